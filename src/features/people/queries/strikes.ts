import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { FactKind } from '../rules.ts';
import { among } from './fact-rows.ts';
import type { Holder } from './records.ts';

/** Where the entries of each kind stand, struck out or not. */
export const recordedTables = {
  award: 'recorded_award',
  rating: 'recorded_rating',
  initiative: 'recorded_initiative',
  post: 'recorded_post',
  discipline: 'recorded_discipline',
  matter: 'recorded_matter',
} as const satisfies Record<FactKind, string>;

/** What is said of an entry that was struck out, by its kind; what a kind does not have is missing. */
export interface StruckWhat {
  /** Award or level or kind of matter, by its code. */
  code?: string;
  year?: number;
  /** Of an initiative; of a post what it was called. */
  name?: string;
  number?: string;
  unit?: string;
  on?: Day;
}

export interface Struck {
  kind: FactKind;
  id: string;
  what: StruckWhat;
  at: Date;
  by: string;
  reason: string;
}

/**
 * What was struck out of a person's or unit's record, the latest first.
 * @param confidential discipline and matters too
 */
export async function struckOf(
  tx: Tx,
  holder: Holder,
  { ids, confidential }: { ids: readonly string[]; confidential: boolean },
): Promise<Struck[]> {
  const own = among(holder.kind === 'person' ? 'e.person_id' : 'e.unit_id', ids);
  const struck = sql`e.tenant_id = ${tx.tenantId} and e.struck_at is not null`;
  const entry = sql`e.id, e.struck_at, e.struck_by, e.strike_reason`;
  const ofPerson = sql`
    union all select 'initiative', ${entry}, jsonb_build_object('name', e.name, 'number', e.decision_number)
    from recorded_initiative e where ${struck} and exists (select from initiative_author w
      where w.tenant_id = e.tenant_id and w.initiative_id = e.id and ${among('w.person_id', ids)})
    union all select 'post', ${entry}, jsonb_build_object('name', e.post, 'unit', u.name, 'on', e.starts_on)
    from recorded_post e join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id where ${struck} and ${own}`;
  const discipline = sql`
    union all select 'discipline', ${entry},
      jsonb_build_object('code', e.level, 'number', e.decision_number, 'on', e.decided_on)
    from recorded_discipline e where ${struck} and ${own}`;
  const matters = sql`
    union all select 'matter', ${entry}, jsonb_build_object('code', e.kind, 'on', e.opened_on)
    from recorded_matter e where ${struck} and ${own}`;
  const { rows } = await sql<Struck>`
    select s.kind, s.id, s.what, s.struck_at as at, a.display_name as by, s.strike_reason as reason
    from (
      select 'rating' as kind, ${entry}, jsonb_build_object('code', e.level, 'year', e.year) as what
      from recorded_rating e where ${struck} and ${own}
      union all select 'award', ${entry},
        jsonb_build_object('code', e.award, 'year', e.year, 'number', e.decision_number)
      from recorded_award e where ${struck} and ${own}
      ${holder.kind === 'person' ? ofPerson : sql``}
      ${holder.kind === 'person' && confidential ? discipline : sql``}
      ${confidential ? matters : sql``}
    ) s join account a on a.tenant_id = ${tx.tenantId} and a.id = s.struck_by
    order by s.struck_at desc, s.id`.execute(tx.db);
  return rows;
}
