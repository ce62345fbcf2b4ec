import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { among, disciplineRows } from './fact-rows.ts';
import type { DisciplineRecord } from './records.ts';

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

/** Names of units in the order of their ids. */
export async function namesOfUnits(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .where(among('id', unitIds))
    .execute();
  return unitIds.flatMap((id) => rows.find((row) => row.id === id)?.name ?? []);
}

/** Discipline of those who worked in the units when it was decided, the latest first, with their names. */
export async function membersDiscipline(
  tx: Tx,
  unitIds: readonly string[],
): Promise<(DisciplineRecord & { who: string })[]> {
  const rows = await disciplineRows(tx, 'unit_id', unitIds);
  return rows
    .map((row) => ({ ...row, id: row.personId, who: row.who ?? '', issuer: '', version: 0 }))
    .toSorted((left, right) => right.decidedOn.localeCompare(left.decidedOn));
}
