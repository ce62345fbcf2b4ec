import { z } from 'zod';
import { formatDay, parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { formatPoints, parsePoints } from '#src/text/numbers.ts';
import type { Parsed } from '#src/text/parsed.ts';
import { movementForms, titlesAimed, wholeWeight } from './rules.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;

function line(ask: string, limit: number) {
  return text.transform(normaliseLine).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));
}

function optionalLine(limit: number) {
  return text.transform(normaliseLine).pipe(z.string().max(limit, tooLong(limit)));
}

function paragraphs(limit: number) {
  return text.transform(normaliseText).pipe(z.string().max(limit, tooLong(limit)));
}

function reading<T>(parse: (typed: string) => Parsed<T>) {
  return text.transform((typed, context): T => {
    const answer = parse(typed);
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', message: answer.message });
    return z.NEVER;
  });
}

/** A day that may stay open. */
const optionalDay = text.transform((typed, context): string | null => {
  if (typed.trim() === '') return null;
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));

/** "25", "25 %", "12,5": percent into thousandths of a percent. */
function parseWeight(typed: string): Parsed<number> {
  const bare = normaliseLine(typed).replace(/\s*%$/, '');
  if (bare === '') return { ok: false, message: 'Ghi trọng số theo phần trăm, ví dụ 25.' };
  const answer = parsePoints(bare);
  if (!answer.ok) return answer;
  if (answer.value > 0 && answer.value <= wholeWeight) return answer;
  return { ok: false, message: 'Trọng số phải lớn hơn 0 và không quá 100 %.' };
}

const movementFields = {
  title: line('Ghi tên phong trào.', 250),
  aims: paragraphs(4000),
  scope: optionalLine(500),
  form: text.pipe(z.enum(movementForms, 'Chọn hình thức thi đua.')),
  termFrom: optionalDay,
  termTo: optionalDay,
  criteria: paragraphs(4000),
  superiorIds: z.array(z.uuid('Mở lại trang rồi chọn lại.')).max(20, 'Chọn nhiều nhất 20 phong trào.').default([]),
};
const termInOrder = ({ termFrom, termTo }: { termFrom: string | null; termTo: string | null }) =>
  !termFrom || !termTo || termTo >= termFrom;
const askTerm = { path: ['termTo'], message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' };
export const newMovementForm = z.object(movementFields).refine(termInOrder, askTerm);
export const movementForm = z.object({ ...movementFields, version }).refine(termInOrder, askTerm);
export type MovementInput = z.output<typeof newMovementForm>;

/** The plan of the year that the program issued, or one of paper with its number, day and issuer. */
export const launchForm = z.discriminatedUnion(
  'cites',
  [
    z.object({ cites: z.literal('issuedPlan') }),
    z.object({
      cites: z.literal('paper'),
      planNumber: line('Ghi số, ký hiệu của kế hoạch phát động, ví dụ 15/KH-CTĐIII.', 60),
      planDay: reading(parseDay),
      planIssuer: line('Ghi cơ quan ban hành kế hoạch.', 200),
    }),
  ],
  'Chọn kế hoạch mà phong trào thực hiện.',
);
export type LaunchInput = z.output<typeof launchForm>;

const superiorFields = {
  name: line('Ghi tên phong trào.', 250),
  level: text.pipe(z.enum(['nation', 'ministry'], 'Chọn phong trào của cả nước hay của Bộ.')),
  launchingBody: line('Ghi cơ quan phát động.', 200),
  document: optionalLine(250),
  documentDay: optionalDay,
  startsOn: optionalDay,
  endsOn: optionalDay,
};
const daysInOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  !startsOn || !endsOn || endsOn >= startsOn;
const askDays = { path: ['endsOn'], message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' };
export const newSuperiorForm = z.object(superiorFields).refine(daysInOrder, askDays);
export const superiorForm = z.object({ ...superiorFields, version }).refine(daysInOrder, askDays);
export type SuperiorInput = z.output<typeof newSuperiorForm>;

/** version 0 while the unit has written nothing. */
export const responseForm = z.object({
  words: text.transform(normaliseText).pipe(z.string().min(1, 'Ghi việc đơn vị đã làm.').max(3000, tooLong(3000))),
  version,
});

const targetFields = {
  indicator: line('Ghi tên chỉ tiêu.', 250),
  unitOfMeasure: line('Ghi đơn vị tính, ví dụ %, văn bản, hồ sơ.', 60),
  baseline: optionalLine(40),
  goal: line('Ghi mức chỉ tiêu, ví dụ 98,5 hoặc 5/5.', 40),
  weight: reading(parseWeight),
  owner: line('Ghi người hoặc bộ phận chủ trì.', 120),
  dueOn: text,
  note: paragraphs(1000),
};

/** @param year a day without a year means this one */
export const newTargetForm = (year: number) =>
  z.object({ ...targetFields, dueOn: reading((typed) => parseDay(typed, year)) });
export const targetForm = (year: number) =>
  z.object({ ...targetFields, dueOn: reading((typed) => parseDay(typed, year)), version });
export type TargetInput = z.output<ReturnType<typeof newTargetForm>>;

export const titleForm = z.object({
  titleAimed: text.pipe(z.enum(titlesAimed, 'Chọn danh hiệu đơn vị phấn đấu.')),
  version,
});
export const versionForm = z.object({ version });
export const emptyForm = z.object({});

/** Remarks stand under `remark.<target id>`, the one on the whole registration under `remark.all`. */
export const returnForm = z
  .object({ dueOn: reading(parseDay), version })
  .catchall(z.string())
  .transform(({ dueOn, version: seen, ...rest }, context) => {
    const remarks: { targetId: string | null; words: string }[] = [];
    for (const [name, typed] of Object.entries(rest)) {
      if (!name.startsWith('remark.')) continue;
      const words = normaliseText(typed as string);
      if (words.length > 1000) context.addIssue({ code: 'custom', path: [name], message: tooLong(1000) });
      const key = name.slice('remark.'.length);
      if (words) remarks.push({ targetId: key === 'all' ? null : key, words });
    }
    return { dueOn, version: seen, remarks };
  });
export type ReturnInput = z.output<typeof returnForm>;

/** The fields of a target's form as it shows them. */
export function targetValues(target: {
  indicator: string;
  unitOfMeasure: string;
  baseline: string;
  goal: string;
  weight: number;
  owner: string;
  dueOn: string;
  note: string;
}): Record<string, string> {
  const { indicator, unitOfMeasure, baseline, goal, owner, note } = target;
  return {
    indicator,
    unitOfMeasure,
    baseline,
    goal,
    weight: formatPoints(target.weight),
    owner,
    dueOn: formatDay(target.dueOn),
    note,
  };
}

/** The fields of a movement's form as it shows them. */
export function movementValues(movement: {
  title: string;
  aims: string;
  scope: string;
  form: string;
  termFrom: string | null;
  termTo: string | null;
  criteria: string;
}): Record<string, string> {
  const { title, aims, scope, form, criteria } = movement;
  return { title, aims, scope, form, criteria, ...dayTexts({ termFrom: movement.termFrom, termTo: movement.termTo }) };
}

/** The fields of a superior movement's form as it shows them. */
export function superiorValues(superior: SuperiorInput): Record<string, string> {
  const { name, level, launchingBody, document, documentDay, startsOn, endsOn } = superior;
  return { name, level, launchingBody, document, ...dayTexts({ documentDay, startsOn, endsOn }) };
}

function dayTexts(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, day]) => [name, day === null ? '' : formatDay(day)]));
}
