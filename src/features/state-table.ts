import type { ActionName } from './accounts/rules.ts';

/** One step that an object may take; what is not in the table of its states is forbidden. */
export interface Transition<State extends string, Action extends string> {
  /** Null: the object begins with this action. */
  readonly from: State | null;
  readonly action: Action;
  readonly to: State;
  /** Rows of the matrix that say who; for a step that follows from another act, the row of that act. */
  readonly who: ActionName | readonly ActionName[];
  /** What must hold besides the state; the command checks it. */
  readonly precondition: string;
  /** What the step takes back of what was there before; null where nothing is. */
  readonly undone: string | null;
}

/** Every step of a kind of object. Its first row leaves the state in which the object begins. */
export type StateTable<State extends string, Action extends string> = readonly Transition<State, Action>[];

/** A row of a state table. */
export function step<State extends string, Action extends string>(
  from: State,
  action: Action,
  to: State,
  who: Transition<State, Action>['who'],
  precondition: string,
  undone: string | null = null,
): Transition<State, Action> {
  return { from, action, to, who, precondition, undone };
}

/** The state after an action, or null where the table forbids the action in this state. */
export function nextState<State extends string, Action extends string>(
  table: StateTable<State, Action>,
  from: NoInfer<State> | null,
  action: NoInfer<Action>,
): State | null {
  return table.find((row) => row.from === from && row.action === action)?.to ?? null;
}
