import type { Tx } from '#src/platform/database/transaction.ts';
import { type Evaluation, evaluate } from '#src/points/evaluate.ts';
import { standing, withConfirmed } from '../confirmations.ts';
import { entriesOf } from '../rules.ts';
import { bestsFrom } from './cluster-best.ts';
import { confirmedInYear } from './confirmations.ts';
import { criteriaOfTable, scoreTableOf } from './score-table.ts';
import { linesOfYear, type RecordName } from './year-lines.ts';

export interface SheetTotals {
  unitId: string;
  unitName: string;
  self: Evaluation | null;
  verified: Evaluation | null;
  agreed: Evaluation | null;
}

/** The totals of each record of each sheet: signed self score, verified score of a finished review, agreed score. */
export async function sheetTotals(tx: Tx, clusterYearId: string): Promise<SheetTotals[]> {
  const table = await scoreTableOf(tx, clusterYearId);
  if (!table) return [];
  const criteria = criteriaOfTable(table);
  const codes = new Map(criteria.map(({ id, code }) => [id, code]));
  const sheets = await tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .select(['s.id', 's.unit_id', 's.state', 's.signed_round', 's.reviewed_at', 'u.name'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
  const { content } = table;
  const lines = await linesOfYear(tx, { clusterYearId }, codes);
  const bests = bestsFrom(table, sheets, lines);
  const confirmed = await confirmedInYear(tx, clusterYearId, codes);
  const of = (name: RecordName, id: string) => {
    const entries = entriesOf(criteria, lines[name].get(id) ?? new Map());
    const said = name === 'self' ? undefined : confirmed.get(id);
    const facts = said && name !== 'self' ? withConfirmed(entries, standing(said, name)) : entries;
    return evaluate(content, facts, bests[name].cluster ?? undefined);
  };
  return sheets.map(({ id, unit_id, name, state, signed_round, reviewed_at }) => ({
    unitId: unit_id,
    unitName: name,
    self: signed_round > 0 ? of('self', id) : null,
    verified: reviewed_at === null ? null : of('verified', id),
    agreed: state === 'final' ? of('agreed', id) : null,
  }));
}
