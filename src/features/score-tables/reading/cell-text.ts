import type { CellValue } from '#src/papers/sheets/cell-values.ts';
import { formatDay } from '#src/text/day.ts';

/** A cell of a sheet as a person reads it there: numbers with a decimal comma. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? '1' : '0';
  return 'day' in value ? formatDay(value.day) : value.error;
}
