import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SpeakerFacts } from '../queries.ts';
import { commentIn, openRound } from './comment-in-change.ts';

/** Until the deadline the unit may take its comment back; the journal keeps it. */
export function withdrawComment(scope: Scope<'plan.comment', SpeakerFacts>): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { record } = await openRound(tx, scope);
    const before = commentIn(record, scope, null);
    await tx.db
      .updateTable('launch_plan_comment')
      .set({ withdrawn_at: scope.now, version: before.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', before.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { commentId: before.id, words: before.words },
      after: { commentId: before.id, withdrawn: true },
    });
    return { planId: record.id };
  });
}
