import { z } from 'zod';
import { codeKey } from '#src/points/code-key.ts';
import { itemsOf, mostPoints, type ScoreTable } from '#src/points/table.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

const POINTS = 'Ghi số điểm theo phần nghìn, là số nguyên từ 0 trở lên.';
const LARGE = 'Ghi nhiều nhất 9.999 điểm.';
const TEXT = 'Ghi một dòng chữ.';
const points = z.int({ error: POINTS }).min(0, POINTS).max(Number.MAX_SAFE_INTEGER, POINTS);
const amount = points.max(mostPoints, LARGE);
/** A NUL, or half of a pair: no database keeps it. */
const BROKEN = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const whole = (words: string) => !BROKEN.test(words);
const CONTROL = 'Có ký tự không hiện được. Gõ lại lời này.';
const text = z.string({ error: TEXT }).max(20_000, 'Lời quá dài: nhiều nhất 20.000 ký tự.').refine(whole, CONTROL);
const code = z
  .string({ error: 'Ghi mã.' })
  .trim()
  .min(1, 'Ghi mã.')
  .max(600, 'Mã quá dài: nhiều nhất 600 ký tự.')
  .refine(whole, CONTROL);
const column = z.enum(['base', 'bonus', 'penalty'], { error: 'Cột là base, bonus hoặc penalty.' });

const bound = z.strictObject({ at: points, open: z.boolean({ error: 'Ghi true hoặc false.' }) }).nullable();
const band = z.strictObject({ code: code.optional(), text, from: bound, to: bound, points: amount });
const sizeClass = z.strictObject({ code: code.optional(), text, from: bound, to: bound, bands: z.array(band).min(1) });
const option = z.strictObject({ code, text, base: amount, penalty: amount });
const rewards = z.enum(['late', 'early'], { error: 'Ghi late hoặc early.' });
const due = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('by'), month: z.int().min(1).max(12), day: z.int().min(1).max(31), rewards }),
  z.strictObject({ when: z.literal('before'), days: z.int().min(0).max(366), working: z.boolean(), rewards }),
]);

const rule = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('fixed') }),
    z.strictObject({ kind: z.literal('free'), on: column }),
    z.strictObject({
      kind: z.literal('each'),
      on: column,
      points: amount,
      once: z.boolean().optional(),
      exempt: text.optional(),
    }),
    z.strictObject({ kind: z.literal('bands'), on: column, bands: z.array(band).min(1) }),
    z.strictObject({ kind: z.literal('sizedBands'), on: column, classes: z.array(sizeClass).min(1) }),
    z.strictObject({
      kind: z.literal('steps'),
      on: column,
      from: z.strictObject({ at: points, open: z.boolean() }),
      first: amount,
      step: points.min(1, 'Bước phải lớn hơn 0.'),
      each: amount,
    }),
    z.strictObject({ kind: z.literal('choice'), options: z.array(option).min(1) }),
    z.strictObject({ kind: z.literal('allOrNothing'), needs: text }),
    z.strictObject({ kind: z.literal('average') }),
    z.strictObject({ kind: z.literal('deadline'), on: column, points: amount, due }),
    z.strictObject({ kind: z.literal('knockOut'), words: text }),
    z.strictObject({ kind: z.literal('relative'), formula: z.enum(['share', 'target']) }),
  ],
  { error: 'Không có cách tính điểm này.' },
);

const item = z.strictObject({
  code,
  printed: text,
  text,
  guidance: text.optional(),
  raw: z.strictObject({ base: text, bonus: text, penalty: text }),
  base: amount.nullable(),
  rules: z.array(rule),
  caps: z.array(z.strictObject({ on: z.enum(['bonus', 'penalty', 'both']), most: amount, text })),
  onlyIf: z.strictObject({ code, holds: z.enum(['noPenalty', 'fullBase']), text }).nullable(),
  oneOf: z.boolean({ error: 'Ghi true hoặc false.' }),
  body: text.nullable(),
  get items() {
    return z.array(item);
  },
});

/** The JSON form of a score table. */
export const tableSchema = z.strictObject({
  form: z.literal('thidua-score-table/2', { error: 'Không phải bảng điểm dạng thidua-score-table/2.' }),
  title: text,
  total: amount.nullable(),
  notApplicable: z.enum(['full', 'none', 'spread'], { error: 'Ghi full, none hoặc spread.' }),
  floor: z.enum(['zero', 'none', 'unsaid'], { error: 'Ghi zero, none hoặc unsaid.' }),
  bonusCap: amount.nullable(),
  classes: z.array(z.strictObject({ name: text, from: amount })),
  items: z.array(item),
});

const DEEPEST = 32;

/** Reads the JSON form; every fault in a Vietnamese sentence with its place, and codes that stand twice. */
export function parseTableJson(json: string): Parsed<ScoreTable> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('Tệp không phải JSON đọc được.');
  }
  return tableFrom(value);
}

/** As `parseTableJson`, for JSON that is read already; a sentence a line. */
export function tableFrom(value: unknown): Parsed<ScoreTable> {
  if (depthOf(value) > DEEPEST) return refused('Bảng điểm lồng nhau quá nhiều cấp.');
  const read = tableSchema.safeParse(value);
  if (!read.success) {
    return refused(read.error.issues.map((issue) => sentence(issue.path, issue.message, issue.code)).join('\n'));
  }
  const table: ScoreTable = read.data as ScoreTable;
  const messages = [...repeatedCodes(table), ...disorderedClasses(table)];
  return messages.length > 0 ? refused(messages.join('\n')) : parsed(table);
}

/** The JSON form as it is kept and handed out. */
export function printTable(table: ScoreTable): string {
  return `${JSON.stringify(table, null, 1)}\n`;
}

/** Levels of lists and objects; stops counting beyond what is allowed, so that no depth overflows the reader. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  for (let depth = 0; ; depth += 1) {
    level = level.filter((each) => typeof each === 'object' && each !== null);
    if (level.length === 0 || depth > DEEPEST * 2) return depth / 2;
    level = level.flatMap((each) => Object.values(each as object));
  }
}

function sentence(path: readonly PropertyKey[], message: string, kind: string): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  const own = /[À-ỹ]/u.test(message) ? message : (WORDS[kind] ?? 'Giá trị không đúng dạng.');
  return place === '' ? own : `${place.replace(/^\./, '')}: ${own}`;
}

const WORDS: Record<string, string> = {
  invalid_type: 'Thiếu hoặc không đúng kiểu giá trị.',
  invalid_value: 'Giá trị không nằm trong các giá trị cho phép.',
  invalid_union: 'Không có dạng này.',
  unrecognized_keys: 'Có trường không thuộc bảng điểm.',
  too_small: 'Giá trị quá nhỏ hoặc danh sách trống.',
  too_big: 'Giá trị quá lớn.',
};

function repeatedCodes(table: ScoreTable): string[] {
  const seen = new Map<string, string>();
  return [...itemsOf(table.items)].flatMap((each) => {
    const key = codeKey(each.code);
    const earlier = seen.get(key);
    if (earlier !== undefined) return [`Mã ${each.code} trùng với mã ${earlier}.`];
    seen.set(key, each.code);
    return [];
  });
}

function disorderedClasses({ classes }: ScoreTable): string[] {
  return classes.flatMap(({ name, from }, at) => {
    const above = classes[at - 1];
    return above && above.from <= from ? [`Mức xếp loại “${name}” phải thấp hơn mức “${above.name}”.`] : [];
  });
}
