import { createHash } from 'node:crypto';
import { originOf } from '#src/features/score-tables/queries/imports.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import { checkTable } from '#src/points/check-table.ts';
import type { StoredTable } from '../queries/score-table.ts';
import type { ScoreTableFacts } from '../queries.ts';
import { draftTable } from './table-in-change.ts';

/**
 * Issues the table: frozen with its mark, and a sheet for every member of the year.
 * @throws AppError invalid with every fault of the table in one sentence, or while what is odd in its source was not seen
 */
export function issueTable(
  scope: Scope<'scoreTable.issue', ScoreTableFacts>,
  input: { documentNumber: string | null; odditiesSeen?: boolean },
): Promise<{ tableId: string; sheets: number; mark: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    await demandOpenYear(tx, scope.facts.clusterYearId);
    const faults = checkTable(table.content);
    if (faults.length > 0)
      throw invalid({ '': `Chưa ban hành được. ${faults.map(({ message }) => message).join(' ')}` });
    const oddities = (await originOf(tx, scope.facts.clusterYearId))?.proposal.oddities.length ?? 0;
    if (oddities > 0 && !input.odditiesSeen) {
      throw invalid({ odditiesSeen: 'Xem các chỗ lạ của bản gốc rồi đánh dấu đã xem.' });
    }
    const mark = createHash('sha256').update(tableContent(table)).digest('hex');
    await tx.db
      .updateTable('score_table')
      .set({
        state: 'issued',
        document_number: input.documentNumber,
        content_hash: mark,
        issued_at: scope.now,
        issued_by: scope.actor?.accountId ?? null,
        version: table.version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', table.id)
      .execute();
    const sheets = await openSheets(tx, scope, table);
    await journal({
      object: { kind: 'scoreTable', id: table.id },
      before: { state: 'draft' },
      after: { state: 'issued', documentNumber: input.documentNumber, mark, sheets, oddities },
    });
    return { tableId: table.id, sheets, mark };
  });
}

async function demandOpenYear(tx: Tx, clusterYearId: string): Promise<void> {
  const year = await tx.db
    .selectFrom('cluster_year as y')
    .select('y.state')
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', '=', clusterYearId)
    .executeTakeFirstOrThrow();
  if (year.state !== 'open') throw wrongPhase('Năm thi đua chưa mở hoặc đã đóng. Mở năm rồi ban hành bảng tiêu chí.');
}

function tableContent({ content }: StoredTable): string {
  return canonicalJson(JSON.stringify(content));
}

async function openSheets(tx: Tx, scope: Scope<string, ScoreTableFacts>, table: StoredTable): Promise<number> {
  const members = await tx.db
    .selectFrom('membership as m')
    .select('m.unit_id')
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', scope.facts.clusterYearId)
    .orderBy('m.position')
    .execute();
  if (members.length === 0) throw wrongPhase('Năm thi đua chưa có đơn vị thành viên.');
  await tx.db
    .insertInto('score_sheet')
    .values(
      members.map(({ unit_id }) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        cluster_year_id: scope.facts.clusterYearId,
        table_id: table.id,
        unit_id,
        state: 'draft' as const,
        reviewed_at: null,
        reviewed_by: null,
        responded_at: null,
        responded_by: null,
        final_at: null,
        saved_at: null,
        saved_by: null,
      })),
    )
    .execute();
  return members.length;
}
