import type { Bound } from '#src/points/rate.ts';
import { readCell } from '#src/points/reading/cell-points.ts';

export type Range = { readonly from: Bound | null; readonly to: Bound | null };

const WHOLE = 100_000;
const RATE = String.raw`(\d+(?:[.,]\d+)?)\s*%`;
const SIZE = String.raw`(\d{1,3}(?:\.\d{3})+|\d+)\s*\p{L}[^\d]*?`;

/** One range of a rate, in thousandths of a per cent: "từ 97% đến dưới 98%". Null where there is none, or more than one. */
export function rateRange(clause: string): Range | null {
  const found = rangesIn(clause, RATE, (number) => readCell(number).points ?? 0);
  const [only] = found;
  if (!only || found.length > 1) return null;
  return /vượt (?:chỉ tiêu|kế hoạch|mức)/.test(clause) ? above(only) : only;
}

/** One range of a size in whole units: "từ 1000 hồ sơ đến dưới 2000 hồ sơ". */
export function sizeRange(clause: string): Range | null {
  if (clause.includes('%')) return null;
  const found = rangesIn(clause, SIZE, (number) => Number(number.replaceAll('.', '')));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "vượt dưới 20%" is above 100 % and below 120 %. */
function above({ from, to }: Range): Range {
  const lift = (bound: Bound) => ({ at: bound.at + WHOLE, open: bound.open });
  return { from: from ? lift(from) : { at: WHOLE, open: true }, to: to ? lift(to) : null };
}

function rangesIn(clause: string, number: string, read: (number: string) => number): Range[] {
  const pattern = new RegExp(
    String.raw`từ\s+(?<low>${number})\s*(?:đến|-)\s*(?<open>dưới\s+)?(?<high>${number})` +
      String.raw`|(?:từ\s+|đạt\s+)?(?<least>${number})[^,;:.%]*?trở lên` +
      String.raw`|(?:trên|lớn hơn|>)\s*(?<over>${number})|(?:dưới|nhỏ hơn|<)\s*(?<under>${number})`,
    'gu',
  );
  return [...clause.matchAll(pattern)].map(({ groups = {} }) => {
    const at = (name: string) => read(/\d[\d.,]*/.exec(groups[name] ?? '')?.[0].replace(/[.,]$/, '') ?? '');
    if (groups.low) {
      return { from: { at: at('low'), open: false }, to: { at: at('high'), open: groups.open !== undefined } };
    }
    if (groups.least) return { from: { at: at('least'), open: false }, to: null };
    if (groups.over) return { from: { at: at('over'), open: true }, to: null };
    return { from: null, to: { at: at('under'), open: true } };
  });
}
