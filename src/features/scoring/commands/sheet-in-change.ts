import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import type { TableCriterion } from '../queries/score-table.ts';
import { type SheetRecord, sheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { criterionOf, SHEET_TRANSITIONS, type SheetAction, type SheetState, stateSentences } from '../rules.ts';
import { titleOf } from './table-in-change.ts';

/**
 * The sheet as it stands now, held until the end of the change.
 * @throws AppError wrongPhase when the act is not possible any more
 */
export async function sheetInChange(
  tx: Tx,
  scope: Scope<string, SheetFacts>,
  act: SheetAction,
): Promise<{ sheet: SheetRecord; next: SheetState }> {
  const sheet = await sheetRecord(tx, scope.facts.sheetId, true);
  if (!sheet) throw notFound();
  if (sheet.yearClosed) throw wrongPhase('Năm thi đua này đã đóng, bảng điểm không đổi được nữa.');
  const next = nextState(SHEET_TRANSITIONS, sheet.state, act);
  if (!next) throw wrongPhase(`${stateSentences[sheet.state]} Mở lại trang để xem tình trạng hiện nay.`);
  return { sheet, next };
}

/**
 * Refuses a form that was opened before somebody else saved.
 * @param version null for callers without a form
 * @param values the values that stand now, by field name
 */
export function demandVersion(sheet: SheetRecord, version: number | null, values: Record<string, string>): void {
  if (version === null || version === sheet.version) return;
  throw new AppError('conflict', 'Có người vừa lưu bảng điểm này trước bạn.', {
    conflict: { values, version: sheet.version, who: sheet.savedBy ?? undefined },
  });
}

/** @throws AppError invalid when the table has no such criterion */
export function demandCriterion(sheet: SheetRecord, code: string): TableCriterion {
  const criterion = criterionOf(sheet.criteria, code);
  if (!criterion) throw new AppError('invalid', `Bảng tiêu chí không có tiêu chí ${code}.`);
  return criterion;
}

interface SheetChange {
  state?: SheetState;
  round?: number;
  signed_round?: number;
  reviewed_at?: Date;
  reviewed_by?: string | null;
  responded_at?: Date;
  responded_by?: string | null;
  final_at?: Date;
}

/** Writes the head of the sheet with its next version and who saved it. */
export async function writeSheet(tx: Tx, scope: Scope, sheet: SheetRecord, change: SheetChange): Promise<number> {
  const version = sheet.version + 1;
  await tx.db
    .updateTable('score_sheet')
    .set({ ...change, version, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', sheet.sheetId)
    .execute();
  return version;
}
