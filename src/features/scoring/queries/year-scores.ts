import type { Tx } from '#src/platform/database/transaction.ts';
import { bestOf, type Evaluation, evaluate } from '#src/points/evaluate.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { type ConfirmationStage, standing, withConfirmed } from '../confirmations.ts';
import { entriesOf, type Line, type Lines } from '../rules.ts';
import { confirmedInYear } from './confirmations.ts';
import { criteriaOfTable, scoreTableOf } from './score-table.ts';

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
  type Sheet = (typeof sheets)[number];
  const { content } = table;
  const records = {
    self: groupLines(await signedOfYear(tx, clusterYearId), codes),
    verified: groupLines(await verifiedOfYear(tx, clusterYearId), codes),
    agreed: groupLines(await agreedOfYear(tx, clusterYearId), codes),
  };
  const confirmed = await confirmedInYear(tx, clusterYearId, codes);
  const self = evaluator(records.self, ({ signed_round }) => signed_round > 0);
  const verified = evaluator(records.verified, ({ reviewed_at }) => reviewed_at !== null, 'verified');
  const agreed = evaluator(records.agreed, ({ state }) => state === 'final', 'agreed');
  return sheets.map((sheet) => ({
    unitId: sheet.unit_id,
    unitName: sheet.name,
    self: self(sheet),
    verified: verified(sheet),
    agreed: agreed(sheet),
  }));

  /** A record counts, also as the best of the cluster that others are measured against, once it is closed. */
  function evaluator(
    linesOf: ReadonlyMap<string, Lines>,
    closed: (sheet: Sheet) => boolean,
    stage?: ConfirmationStage,
  ) {
    const factsOf = ({ id }: Sheet) => {
      const entries = entriesOf(criteria, linesOf.get(id) ?? new Map());
      const said = confirmed.get(id);
      return stage && said ? withConfirmed(entries, standing(said, stage)) : entries;
    };
    const best = bestOf(content, sheets.filter(closed).map(factsOf));
    return (sheet: Sheet) => (closed(sheet) ? evaluate(content, factsOf(sheet), best) : null);
  }
}

interface YearLine {
  sheet_id: string;
  criterion_id: string;
  points: number | null;
  facts: MeasuredFacts | null;
}

function signedOfYear(tx: Tx, clusterYearId: string): Promise<YearLine[]> {
  return tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('self_score_line as l', (on) =>
      on
        .onRef('l.tenant_id', '=', 's.tenant_id')
        .onRef('l.sheet_id', '=', 's.id')
        .onRef('l.round', '=', 's.signed_round'),
    )
    .select(['l.sheet_id', 'l.criterion_id', 'l.points', 'l.facts'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
}

function verifiedOfYear(tx: Tx, clusterYearId: string): Promise<YearLine[]> {
  return tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('verified_line as l', (on) =>
      on
        .onRef('l.tenant_id', '=', 's.tenant_id')
        .onRef('l.sheet_id', '=', 's.id')
        .onRef('l.round', '=', 's.signed_round'),
    )
    .select(['l.sheet_id', 'l.criterion_id', 'l.points', 'l.facts'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
}

function agreedOfYear(tx: Tx, clusterYearId: string): Promise<YearLine[]> {
  return tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('agreed_line as l', (on) => on.onRef('l.tenant_id', '=', 's.tenant_id').onRef('l.sheet_id', '=', 's.id'))
    .select(['l.sheet_id', 'l.criterion_id', 'l.points', 'l.facts'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
}

function groupLines(rows: readonly YearLine[], codes: ReadonlyMap<string, string>): Map<string, Map<string, Line>> {
  const bySheet = new Map<string, Map<string, Line>>();
  for (const { sheet_id, criterion_id, points, facts } of rows) {
    const lines = bySheet.get(sheet_id) ?? new Map<string, Line>();
    bySheet.set(sheet_id, lines.set(codes.get(criterion_id) ?? '', { points, words: '', facts }));
  }
  return bySheet;
}
