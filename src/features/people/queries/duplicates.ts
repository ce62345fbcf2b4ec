import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type PersonRecord, personColumns, persons } from '../queries.ts';
import type { LikenessReason } from '../rules.ts';
import { among } from './fact-rows.ts';

export interface LikePair {
  first: PersonRecord;
  second: PersonRecord;
  reasons: LikenessReason[];
}

export const pairsShown = 100;

/**
 * Pairs of records that may be one person, all from indexes: identity numbers that differ by lost zeros alone, staff
 * codes that differ by signs alone, one name and day of birth, one name in one unit with a day of birth missing. Pairs
 * that somebody told apart are left out.
 */
export async function likePairs(tx: Tx): Promise<{ pairs: LikePair[]; total: number }> {
  const { rows } = await sql<{ firstId: string; secondId: string; reasons: LikenessReason[]; total: number }>`
    with live as not materialized (
      select id, unit_id, name_fold, name_sort, birth_date, identity_number, staff_code
      from person where tenant_id = ${tx.tenantId} and merged_into_id is null
    ), pair as (
      select a.id as first_id, b.id as second_id, 'identity' as reason
      from live a join live b on ltrim(b.identity_number, '0') = ltrim(a.identity_number, '0') and a.id < b.id
      union all
      select a.id, b.id, 'staffCode'
      from live a join live b
        on regexp_replace(upper(b.staff_code), '[^[:alnum:]]', '', 'g')
          = regexp_replace(upper(a.staff_code), '[^[:alnum:]]', '', 'g') and a.id < b.id
      union all
      select a.id, b.id, 'nameAndBirth'
      from live a join live b on b.name_fold = a.name_fold and b.birth_date = a.birth_date and a.id < b.id
      union all
      select a.id, b.id, 'nameInUnit'
      from live a join live b on b.name_fold = a.name_fold and b.unit_id = a.unit_id and a.id < b.id
      where a.birth_date is null or b.birth_date is null
    ), likely as (
      select first_id, second_id, array_agg(distinct reason) as reasons
      from pair
      where not exists (
        select from person_distinct d
        where d.tenant_id = ${tx.tenantId} and d.first_id = pair.first_id and d.second_id = pair.second_id
      )
      group by first_id, second_id
    )
    select l.first_id as "firstId", l.second_id as "secondId", l.reasons, count(*) over () as total
    from likely l join live a on a.id = l.first_id
    order by a.name_sort, l.first_id, l.second_id
    limit ${pairsShown}`.execute(tx.db);
  const ids = [...new Set(rows.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
  const found = await persons(tx).select(personColumns).where(among('p.id', ids)).execute();
  const byId = new Map(found.map((person) => [person.id, person]));
  const pairs = rows.flatMap(({ firstId, secondId, reasons }) => {
    const [first, second] = [byId.get(firstId), byId.get(secondId)];
    return first && second ? [{ first, second, reasons }] : [];
  });
  return { pairs, total: Number(rows[0]?.total ?? 0) };
}

export interface MergeRecord {
  mergedId: string;
  mergedName: string;
  reason: string;
  mergedAt: Date;
  mergedBy: string;
}

/** The records that are read through this one now, as they were joined. */
export function mergesInto(tx: Tx, keptId: string): Promise<MergeRecord[]> {
  return tx.db
    .selectFrom('person as p')
    .innerJoin('person_merge as m', (on) =>
      on.onRef('m.tenant_id', '=', 'p.tenant_id').onRef('m.merged_id', '=', 'p.id').on('m.undone_at', 'is', null),
    )
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.merged_by'))
    .select(['p.id as mergedId', 'p.name as mergedName', 'm.reason', 'm.merged_at as mergedAt'])
    .select('a.display_name as mergedBy')
    .where('p.tenant_id', '=', tx.tenantId)
    .where('p.merged_into_id', '=', keptId)
    .orderBy('m.merged_at')
    .execute();
}
