import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { MovementFacts } from '../queries.ts';
import { movementInChange, writeMovement } from './movement-in-change.ts';

export function closeMovement(scope: Scope<'movement.close', MovementFacts>): Promise<{ movementId: string }> {
  return change(scope, async (tx, journal) => {
    const { movement, next } = await movementInChange(tx, scope, 'close');
    await writeMovement(tx, scope, movement, { state: next, closed_at: scope.now });
    await journal({ object: scope.facts.object, before: { state: movement.state }, after: { state: next } });
    return { movementId: movement.id };
  });
}
