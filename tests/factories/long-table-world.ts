import { readFileSync } from 'node:fs';
import { answerTableImport, takeTableImportAccess, writeScoreTable } from '#src/features/score-tables/access.ts';
import { answerLine, answerWhole } from '#src/features/score-tables/commands/answer-line.ts';
import { takeTableImport } from '#src/features/score-tables/commands/end-table-import.ts';
import { startTableImport } from '#src/features/score-tables/commands/start-table-import.ts';
import { tableImport } from '#src/features/score-tables/queries/imports.ts';
import { openQuestions } from '#src/features/score-tables/rules.ts';
import { readWholeForm } from '#src/features/score-tables/whole-form.ts';
import { editScoreTable, issueScoreTableAccess } from '#src/features/scoring/access.ts';
import { issueTable } from '#src/features/scoring/commands/issue-table.ts';
import { draftTable } from '#src/features/scoring/commands/table-in-change.ts';
import { writeContent } from '#src/features/scoring/commands/write-content.ts';
import { sheetStates } from '#src/features/scoring/queries.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { linesOf, sumOf } from '#src/points/lines.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { longTable } from '../../bench/points/long-table.ts';
import { tienGiangFile } from './printed-tables.ts';
import { scopeOf } from './scoring.ts';
import { wholeFields } from './table-imports.ts';
import { openWorld, testPassword, type World } from './world.ts';

export interface LongTableWorld extends World {
  /** Year 2020 of the cluster of a hundred units; null where the world was opened without it. */
  hundredYear: string | null;
  /** Id of the sheet of a unit, by the name of the unit, in either cluster. */
  sheetOf(unitName: string): string;
  /** Name of the n-th of the hundred units, from 1: its head signs in as `xa001.truong`, its officer as `xa001.cv`. */
  hundredUnit(number: number): string;
}

const deadline = '2020-12-20';
const codeOf = (number: number) => `XA${String(number).padStart(3, '0')}`;
const nameOf = (number: number) => `Đơn vị mô phỏng ${String(number).padStart(3, '0')}`;

/**
 * The world of eleven units with the table of Tiền Giang issued for 2020, and a second cluster of a hundred units with
 * the same table where it is asked for. The table is a real one, from another ministry's branch; that these units mark
 * themselves by it, and all the units of the second cluster, are simulated.
 * @param plan.lines lengthens the table of the second cluster to so many lines by its own standards
 */
export async function openLongTableWorld(
  plan: { hundred?: boolean; accounts?: number; now?: string; lines?: number } = {},
): Promise<LongTableWorld> {
  const { hundred = false, accounts = 3, now = '2020-12-14T08:00:00+07:00', lines } = plan;
  const world = await openWorld(now);
  await issueTienGiang(world, world.year2020);
  const hundredYear = hundred ? await hundredUnits(world, accounts) : null;
  if (hundredYear) await issueTienGiang(world, hundredYear, lines);
  const sheets = new Map<string, string>();
  for (const yearId of [world.year2020, ...(hundredYear ? [hundredYear] : [])]) {
    const states = await read(world.services.database, world.tenantId, (tx) => sheetStates(tx, yearId));
    for (const { unitName, sheetId } of states) sheets.set(unitName, sheetId);
  }
  return { ...world, hundredYear, hundredUnit: nameOf, sheetOf: (name) => sheets.get(name) as string };
}

/** Imports the printed table, takes every line that is asked as it was read, and issues it. @returns the import */
export async function issueTienGiang(world: World, clusterYearId: string, lines?: number): Promise<string> {
  const office = 'vu.tdkt';
  const scope = await scopeOf(world, writeScoreTable, office, { clusterYearId });
  const { importId } = await startTableImport(scope, {
    name: 'Bảng điểm Tiền Giang 2022.csv',
    bytes: readFileSync(tienGiangFile),
  });
  const found = () => read(world.services.database, world.tenantId, (tx) => tableImport(tx, importId));
  const answering = await scopeOf(world, answerTableImport, office, { importId });
  const first = await found();
  if (!first) throw new Error('no import');
  const said = { version: 0, values: () => ({}) };
  for (const { place } of openQuestions(first.proposal, first.answers)) {
    await answerLine(answering, { place, answer: { take: 'proposal' }, ...said });
  }
  const { answer } = readWholeForm(wholeFields);
  if (answer) await answerWhole(answering, { answer, ...said });
  const taking = await scopeOf(world, takeTableImportAccess, office, { importId });
  await takeTableImport(taking, { version: (await found())?.version ?? 0 });
  if (lines !== undefined) await lengthen(world, clusterYearId, lines);
  await setDeadline(world, clusterYearId);
  const issuing = await scopeOf(world, issueScoreTableAccess, office, { clusterYearId });
  await issueTable(issuing, { documentNumber: '02/HD-MP', odditiesSeen: true });
  return importId;
}

/** The draft with so many lines, and the total that they come to. */
async function lengthen(world: World, clusterYearId: string, lines: number): Promise<void> {
  const scope = await scopeOf(world, editScoreTable, 'vu.tdkt', { clusterYearId });
  await inTransaction(world.services.database, world.tenantId, async (tx) => {
    const table = await draftTable(tx, scope);
    const longer = longTable(table.content, lines);
    const total = sumOf(linesOf(longer), 'base');
    await writeContent(tx, scope, table, { ...longer, total });
  });
}

async function setDeadline(world: World, cluster_year_id: string): Promise<void> {
  const step = { code: 'selfScore', name: 'Tự chấm điểm', starts_on: '2020-11-01', ends_on: deadline, position: 6 };
  await inTransaction(world.services.database, world.tenantId, (tx) =>
    tx.db
      .insertInto('year_step')
      .values({ tenant_id: tx.tenantId, cluster_year_id, ...step })
      .execute(),
  );
}

/** @param accounts how many of the units, the first ones, have a head and an officer who sign in */
async function hundredUnits(world: World, accounts: number): Promise<string> {
  const units = [...Array(100).keys()].map((at) => ({ id: uuidv7(), number: at + 1 }));
  const people: { unitId: string; userName: string; name: string; role: 'unitHead' | 'unitOfficer'; userId: string }[] =
    [];
  for (const { id: unitId, number } of units.slice(0, accounts)) {
    for (const [end, title, role] of [
      ['truong', 'Thủ trưởng', 'unitHead'],
      ['cv', 'Chuyên viên', 'unitOfficer'],
    ] as const) {
      const userName = `${codeOf(number).toLowerCase()}.${end}`;
      const name = `${title} ${nameOf(number)}`;
      const userId = await world.services.signIn.createUser({ userName, displayName: name, password: testPassword });
      people.push({ unitId, userName, name, role, userId });
    }
  }
  const [clusterId, yearId] = [uuidv7(), uuidv7()];
  await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
    await db
      .insertInto('unit')
      .values(
        units.map(({ id, number }) => ({
          ...{ tenant_id, id, code: codeOf(number), name: nameOf(number), short_name: codeOf(number), kind: 'vu' },
          ...{ name_fold: fold(nameOf(number)), name_sort: sortKey(nameOf(number)), parent_id: null },
          ...{ starts_on: '2010-01-01', ends_on: null, successor_id: null },
        })),
      )
      .execute();
    const cluster = { code: 'C100', name: 'Khối một trăm đơn vị (mô phỏng)', kind: 'khoi' as const, description: '' };
    await db
      .insertInto('cluster')
      .values({ tenant_id, id: clusterId, ...cluster })
      .execute();
    await db
      .insertInto('cluster_year')
      .values({ tenant_id, id: yearId, cluster_id: clusterId, year: 2020, state: 'open' })
      .execute();
    await db
      .insertInto('membership')
      .values(
        units.map(({ id, number }) => ({
          ...{ tenant_id, cluster_year_id: yearId, unit_id: id, position: number, decision_id: null },
        })),
      )
      .execute();
    const decision = await db
      .selectFrom('leadership')
      .select('decision_id')
      .where('tenant_id', '=', tenant_id)
      .executeTakeFirstOrThrow();
    const at = world.clock.now();
    await db
      .insertInto('leadership')
      .values({
        ...{ tenant_id, id: uuidv7(), cluster_year_id: yearId, decision_id: decision.decision_id },
        ...{ head_unit_id: units[0]?.id as string, deputy_unit_id: units[1]?.id as string },
        ...{ recorded_at: at, announced_at: at, superseded_by: null },
      })
      .execute();
    if (people.length === 0) return;
    const rows = people.map((person) => ({ ...person, id: uuidv7() }));
    await db
      .insertInto('account')
      .values(
        rows.map(({ id, userId, userName, name, role, unitId }) => ({
          ...{ tenant_id, id, user_id: userId, user_name: userName, display_name: name, unit_id: unitId },
          ...{ job_title: role === 'unitHead' ? 'Thủ trưởng đơn vị' : 'Chuyên viên', disabled_at: null },
        })),
      )
      .execute();
    await db
      .insertInto('user_tenant')
      .values(rows.map(({ id, userId }) => ({ user_id: userId, tenant_id, account_id: id })))
      .execute();
    await db
      .insertInto('role_grant')
      .values(
        rows.map(({ id, role, unitId }) => ({
          ...{ tenant_id, id: uuidv7(), account_id: id, role, unit_id: unitId, cluster_year_id: null },
          ...{ starts_on: '2019-01-01', ends_on: null },
        })),
      )
      .execute();
  });
  return yearId;
}
