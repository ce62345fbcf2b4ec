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

/** A key that more records share says nothing, for example a code that stands for "none". */
const alikeAtMost = 20;

/**
 * Pairs of records that may be one person, gathered in one pass whatever the planner knows of the table: identity
 * numbers that differ by lost zeros alone, staff codes that differ by signs alone, one name and day of birth, one name
 * in one unit with a day of birth missing. Pairs that somebody told apart are left out.
 */
export async function likePairs(tx: Tx): Promise<{ pairs: LikePair[]; total: number }> {
  const { rows } = await sql<{ firstId: string; secondId: string; reasons: LikenessReason[]; total: number }>`
    with live as (
      select id, unit_id, name_fold, birth_date, identity_number, staff_code
      from person where tenant_id = ${tx.tenantId} and merged_into_id is null
    ), keyed as (
      select id, birth_date is null as undated, 'identity' as reason, ltrim(identity_number, '0') as key
      from live where identity_number is not null
      union all
      select id, false, 'staffCode', regexp_replace(upper(staff_code), '[^[:alnum:]]', '', 'g')
      from live where staff_code is not null
      union all
      select id, false, 'nameAndBirth', name_fold || '|' || birth_date from live where birth_date is not null
      union all
      select id, birth_date is null, 'nameInUnit', name_fold || '|' || unit_id from live where unit_id is not null
    ), alike as (
      select reason, array_agg(id order by id) as ids, array_agg(undated order by id) as undated
      from keyed group by reason, key having count(*) between 2 and ${alikeAtMost}
    ), pair as (
      select a.id as first_id, b.id as second_id, alike.reason
      from alike
        cross join lateral unnest(alike.ids, alike.undated) with ordinality as a (id, undated, place)
        cross join lateral unnest(alike.ids, alike.undated) with ordinality as b (id, undated, place)
      where a.place < b.place and (alike.reason <> 'nameInUnit' or a.undated or b.undated)
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
    from likely l join person a on a.tenant_id = ${tx.tenantId} and a.id = l.first_id
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
