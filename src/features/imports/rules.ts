import { type StateTable, step } from '#src/features/state-table.ts';

export type RunState = 'reading' | 'interrupted' | 'failed' | 'checked' | 'stored' | 'withdrawn';
export type RunAction = 'check' | 'fail' | 'lose' | 'repeat' | 'store' | 'withdraw';

/** Every step of one import. Nothing of the file is in the records before `store`, and then all of it. */
export const RUN_TRANSITIONS: StateTable<RunState, RunAction> = [
  step('reading', 'check', 'checked', 'import.start', 'every row was read and held against what is stored'),
  step('reading', 'fail', 'failed', 'import.start', 'the file cannot be read to its end; the reason is kept'),
  step('reading', 'lose', 'interrupted', 'import.start', 'the reading shows no life for a minute'),
  step('interrupted', 'repeat', 'reading', 'import.repeat', 'the file is kept', 'what was read before'),
  step('checked', 'repeat', 'reading', 'import.repeat', 'the file is kept', 'what was read before'),
  step('checked', 'store', 'stored', 'import.store', 'no fault in any row; something is new or changed'),
  step('checked', 'withdraw', 'withdrawn', 'import.withdraw', 'nothing was stored', 'what was read'),
  step('interrupted', 'withdraw', 'withdrawn', 'import.withdraw', 'nothing was stored', 'what was read'),
];

/** After so many milliseconds without a sign of life a reading was interrupted. */
export const silence = 60_000;

/** The state that a run's record says; `silentFor` in milliseconds since its last sign of life. */
export function runState(recorded: Exclude<RunState, 'interrupted'>, silentFor: number): RunState {
  return recorded === 'reading' && silentFor > silence ? 'interrupted' : recorded;
}

export interface Counts {
  new: number;
  changed: number;
  same: number;
  faulty: number;
}

/** Why a checked run cannot be stored; null when it can. */
export function storeProblem(counts: Counts): string | null {
  if (counts.faulty > 0) return `Còn ${counts.faulty} dòng phải sửa. Sửa trong tệp rồi gửi lại cả tệp.`;
  if (counts.new + counts.changed === 0) return 'Mọi dòng giống dữ liệu đang có, không có gì để ghi.';
  return null;
}
