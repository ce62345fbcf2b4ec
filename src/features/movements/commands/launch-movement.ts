import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { MovementFacts } from '../queries.ts';
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
    await writeMovement(tx, scope, movement, {
      state: next,
      plan_number: input.planNumber,
      plan_signed_on: input.planDay,
      plan_issuer: input.planIssuer,
      launched_at: scope.now,
    });
    const opened = await openMissing(tx, scope.now, movement.clusterYearId);
    await journal({
      object: scope.facts.object,
      before: { state: movement.state },
      after: { state: next, ...input, registrationsOpened: opened },
    });
    return { movementId: movement.id, opened: opened.length };
  });
}
