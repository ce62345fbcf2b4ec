import type { Tx } from '#src/platform/database/transaction.ts';
import type { FactKind } from '../rules.ts';
import { among } from './fact-rows.ts';
import { groupBy } from './group.ts';

/** What somebody corrected of one entry: the fields that changed, as they were and as they became. */
export interface Correction {
  factId: string;
  kind: FactKind;
  before: Record<string, string>;
  after: Record<string, string>;
  reason: string;
  at: Date;
  by: string;
}

/** The corrections of each entry, the latest first. Ask only for entries that the reader may see. */
export async function correctionsOf(tx: Tx, factIds: readonly string[]): Promise<Map<string, Correction[]>> {
  const rows = await tx.db
    .selectFrom('fact_correction as c')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.corrected_by'))
    .select(['c.fact_id as factId', 'c.fact_kind as kind', 'c.before', 'c.after', 'c.reason'])
    .select(['c.corrected_at as at', 'a.display_name as by'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where(among('c.fact_id', factIds))
    .orderBy('c.corrected_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return groupBy(rows, ({ factId }) => factId);
}
