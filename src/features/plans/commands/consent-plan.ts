import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { spokenUnits } from '../queries/plan-record.ts';
import type { SpeakerFacts } from '../queries.ts';
import { openRound } from './comment-in-change.ts';

/** "Nhất trí, không có ý kiến khác": the unit has spoken without a comment. */
export function consentPlan(scope: Scope<'plan.comment', SpeakerFacts>): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, round } = await openRound(tx, scope);
    const { unitId } = scope.facts;
    if (spokenUnits(record).has(unitId)) {
      throw wrongPhase('Đơn vị đã cho ý kiến. Rút các ý kiến của đơn vị rồi mới ghi nhất trí.');
    }
    await tx.db
      .insertInto('launch_plan_consent')
      .values({
        tenant_id: tx.tenantId,
        plan_id: record.id,
        round: round.round,
        unit_id: unitId,
        given_at: scope.now,
        given_by: titleOf(scope.actor),
      })
      .execute();
    await journal({ object: scope.facts.object, after: { unitId, consents: true } });
    return { planId: record.id };
  });
}
