import type { ScoreConfirmationTable } from '#src/platform/database/tables/scoring.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Confirmation, Standing } from '../confirmations.ts';

/** What was ever confirmed on a sheet, in the order in which it was said. */
export async function confirmationsOf(tx: Tx, sheetId: string): Promise<Confirmation[]> {
  const rows = await tx.db
    .selectFrom('score_confirmation as c')
    .selectAll()
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.sheet_id', '=', sheetId)
    .orderBy('c.number')
    .execute();
  return rows.map(confirmationOf);
}

interface OfSheet {
  confirmations: Confirmation[];
  returnedRounds: Map<string, number>;
  contested: Set<string>;
}

const emptyOfSheet = (): OfSheet => ({ confirmations: [], returnedRounds: new Map(), contested: new Set() });

/**
 * What stands confirmed on the sheets of a year, by sheet; sheets on which nothing was ever confirmed are not in it.
 * @param codes id of a criterion -> its code
 */
export async function confirmedInYear(
  tx: Tx,
  clusterYearId: string,
  codes: ReadonlyMap<string, string>,
): Promise<Map<string, Standing>> {
  const rows = await tx.db
    .selectFrom('score_confirmation as c')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.sheet_id'))
    .selectAll('c')
    .where('c.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .orderBy('c.sheet_id')
    .orderBy('c.number')
    .execute();
  const found = new Map<string, OfSheet>();
  for (const row of rows) {
    const of = found.get(row.sheet_id) ?? emptyOfSheet();
    of.confirmations.push(confirmationOf(row));
    found.set(row.sheet_id, of);
  }
  if (found.size === 0) return new Map();
  const sheetIds = [...found.keys()];
  const returns = await tx.db
    .selectFrom('sheet_return as r')
    .select(['r.sheet_id', 'r.criterion_id', (eb) => eb.fn.max('r.round').as('round')])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.sheet_id', 'in', sheetIds)
    .groupBy(['r.sheet_id', 'r.criterion_id'])
    .execute();
  for (const { sheet_id, criterion_id, round } of returns) {
    found.get(sheet_id)?.returnedRounds.set(codes.get(criterion_id) ?? '', Number(round));
  }
  const contested = await tx.db
    .selectFrom('opinion_line as o')
    .select(['o.sheet_id', 'o.criterion_id'])
    .where('o.tenant_id', '=', tx.tenantId)
    .where('o.sheet_id', 'in', sheetIds)
    .where('o.agreed', '=', false)
    .execute();
  for (const { sheet_id, criterion_id } of contested) {
    found.get(sheet_id)?.contested.add(codes.get(criterion_id) ?? '');
  }
  return found;
}

function confirmationOf(row: ScoreConfirmationTable): Confirmation {
  const { number, stage, round, code, base, bonus, penalty, rule, reason, withdrawn, at } = row;
  const points = {
    ...(base === null ? {} : { base }),
    ...(bonus === null ? {} : { bonus }),
    ...(penalty === null ? {} : { penalty }),
  };
  return { number, stage, round, code, points, rule, reason, withdrawn, at, name: row.by_name, title: row.by_title };
}
