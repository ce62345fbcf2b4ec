import { mostPoints } from '#src/points/table.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { parsePoints } from '#src/text/numbers.ts';

/** How a cell of points is written otherwise than it should be. */
export type CellOddity = 'decimalPoint' | 'blankInside' | 'notANumber' | 'ambiguousPoint' | 'tooLarge';

/** Signed thousandths, or null for an empty cell and for one that holds no number. */
export type CellPoints = { readonly points: number | null; readonly odd: readonly CellOddity[] };

const EMPTY: CellPoints = { points: null, odd: [] };
const CELL = /^([+\-\u2013\u2212\uFE63\uFF0D]?)(\s*)(\d[\d.,]*)(\s*điểm)?$/u;

/** Points of a cell as people write them: "+ 0,5", "-0.5", "100 điểm". Nothing is corrected without being named. */
export function readCell(raw: string): CellPoints {
  const typed = normaliseLine(raw).toLowerCase();
  if (typed === '') return EMPTY;
  const parts = CELL.exec(typed);
  const number = parts?.[3] ?? '';
  const decimals = /^\d+\.(\d{1,3})$/.exec(number)?.[1];
  const thousands = decimals?.length === 3 && !number.startsWith('0');
  const read = parsePoints(decimals && !thousands ? number.replace('.', ',') : number);
  if (!parts || !read.ok) return { points: null, odd: ['notANumber'] };
  if (read.value > mostPoints) return { points: null, odd: ['tooLarge'] };
  const odd: CellOddity[] = [];
  if (decimals) odd.push(thousands ? 'ambiguousPoint' : 'decimalPoint');
  if (parts[2]) odd.push('blankInside');
  if (parts[4]) odd.push('notANumber');
  const negative = parts[1] !== '' && parts[1] !== '+' && read.value !== 0;
  return { points: negative ? -read.value : read.value, odd };
}
