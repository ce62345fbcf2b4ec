import { editScoreTable, issueScoreTableAccess } from '#src/features/scoring/access.ts';
import { issueTable } from '#src/features/scoring/commands/issue-table.ts';
import { draftTable } from '#src/features/scoring/commands/table-in-change.ts';
import { writeContent } from '#src/features/scoring/commands/write-content.ts';
import { sheetStates } from '#src/features/scoring/queries.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { baseBelow } from '#src/points/check-table.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import type { ScoreTable } from '#src/points/table.ts';
import { longTable } from '../../bench/points/long-table.ts';
import { setStep } from './covenants.ts';
import { tienGiang } from './printed-tables.ts';
import { scopeOf } from './scoring.ts';
import type { UnitCode, World } from './world.ts';

/** The printed table of Tiền Giang (2022), lengthened to 205 lines by its own standards (simulated). */
export function tableOf205Lines(): ScoreTable {
  const table = longTable(readTable(tienGiang()).table, 205);
  return { ...table, total: baseBelow(table.items) };
}

/** Issues a table of 2020 as it stands; gives the id of each unit's sheet. */
export async function issueContent(
  world: World,
  content: ScoreTable,
  deadline = '2020-12-20',
): Promise<(code: UnitCode) => string> {
  const draft = await scopeOf(world, editScoreTable, 'vu.tdkt', { clusterYearId: world.year2020 });
  await inTransaction(world.services.database, world.tenantId, async (tx) => {
    await writeContent(tx, draft, await draftTable(tx, draft), content);
  });
  await setStep(world, world.year2020, 'selfScore', '2020-11-01', deadline);
  const scope = await scopeOf(world, issueScoreTableAccess, 'vu.tdkt', { clusterYearId: world.year2020 });
  await issueTable(scope, { documentNumber: '02/HD-MP' });
  const sheets = await read(world.services.database, world.tenantId, (tx) => sheetStates(tx, world.year2020));
  return (code) => sheets.find(({ unitId }) => unitId === world.unitId(code))?.sheetId as string;
}
