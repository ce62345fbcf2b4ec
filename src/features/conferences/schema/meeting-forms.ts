import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import {
  line,
  optionalLine,
  optionalUuid,
  paragraphs,
  reading,
  requiredParagraphs,
  text,
  uuid,
  version,
} from './fields.ts';

/** Papers of the program that may be laid before a conference, by code. */
export const documentPapers = [
  'draftPlan',
  'yearEndReport',
  'ranking',
  'scoreTable',
  'covenant',
  'nominations',
] as const;
export type DocumentPaper = (typeof documentPapers)[number];

const idList = (ask: string) =>
  z.array(z.uuid('Mở lại trang rồi chọn lại.')).default([]).pipe(z.array(z.string()).min(1, ask));

// Invitations

export const sendInvitationsForm = z.object({
  inviteeIds: idList('Chọn ít nhất một nơi nhận.'),
  way: text.pipe(z.enum(['electronic', 'paper'], 'Chọn cách gửi.')),
  sentOn: reading(parseDay),
  documentNumber: optionalLine(60),
});
export type SendInvitationsInput = z.output<typeof sendInvitationsForm>;

// Documents

/** A title with either a file or a paper of the program; a paper brings its own title where none is given. */
export const documentForm = z
  .object({
    title: optionalLine(250),
    paper: text
      .transform((value) => value || null)
      .pipe(z.enum(documentPapers, 'Chọn văn bản trong danh sách.').nullable()),
    file: z.array(z.instanceof(File)).default([]),
  })
  .transform(({ file, ...rest }, context) => {
    const chosen = file[0] ?? null;
    if (chosen && rest.paper) {
      context.addIssue({
        code: 'custom',
        path: ['paper'],
        message: 'Chọn tệp hoặc văn bản trong hệ thống, không cả hai.',
      });
    }
    if (!chosen && !rest.paper) {
      context.addIssue({ code: 'custom', path: ['file'], message: 'Chọn tệp, hoặc chọn văn bản trong hệ thống.' });
    }
    if (!rest.paper && rest.title === null) {
      context.addIssue({ code: 'custom', path: ['title'], message: 'Ghi tên tài liệu.' });
    }
    return { ...rest, file: chosen };
  });
export type DocumentInput = { title: string | null; paper: DocumentPaper | null };

export const removeDocumentForm = z.object({ reason: line('Ghi lý do gỡ tài liệu.', 300) });

// Speakers

const minutesAllowed = text
  .transform((typed) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN))
  .pipe(
    z
      .number('Ghi số phút, từ 1 đến 120.')
      .int()
      .min(1, 'Ghi số phút, từ 1 đến 120.')
      .max(120, 'Ghi số phút, từ 1 đến 120.'),
  );

const topic = paragraphs(250);

export const registerSpeakerForm = z.object({
  itemId: uuid('Chọn mục muốn phát biểu.'),
  name: line('Ghi tên, chức danh người phát biểu.', 200),
  topic,
});
export type RegisterSpeakerInput = z.output<typeof registerSpeakerForm>;

export const addSpeakerForm = registerSpeakerForm.extend({ unitId: optionalUuid, minutes: minutesAllowed });
export type AddSpeakerInput = z.output<typeof addSpeakerForm>;

export const moveSpeakerForm = z.object({
  direction: text.pipe(z.enum(['up', 'down'], 'Chọn chuyển lên hoặc xuống.')),
});

// Directives

export const newDirectiveForm = z.object({
  givenBy: line('Ghi người chỉ đạo: chức danh và tên.', 200),
  wording: requiredParagraphs('Ghi nội dung chỉ đạo.', 2000),
});
export const directiveForm = newDirectiveForm.extend({ version });

/** The fields of a directive's form as it shows them. */
export function directiveValues({ givenBy, wording }: { givenBy: string; wording: string }): Record<string, string> {
  return { givenBy, wording };
}

/** The owner is a member unit, or the standing office under `office`. */
export const newFollowUpForm = z.object({
  task: line('Ghi việc phải làm.', 500),
  owner: text.pipe(z.union([z.literal('office'), z.uuid()], 'Chọn đơn vị thực hiện.')),
  dueOn: reading(parseDay),
});
export type NewFollowUpInput = z.output<typeof newFollowUpForm>;

export const reportForm = z.object({
  wording: requiredParagraphs('Ghi việc đã làm.', 2000),
  finished: text.transform((value) => value === 'co'),
  version,
});
export const extendForm = z.object({
  dueOn: reading(parseDay),
  reason: requiredParagraphs('Ghi lý do gia hạn.', 1000),
  version,
});
export const reopenForm = z.object({ reason: requiredParagraphs('Ghi lý do mở lại.', 1000), version });

// Minutes

export const sectionForm = z.object({ text: paragraphs(20_000), version });
export const sendMinutesForm = z.object({ until: reading(parseDay), version });
export const answerMinutesForm = z
  .object({
    answer: text.pipe(z.enum(['agree', 'remark'], 'Chọn nhất trí hoặc có ý kiến.')),
    remark: paragraphs(4000),
    version,
  })
  .superRefine(({ answer, remark }, context) => {
    if (answer === 'remark' && remark === '') {
      context.addIssue({ code: 'custom', path: ['remark'], message: 'Ghi ý kiến của đơn vị.' });
    }
  });
export const replyForm = z.object({ reply: requiredParagraphs('Ghi trả lời.', 4000) });
export const takeBackForm = z.object({ reason: requiredParagraphs('Ghi lý do rút về sửa.', 1000) });
export const signForm = z.object({ password: z.string().default(''), mark: text });
