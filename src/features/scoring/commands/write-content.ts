import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { codeKey } from '#src/points/code-key.ts';
import { linesOf } from '#src/points/lines.ts';
import type { ScoreTable } from '#src/points/table.ts';
import { criteriaOfTable, type StoredTable } from '../queries/score-table.ts';
import { raiseTableVersion } from './table-in-change.ts';

/** Replaces the content of a draft table; lines that stay keep their id. */
export async function writeContent(tx: Tx, scope: Scope, table: StoredTable, content: ScoreTable): Promise<void> {
  const ids = new Map(criteriaOfTable(table).map(({ code, id }) => [codeKey(code), id]));
  await tx.db
    .deleteFrom('score_criterion')
    .where('tenant_id', '=', tx.tenantId)
    .where('table_id', '=', table.id)
    .execute();
  const rows = linesOf(content).map(({ code, kind, maximum }, position) => ({
    tenant_id: tx.tenantId,
    id: ids.get(codeKey(code)) ?? uuidv7(scope.now.getTime()),
    table_id: table.id,
    code,
    code_key: codeKey(code),
    kind,
    maximum,
    position,
  }));
  if (rows.length > 0) await tx.db.insertInto('score_criterion').values(rows).execute();
  await raiseTableVersion(tx, scope, table, { title: content.title, content: JSON.stringify(content) });
}
