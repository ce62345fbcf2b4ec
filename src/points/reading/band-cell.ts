import { readCell } from '#src/points/reading/cell-points.ts';
import { plain } from '#src/points/reading/lines.ts';
import type { Range } from '#src/points/reading/ranges.ts';
import type { RuleOf } from '#src/points/rules/found.ts';
import type { Band, Option } from '#src/points/table.ts';

const PART = /^(.*?)\s*[:=]\s*([^:=]+)$/;
const RATE = /^(>=?|<=?|≥|≤)?\s*(\d+(?:[.,]\d+)?)\s*%?\s*(?:-\s*(<)?\s*(\d+(?:[.,]\d+)?)\s*)?%$/;

/**
 * Outcomes written in one cell: ">95%:1.5;75-95%:1;50-<75%:0.5;<50%:0" are bands of a rate, "có=2;không=0" are outcomes
 * to choose from. Null where a part of the cell cannot be read.
 */
export function bandsInCell(cell: string, code: string): RuleOf<'bands'> | RuleOf<'choice'> | null {
  const parts = cell.split(';').filter((part) => part.trim() !== '');
  const read = parts.map((part) => {
    const [, words = '', number = ''] = PART.exec(part.trim()) ?? [];
    const { points } = readCell(number);
    return words === '' || points === null || points < 0 ? null : { words: words.trim(), points };
  });
  const outcomes = read.flatMap((each) => each ?? []);
  if (outcomes.length < parts.length || outcomes.length < 2) return null;
  const bands: Band[] = outcomes.flatMap(({ words, points }, at) => {
    const range = rangeOf(words);
    return range ? [{ code: `${code}.(${at + 1})`, text: words, ...range, points }] : [];
  });
  if (bands.length === outcomes.length) return { kind: 'bands', on: 'base', bands };
  const options: Option[] = outcomes.map(({ words, points }, at) => {
    return { code: `${code}.(${at + 1})`, text: words, base: points, penalty: 0 };
  });
  return { kind: 'choice', options };
}

function rangeOf(words: string): Range | null {
  const found = RATE.exec(plain(words));
  if (!found) return null;
  const [, sign, first = '', below, second] = found;
  const at = readCell(first).points ?? 0;
  if (second !== undefined) {
    return { from: { at, open: false }, to: { at: readCell(second).points ?? 0, open: below === '<' } };
  }
  const bound = { at, open: sign === '>' || sign === '<' };
  if (sign === undefined) return { from: bound, to: bound };
  return sign.startsWith('>') || sign === '≥' ? { from: bound, to: null } : { from: null, to: bound };
}
