import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { FollowUpFacts } from '../queries/directives.ts';
import { heldFollowUp, note, writeFollowUp } from './follow-up-in-change.ts';

/** The owner writes what was done; with `finished` the task is done from today. */
export function reportFollowUp(
  scope: Scope<'followUp.report', FollowUpFacts>,
  { wording, finished, version }: { wording: string; finished: boolean; version: number },
): Promise<{ state: string }> {
  return change(scope, async (tx, journal) => {
    if (scope.role === 'standingOffice' && scope.facts.ownerUnitId !== null) {
      throw forbidden('Việc này giao cho đơn vị; đơn vị ghi tiến độ.');
    }
    const action = finished ? 'finish' : 'progress';
    const { followUp, next } = await heldFollowUp(tx, scope, { action, version });
    await writeFollowUp(tx, followUp, { state: next, done_on: finished ? scope.today : null });
    await note(tx, { scope, followUp }, { kind: finished ? 'done' : 'progress', wording });
    await journal({ object: scope.facts.object, before: { state: followUp.state }, after: { state: next, wording } });
    return { state: next };
  });
}
