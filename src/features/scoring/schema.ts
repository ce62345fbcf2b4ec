import { z } from 'zod';
import { mostPoints } from '#src/points/table.ts';
import { parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { formatPoints, parsePoints } from '#src/text/numbers.ts';
import { opinionField, reasonField, remarkField, verifiedField, wordsField } from './rules.ts';

/** Of an explanation, a reason, a remark. */
export const longestWords = 2000;

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform(normaliseLine)
    .pipe(z.string().max(most, `Ghi nhiều nhất ${most} ký tự.`));
const needed = (most: number, sentence: string) =>
  z
    .string()
    .default('')
    .transform(normaliseLine)
    .pipe(z.string().min(1, sentence).max(most, `Ghi nhiều nhất ${most} ký tự.`));
const words = z
  .string()
  .default('')
  .transform(normaliseText)
  .pipe(z.string().max(longestWords, `Ghi nhiều nhất ${longestWords} ký tự.`));

/** Version of the record when the form was opened; null when the form carries none. */
const version = z
  .string()
  .optional()
  .transform((text) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null));

/** Typed points in thousandths; '' is null. */
export function readPoints(text: string): { points: number | null; fault: string | null } {
  if (text.trim() === '') return { points: null, fault: null };
  const read = parsePoints(text);
  if (!read.ok) return { points: null, fault: read.message };
  if (read.value < 0) return { points: null, fault: 'Ghi điểm từ 0 trở lên; điểm trừ cũng ghi số dương.' };
  if (read.value > mostPoints) return { points: null, fault: `Ghi nhiều nhất ${formatPoints(mostPoints)} điểm.` };
  return { points: read.value, fault: null };
}

const optionalPoints = z
  .string()
  .default('')
  .transform((text, context) => {
    const { points, fault } = readPoints(text);
    if (fault) context.addIssue(fault);
    return points;
  });

export const tableForm = z.object({
  version,
  title: needed(200, 'Ghi tên bảng tiêu chí.'),
  published: optionalPoints,
  bonusCap: optionalPoints,
});

const codeSentence = 'Ghi mã bằng chữ, số và dấu chấm, nhiều nhất 12 ký tự, ví dụ 1.1.';
const code = z
  .string()
  .default('')
  .transform(normaliseLine)
  .pipe(z.string().regex(/^[\p{L}\d][\p{L}\d.]{0,11}$/u, codeSentence));

export const criterionForm = z.object({
  version,
  groupCode: code,
  groupName: needed(200, 'Ghi tên tiêu chuẩn.'),
  code,
  name: needed(400, 'Ghi tên tiêu chí.'),
  kind: z.enum(['base', 'bonus', 'penalty'], 'Chọn loại: tiêu chí, điểm thưởng hoặc điểm trừ.'),
  maximum: z
    .string()
    .default('')
    .transform((text, context) => {
      const { points, fault } = readPoints(text);
      if (fault ?? points === null) context.addIssue(fault ?? 'Ghi điểm tối đa, ví dụ 20 hoặc 2,5.');
      return points ?? 0;
    }),
  guidance: words,
});

export const issueForm = z.object({
  documentNumber: line(60).transform((text) => text || null),
  odditiesSeen: z
    .string()
    .optional()
    .transform((text) => text === 'co'),
});

/** A form whose fields depend on the table: read by `readVerifiedLines` and its kin. */
export const linesForm = z.looseObject({ version }).transform(({ version: opened, ...fields }) => ({
  version: opened,
  fields: Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  ),
}));

export type LineFields = Record<string, string>;
type Coded = { code: string };

/** What was read, and the sentence for each field that could not be. */
export interface ReadLines<T> {
  lines: T[];
  faults: Record<string, string>;
}

/** Verified (or settled) points with their reasons. */
export function readVerifiedLines(criteria: readonly Coded[], fields: LineFields) {
  return readPointLines(criteria, fields, verifiedField, reasonField, (code, points, reason) => ({
    code,
    points,
    reason,
  }));
}

function readPointLines<T>(
  criteria: readonly Coded[],
  fields: LineFields,
  pointsField: (code: string) => string,
  textField: (code: string) => string,
  lineOf: (code: string, points: number | null, text: string) => T,
): ReadLines<T> {
  const read: ReadLines<T> = { lines: [], faults: {} };
  for (const { code } of criteria) {
    const typed = fields[pointsField(code)];
    if (typed === undefined) continue;
    const { points, fault } = readPoints(typed);
    if (fault) read.faults[pointsField(code)] = fault;
    read.lines.push(lineOf(code, points, readWords(fields, textField(code), read.faults)));
  }
  return read;
}

function readWords(fields: LineFields, name: string, faults: Record<string, string>): string {
  const text = normaliseText(fields[name] ?? '');
  if (text.length > longestWords) faults[name] = `Ghi nhiều nhất ${longestWords} ký tự.`;
  return text;
}

/** Criteria with a remark are sent back; the deadline is one for all. */
export function readReturn(criteria: readonly Coded[], fields: LineFields) {
  const faults: Record<string, string> = {};
  const items = criteria
    .map(({ code }) => ({ code, remark: readWords(fields, remarkField(code), faults) }))
    .filter(({ remark }) => remark !== '');
  const deadline = parseDay(fields.deadline ?? '');
  if (!deadline.ok) faults.deadline = deadline.message;
  return { items, deadline: deadline.ok ? deadline.value : '', faults };
}

/** The unit's opinions; a line without a choice is left out, the rules then ask for it. */
export function readOpinions(criteria: readonly Coded[], fields: LineFields) {
  const faults: Record<string, string> = {};
  const opinions = criteria.flatMap(({ code }) => {
    const choice = fields[opinionField(code)];
    const typed = readWords(fields, wordsField(code), faults);
    return choice === 'agree' || choice === 'object' ? [{ code, agreed: choice === 'agree', words: typed }] : [];
  });
  return { opinions, faults };
}

export const signForm = z.object({ version, password: z.string().default('') });

const evidenceFields = z.object({
  summary: line(400),
  documentNumber: line(60).transform((text) => text || null),
  documentDate: z
    .string()
    .default('')
    .transform((text, context) => {
      if (text.trim() === '') return null;
      const day = parseDay(text);
      if (!day.ok) context.addIssue(day.message);
      return day.ok ? day.value : null;
    }),
  file: z
    .array(z.instanceof(File))
    .max(1, 'Mỗi lần thêm một tệp.')
    .transform((files) => files[0] ?? null),
  /** Codes of other lines, with commas or blanks between them. */
  alsoFor: line(2000).transform((text) => text.split(/[\s,;]+/).filter(Boolean)),
});

/** Evidence that is added, or one that the sheet has already. */
export const evidenceForm = z
  .object({ existing: z.string().default('') })
  .passthrough()
  .transform(({ existing, ...fields }, context) => {
    if (existing !== '') return { existing } as const;
    if (fields.summary === undefined) {
      context.addIssue({ code: 'custom', path: ['existing'], message: 'Chọn một minh chứng đã có của bảng này.' });
      return z.NEVER;
    }
    const read = evidenceFields.safeParse(fields);
    const issues = read.success ? [] : read.error.issues;
    const silent = normaliseLine(String(fields.summary ?? '')) === '';
    if (silent)
      context.addIssue({ code: 'custom', path: ['summary'], message: 'Ghi trích yếu hoặc nội dung minh chứng.' });
    for (const { path, message } of issues) context.addIssue({ code: 'custom', path, message });
    return read.success ? { existing: null, ...read.data } : z.NEVER;
  });

export const reviewersForm = z.object({ reviewers: z.array(z.string()) });

export const versionForm = z.object({ version });

export const plainForm = z.object({});
