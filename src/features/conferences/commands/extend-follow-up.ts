import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { FollowUpFacts } from '../queries/directives.ts';
import { decideExtension } from '../rules/follow-ups.ts';
import { heldFollowUp, note, writeFollowUp } from './follow-up-in-change.ts';

/** Moves the last day of a task for a written reason; both days stay in its notes. */
export function extendFollowUp(
  scope: Scope<'followUp.extend', FollowUpFacts>,
  { dueOn, reason, version }: { dueOn: string; reason: string; version: number },
): Promise<{ dueOn: string }> {
  return change(scope, async (tx, journal) => {
    const { followUp } = await heldFollowUp(tx, scope, { action: 'extend', version });
    const decision = decideExtension(followUp.dueOn, dueOn, scope.today);
    if (!decision.ok) throw invalid({ dueOn: decision.message });
    await writeFollowUp(tx, followUp, { due_on: decision.value });
    await note(
      tx,
      { scope, followUp },
      { kind: 'extension', wording: reason, dueBefore: followUp.dueOn, dueAfter: decision.value },
    );
    await journal({
      object: scope.facts.object,
      before: { dueOn: followUp.dueOn },
      after: { dueOn: decision.value },
      reason,
    });
    return { dueOn: decision.value };
  });
}
