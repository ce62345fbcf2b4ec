import { multiply } from './group.ts';
import type { FixedPower } from './powers.ts';
import { finish } from './slices.ts';

/**
 * Powers of one base by table: for every window of the exponent the products are ready, so that a power of 256 bits is
 * 256 / width multiplications. A table of width 8 costs 2 MB and as long as 40 ordinary powers; the time of a power
 * depends on the exponent.
 */
export function fixedBase(base: bigint, width: number, bits = 256): FixedPower {
  return finish(fixedBaseSteps(base, width, { bits, steady: false }));
}

/**
 * The same, row by row of the table.
 *
 * @param steady multiplies also where a window is zero, so that the number of multiplications says nothing
 */
export function* fixedBaseSteps(
  base: bigint,
  width: number,
  { bits = 256, steady }: { bits?: number; steady: boolean },
): Generator<void, FixedPower> {
  const rows: bigint[][] = [];
  let step = base;
  for (let bit = 0; bit < bits; bit += width) {
    const row = [1n];
    for (let digit = 1; digit < 1 << width; digit += 1) row.push(multiply(row[digit - 1] as bigint, step));
    rows.push(row);
    step = multiply(row.at(-1) as bigint, step);
    yield;
  }
  return (exponent) => {
    const binary = exponent.toString(2);
    let product: bigint | null = null;
    for (let place = 0, end = binary.length; place < rows.length; place += 1, end -= width) {
      const digit = end > 0 ? Number.parseInt(binary.slice(Math.max(0, end - width), end), 2) : 0;
      const factor = (rows[place] as bigint[])[digit] as bigint;
      if (product === null) product = factor;
      else if (steady || digit !== 0) product = multiply(product, factor);
    }
    return product as bigint;
  };
}
