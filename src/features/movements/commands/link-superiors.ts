import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { superiorList } from '../queries/superiors.ts';

/** Makes these the superior movements that a movement belongs to. */
export async function linkSuperiors(tx: Tx, movementId: string, superiorIds: readonly string[]): Promise<void> {
  const known = new Set((await superiorList(tx)).map(({ id }) => id));
  if (superiorIds.some((id) => !known.has(id))) {
    throw invalid({ superiorIds: 'Có phong trào cấp trên không còn trong danh mục. Mở lại trang rồi chọn lại.' });
  }
  await tx.db
    .deleteFrom('movement_superior')
    .where('tenant_id', '=', tx.tenantId)
    .where('movement_id', '=', movementId)
    .execute();
  if (superiorIds.length === 0) return;
  await tx.db
    .insertInto('movement_superior')
    .values(
      [...new Set(superiorIds)].map((superior_id) => ({
        tenant_id: tx.tenantId,
        movement_id: movementId,
        superior_id,
      })),
    )
    .execute();
}
