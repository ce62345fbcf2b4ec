import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { FollowUpFacts } from '../queries/directives.ts';
import { heldFollowUp, note, writeFollowUp } from './follow-up-in-change.ts';

/** A task that was reported done is taken up again for a written reason. */
export function reopenFollowUp(
  scope: Scope<'followUp.reopen', FollowUpFacts>,
  { reason, version }: { reason: string; version: number },
): Promise<{ state: string }> {
  return change(scope, async (tx, journal) => {
    const { followUp, next } = await heldFollowUp(tx, scope, { action: 'reopen', version });
    await writeFollowUp(tx, followUp, { state: next, done_on: null });
    await note(tx, { scope, followUp }, { kind: 'reopened', wording: reason });
    await journal({
      object: scope.facts.object,
      before: { state: followUp.state, doneOn: followUp.doneOn },
      after: { state: next },
      reason,
    });
    return { state: next };
  });
}
