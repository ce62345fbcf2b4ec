import { isWorkingDay } from '#src/law/working-days.ts';
import type { Measure } from '#src/points/rules/found.ts';
import type { Due } from '#src/points/table.ts';
import { addDays, type Day, formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';

/** Points for being late, or for being early, against a day of the year or days before another one (I-20). */
export const deadline: Measure<'deadline'> = ({ on, points, due }, { doneOn, dueFor }) => {
  if (doneOn === undefined || (due.when === 'before' && !dueFor)) return null;
  const last = doneOn === null ? null : dueDay(due, dueFor ?? doneOn);
  if (doneOn === null) return found(due.rewards === 'late', `chưa thực hiện`);
  const late = last !== null && doneOn > last;
  return found(
    due.rewards === 'late' ? late : !late,
    `ngày ${formatDay(doneOn)}${last ? `, hạn ${formatDay(last)}` : ''}`,
  );

  function found(counts: boolean, words: string) {
    const given = counts ? points : 0;
    return { on, points: given, words: `${words}: ${formatPoints(given)}` };
  }
};

/** The last day that is in time: of the year of a day, or so many days before it. */
export function dueDay(due: Due, day: Day): Day {
  if (due.when === 'before') return daysBefore(day, due.days, due.working);
  return `${day.slice(0, 4)}-${String(due.month).padStart(2, '0')}-${String(due.day).padStart(2, '0')}`;
}

function daysBefore(day: Day, count: number, working: boolean): Day {
  if (!working) return addDays(day, -count);
  let earlier = day;
  for (let left = count; left > 0; ) {
    earlier = addDays(earlier, -1);
    if (isWorkingDay(earlier)) left -= 1;
  }
  return earlier;
}
