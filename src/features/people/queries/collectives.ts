import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

export interface Collective {
  id: string;
  name: string;
  foundedOn: Day | null;
  startsOn: Day;
  legalPersonality: boolean | null;
  version: number;
}

/** A unit with what the law asks of it as a collective. @param lock holds it until the transaction ends */
export async function collectiveById(tx: Tx, unitId: string, lock = false): Promise<Collective | null> {
  let query = tx.db
    .selectFrom('unit')
    .select(['id', 'name', 'founded_on as foundedOn', 'starts_on as startsOn', 'version'])
    .select('legal_personality as legalPersonality')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', unitId);
  if (lock) query = query.forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}
