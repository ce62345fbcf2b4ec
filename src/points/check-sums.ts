import type { Item, ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

/** Printed base points of a group, or of the table (code ""), beside the sum of their parts. `message`: where they differ. */
export type SumCheck = {
  readonly code: string;
  readonly printed: number;
  readonly sum: number;
  readonly message: string | null;
};

/** Every printed sum against its parts, exact to the thousandth (I-15). */
export function checkSums(table: ScoreTable): SumCheck[] {
  const checks = table.items.flatMap((item) => checkItem(item, 'tiêu chuẩn'));
  if (table.total === null) return checks;
  return [compared('', 'cả bảng', table.total, sumOf(table.items)), ...checks];
}

function checkItem(item: Item, noun: string): SumCheck[] {
  const below = item.items.flatMap((each) => checkItem(each, 'tiêu chí'));
  const parts = item.items.filter(bearsBase);
  if (item.base === null || parts.length === 0) return below;
  return [compared(item.code, `${noun} ${item.code}`, item.base, sumOf(parts)), ...below];
}

function sumOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (item.base ?? sumOf(item.items)), 0);
}

function bearsBase({ base, items }: Item): boolean {
  return base !== null || items.some(bearsBase);
}

function compared(code: string, what: string, printed: number, sum: number): SumCheck {
  if (sum === printed) return { code, printed, sum, message: null };
  const difference = sum - printed;
  const direction = difference > 0 ? 'thừa' : 'thiếu';
  const sums = `Điểm chuẩn của ${what} ghi ${formatPoints(printed)}, các tiêu chí cộng lại ${formatPoints(sum)}`;
  return { code, printed, sum, message: `${sums}: ${direction} ${formatPoints(Math.abs(difference))}.` };
}
