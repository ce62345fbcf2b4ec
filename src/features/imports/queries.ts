import { sql } from 'kysely';
import type { BookKind } from '#src/papers/sheets/books.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { FaultRule } from './rules/fault.ts';
import type { KnownUnit } from './rules/find-unit.ts';
import { type Counts, type RunState, runState } from './rules.ts';

/** One workbook that was sent: what it is, how far it was read, what came of it. */
export interface Run {
  id: string;
  kind: BookKind;
  unitId: string | null;
  unitName: string | null;
  fileId: string;
  fileName: string;
  sha256: string;
  sheetName: string;
  /** Where each column of the book stands in the file. */
  columns: Record<string, number>;
  unknownColumns: string[];
  state: RunState;
  /** Why it could not be read or, for a checked run, written. */
  failure: string;
  /** The confirmed preview no longer held, and was made anew. */
  moved: boolean;
  rowsTotal: number;
  rowsRead: number;
  /** Rows written so far, while it is stored. */
  rowsStored: number;
  counts: Counts;
  faults: number;
  startedAt: Date;
  startedBy: string;
  endedAt: Date | null;
  endedBy: string | null;
  version: number;
}

export interface RunFacts extends Facts {
  phase: RunState;
  record: Run;
}

const runs = (tx: Tx, withProgress = true) =>
  tx.db
    .selectFrom('import_run as r')
    .innerJoin('account as s', (on) => on.onRef('s.tenant_id', '=', 'r.tenant_id').onRef('s.id', '=', 'r.started_by'))
    .leftJoin('account as e', (on) => on.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.id', '=', 'r.ended_by'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .leftJoin('import_progress as g', (on) =>
      on.onRef('g.tenant_id', '=', 'r.tenant_id').onRef('g.run_id', '=', 'r.id').on(sql.lit(withProgress)),
    )
    .where('r.tenant_id', '=', tx.tenantId)
    .select(['r.id', 'r.kind', 'r.unit_id as unitId', 'u.name as unitName', 'r.file_id as fileId', 'r.sha256'])
    .select([
      'r.file_name as fileName',
      'r.sheet_name as sheetName',
      'r.columns',
      'r.unknown_columns as unknownColumns',
    ])
    .select(['r.state as recorded', 'r.failure', 'r.moved', 'r.rows_total as rowsTotal', 'r.rows_read as rowsRead'])
    .select(['r.rows_new as new', 'r.rows_changed as changed', 'r.rows_same as same', 'r.rows_faulty as faulty'])
    .select(['r.faults', 'r.started_at as startedAt', 's.display_name as startedBy', 'r.ended_at as endedAt'])
    .select(['e.display_name as endedBy', 'r.version'])
    .select(sql<number>`coalesce(g.rows_done, 0)`.as('rowsStored'))
    .select(
      sql<number>`(extract(epoch from clock_timestamp() - greatest(r.beat_at, g.beat_at)) * 1000)::float8`.as(
        'silentFor',
      ),
    );

type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>;

function runOf({ recorded, silentFor, new: fresh, changed, same, faulty, ...run }: RunRow): Run {
  return { ...run, state: runState(recorded, silentFor), counts: { new: fresh, changed, same, faulty } };
}

export async function runById(tx: Tx, runId: string): Promise<Run | null> {
  const row = await runs(tx).where('r.id', '=', runId).executeTakeFirst();
  return row ? runOf(row) : null;
}

/**
 * A run for the transaction that works on it. It does not read its progress, which is written meanwhile: the database
 * would take the two for changes that met.
 */
export async function runBesideWork(tx: Tx, runId: string): Promise<Run | null> {
  const row = await runs(tx, false).where('r.id', '=', runId).executeTakeFirst();
  return row ? runOf(row) : null;
}

/** The run with the unit that it was sent for: its own people see it, and the office. */
export async function runFacts(tx: Tx, runId: string): Promise<RunFacts | null> {
  const record = await runById(tx, runId);
  return record && { object: { kind: 'importRun', id: runId }, phase: record.state, unitId: record.unitId, record };
}

/** The latest runs, of one unit or, for the office, of all. */
export async function recentRuns(tx: Tx, unitId: string | null, limit: number): Promise<Run[]> {
  let query = runs(tx);
  if (unitId !== null) query = query.where('r.unit_id', '=', unitId);
  const rows = await query.orderBy('r.started_at', 'desc').orderBy('r.id', 'desc').limit(limit).execute();
  return rows.map(runOf);
}

export interface RecordedFault {
  row: number;
  column: number;
  value: string;
  message: string;
  rule: FaultRule;
}

/** What is wrong with the cells of a file, in the order of the file; `from` cells are left out at the start. */
export function faultsOf(tx: Tx, runId: string, limit: number, from = 0): Promise<RecordedFault[]> {
  return tx.db
    .selectFrom('import_fault')
    .select(['row', 'col as column', 'value', 'message'])
    .select(sql<FaultRule>`rule`.as('rule'))
    .where('tenant_id', '=', tx.tenantId)
    .where('run_id', '=', runId)
    .orderBy('row')
    .orderBy('col')
    .orderBy('rule')
    .limit(limit)
    .offset(from)
    .execute();
}

/** Every unit that a workbook may name, in dictionary order. */
export async function knownUnits(tx: Tx): Promise<KnownUnit[]> {
  return tx.db
    .selectFrom('unit as u')
    .leftJoin('unit as s', (on) => on.onRef('s.tenant_id', '=', 'u.tenant_id').onRef('s.id', '=', 'u.successor_id'))
    .select(['u.id', 'u.code', 'u.name', 'u.short_name as shortName', 'u.starts_on as startsOn'])
    .select(['u.ends_on as endsOn', 's.code as successorCode'])
    .where('u.tenant_id', '=', tx.tenantId)
    .orderBy('u.name_sort')
    .orderBy('u.id')
    .execute();
}
