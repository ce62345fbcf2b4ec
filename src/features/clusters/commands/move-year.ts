import { nextState } from '#src/features/state-table.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { YEAR_TRANSITIONS, type YearAction, type YearState } from '../rules.ts';

/** The cluster-year's own row, held until the transaction ends: whoever changes the year comes after the one before. */
export async function lockYear(tx: Tx, clusterYearId: string) {
  const row = await tx.db
    .selectFrom('cluster_year')
    .select(['id', 'cluster_id', 'year', 'state', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', clusterYearId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** @throws AppError wrongPhase when the year is in none of these states any more */
export function demandState(state: YearState, allowed: readonly YearState[]): void {
  if (!allowed.includes(state)) throw wrongYearState(state);
}

function wrongYearState(state: YearState): AppError {
  const words = { preparing: 'còn đang chuẩn bị', open: 'đã bắt đầu', closed: 'đã đóng' };
  return wrongPhase(`Năm thi đua này ${words[state]}. Mở lại trang để xem tình trạng hiện nay.`);
}

/** @throws AppError conflict when the year was changed since the form was opened; `values` are those that stand now */
export async function demandVersion(
  tx: Tx,
  year: { id: string; version: number },
  version: number,
  values: Record<string, string>,
): Promise<void> {
  if (year.version === version) return;
  const [last] = await actsOn(tx, { kind: 'clusterYear', id: year.id }, 1);
  throw new AppError('conflict', 'Có người vừa sửa năm thi đua này trước bạn.', {
    conflict: { values, version: year.version, who: last?.actorName },
  });
}

/** Writes a new state after its rules agreed. @throws AppError wrongPhase when the step is not in the table */
export async function moveYear(tx: Tx, clusterYearId: string, action: YearAction) {
  const year = await lockYear(tx, clusterYearId);
  const state = nextState(YEAR_TRANSITIONS, year.state, action);
  if (!state) throw wrongYearState(year.state);
  await tx.db
    .updateTable('cluster_year')
    .set({ state, version: year.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', year.id)
    .execute();
  return { before: { state: year.state }, after: { state } };
}
