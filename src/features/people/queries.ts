import { sql } from 'kysely';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { chainOf } from '../organisations/queries.ts';
import { among } from './queries/fact-rows.ts';
import { type PersonState, personState } from './rules.ts';

/** A person's own record; what is known of the years stands in queries/facts.ts. */
export interface PersonRecord {
  id: string;
  name: string;
  birthDate: Day | null;
  gender: 'female' | 'male' | null;
  /** Digits alone; mask it on screen. */
  identityNumber: string | null;
  staffCode: string | null;
  unitId: string | null;
  unitName: string | null;
  post: string;
  leader: boolean;
  recruitedOn: Day | null;
  leftOn: Day | null;
  accountId: string | null;
  mergedIntoId: string | null;
  synthetic: boolean;
  version: number;
}

export const personColumns = [
  'p.id',
  'p.name',
  'p.birth_date as birthDate',
  'p.gender',
  'p.identity_number as identityNumber',
  'p.staff_code as staffCode',
  'p.unit_id as unitId',
  'u.name as unitName',
  'p.post',
  'p.leader',
  'p.recruited_on as recruitedOn',
  'p.left_on as leftOn',
  'p.account_id as accountId',
  'p.merged_into_id as mergedIntoId',
  'p.synthetic',
  'p.version',
] as const;

/** Every record, merged ones too, with the unit where the person works. */
export function persons(tx: Tx) {
  return tx.db
    .selectFrom('person as p')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'))
    .where('p.tenant_id', '=', tx.tenantId);
}

/** @param lock holds the person until the transaction ends */
export async function personById(tx: Tx, personId: string, lock = false): Promise<PersonRecord | null> {
  let query = persons(tx).select(personColumns).where('p.id', '=', personId);
  if (lock) query = query.forUpdate('p');
  return (await query.executeTakeFirst()) ?? null;
}

export interface PersonAccessFacts extends Facts {
  phase: PersonState;
  record: PersonRecord;
}

/** The person with the unit that answers for it now: the successor where its unit was merged. */
export async function personAccessFacts(tx: Tx, personId: string): Promise<PersonAccessFacts | null> {
  const record = await personById(tx, personId);
  if (!record) return null;
  const chain = record.unitId ? await chainOf(tx, record.unitId, 'successor_id') : [];
  return {
    object: { kind: 'person', id: personId },
    phase: personState(record),
    unitId: chain.at(-1) ?? null,
    selfAccountId: await accountOf(tx, record.mergedIntoId ?? personId),
    record,
  };
}

/** The account of a person, of the kept record before those of merged ones. */
async function accountOf(tx: Tx, keptId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('account_id')
    .where('tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('id', '=', keptId), eb('merged_into_id', '=', keptId)]))
    .where('account_id', 'is not', null)
    .orderBy(sql`id <> ${keptId}`)
    .orderBy('id')
    .executeTakeFirst();
  return row?.account_id ?? null;
}

/** The person whom an account belongs to: the kept record. */
export async function personOfAccount(tx: Tx, accountId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person')
    .select((eb) => eb.fn.coalesce('merged_into_id', 'id').as('id'))
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A unit and all that were merged into it, through any number of mergers. */
export async function unitWithPredecessors(tx: Tx, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, step) as (
      select id, 0 from unit where tenant_id = ${tx.tenantId} and id = ${unitId}
      union all
      select u.id, line.step + 1
      from line join unit u on u.tenant_id = ${tx.tenantId} and u.successor_id = line.id
      where line.step < 100
    )
    select id from line order by step`.execute(tx.db);
  return rows.map(({ id }) => id);
}

export const peoplePerPage = 50;

/**
 * Persons in dictionary order, one page; merged records are not listed.
 * @param search every word must stand in the name, or be the beginning of the staff code or the whole identity number;
 * case, marks and đ do not matter
 * @param unitId null for the whole body; a unit's people are those of the units merged into it too
 * @param page from 1
 */
export async function personLines(
  tx: Tx,
  { search, unitId, page }: { search: string; unitId: string | null; page: number },
): Promise<{ people: PersonRecord[]; total: number }> {
  let found = persons(tx).where('p.merged_into_id', 'is', null);
  if (unitId) found = found.where(among('p.unit_id', await unitWithPredecessors(tx, unitId)));
  for (const word of search.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const escaped = (typed: string) => typed.replace(/[\\%_]/g, '\\$&');
    found = found.where((eb) =>
      eb.or([
        eb('p.name_fold', 'like', `%${escaped(fold(word))}%`),
        eb('p.staff_code', 'like', `${escaped(word.toLocaleUpperCase('vi'))}%`),
        eb('p.identity_number', '=', word),
      ]),
    );
  }
  const people = await found
    .select(personColumns)
    .orderBy('p.name_sort')
    .orderBy('p.id')
    .limit(peoplePerPage)
    .offset((page - 1) * peoplePerPage)
    .execute();
  const count = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirst();
  return { people, total: Number(count?.total ?? 0) };
}

/**
 * Who worked in a unit on a day, in dictionary order: by the posts that were recorded; of whom no post from before the
 * day is recorded, by the unit of the record. A unit's people are those of the units merged into it too.
 */
export async function peopleOfUnit(tx: Tx, unitId: string, onDate: Day): Promise<PersonRecord[]> {
  const units = await unitWithPredecessors(tx, unitId);
  const here = sql<boolean>`(
    p.id in (
      select coalesce(m.merged_into_id, m.id)
      from person_post o join person m on m.tenant_id = o.tenant_id and m.id = o.person_id
      where o.tenant_id = ${tx.tenantId} and ${among('o.unit_id', units)}
        and o.starts_on <= ${onDate} and (o.ends_on is null or o.ends_on >= ${onDate})
    ) or (${among('p.unit_id', units)} and not exists (
      select from person_post o
      where o.tenant_id = p.tenant_id and o.person_id = p.id and o.starts_on <= ${onDate}
    )))`;
  return persons(tx)
    .select(personColumns)
    .where('p.merged_into_id', 'is', null)
    .where((eb) => eb.or([eb('p.left_on', 'is', null), eb('p.left_on', '>=', onDate)]))
    .where((eb) => eb.or([eb('p.recruited_on', 'is', null), eb('p.recruited_on', '<=', onDate)]))
    .where(here)
    .orderBy('p.name_sort')
    .orderBy('p.id')
    .execute();
}
