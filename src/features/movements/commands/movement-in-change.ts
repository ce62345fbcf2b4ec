import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { MovementTable } from '#src/platform/database/tables/movements.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type Movement, type MovementFacts, movementOf } from '../queries.ts';
import { MOVEMENT_TRANSITIONS, type MovementAction, type MovementForm, type MovementState } from '../rules.ts';
import { titleOf } from './title-of.ts';

type MovementScope = Scope<string, MovementFacts>;

/** @throws AppError wrongPhase when the movement is not a draft any more */
export async function draftInChange(tx: Tx, scope: MovementScope): Promise<Movement> {
  const movement = await movementOf(tx, scope.facts.movementId);
  if (!movement) throw notFound();
  if (movement.state !== 'draft') throw wrongPhase('Phong trào đã phát động, nội dung không sửa được nữa.');
  return movement;
}

/** @throws AppError wrongPhase when the act is not possible any more */
export async function movementInChange(
  tx: Tx,
  scope: MovementScope,
  act: MovementAction,
): Promise<{ movement: Movement; next: MovementState }> {
  const movement = await movementOf(tx, scope.facts.movementId);
  if (!movement) throw notFound();
  const next = nextState(MOVEMENT_TRANSITIONS, movement.state, act);
  if (!next) throw wrongPhase('Phong trào đã chuyển bước. Mở lại trang để xem tình trạng hiện nay.');
  return { movement, next };
}

type MovementChange = Partial<
  Pick<
    MovementTable,
    | 'title'
    | 'aims'
    | 'term_from'
    | 'term_to'
    | 'launch_plan_id'
    | 'state'
    | 'plan_number'
    | 'plan_signed_on'
    | 'plan_issuer'
    | 'launched_at'
    | 'closed_at'
  > & { scope: string; form: MovementForm; criteria: string }
>;

export async function writeMovement(tx: Tx, scope: MovementScope, movement: Movement, values: MovementChange) {
  await tx.db
    .updateTable('movement')
    .set({ ...values, version: movement.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', movement.id)
    .execute();
}
