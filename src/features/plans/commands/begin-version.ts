import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { currentVersion } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { planSentences } from '../rules.ts';
import { copyVersion, heldPlan, writePlan } from './plan-in-change.ts';

/** The next version, to be changed as the answers say; the one that was sent stays whole. */
export function beginVersion(scope: Scope<'plan.write', PlanFacts>): Promise<{ planId: string; number: number }> {
  return change(scope, async (tx, journal) => {
    const record = await heldPlan(tx, scope);
    if (record.state !== 'answering') throw wrongPhase(planSentences[record.state]);
    if (currentVersion(record).frozenAt === null) {
      throw wrongPhase(`Bản ${record.currentVersion} đang được sửa. Sửa tiếp bản đó.`);
    }
    const number = await copyVersion(tx, scope, record);
    await writePlan(tx, scope, record, { current_version: number });
    await journal({
      object: scope.facts.object,
      before: { version: record.currentVersion },
      after: { version: number },
    });
    return { planId: record.id, number };
  });
}
