import { sql } from 'kysely';
import { collectiveFacts } from '#src/features/people/queries/facts.ts';
import { peopleOfUnit, unitWithPredecessors } from '#src/features/people/queries.ts';
import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { UnitNumbers } from '../rules/quotas.ts';
import type { PersonalRegistrationState } from '../rules.ts';

/** One person of a unit and what that person registered for the year, or nothing yet. */
export interface RegistrationLine {
  personId: string;
  name: string;
  post: string;
  /** Still in this unit: then the registration opens from here. */
  here: boolean;
  hasAccount: boolean;
  state: PersonalRegistrationState | null;
  titles: AwardCode[];
  targets: number;
  sentAt: Date | null;
}

/** The day on which a unit's people of a year are looked at: today within the year, else its nearest end. */
export function dayWithin(year: number, today: Day): Day {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return today < first ? first : today > last ? last : today;
}

/** Everybody who works in a unit in the year, with what each registered, in dictionary order. */
export async function unitRegistrations(
  tx: Tx,
  { unitId, year, today }: { unitId: string; year: number; today: Day },
): Promise<RegistrationLine[]> {
  const people = await peopleOfUnit(tx, unitId, dayWithin(year, today));
  if (people.length === 0) return [];
  const units = await unitWithPredecessors(tx, unitId);
  const personIds = people.map(({ id }) => id);
  const rows = new Map((await registrationsOf(tx, personIds, year)).map((row) => [row.personId, row]));
  const accounts = await openAccounts(tx, personIds);
  return people.map(({ id, name, post, unitId: now }) => {
    const row = rows.get(id);
    return {
      personId: id,
      name,
      post,
      here: now !== null && units.includes(now),
      hasAccount: accounts.has(id),
      state: row?.state ?? null,
      titles: row?.titles.filter(isAwardCode) ?? [],
      targets: Number(row?.targets ?? 0),
      sentAt: row?.sentAt ?? null,
    };
  });
}

const keptAmong = (personIds: readonly string[]) =>
  sql<boolean>`coalesce(p.merged_into_id, p.id) = any(${personIds as string[]}::uuid[])`;

/** Of two records of one person the kept one's comes last, so that a map keeps it. */
function registrationsOf(tx: Tx, personIds: readonly string[], year: number) {
  return tx.db
    .selectFrom('personal_registration as r')
    .innerJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'))
    .select((eb) => [
      eb.fn.coalesce('p.merged_into_id', 'p.id').as('personId'),
      'r.state',
      'r.titles',
      'r.sent_at as sentAt',
      eb
        .selectFrom('personal_target as t')
        .whereRef('t.tenant_id', '=', 'r.tenant_id')
        .whereRef('t.registration_id', '=', 'r.id')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('targets'),
    ])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.year', '=', year)
    .where(keptAmong(personIds))
    .orderBy((eb) => eb('p.merged_into_id', 'is', null))
    .execute();
}

/** Persons, of these, with an account that can sign in. */
async function openAccounts(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('person as p')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.account_id'))
    .select((eb) => eb.fn.coalesce('p.merged_into_id', 'p.id').as('personId'))
    .where('p.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where(keptAmong(personIds))
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

/** The counts of a unit's registrations; what is sent or agreed counts, a draft does not. */
export async function unitNumbers(
  tx: Tx,
  { unitId, year }: { unitId: string; year: number },
  lines: readonly RegistrationLine[],
): Promise<UnitNumbers> {
  const registered = new Map<AwardCode, number>();
  for (const { state, titles } of lines) {
    if (state !== 'sent' && state !== 'agreed') continue;
    for (const title of titles) registered.set(title, (registered.get(title) ?? 0) + 1);
  }
  const before = await tx.db
    .selectFrom('unit_staff')
    .select(['year', 'advanced'])
    .where('tenant_id', '=', tx.tenantId)
    .where('unit_id', '=', unitId)
    .where('year', '<', year)
    .where('advanced', 'is not', null)
    .orderBy('year', 'desc')
    .executeTakeFirst();
  const advancedBefore = before && before.advanced !== null ? { year: before.year, count: before.advanced } : null;
  return { people: lines.length, registered, advancedBefore, unitTitles: await titlesOfUnit(tx, unitId, year) };
}

/** What was decided for the unit itself in a year and still stands. */
async function titlesOfUnit(tx: Tx, unitId: string, year: number): Promise<AwardCode[]> {
  const [facts] = await collectiveFacts(tx, [unitId]);
  const standing = (facts?.awards ?? []).filter((each) => each.year === year && each.revokedOn === null);
  return standing.map(({ award }) => award);
}
