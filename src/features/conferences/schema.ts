import { z } from 'zod';
import { dayOf, formatDay, formatHour, parseDay } from '#src/text/day.ts';
import { parseHour, shortHour } from '#src/text/hour.ts';
import { ITEM_KINDS } from './rules.ts';
import { line, optionalLine, optionalUuid, paragraphs, reading, text, uuid, version } from './schema/fields.ts';

/** The fields of the conference's form as it shows them. */
export function conferenceValues(conference: {
  title: string;
  startsAt: string;
  place: string;
  chair: { name: string | null; title: string };
  secretary: { name: string | null; title: string };
}): Record<string, string> {
  return {
    title: conference.title,
    day: formatDay(dayOf(conference.startsAt)),
    hour: formatHour(conference.startsAt),
    place: conference.place,
    chairName: conference.chair.name ?? '',
    chairTitle: conference.chair.title,
    secretaryName: conference.secretary.name ?? '',
    secretaryTitle: conference.secretary.title,
  };
}

/** The fields of an agenda item's form as it shows them. */
export function itemValues(item: {
  title: string;
  plannedAt: string;
  kind: string;
  speaker: string | null;
}): Record<string, string> {
  return { title: item.title, plannedAt: shortHour(item.plannedAt), kind: item.kind, speaker: item.speaker ?? '' };
}

/** The fields of what is recorded under an item as its form shows them. */
export function proceedingsValues(item: { speaker: string | null; proceedings: string }): Record<string, string> {
  return { speaker: item.speaker ?? '', proceedings: item.proceedings };
}

/** The fields of a delegate's form as it shows them. */
export function delegateValues(delegate: {
  name: string;
  jobTitle: string;
  authority: string;
  mandateNumber: string | null;
  mandateDay: string | null;
  mandateGiver: string | null;
}): Record<string, string> {
  return {
    name: delegate.name,
    jobTitle: delegate.jobTitle,
    authority: delegate.authority,
    mandateNumber: delegate.mandateNumber ?? '',
    mandateDay: delegate.mandateDay === null ? '' : formatDay(delegate.mandateDay),
    mandateGiver: delegate.mandateGiver ?? '',
  };
}

const conferenceFields = {
  title: line('Ghi tên hội nghị, ví dụ “Hội nghị tổng kết năm 2020”.', 250),
  day: reading(parseDay),
  hour: reading(parseHour),
  place: line('Ghi địa điểm họp.', 250),
  chairName: optionalLine(120),
  chairTitle: line('Ghi chức danh của người chủ trì.'),
  secretaryName: optionalLine(120),
  secretaryTitle: line('Ghi chức danh của thư ký.'),
};

export const newConferenceForm = z.object(conferenceFields);
export const conferenceForm = z.object({ ...conferenceFields, version });

const itemFields = {
  title: line('Ghi tên mục, ví dụ “Báo cáo tổng kết năm 2020”.', 250),
  plannedAt: reading(parseHour),
  kind: text.pipe(z.enum(ITEM_KINDS, 'Chọn loại của mục.')),
  speaker: optionalLine(),
};

export const newItemForm = z.object(itemFields);
export const itemForm = z.object({ ...itemFields, version });
export const moveItemForm = z.object({ direction: text.pipe(z.enum(['up', 'down'], 'Chọn chuyển lên hoặc xuống.')) });
export const emptyForm = z.object({});

export const openForm = z.object({ reason: paragraphs(1000) });
export const advanceForm = z.object({ from: optionalUuid, to: optionalUuid });
export const skipForm = z.object({
  reason: paragraphs(500).pipe(z.string().min(1, 'Ghi lý do bỏ qua mục này.')),
});
export const proceedingsForm = z.object({ speaker: optionalLine(), proceedings: paragraphs(8000), version });
export const closeForm = z.object({ conclusions: paragraphs(8000) });
export const announceForm = z.object({ leadershipId: uuid('Chọn quyết định được công bố.') });

export const markForm = z.object({
  unitId: uuid('Chọn đơn vị.'),
  state: text.pipe(z.enum(['present', 'absent'], 'Chọn có mặt hoặc vắng mặt.')),
  reason: optionalLine(300),
});
export const guestForm = z.object({
  kind: text.pipe(z.enum(['superior', 'observer'], 'Chọn cấp trên hoặc khách mời.')),
  body: line('Ghi cơ quan hoặc cụm của khách mời.', 250),
  name: optionalLine(120),
  jobTitle: line('Ghi chức danh của khách mời.'),
});
export const markGuestForm = z.object({
  state: text.pipe(z.enum(['present', 'absent'], 'Chọn có mặt hoặc vắng mặt.')),
});

/** Authority to represent: the head in person, or a written mandate with number, day and giver. */
export type DelegateAuthority = { kind: 'head' } | { kind: 'mandate'; number: string; day: string; giver: string };

export interface DelegateInput {
  name: string;
  jobTitle: string;
  authority: DelegateAuthority;
  version: number;
}

const mandate = z.object({
  number: line('Ghi số của giấy ủy quyền.', 60),
  day: reading(parseDay),
  giver: line('Ghi tên, chức danh người ủy quyền.'),
});

/** Answers every error at once: those of the mandate too, when the delegate comes with one. */
export const delegateForm = z
  .object({
    name: text,
    jobTitle: text,
    authority: text,
    mandateNumber: text,
    mandateDay: text,
    mandateGiver: text,
    version: text,
    file: z.array(z.instanceof(File)).default([]),
  })
  .transform((typed, context): DelegateInput & { file: File | null } => {
    const person = z
      .object({
        name: line('Ghi họ và tên đại biểu.', 120),
        jobTitle: line('Ghi chức danh của đại biểu.'),
        authority: z.enum(['head', 'mandate'], 'Chọn quyền đại diện của đại biểu.'),
        version,
      })
      .safeParse(typed);
    const paper =
      typed.authority === 'mandate'
        ? mandate.safeParse({ number: typed.mandateNumber, day: typed.mandateDay, giver: typed.mandateGiver })
        : null;
    const names: Record<string, string> = { number: 'mandateNumber', day: 'mandateDay', giver: 'mandateGiver' };
    for (const { path, message } of person.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    for (const { path, message } of paper?.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [names[String(path[0])] ?? ''], message });
    }
    if (!person.success || (paper && !paper.success)) return z.NEVER;
    return {
      name: person.data.name,
      jobTitle: person.data.jobTitle,
      version: person.data.version,
      authority: paper ? { kind: 'mandate', ...paper.data } : { kind: 'head' },
      file: paper ? (typed.file[0] ?? null) : null,
    };
  });

export type NewConferenceInput = z.output<typeof newConferenceForm>;
export type ConferenceInput = z.output<typeof conferenceForm>;
export type NewItemInput = z.output<typeof newItemForm>;
export type ItemInput = z.output<typeof itemForm>;
export type ProceedingsInput = z.output<typeof proceedingsForm>;
export type GuestInput = z.output<typeof guestForm>;
