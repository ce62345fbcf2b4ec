import type { Due } from '#src/points/table.ts';

/** What a clause says of a deadline. `exact`: false where the printed day itself may be meant either way. */
export type DueWords = { readonly due: Due; readonly words: string; readonly exact: boolean };

const AFTER = /sau ngày (\d{1,2})\/(\d{1,2})/;
const UNTIL = /trước ngày (\d{1,2})\/(\d{1,2})/;
const IN_MONTH = /trong tháng (\d{1,2})(?!\d|\/)/;
const DAYS = /trước (\d+)(?: \([^)]*\))? ngày( làm việc)?/;
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Deadlines in small letters: "sau ngày 31/1", "trong tháng 1", "trước 05 (năm) ngày làm việc". */
export function dueIn(clause: string): DueWords | null {
  const after = AFTER.exec(clause);
  if (after) return by(Number(after[1]), Number(after[2]), 'late', after[0], true);
  const inMonth = IN_MONTH.exec(clause);
  if (inMonth) {
    const month = Number(inMonth[1]);
    return by(LAST_DAYS[month - 1] ?? 0, month, 'early', inMonth[0], month !== 2);
  }
  const until = UNTIL.exec(clause);
  if (until) return dayBefore(Number(until[1]), Number(until[2]), until[0]);
  const days = DAYS.exec(clause);
  if (!days) return null;
  const due = { when: 'before', days: Number(days[1]), working: days[2] !== undefined, rewards: 'early' } as const;
  return { due, words: days[0], exact: true };
}

function dayBefore(day: number, month: number, words: string): DueWords | null {
  if (day > 1) return by(day - 1, month, 'early', words, false);
  const earlier = month === 1 ? 12 : month - 1;
  return by(LAST_DAYS[earlier - 1] ?? 0, earlier, 'early', words, false);
}

function by(day: number, month: number, rewards: Due['rewards'], words: string, exact: boolean): DueWords | null {
  const last = month === 2 ? 29 : (LAST_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last ? { due: { when: 'by', month, day, rewards }, words, exact } : null;
}
