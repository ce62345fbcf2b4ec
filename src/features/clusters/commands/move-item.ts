import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type HandoverFacts, handoverItems } from '../queries.ts';
import { HANDOVER_TRANSITIONS, type HandoverAction, handoverState } from '../rules.ts';

interface ItemChange {
  fact?: string;
  kept?: boolean;
  note?: string;
  given_at?: Date | null;
  given_by?: string | null;
  received_at?: Date;
  received_by?: string;
}

/**
 * One step of one item: the two sides come one after the other.
 * @returns what the journal keeps
 * @throws AppError notFound, or wrongPhase when the item is not where the step begins
 */
export async function moveItem(
  tx: Tx,
  scope: Scope<string, HandoverFacts>,
  { code, action }: { code: string; action: HandoverAction },
  values: ItemChange,
) {
  const { clusterYearId } = scope.facts;
  const item = (await handoverItems(tx, clusterYearId, true)).find((each) => each.code === code);
  if (!item) throw notFound();
  const before = handoverState(item);
  const after = nextState(HANDOVER_TRANSITIONS, before, action);
  if (!after) {
    const words = { waiting: 'chưa được giao', given: 'đã giao, chờ bên nhận', received: 'đã được nhận' };
    throw wrongPhase(`Mục “${item.name}” ${words[before]}. Mở lại trang để xem tình trạng hiện nay.`);
  }
  await tx.db
    .updateTable('handover_item')
    .set({ ...values, version: item.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('code', '=', code)
    .execute();
  return {
    object: { kind: 'handoverItem', id: `${clusterYearId}/${code}` },
    before: { state: before, fact: item.fact, kept: item.kept, note: item.note, givenBy: item.givenBy },
    after: { state: after, name: item.name, fact: values.fact, kept: values.kept, note: values.note },
  };
}
