import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { formatPoints, parsePoints } from '#src/text/numbers.ts';
import type { Parsed } from '#src/text/parsed.ts';
import {
  forecastField,
  forecasts,
  noteField,
  type ProgressLine,
  progressStates,
  shareField,
  stateField,
  valueField,
} from './rules/mid-year.ts';
import {
  type AreaWords,
  type Figure,
  figureFaults,
  figureField,
  isEmptyFigure,
  mostFigures,
} from './rules/year-end.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;
const longestWords = 4000;
const longestNote = 1000;
const longestValue = 40;
const longestName = 250;
/** Ten times a target: beyond it the figure is a slip of the hand. Thousandths of a percent. */
const largestShare = 1_000_000;

const line = (ask: string, limit: number) =>
  text.transform(normaliseLine).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));
const paragraphs = (limit = longestWords) => text.transform(normaliseText).pipe(z.string().max(limit, tooLong(limit)));
const neededParagraphs = (ask: string, limit = longestWords) =>
  text.transform(normaliseText).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));

function reading<T>(parse: (typed: string) => Parsed<T>) {
  return text.transform((typed, context): T => {
    const answer = parse(typed);
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', message: answer.message });
    return z.NEVER;
  });
}

const day = reading((typed) => parseDay(typed));
const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(1));
const password = text.pipe(z.string().min(1, 'Nhập mật khẩu đăng nhập để ký.'));

export const emptyForm = z.object({});
export const reasonForm = z.object({ reason: neededParagraphs('Ghi lý do.', longestNote) });

export const holdForm = z.object({ heldOn: day, missingReason: paragraphs(longestNote) });
export type HoldInput = z.output<typeof holdForm>;

export const midYearTextForm = z.object({
  addressee: line('Ghi nơi nhận báo cáo, dòng “Kính gửi”.', longestName),
  overview: paragraphs(),
  results: paragraphs(),
  difficulties: paragraphs(),
  conclusion: paragraphs(),
  tasks: paragraphs(),
  version,
});
export type MidYearTextInput = z.output<typeof midYearTextForm>;

const largestNumber = 99_999;
export const issueForm = z.object({
  number: reading((typed): Parsed<number> => {
    const bare = normaliseLine(typed);
    const number = Number(bare);
    if (/^\d{1,5}$/.test(bare) && number > 0 && number <= largestNumber) return { ok: true, value: number };
    return { ok: false, message: 'Ghi số của báo cáo, ví dụ 12.' };
  }),
  issuedOn: day,
  version,
  password,
});
export type IssueInput = Omit<z.output<typeof issueForm>, 'password'>;

export const sendForm = z.object({ version, password });

export const composeForm = z.object({ missingReason: paragraphs(longestNote) });

/** Areas typed one a line; the same name twice is one slip. */
const areas = text
  .transform((typed) => normaliseText(typed).split('\n').map(normaliseLine).filter(Boolean))
  .superRefine((names, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (names.length === 0) refuse('Ghi ít nhất một lĩnh vực, mỗi lĩnh vực một dòng.');
    if (names.length > 30) refuse('Nhiều nhất 30 lĩnh vực.');
    const long = names.findIndex((name) => name.length > longestName);
    if (long >= 0) refuse(`Dòng ${long + 1} dài quá ${longestName} ký tự. Rút ngắn lại.`);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice) refuse(`Lĩnh vực “${twice}” ghi hai lần. Bỏ một dòng.`);
  });

export const openYearEndForm = z.object({ dueOn: day, areas });
export type OpenYearEndInput = z.output<typeof openYearEndForm>;
export const areasForm = z.object({ dueOn: day, areas, version });
export type AreasInput = z.output<typeof areasForm>;

export const yearEndTextForm = z.object({
  addressee: line('Ghi nơi nhận báo cáo, dòng “Kính gửi”.', longestName),
  overview: paragraphs(),
  limits: paragraphs(),
  directions: paragraphs(),
  version,
});
export type YearEndTextInput = z.output<typeof yearEndTextForm>;

export const sectionForm = z.object({
  section: neededParagraphs('Soạn nội dung của lĩnh vực, hoặc ghi “Không có nội dung”.', 8000),
  version,
});

/** Every field as text, with the version; which fields there are depends on the targets or areas. */
export const fieldsForm = z.looseObject({ version }).transform(({ version: opened, ...fields }) => ({
  version: opened,
  fields: Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  ),
}));

type Fields = Record<string, string>;

/** What was read, and the sentence for each field that could not be. */
interface Read<T> {
  value: T;
  faults: Record<string, string>;
}

/** "52,2", "52,2 %": thousandths of a percent; '' is null. */
function parseShare(typed: string): Parsed<number | null> {
  const bare = normaliseLine(typed).replace(/\s*%$/, '');
  if (bare === '') return { ok: true, value: null };
  const answer = parsePoints(bare);
  if (!answer.ok) return { ok: false, message: 'Ghi tỷ lệ bằng số với dấu phẩy cho phần lẻ, ví dụ 52,2.' };
  if (answer.value < 0 || answer.value > largestShare) return { ok: false, message: 'Tỷ lệ phải từ 0 đến 1.000 %.' };
  return answer;
}

/** Lines of the targets whose fields the form holds; the others stay as they are. */
export function readProgress(targets: readonly { id: string }[], fields: Fields): Read<ProgressLine[]> {
  const faults: Record<string, string> = {};
  const value = targets.flatMap(({ id }): ProgressLine[] => {
    const typed = fields[valueField(id)];
    if (typed === undefined) return [];
    const share = parseShare(fields[shareField(id)] ?? '');
    if (!share.ok) faults[shareField(id)] = share.message;
    return [
      {
        targetId: id,
        value: bounded(normaliseLine(typed), longestValue, valueField(id), faults),
        share: share.ok ? share.value : null,
        state: progressStates.find((state) => state === fields[stateField(id)]) ?? null,
        forecast: forecasts.find((forecast) => forecast === fields[forecastField(id)]) ?? null,
        note: bounded(normaliseText(fields[noteField(id)] ?? ''), longestNote, noteField(id), faults),
      },
    ];
  });
  return { value, faults };
}

function bounded(typed: string, limit: number, field: string, faults: Record<string, string>): string {
  if (typed.length > limit) faults[field] = tooLong(limit);
  return typed;
}

/** Lines as the form shows them, by field. */
export function progressValues(lines: readonly ProgressLine[]): Fields {
  return Object.fromEntries(
    lines.flatMap(({ targetId, value, share, state, forecast, note }) => [
      [valueField(targetId), value],
      [shareField(targetId), share === null ? '' : formatPoints(share)],
      [stateField(targetId), state ?? ''],
      [forecastField(targetId), forecast ?? ''],
      [noteField(targetId), note],
    ]),
  );
}

export const wordsField = 'words';

/** A unit's words and figures on one area. */
export function readAreaWords(fields: Fields): Read<AreaWords> {
  const faults: Record<string, string> = {};
  const words = bounded(normaliseText(fields[wordsField] ?? ''), longestWords, wordsField, faults);
  const figures: Figure[] = [];
  for (let row = 0; row < mostFigures; row++) {
    const part = (name: 'i' | 'u' | 'v' | 'l', limit: number) =>
      bounded(normaliseLine(fields[figureField(row, name)] ?? ''), limit, figureField(row, name), faults);
    const figure = {
      indicator: part('i', longestName),
      unitOfMeasure: part('u', longestValue),
      value: part('v', longestValue),
      lastValue: part('l', longestValue),
    };
    Object.assign(faults, figureFaults(row, figure));
    if (!isEmptyFigure(figure)) figures.push(figure);
  }
  return { value: { words, figures }, faults };
}

/** A unit's words and figures as the form shows them. */
export function areaValues({ words, figures }: AreaWords): Fields {
  return Object.fromEntries([
    [wordsField, words],
    ...figures.flatMap((figure, row) => [
      [figureField(row, 'i'), figure.indicator],
      [figureField(row, 'u'), figure.unitOfMeasure],
      [figureField(row, 'v'), figure.value],
      [figureField(row, 'l'), figure.lastValue],
    ]),
  ]);
}

export const remarkField = (itemId: string) => `r.${itemId}`;
export const wholeRemark = 'r.all';

export interface ReturnInput {
  remarks: { itemId: string | null; words: string }[];
  /** Last legal day on which the unit may send again in time. */
  dueOn: string;
}

/** Remarks of the items that have one, the one about the whole report, and the deadline of all. */
export function readReturn(items: readonly { id: string }[], fields: Fields): Read<ReturnInput> {
  const faults: Record<string, string> = {};
  const words = (field: string) => bounded(normaliseText(fields[field] ?? ''), longestNote, field, faults);
  const remarks = [
    { itemId: null, words: words(wholeRemark) },
    ...items.map(({ id }) => ({ itemId: id, words: words(remarkField(id)) })),
  ].filter((remark) => remark.words !== '');
  if (remarks.length === 0) faults[wholeRemark] = 'Ghi điều cần bổ sung, chung hoặc ở từng mục.';
  const dueOn = parseDay(fields.dueOn ?? '');
  if (!dueOn.ok) faults.dueOn = dueOn.message;
  return { value: { remarks, dueOn: dueOn.ok ? dueOn.value : '' }, faults };
}

export const evidenceForm = z.object({
  summary: line('Ghi trích yếu hoặc nội dung minh chứng.', 400),
  documentNumber: text
    .transform(normaliseLine)
    .pipe(z.string().max(60, tooLong(60)))
    .transform((typed) => typed || null),
  documentDate: reading((typed): Parsed<string | null> => (typed.trim() ? parseDay(typed) : { ok: true, value: null })),
  file: z
    .array(z.instanceof(File))
    .max(1, 'Mỗi lần thêm một tệp.')
    .transform((files) => files[0] ?? null),
});
