import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { writePlanAccess } from '../access.ts';
import { type PlanView, planView } from '../pages/plan-view.ts';
import { planRecord, seenBy } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';

/** Whether this account is one of those who write the plan, in whatever state it is. */
export function writesPlan(visit: Visit, facts: PlanFacts): boolean {
  return writePlanAccess.allows(visit.actor, { ...facts, phase: 'draft' });
}

/** The plan as this reader sees it. @throws AppError notFound when there is nothing to see yet */
export async function viewOf(scope: Scope<string, PlanFacts>, visit: Visit, number = 0): Promise<PlanView> {
  const writes = writesPlan(visit, scope.facts);
  const found = await read(scope, (tx) => planRecord(tx, scope.facts.planId));
  const record = found && seenBy(found, writes);
  if (!record) throw notFound();
  return planView(visit, { record, facts: scope.facts, today: scope.today, writes, number });
}
