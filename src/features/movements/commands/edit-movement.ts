import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError } from '#src/platform/errors.ts';
import type { MovementFacts } from '../queries.ts';
import { type MovementInput, movementValues } from '../schema.ts';
import { linkSuperiors } from './link-superiors.ts';
import { draftInChange, writeMovement } from './movement-in-change.ts';

/** @param input.version of the form that was sent. @throws AppError conflict when somebody saved meanwhile */
export function editMovement(
  scope: Scope<'movement.edit', MovementFacts>,
  input: MovementInput & { version: number },
): Promise<{ movementId: string }> {
  return change(scope, async (tx, journal) => {
    const movement = await draftInChange(tx, scope);
    if (movement.version !== input.version) {
      throw new AppError('conflict', 'Có người vừa lưu phong trào này trước bạn.', {
        conflict: { values: movementValues(movement), version: movement.version, who: movement.savedBy },
      });
    }
    const { superiorIds, version, termFrom, termTo, ...words } = input;
    await writeMovement(tx, scope, movement, { ...words, term_from: termFrom, term_to: termTo });
    await linkSuperiors(tx, movement.id, superiorIds);
    await journal({
      object: scope.facts.object,
      before: { ...movementValues(movement), superiors: movement.superiors.map(({ id }) => id) },
      after: { ...movementValues(input), superiors: superiorIds },
    });
    return { movementId: movement.id };
  });
}
