import { sql } from 'kysely';
import type { BookKind } from '#src/papers/sheets/books.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { unitWithPredecessors } from '../../people/queries.ts';
import type { Run } from '../queries.ts';
import { runBesideWork } from '../queries.ts';
import type { CellFault } from '../rules/fault.ts';
import type { Counts } from '../rules.ts';
import { compareAwards } from './compare-awards.ts';
import { compareInitiatives } from './compare-initiatives.ts';
import { comparePeople } from './compare-people.ts';
import { compareRatings } from './compare-ratings.ts';
import { addFaults, forgetFaults } from './faults.ts';

/** What one comparison is made with. */
export interface Comparison {
  tx: Tx;
  run: Run;
  /** The unit that the import is for with all that were merged into it; null: every unit. */
  ownUnitIds: string[] | null;
}

/** Sets target and status of the rows of a run. @returns what is wrong with them */
type Compare = (comparison: Comparison) => Promise<CellFault[]>;

const compares: Record<BookKind, Compare> = {
  people: comparePeople,
  ratings: compareRatings,
  initiatives: compareInitiatives,
  awards: compareAwards,
};

/**
 * Holds the rows of a run against what is stored: which records they meet, whether they change them, what contradicts.
 * Set by set; done after reading and again before storing, because others work meanwhile.
 */
export async function compareRun(tx: Tx, runId: string): Promise<Counts> {
  const run = await runBesideWork(tx, runId);
  if (!run) throw new Error(`no import ${runId}`);
  // Without statistics of rows just written a nested loop over all people looks cheap, and is not.
  await sql`set local enable_nestloop = off`.execute(tx.db);
  await forgetFaults(tx, runId, 'compared');
  await sql`
    update import_row set subject_id = null, target_id = null, status = 'new'
    where tenant_id = ${tx.tenantId} and run_id = ${runId} and (target_id is not null or subject_id is not null
      or status <> 'new')`.execute(tx.db);
  const ownUnitIds = run.unitId === null ? null : await unitWithPredecessors(tx, run.unitId);
  const faults = await compares[run.kind]({ tx, run, ownUnitIds });
  await addFaults(tx, runId, faults, true);
  const counts = await countsOf(tx, runId);
  const { faults: total, ...rows } = counts;
  await tx.db
    .updateTable('import_run')
    .set({
      state: 'checked',
      rows_new: rows.new,
      rows_changed: rows.changed,
      rows_same: rows.same,
      rows_faulty: rows.faulty,
      faults: total,
    })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', runId)
    .execute();
  return rows;
}

async function countsOf(tx: Tx, runId: string): Promise<Counts & { faults: number }> {
  const { rows } = await sql<Counts & { faults: number }>`
    with faulty as (
      select distinct row from import_fault where tenant_id = ${tx.tenantId} and run_id = ${runId}
    ), right_rows as (
      select status, count(*)::int as count from import_row r
      where tenant_id = ${tx.tenantId} and run_id = ${runId}
        and not exists (select from faulty f where f.row = r.row)
      group by status
    )
    select coalesce((select count from right_rows where status = 'new'), 0) as new,
      coalesce((select count from right_rows where status = 'changed'), 0) as changed,
      coalesce((select count from right_rows where status = 'same'), 0) as same,
      (select count(*)::int from faulty) as faulty,
      (select count(*)::int from import_fault where tenant_id = ${tx.tenantId} and run_id = ${runId}) as faults`.execute(
    tx.db,
  );
  const [counts] = rows;
  if (!counts) throw new Error('no counts');
  return counts;
}
