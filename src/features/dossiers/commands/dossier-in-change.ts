import type { Updateable } from 'kysely';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { DossierTable } from '#src/platform/database/tables/dossiers.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type DossierRecord, dossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts } from '../queries.ts';
import { type ItemKey, mayEdit } from '../rules/items.ts';
import { DOSSIER_TRANSITIONS, type DossierAction, type DossierState, dossierSentences } from '../rules.ts';

export type DossierScope = Scope<string, DossierFacts>;

const seeNow = 'Mở lại trang để xem tình trạng hiện nay.';

async function held(tx: Tx, scope: DossierScope): Promise<DossierRecord> {
  const record = await dossierRecord(tx, scope.facts.dossierId, true);
  if (!record) throw notFound();
  return record;
}

/** @throws AppError wrongPhase when the act is not possible any more */
export async function dossierInChange(
  tx: Tx,
  scope: DossierScope,
  act: DossierAction,
): Promise<{ record: DossierRecord; next: DossierState }> {
  const record = await held(tx, scope);
  const next = nextState(DOSSIER_TRANSITIONS, record.state, act);
  if (!next) throw wrongPhase(`${dossierSentences[record.state]} ${seeNow}`);
  return { record, next };
}

/** @throws AppError wrongPhase when this item may not be written now: after a return only the remarked ones may */
export async function dossierInEditing(tx: Tx, scope: DossierScope, item: ItemKey): Promise<DossierRecord> {
  const record = await held(tx, scope);
  if (record.state !== 'draft' && record.state !== 'returned') {
    throw wrongPhase(`${dossierSentences[record.state]} ${seeNow}`);
  }
  demandOpenItem(record, item);
  return record;
}

/** @throws AppError wrongPhase when the return asked for other items only */
export function demandOpenItem(record: DossierRecord, item: ItemKey): void {
  if (mayEdit(record, item)) return;
  throw wrongPhase('Cơ quan thường trực không có ý kiến về mục này, nên lần bổ sung này mục giữ nguyên.');
}

/** @throws AppError conflict when the dossier changed since the page was opened */
export function demandSeen(record: DossierRecord, version: number): void {
  if (version === record.version) return;
  throw new AppError('conflict', 'Hồ sơ vừa có thay đổi. Xem lại nội dung bên dưới rồi làm lại.', {
    conflict: { values: {}, version: record.version },
  });
}

/** Writes the dossier with its next version. */
export async function writeDossier(
  tx: Tx,
  record: Pick<DossierRecord, 'id' | 'version'>,
  values: Updateable<DossierTable> = {},
): Promise<void> {
  await tx.db
    .updateTable('dossier')
    .set({ ...values, version: record.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', record.id)
    .execute();
}
