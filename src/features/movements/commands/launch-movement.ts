import { issuedPlanOf } from '#src/features/plans/queries.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import type { MovementFacts } from '../queries.ts';
import { launchFaults } from '../rules.ts';
import type { LaunchInput } from '../schema.ts';
import { movementInChange, writeMovement } from './movement-in-change.ts';
import { openMissing } from './open-registrations.ts';

/** Launches with the plan that was issued, and opens a registration for every member that has none. */
export function launchMovement(
  scope: Scope<'movement.launch', MovementFacts>,
  input: LaunchInput,
): Promise<{ movementId: string; opened: number }> {
  return change(scope, async (tx, journal) => {
    const { movement, next } = await movementInChange(tx, scope, 'launch');
    const faults = launchFaults(movement);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (input.cites === 'paper' && input.planDay > scope.today) {
      throw invalid({ planDay: `Ngày của kế hoạch không sau hôm nay, ${formatDay(scope.today)}.` });
    }
    const plan = await citedPlan(tx, movement.clusterYearId, input);
    await writeMovement(tx, scope, movement, { state: next, ...plan, launched_at: scope.now });
    const opened = await openMissing(tx, scope.now, movement.clusterYearId);
    await journal({
      object: scope.facts.object,
      before: { state: movement.state },
      after: { state: next, ...plan, registrationsOpened: opened },
    });
    return { movementId: movement.id, opened: opened.length };
  });
}

/** Number, day and issuer: of the year's plan as it was issued here, or as they were typed from a paper. */
async function citedPlan(tx: Tx, clusterYearId: string, input: LaunchInput) {
  if (input.cites === 'paper') {
    return {
      launch_plan_id: null,
      plan_number: input.planNumber,
      plan_signed_on: input.planDay,
      plan_issuer: input.planIssuer,
    };
  }
  const issued = await issuedPlanOf(tx, clusterYearId);
  if (!issued) throw wrongPhase('Kế hoạch của năm chưa ban hành. Ghi số, ngày của văn bản giấy rồi phát động.');
  return {
    launch_plan_id: issued.planId,
    plan_number: issued.number,
    plan_signed_on: issued.signedOn,
    plan_issuer: issued.issuer,
  };
}
