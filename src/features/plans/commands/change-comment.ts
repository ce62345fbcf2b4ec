import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SpeakerFacts } from '../queries.ts';
import { commentIn, openRound } from './comment-in-change.ts';

/** Until the deadline the unit may word its comment anew. */
export function changeComment(
  scope: Scope<'plan.comment', SpeakerFacts>,
  input: { words: string; version: number },
): Promise<{ commentId: string }> {
  return change(scope, async (tx, journal) => {
    const { record } = await openRound(tx, scope);
    const before = commentIn(record, scope, input.version);
    await tx.db
      .updateTable('launch_plan_comment')
      .set({ words: input.words, given_at: scope.now, given_by: titleOf(scope.actor), version: before.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', before.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { commentId: before.id, words: before.words },
      after: { commentId: before.id, words: input.words },
    });
    return { commentId: before.id };
  });
}
