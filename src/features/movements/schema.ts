import { z } from 'zod';
import { formatDay, parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { formatPoints, parsePoints } from '#src/text/numbers.ts';
import type { Parsed } from '#src/text/parsed.ts';
import { titlesAimed, wholeWeight } from './rules.ts';

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
  superiorMovement: optionalLine(250),
};
export const newMovementForm = z.object(movementFields);
export const movementForm = z.object({ ...movementFields, version });
export type MovementInput = z.output<typeof newMovementForm>;

export const launchForm = z.object({
  planNumber: line('Ghi số, ký hiệu của kế hoạch phát động, ví dụ 15/KH-CTĐIII.', 60),
  planDay: reading(parseDay),
  planIssuer: line('Ghi cơ quan ban hành kế hoạch.', 200),
});
export type LaunchInput = z.output<typeof launchForm>;

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
  superiorMovement: string;
}): Record<string, string> {
  const { title, aims, superiorMovement } = movement;
  return { title, aims, superiorMovement };
}
