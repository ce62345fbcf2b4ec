import { sql } from 'kysely';

/** The latest post of each person; `person` is the table of those who are asked for. */
export const latestPosts = (tenantId: string) => sql`
  select distinct on (o.person_id) o.person_id, o.id, o.starts_on, o.ends_on
  from person_post o where o.tenant_id = ${tenantId}
  order by o.person_id, o.starts_on desc, o.id desc`;

/** The row says of the person what the record does not. Empty cells say nothing. */
export const changesPerson = sql`(
  d.name is distinct from p.name or d.post is distinct from p.post or d.u is distinct from p.unit_id
  or (d.sc is not null and d.sc is distinct from p.staff_code)
  or (d.idn is not null and d.idn is distinct from p.identity_number)
  or (d.g is not null and d.g is distinct from p.gender)
  or (d.bd is not null and d.bd is distinct from p.birth_date)
  or (d.ld is not null and d.ld is distinct from p.leader)
  or (d.rec is not null and d.rec is distinct from p.recruited_on)
  or (d."left" is not null and d."left" is distinct from p.left_on))`;

/** The row gives the person another unit, post or standing as leader. */
export const movesPerson = sql`(
  d.post is distinct from p.post or d.u is distinct from p.unit_id
  or (d.ld is not null and d.ld is distinct from p.leader))`;
