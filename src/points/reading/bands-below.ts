import type { Bound } from '#src/points/rate.ts';
import type { Draft, Say } from '#src/points/reading/draft.ts';
import { clauseOf, type Line } from '#src/points/reading/lines.ts';
import { isPerCase } from '#src/points/reading/per-case.ts';
import { type Range, rateRange, sizeRange } from '#src/points/reading/ranges.ts';
import { stepsIn } from '#src/points/reading/steps-in.ts';
import type { Band, Column, SizeClass } from '#src/points/table.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';

type BandLine = { readonly line: Line; readonly on: Column; readonly band: Band };

const ON_WORDS = { base: 'điểm chuẩn', bonus: 'cộng', penalty: 'trừ' };

/** Lines that are bands of the line above them become its rules; what is no band is given back. */
export function mergeBands(line: Line, draft: Draft, say: Say): Line[] {
  if (mergeSizes(line, draft, say)) return [];
  const merged = new Set<Line>();
  for (const on of ['base', 'bonus', 'penalty'] as const) {
    const run = longestRun(line.lines.map((each) => bandLine(each)).map((each) => (each?.on === on ? each : null)));
    if (run.length < 2 || !apart(run.map(({ band }) => band))) continue;
    const most = Math.max(...run.map(({ band }) => band.points));
    if (on === 'base' && draft.base !== null && draft.base !== most) continue;
    const unsure = alike(run.map((each) => each.line)) ? null : askAlike(run);
    if (on === 'base' && draft.base === null) draft.base = most;
    draft.rules.push({ kind: 'bands', on, bands: run.map(({ band }) => band) });
    for (const each of run) {
      merged.add(each.line);
      sayBand(each, say, unsure);
    }
    if (on !== 'base') askBeside(line, run, say);
  }
  return line.lines.filter((each) => !merged.has(each));
}

/** A clause once for all beside the bands of the same column: both may count, or only the worse one. */
function askBeside({ lines }: Line, run: readonly BandLine[], say: Say): void {
  const on = run[0]?.on ?? 'penalty';
  const inRun = new Set(run.map(({ line }) => line));
  for (const line of lines) {
    if (inRun.has(line) || line.cells[on].points === null || isPerCase(clauseOf(line.row.text))) continue;
    const codes = run.map(({ line: { code } }) => code).join(', ');
    const ask = `Mục ${line.code} có tính cùng lúc với các mức ${codes} không? Đang đọc là tính riêng, cộng dồn.`;
    say(line.row, line.code, 'đứng cạnh các mức theo tỷ lệ', ask);
  }
}

function mergeSizes(line: Line, draft: Draft, say: Say): boolean {
  const classes = line.lines.map((each) => sizeClass(each));
  const [first] = classes;
  if (!first || classes.length < 2) return false;
  const found = classes.flatMap((each) => each ?? []);
  if (found.length < classes.length || found.some(({ on }) => on !== first.on)) return false;
  draft.rules.push({ kind: 'sizedBands', on: first.on, classes: found.map((each) => each.class) });
  for (const { line: below, class: size, bands } of found) {
    say(below.row, below.code, `nhóm quy mô ${boundWords(size, formatWhole)}`);
    for (const band of bands) sayBand(band, say, null);
  }
  return true;
}

function sizeClass(line: Line): { line: Line; on: Column; class: SizeClass; bands: BandLine[] } | null {
  const range = sizeRange(clauseOf(line.row.text));
  const bands = line.lines.flatMap((each) => bandLine(each) ?? []);
  const [first] = bands;
  const whole = first && bands.length === line.lines.length && bands.every(({ on }) => on === first.on);
  if (!range || !whole || !apart(bands.map(({ band }) => band))) return null;
  const { code, row } = line;
  return { line, on: first.on, class: { code, text: row.text, ...range, bands: bands.map(({ band }) => band) }, bands };
}

/** A line whose words are one range of a rate, with points in one column. */
function bandLine(line: Line): BandLine | null {
  const clause = clauseOf(line.row.text);
  const range = rateRange(clause);
  if (!range || line.lines.length > 0 || isPerCase(clause) || stepsIn(clause)) return null;
  const filled = (['base', 'bonus', 'penalty'] as const).filter((on) => line.cells[on].points !== null);
  const [on] = filled;
  if (!on || filled.length > 1) return null;
  const points = line.cells[on].points ?? 0;
  if (on !== 'penalty' && points < 0) return null;
  const bounds = on === 'penalty' ? aboveNothing(range, clause) : range;
  return { line, on, band: { code: line.code, text: line.row.text, ...bounds, points: Math.abs(points) } };
}

/** A penalty for a rate of what is late or wrong begins above zero: nothing late loses nothing. */
function aboveNothing(range: Range, clause: string): Range {
  return range.from === null && /trễ|chậm|quá hạn|vi phạm|sai sót/.test(clause)
    ? { from: { at: 0, open: true }, to: range.to }
    : range;
}

function sayBand({ line, on, band }: BandLine, say: Say, unsure: string | null): void {
  const what = `mức ${rateWords(band)}: ${ON_WORDS[on]} ${formatPoints(band.points)}`;
  const zero = band.from?.at === 0 && on === 'penalty';
  const ask = zero ? 'Tỷ lệ đúng 0 % đang đọc là không bị trừ; xác nhận.' : null;
  say(line.row, line.code, what, unsure ?? ask);
}

function longestRun(lines: readonly (BandLine | null)[]): BandLine[] {
  let best: BandLine[] = [];
  let run: BandLine[] = [];
  for (const line of lines) {
    run = line ? [...run, line] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Lowest first. */
export function sortBands<In extends Range>(bands: readonly In[]): In[] {
  const at = ({ from }: Range) => (from ? from.at + (from.open ? 0.5 : 0) : -1);
  return [...bands].sort((one, other) => at(one) - at(other));
}

function apart(bands: readonly Range[]): boolean {
  return sortBands(bands).every((band, at, all) => {
    const next = all[at + 1];
    if (!next) return true;
    if (!band.to || !next.from) return false;
    return band.to.at < next.from.at || (band.to.at === next.from.at && (band.to.open || next.from.open));
  });
}

/** Whether neighbouring lines speak of one thing: most words of the shorter one stand in the other too. */
function alike(lines: readonly Line[]): boolean {
  return lines.every((line, at) => at === 0 || share(line, lines[at - 1] as Line) >= 0.6);
}

function share(one: Line, other: Line): number {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size === 0 ? 1 : [...few].filter((word) => many.has(word)).length / few.size;
}

const RANGE_WORDS = new Set(['từ', 'đến', 'dưới', 'trên', 'trở', 'lên']);

function wordsOf({ row }: Line): Set<string> {
  const words = clauseOf(row.text).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => !RANGE_WORDS.has(word)));
}

function askAlike(run: readonly BandLine[]): string {
  const codes = run.map(({ line }) => line.code).join(', ');
  return `Các dòng ${codes} được đọc là các mức của một tỷ lệ; xác nhận là cùng một tỷ lệ.`;
}

/** "từ 97 % đến dưới 98 %", "trên 98 %". */
export function rateWords(range: Range): string {
  return boundWords(range, (at) => `${formatPoints(at)} %`);
}

function boundWords({ from, to }: Range, words: (at: number) => string): string {
  const low = (bound: Bound) => `${bound.open ? 'trên' : 'từ'} ${words(bound.at)}`;
  const high = (bound: Bound) => `${bound.open ? 'dưới' : ''} ${words(bound.at)}`.trim();
  if (from && to) return `${low(from)} đến ${high(to)}`;
  if (from) return from.open ? low(from) : `${low(from)} trở lên`;
  return to ? (to.open ? high(to) : `đến ${high(to)}`) : 'bất kỳ';
}
