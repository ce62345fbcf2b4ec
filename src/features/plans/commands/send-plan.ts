import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import { readiness } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { deadlineFault, sendingFault } from '../rules.ts';
import { freezeVersion, planInChange, writePlan } from './plan-in-change.ts';

/** Sends the current version to every member for comments. @throws AppError invalid when it is not ready */
export function sendPlan(
  scope: Scope<'plan.send', PlanFacts>,
  { commentUntil }: { commentUntil: Day },
): Promise<{ planId: string; round: number }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await planInChange(tx, scope, 'send');
    const fault = sendingFault(readiness(record));
    if (fault) throw invalid({ '': fault });
    const late = deadlineFault(commentUntil, scope.today);
    if (late) throw invalid({ commentUntil: late });
    const round = record.round + 1;
    await freezeVersion(tx, scope, record);
    await tx.db
      .insertInto('launch_plan_round')
      .values({
        tenant_id: tx.tenantId,
        plan_id: record.id,
        round,
        number: record.currentVersion,
        sent_at: scope.now,
        sent_by: titleOf(scope.actor),
        comment_until: commentUntil,
        closed_at: null,
        withdrawn_at: null,
      })
      .execute();
    await writePlan(tx, scope, record, { state: next, round });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, round, version: record.currentVersion, commentUntil },
    });
    return { planId: record.id, round };
  });
}
