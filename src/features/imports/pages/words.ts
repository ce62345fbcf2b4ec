import type { BookKind } from '#src/papers/sheets/books.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import type { StatusKind } from '#src/ui/status.tsx';
import type { Run } from '../queries.ts';
import type { RunState } from '../rules.ts';

/** "nhân sự" in the middle of a sentence. */
export function bookName(visit: Visit, kind: BookKind): string {
  const name = visit.t.imports.books[kind];
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "14/12/2020, 10:42". */
export function moment(at: Date): string {
  const instant = at.toISOString();
  return `${formatDay(dayOf(instant))}, ${formatHour(instant)}`;
}

/** How a run stands: one with wrong cells waits for a corrected file, not for a confirmation. */
export function runStatus(visit: Visit, { state, faults }: Pick<Run, 'state' | 'faults'>) {
  const t = visit.t.imports;
  return state === 'checked' && faults > 0
    ? { kind: 'luu-y' as const, label: t.toCorrect }
    : { kind: stateKinds[state], label: t.states[state] };
}

const stateKinds: Record<RunState, StatusKind> = {
  reading: 'tin',
  interrupted: 'luu-y',
  failed: 'loi',
  checked: 'cho',
  storing: 'tin',
  halted: 'luu-y',
  stored: 'xong',
  withdrawn: 'cho',
};
