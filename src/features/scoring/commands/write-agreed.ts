import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { AgreedLine } from '../rules.ts';
import { demandCriterion } from './sheet-in-change.ts';

/** Writes the third record, once. */
export async function writeAgreed(tx: Tx, scope: Scope, sheet: SheetRecord, lines: AgreedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.db
    .insertInto('agreed_line')
    .values(
      lines.map(({ code, points, origin, reason, facts }) => ({
        tenant_id: tx.tenantId,
        sheet_id: sheet.sheetId,
        criterion_id: demandCriterion(sheet, code).id,
        points,
        origin,
        reason,
        facts: facts ? JSON.stringify(facts) : null,
        account_id: scope.actor?.accountId ?? null,
        at: scope.now,
      })),
    )
    .execute();
}
