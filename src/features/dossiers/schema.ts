import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { type ItemKey, isItem } from './rules/items.ts';
import type { ReportQuestion } from './rules/report-questions.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;

function line(ask: string, limit: number) {
  return text.transform(normaliseLine).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));
}

function optionalLine(limit: number) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().max(limit, tooLong(limit)))
    .transform((typed) => typed || null);
}

function paragraphs(ask: string, limit: number) {
  return text.transform(normaliseText).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));
}

function optionalParagraphs(limit: number) {
  return text
    .transform(normaliseText)
    .pipe(z.string().max(limit, tooLong(limit)))
    .transform((typed) => typed || null);
}

const day = text.transform((typed, context) => {
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

const optionalDay = text.transform((typed, context) => {
  if (!typed.trim()) return null;
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));
const password = text.pipe(z.string().min(1, 'Nhập mật khẩu để ký.'));

export const emptyForm = z.object({});

/** `goOn` next: save and go on to the next question; anything else: save and return to the list. */
export const answerForm = ({ limit }: ReportQuestion) =>
  z.object({
    answer: paragraphs('Viết nội dung của mục này, hoặc quay lại danh sách các mục.', limit),
    version,
    goOn: text,
  });

export const signForm = z.object({ version, password });

export const attachForm = z.object({
  title: line('Ghi tên giấy tờ, ví dụ Văn bản xác nhận của Đảng ủy Bộ.', 200),
  documentNumber: optionalLine(60),
  documentDay: optionalDay,
  file: z
    .array(z.instanceof(File))
    .min(1, 'Chọn tệp của giấy tờ.')
    .transform(([file]) => file as File),
});

const findings = ['met', 'missing', 'notMet', 'notApplicable'] as const;

/** Findings stand under `finding.<item>`, words on them under `note.<item>`; an item without a choice stays open. */
export const findingsForm = z
  .object({ version })
  .catchall(z.string())
  .transform(({ version: seen, ...rest }, context) => {
    const fields = rest as Record<string, string>;
    const found = Object.entries(fields).flatMap(([name, choice]) => {
      const finding = findings.find((each) => each === choice);
      if (!name.startsWith('finding.') || !finding) return [];
      const item = name.slice('finding.'.length);
      const note = normaliseText(fields[`note.${item}`] ?? '');
      if (note.length > 1000) context.addIssue({ code: 'custom', path: [`note.${item}`], message: tooLong(1000) });
      return [{ item, finding, note }];
    });
    return { version: seen, findings: found };
  });

/** The fields of the findings as the form shows them. */
export function findingValues(
  found: readonly { item: string; finding: string; note: string }[],
): Record<string, string> {
  return Object.fromEntries(
    found.flatMap(({ item, finding, note }) => [
      [`finding.${item}`, finding],
      [`note.${item}`, note],
    ]),
  );
}

/** Remarks stand under `remark.<item>`. */
export const returnForm = z
  .object({ dueOn: day, version })
  .catchall(z.string())
  .transform(({ dueOn, version: seen, ...rest }, context) => {
    const remarks: { item: ItemKey; remark: string }[] = [];
    for (const [name, typed] of Object.entries(rest)) {
      const item = name.slice('remark.'.length);
      if (!name.startsWith('remark.') || !isItem(item)) continue;
      const remark = normaliseText(typed as string);
      if (remark.length > 1000) context.addIssue({ code: 'custom', path: [name], message: tooLong(1000) });
      if (remark) remarks.push({ item, remark });
    }
    return { dueOn, version: seen, remarks };
  });

export const extendForm = z.object({
  dueOn: day,
  reason: paragraphs('Ghi lý do gia hạn.', 1000),
  version,
});

export const conclusionForm = z.object({
  outcome: text.pipe(z.enum(['qualified', 'notQualified'], 'Chọn kết luận: đủ điều kiện hoặc không đủ điều kiện.')),
  reason: paragraphs('Ghi lý do của kết luận.', 2000),
  overrideReason: optionalParagraphs(2000),
  version,
  password,
});

export const publishForm = z.object({ endsOn: day, version });

export const commentForm = z.object({
  receivedOn: day,
  sender: line('Ghi người hoặc cơ quan gửi ý kiến.', 200),
  content: paragraphs('Ghi nội dung ý kiến đã nhận.', 4000),
});

export const answerCommentForm = z.object({
  answer: paragraphs('Ghi câu trả lời hoặc cách đã xử lý.', 4000),
  version,
});
