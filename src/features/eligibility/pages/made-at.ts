import { dayOf, formatDay, formatHour } from '#src/text/day.ts';

/** "10:42, 14/12/2020": when stored verdicts were made. */
export function madeAt(at: Date): string {
  const instant = new Date(at).toISOString();
  return `${formatHour(instant)}, ${formatDay(dayOf(instant))}`;
}
