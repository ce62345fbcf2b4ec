import { type StateTable, step } from '#src/features/state-table.ts';

export type RunState = 'reading' | 'interrupted' | 'failed' | 'checked' | 'storing' | 'halted' | 'stored' | 'withdrawn';
export type RunAction = 'check' | 'fail' | 'lose' | 'repeat' | 'store' | 'write' | 'giveBack' | 'withdraw';

/**
 * Every step of one import. Nothing of the file is in the records before `write`, and then all of it: whatever ends a
 * writing before its end leaves nothing.
 */
export const RUN_TRANSITIONS: StateTable<RunState, RunAction> = [
  step('reading', 'check', 'checked', 'import.start', 'every row was read and held against what is stored'),
  step('reading', 'fail', 'failed', 'import.start', 'the file cannot be read to its end; the reason is kept'),
  step('reading', 'lose', 'interrupted', 'import.start', 'the reading shows no life for a minute'),
  step('interrupted', 'repeat', 'reading', 'import.repeat', 'the file is kept', 'what was read before'),
  step('checked', 'repeat', 'reading', 'import.repeat', 'the file is kept', 'what was read before'),
  step('checked', 'store', 'storing', 'import.store', 'no fault in any row; something is new or changed'),
  step('storing', 'write', 'stored', 'import.store', 'compared again, the counts are those that were confirmed'),
  step('storing', 'giveBack', 'checked', 'import.store', 'the counts moved, or the writing failed; nothing is written'),
  step('storing', 'lose', 'halted', 'import.store', 'the writing shows no life; nothing is written'),
  step('halted', 'write', 'stored', 'import.store', 'it was alive after all, and nobody did anything else'),
  step('halted', 'giveBack', 'checked', 'import.store', 'it was alive after all, and nobody did anything else'),
  step('halted', 'store', 'storing', 'import.store', 'the rows that were read are kept'),
  step('halted', 'repeat', 'reading', 'import.repeat', 'the file is kept', 'what was read before'),
  step('halted', 'withdraw', 'withdrawn', 'import.withdraw', 'nothing was stored', 'what was read'),
  step('checked', 'withdraw', 'withdrawn', 'import.withdraw', 'nothing was stored', 'what was read'),
  step('interrupted', 'withdraw', 'withdrawn', 'import.withdraw', 'nothing was stored', 'what was read'),
];

/** After so many milliseconds without a sign of life a reading was interrupted. */
export const silence = 60_000;
/** A writing gives one every few seconds. */
export const storeSilence = 15_000;

/** The state that a run's record says; `silentFor` in milliseconds since its last sign of life. */
export function runState(recorded: Exclude<RunState, 'interrupted' | 'halted'>, silentFor: number): RunState {
  if (recorded === 'reading' && silentFor > silence) return 'interrupted';
  return recorded === 'storing' && silentFor > storeSilence ? 'halted' : recorded;
}

export interface Counts {
  new: number;
  changed: number;
  same: number;
  faulty: number;
}

/** Which rows of a preview are looked at. */
export const ROW_VIEWS = ['faulty', 'changed', 'new', 'same'] as const;
export type RowView = (typeof ROW_VIEWS)[number];

/** What is looked at first: what must be corrected, else what changes, else what is new. */
export function firstView(counts: Counts): RowView {
  return ROW_VIEWS.find((view) => counts[view] > 0) ?? 'same';
}

export function sameCounts(left: Counts, right: Counts): boolean {
  return (['new', 'changed', 'same', 'faulty'] as const).every((key) => left[key] === right[key]);
}

/** Why a checked run cannot be stored; null when it can. */
export function storeProblem(counts: Counts): string | null {
  if (counts.faulty > 0) return `Còn ${counts.faulty} dòng phải sửa. Sửa trong tệp rồi gửi lại cả tệp.`;
  if (counts.new + counts.changed === 0) return 'Mọi dòng giống dữ liệu đang có, không có gì để ghi.';
  return null;
}
