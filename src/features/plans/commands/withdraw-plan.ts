import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { PlanFacts } from '../queries.ts';
import { copyVersion, planInChange, writePlan } from './plan-in-change.ts';
import { writeRound } from './write-round.ts';

/** Takes the draft back for a correction: a new version begins; comments given stay and are still to be answered. */
export function withdrawPlan(
  scope: Scope<'plan.withdraw', PlanFacts>,
  { reason }: { reason: string },
): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await planInChange(tx, scope, 'withdraw');
    await writeRound(tx, record, { withdrawn_at: scope.now });
    const number = await copyVersion(tx, scope, record);
    await writePlan(tx, scope, record, { state: next, current_version: number });
    await journal({
      object: scope.facts.object,
      before: { state: record.state, version: record.currentVersion },
      after: { state: next, version: number },
      reason,
    });
    return { planId: record.id };
  });
}
