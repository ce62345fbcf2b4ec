import { z } from 'zod';
import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import { type Day, formatDay, parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { mostPersonalTargets, targetDayFault } from './rules.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;
const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));

export interface PersonalTargetInput {
  text: string;
  measure: string;
  deadline: Day | null;
}

export interface PersonalRegistrationInput {
  titles: AwardCode[];
  initiativePlan: string;
  targets: PersonalTargetInput[];
}

const targetField = /^target\.(\d{1,2})\.(text|measure|deadline)$/;
export const limits = { text: 250, measure: 120 };
export const longestPlan = 1000;

/**
 * The form of a registration. Targets stand under `target.<row>.text`, `.measure`, `.deadline`; a row without any text
 * is none. A day without a year lies in the year of the registration.
 */
export const registrationForm = (year: number) =>
  z
    .object({
      titles: z.array(z.string()).default([]),
      initiativePlan: text.transform(normaliseText),
      version,
    })
    .catchall(z.unknown())
    .transform(({ titles, initiativePlan, version: seen, ...rest }, context) => {
      const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (!titles.every(isAwardCode)) fault('titles', 'Danh hiệu không có trong danh mục. Mở lại trang rồi chọn lại.');
      if (initiativePlan.length > longestPlan) fault('initiativePlan', tooLong(longestPlan));
      const targets: PersonalTargetInput[] = [];
      for (const [row, fields] of rowsOf(rest)) {
        const target = readTarget(row, fields, year, fault);
        if (target) targets.push(target);
      }
      return { titles: [...new Set(titles.filter(isAwardCode))], initiativePlan, targets, version: seen };
    });

type Fields = Partial<Record<'text' | 'measure' | 'deadline', string>>;

function rowsOf(rest: Record<string, unknown>): [number, Fields][] {
  const rows = new Map<number, Fields>();
  for (const [name, typed] of Object.entries(rest)) {
    const [, row, field] = targetField.exec(name) ?? [];
    if (row === undefined || typeof typed !== 'string') continue;
    const fields = rows.get(Number(row)) ?? {};
    fields[field as keyof Fields] = typed;
    rows.set(Number(row), fields);
  }
  return [...rows]
    .filter(([, fields]) => Object.values(fields).some((typed) => typed.trim() !== ''))
    .sort(([one], [other]) => one - other);
}

function readTarget(
  row: number,
  fields: Fields,
  year: number,
  fault: (path: string, message: string) => void,
): PersonalTargetInput | null {
  const at = (field: keyof Fields) => `target.${row}.${field}`;
  if (row >= mostPersonalTargets) {
    fault(at('text'), `Ghi nhiều nhất ${mostPersonalTargets} chỉ tiêu.`);
    return null;
  }
  const words = normaliseLine(fields.text ?? '');
  const measure = normaliseLine(fields.measure ?? '');
  if (words === '') fault(at('text'), 'Ghi nội dung chỉ tiêu, hoặc xóa trống cả dòng.');
  if (words.length > limits.text) fault(at('text'), tooLong(limits.text));
  if (measure.length > limits.measure) fault(at('measure'), tooLong(limits.measure));
  return { text: words, measure, deadline: readDeadline(fields.deadline ?? '', year, (m) => fault(at('deadline'), m)) };
}

function readDeadline(typed: string, year: number, fault: (message: string) => void): Day | null {
  if (typed.trim() === '') return null;
  const answer = parseDay(typed, year);
  const problem = answer.ok ? targetDayFault(answer.value, year) : answer.message;
  if (problem) fault(problem);
  return answer.ok ? answer.value : null;
}

/** Every field as it was typed; the shape is known only with the year, and the route reads it then. */
export const typedRegistration = z.object({ titles: z.array(z.string()) }).catchall(z.string());

export const agreeForm = z.object({ version });
export const returnForm = z.object({
  remark: text
    .transform(normaliseText)
    .pipe(z.string().min(1, 'Ghi ý kiến để người đăng ký biết phải sửa gì.').max(1000, tooLong(1000))),
  version,
});

/** The fields of the form as it shows them; titles apart, since they are a list. */
export function registrationValues(record: {
  initiativePlan: string;
  targets: readonly PersonalTargetInput[];
}): Record<string, string> {
  const values: Record<string, string> = { initiativePlan: record.initiativePlan };
  record.targets.forEach(({ text: words, measure, deadline }, row) => {
    values[`target.${row}.text`] = words;
    values[`target.${row}.measure`] = measure;
    values[`target.${row}.deadline`] = deadline === null ? '' : formatDay(deadline);
  });
  return values;
}
