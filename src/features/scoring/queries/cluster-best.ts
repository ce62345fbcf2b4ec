import type { Tx } from '#src/platform/database/transaction.ts';
import { bestOf, type Cluster } from '#src/points/evaluate.ts';
import { itemsOf, type ScoreTable } from '#src/points/table.ts';
import { entriesOf, type Lines, type SheetState } from '../rules.ts';
import { criteriaOfTable, type StoredTable, type TableCriterion } from './score-table.ts';
import { linesOfYear, type RecordName } from './year-lines.ts';

/** What the best of the cluster did in one record, known once every unit has closed that record. */
export interface YearBest {
  /** Null while a unit has not closed its record: what others did is not to be seen, and would still change. */
  cluster: Cluster | null;
  closed: number;
  of: number;
}

export type YearBests = Record<RecordName, YearBest>;

export interface YearSheet {
  id: string;
  state: SheetState;
  signed_round: number;
  reviewed_at: Date | null;
}

const closedIn: Record<RecordName, (sheet: YearSheet) => boolean> = {
  self: ({ state, signed_round }) => signed_round > 0 && state !== 'draft' && state !== 'returned',
  verified: ({ reviewed_at }) => reviewed_at !== null,
  agreed: ({ state }) => state === 'final',
};

/** Whether a line is measured against what the best of the cluster did. */
export function isRelative({ item }: Pick<TableCriterion, 'item'>): boolean {
  return item.rules.some(({ kind }) => kind === 'relative');
}

function hasRelative(table: ScoreTable): boolean {
  return [...itemsOf(table.items)].some((item) => isRelative({ item }));
}

/** The bests of the records of a year, from their lines. */
export function bestsFrom(
  table: StoredTable,
  sheets: readonly YearSheet[],
  lines: Record<RecordName, ReadonlyMap<string, Lines>>,
): YearBests {
  const criteria = criteriaOfTable(table).filter(isRelative);
  const best = (name: RecordName): YearBest => {
    const closed = sheets.filter(closedIn[name]);
    const all = sheets.length > 0 && closed.length === sheets.length;
    const facts = all ? closed.map(({ id }) => entriesOf(criteria, lines[name].get(id) ?? new Map())) : [];
    return { cluster: all ? bestOf(table.content, facts) : null, closed: closed.length, of: sheets.length };
  };
  return { self: best('self'), verified: best('verified'), agreed: best('agreed') };
}

/** The bests that lines of a sheet are measured against; null where its table measures nothing against the cluster. */
export async function yearBests(tx: Tx, clusterYearId: string, table: StoredTable): Promise<YearBests | null> {
  if (!hasRelative(table.content)) return null;
  const sheets = await tx.db
    .selectFrom('score_sheet as s')
    .select(['s.id', 's.state', 's.signed_round', 's.reviewed_at'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
  const criteria = criteriaOfTable(table).filter(isRelative);
  const codes = new Map(criteria.map(({ id, code }) => [id, code]));
  const lines = await linesOfYear(tx, { clusterYearId, criterionIds: [...codes.keys()] }, codes);
  return bestsFrom(table, sheets, lines);
}
