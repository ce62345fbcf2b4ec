import { nextState } from '#src/features/state-table.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { Run } from '../queries.ts';
import { RUN_TRANSITIONS, type RunAction, type RunState } from '../rules.ts';

/** The state of a run after an action; null where its table forbids it. */
export function nextRunState(run: Run, action: RunAction): RunState | null {
  return nextState(RUN_TRANSITIONS, run.state, action);
}

export const conflictOf = () => wrongPhase('Lần nhập này vừa được xử lý ở nơi khác. Tải lại trang.');
