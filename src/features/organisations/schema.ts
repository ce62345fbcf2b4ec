import { z } from 'zod';
import { type Day, formatDay, parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { UNIT_KINDS } from './rules.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;

/** One line that must be given. */
export function line(ask: string, limit = 200) {
  return text.transform(normaliseLine).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));
}

/** One line or several that may stay empty: then ''. */
export function optionalText(limit = 1000) {
  return text.transform(normaliseText).pipe(z.string().max(limit, tooLong(limit)));
}

/** A day typed as dd/mm/yyyy. */
export function day(ask: string) {
  return text.transform((typed, context): Day => {
    const answer = parseDay(typed);
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', message: normaliseLine(typed) === '' ? ask : answer.message });
    return z.NEVER;
  });
}

/** A day that may stay empty: then null. */
export const optionalDay = text.transform((typed, context): Day | null => {
  if (normaliseLine(typed) === '') return null;
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

export const uuid = (ask: string) => text.pipe(z.uuid(ask));
export const optionalUuid = text
  .transform((value) => value || null)
  .pipe(z.uuid('Chọn lại trong danh sách.').nullable());
export const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));

const code = text
  .transform((typed) => normaliseLine(typed).toLocaleUpperCase('vi'))
  .pipe(
    z
      .string()
      .min(1, 'Ghi mã của đơn vị, ví dụ CTN.')
      .max(30, 'Mã dài nhất 30 ký tự.')
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u, {
        message: 'Mã chỉ gồm chữ, số và các dấu . / -, không có dấu cách.',
        abort: true,
      }),
  );

const unitFields = {
  code,
  name: line('Ghi tên đầy đủ của đơn vị, như trong quyết định thành lập.', 250),
  shortName: line('Ghi tên ngắn để dùng trong bảng, ví dụ “Con nuôi”.', 80),
  kind: text.pipe(z.enum(UNIT_KINDS, 'Chọn loại đơn vị.')),
  parentId: optionalUuid,
  startsOn: day('Ghi ngày đơn vị bắt đầu hoạt động.'),
  endsOn: optionalDay,
};

export const newUnitForm = z.object(unitFields);
export const unitForm = z.object({ ...unitFields, version });
export const mergeForm = z.object({
  successorId: uuid('Chọn đơn vị nhận.'),
  from: day('Ghi ngày sáp nhập có hiệu lực.'),
  ground: optionalText(500),
});

/** Days are legal days; `version` is the one the form was opened with. */
export type NewUnitInput = z.output<typeof newUnitForm>;
export type UnitInput = z.output<typeof unitForm>;
export type MergeInput = z.output<typeof mergeForm>;

/** The fields of a unit's form as it shows them. */
export function unitValues(unit: {
  code: string;
  name: string;
  shortName: string;
  kind: string;
  parentId: string | null;
  startsOn: Day;
  endsOn: Day | null;
}): Record<string, string> {
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    parentId: unit.parentId ?? '',
    startsOn: formatDay(unit.startsOn),
    endsOn: unit.endsOn ? formatDay(unit.endsOn) : '',
  };
}
