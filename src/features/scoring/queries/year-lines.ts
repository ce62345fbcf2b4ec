import type { Tx } from '#src/platform/database/transaction.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import type { Line, Lines } from '../rules.ts';

/** The three records of a sheet. */
export type RecordName = 'self' | 'verified' | 'agreed';

interface OfYear {
  clusterYearId: string;
  /** Only these lines; all where left out. */
  criterionIds?: readonly string[];
}

/**
 * The lines of every sheet of a year: what the heads signed last, what is verified of it, what was agreed.
 * @param codes id of a criterion -> its code
 * @returns record -> sheet -> code -> line
 */
export async function linesOfYear(
  tx: Tx,
  year: OfYear,
  codes: ReadonlyMap<string, string>,
): Promise<Record<RecordName, ReadonlyMap<string, Lines>>> {
  return {
    self: bySheet(await signedOfYear(tx, year), codes),
    verified: bySheet(await verifiedOfYear(tx, year), codes),
    agreed: bySheet(await agreedOfYear(tx, year), codes),
  };
}

/** A line of a record of some sheet of the year. */
interface YearLine {
  sheet_id: string;
  criterion_id: string;
  points: number | null;
  facts: MeasuredFacts | null;
}

function signedOfYear(tx: Tx, { clusterYearId, criterionIds }: OfYear): Promise<YearLine[]> {
  const query = tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('self_score_line as l', (on) =>
      on
        .onRef('l.tenant_id', '=', 's.tenant_id')
        .onRef('l.sheet_id', '=', 's.id')
        .onRef('l.round', '=', 's.signed_round'),
    )
    .select(['l.sheet_id', 'l.criterion_id', 'l.points', 'l.facts'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId);
  return (criterionIds ? query.where('l.criterion_id', 'in', [...criterionIds]) : query).execute();
}

function verifiedOfYear(tx: Tx, { clusterYearId, criterionIds }: OfYear): Promise<YearLine[]> {
  const query = tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('verified_line as l', (on) =>
      on
        .onRef('l.tenant_id', '=', 's.tenant_id')
        .onRef('l.sheet_id', '=', 's.id')
        .onRef('l.round', '=', 's.signed_round'),
    )
    .select(['l.sheet_id', 'l.criterion_id', 'l.points', 'l.facts'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId);
  return (criterionIds ? query.where('l.criterion_id', 'in', [...criterionIds]) : query).execute();
}

function agreedOfYear(tx: Tx, { clusterYearId, criterionIds }: OfYear): Promise<YearLine[]> {
  const query = tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('agreed_line as l', (on) => on.onRef('l.tenant_id', '=', 's.tenant_id').onRef('l.sheet_id', '=', 's.id'))
    .select(['l.sheet_id', 'l.criterion_id', 'l.points', 'l.facts'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId);
  return (criterionIds ? query.where('l.criterion_id', 'in', [...criterionIds]) : query).execute();
}

function bySheet(rows: readonly YearLine[], codes: ReadonlyMap<string, string>): Map<string, Map<string, Line>> {
  const found = new Map<string, Map<string, Line>>();
  for (const { sheet_id, criterion_id, points, facts } of rows) {
    const lines = found.get(sheet_id) ?? new Map<string, Line>();
    found.set(sheet_id, lines.set(codes.get(criterion_id) ?? '', { points, words: '', facts }));
  }
  return found;
}
