import { type ScoreTableFacts, scoreTableFacts } from '#src/features/scoring/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Answer, Place, TableAnswer } from '#src/points/reading/answers.ts';
import type { ReadTable } from '#src/points/reading/read-table.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import type { Source } from '../reading/read-file.ts';

/** The place of what is answered for the table as a whole. */
export const wholeTable: Place = 'bang';

export interface ImportFacts extends ScoreTableFacts {
  importId: string;
}

/** Nothing changes once the year is closed or its table issued. */
export async function importFacts(tx: Tx, importId: string): Promise<ImportFacts | null> {
  const row = await tx.db
    .selectFrom('table_import as i')
    .select(['i.cluster_year_id', 'i.state'])
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.id', '=', importId)
    .executeTakeFirst();
  const table = row && (await scoreTableFacts(tx, row.cluster_year_id));
  if (!table) return null;
  return {
    ...table,
    object: { kind: 'tableImport', id: importId },
    phase: table.phase === 'draft' || row.state !== 'open' ? row.state : 'closed',
    importId,
  };
}

export interface GivenAnswer {
  place: Place;
  /** Null at the table as a whole. */
  answer: Answer | null;
  /** At the table as a whole. */
  whole: TableAnswer | null;
  who: string;
  at: Date;
  version: number;
}

export interface TableImport {
  id: string;
  clusterYearId: string;
  fileName: string;
  sha256: string;
  source: Source;
  rows: readonly PrintedRow[];
  proposal: ReadTable;
  state: 'open' | 'taken' | 'dropped';
  startedAt: Date;
  startedName: string;
  endedAt: Date | null;
  endedName: string | null;
  version: number;
  answers: ReadonlyMap<Place, GivenAnswer>;
}

export async function tableImport(tx: Tx, importId: string): Promise<TableImport | null> {
  const row = await tx.db
    .selectFrom('table_import as i')
    .selectAll()
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.id', '=', importId)
    .executeTakeFirst();
  if (!row) return null;
  const answers = await tx.db
    .selectFrom('table_import_answer as a')
    .selectAll()
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.import_id', '=', importId)
    .execute();
  return {
    id: row.id,
    clusterYearId: row.cluster_year_id,
    fileName: row.file_name,
    sha256: row.sha256,
    source: row.source,
    rows: row.rows,
    proposal: row.proposal,
    state: row.state,
    startedAt: row.started_at,
    startedName: row.started_name,
    endedAt: row.ended_at,
    endedName: row.ended_name,
    version: row.version,
    answers: new Map(
      answers.map(({ place, answer, answered_name: who, answered_at: at, version }) => {
        const whole = place === wholeTable;
        const given = { answer: whole ? null : (answer as Answer), whole: whole ? (answer as TableAnswer) : null };
        return [place, { place, ...given, who, at, version }];
      }),
    ),
  };
}

export interface ImportSummary {
  id: string;
  fileName: string;
  state: 'open' | 'taken' | 'dropped';
  startedAt: Date;
  startedName: string;
}

/** The files that were sent for a year's table, the latest first. */
export async function importsOf(tx: Tx, clusterYearId: string): Promise<ImportSummary[]> {
  const rows = await tx.db
    .selectFrom('table_import as i')
    .select(['i.id', 'i.file_name', 'i.state', 'i.started_at', 'i.started_name'])
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.cluster_year_id', '=', clusterYearId)
    .orderBy('i.started_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    startedAt: row.started_at,
    startedName: row.started_name,
  }));
}

/** What the year's table was read from, printed rows and all; null for a table written by hand. */
export async function originOf(tx: Tx, clusterYearId: string): Promise<TableImport | null> {
  const row = await tx.db
    .selectFrom('score_table as t')
    .select('t.import_id')
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  return row?.import_id ? tableImport(tx, row.import_id) : null;
}
