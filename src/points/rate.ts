import { formatPoints, parsePoints } from '#src/text/numbers.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** An exact share: 985 of 1000. `of` is above zero; a rate may lie above one. */
export type Rate = { readonly count: number; readonly of: number };

/** A bound of a rate in thousandths of a per cent, or of a size in whole units. `open`: the bound itself lies outside. */
export type Bound = { readonly at: number; readonly open: boolean };

const WHOLE = 100_000;

/** A rate typed in per cent with a decimal comma, "98,5" or "98,5 %". */
export function parseRate(text: string): Parsed<Rate> {
  const read = parsePoints(text.replace('%', ''));
  if (!read.ok) return refused('Ghi tỷ lệ phần trăm, ví dụ 98,5.');
  return read.value < 0 ? refused('Ghi tỷ lệ từ 0 % trở lên.') : parsed({ count: read.value, of: WHOLE });
}

/** Below zero, zero or above it as the rate lies below, on or above so many thousandths of a per cent. Exact (I-4). */
export function compareRate({ count, of }: Rate, thousandths: number): number {
  const left = count * WHOLE;
  const right = thousandths * of;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const difference = BigInt(count) * BigInt(WHOLE) - BigInt(thousandths) * BigInt(of);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Whether what compares so with a bound lies within it. */
export function within(compare: (at: number) => number, from: Bound | null, to: Bound | null): boolean {
  if (from) {
    const low = compare(from.at);
    if (low < 0 || (low === 0 && from.open)) return false;
  }
  if (to) {
    const high = compare(to.at);
    if (high > 0 || (high === 0 && to.open)) return false;
  }
  return true;
}

/** Whole steps of so many thousandths of a per cent from a bound up to a rate; none below the bound. */
export function stepsAbove(rate: Rate, from: number, step: number): number {
  const above = BigInt(rate.count) * BigInt(WHOLE) - BigInt(from) * BigInt(rate.of);
  return above < 0n ? 0 : Number(above / (BigInt(step) * BigInt(rate.of)));
}

/** For the eye: "98,5 %", exact to the thousandth of a per cent, cut off below it. */
export function rateWords({ count, of }: Rate): string {
  return `${formatPoints(Number((BigInt(count) * BigInt(WHOLE)) / BigInt(of)))} %`;
}
