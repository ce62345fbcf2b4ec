import { unitById } from '#src/features/organisations/queries.ts';
import { personAccessFacts } from '#src/features/people/queries.ts';
import type { Actor, Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { type PersonalRegistrationState, registrableYear } from './rules.ts';

/** Where a unit stands in a year: the cluster-year that it is a member of and the last day of its step "Đăng ký". */
export interface UnitYear {
  clusterYearId: string;
  unitId: string;
  year: number;
  opensOn: Day | null;
  deadline: Day | null;
}

/** The cluster-years of these units from a year on; of several in one year the one with the latest last day. */
export async function unitYears(
  tx: Tx,
  unitIds: readonly string[],
  { from, to = from }: { from: number; to?: number },
): Promise<UnitYear[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'm.tenant_id').onRef('y.id', '=', 'm.cluster_year_id'),
    )
    .leftJoin('year_step as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'm.tenant_id')
        .onRef('s.cluster_year_id', '=', 'm.cluster_year_id')
        .on('s.code', '=', 'registration'),
    )
    .select(['y.id as clusterYearId', 'm.unit_id as unitId', 'y.year', 's.starts_on as opensOn'])
    .select('s.ends_on as deadline')
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.unit_id', 'in', [...unitIds])
    .where('y.year', '>=', from)
    .where('y.year', '<=', to)
    .orderBy('y.year')
    .orderBy('s.ends_on', (order) => order.desc().nullsLast())
    .orderBy('y.id')
    .execute();
  const seen = new Set<string>();
  return rows.filter(({ unitId, year }) => {
    const key = `${unitId}:${year}`;
    return !seen.has(key) && seen.add(key);
  });
}

export interface PersonYearFacts extends Facts {
  personId: string;
  personName: string;
  post: string;
  year: number;
  state: PersonalRegistrationState | null;
  /** The unit that answers for the person now: a registration goes with the person. */
  registeringUnitId: string;
  unitName: string;
  deadline: Day | null;
  /** An account that can sign in: then nobody else writes for the person. */
  hasAccount: boolean;
}

const aYear = /^(?:19|20|21)\d\d$/;

/** @returns null for a person without a unit, a record that was merged into another, or no year */
export async function personYearFacts(
  tx: Tx,
  { personId, year: typed, today }: { personId: string; year: string; today: Day },
): Promise<PersonYearFacts | null> {
  if (!aYear.test(typed)) return null;
  const year = Number(typed);
  const person = await personAccessFacts(tx, personId);
  if (!person || person.phase === 'merged' || !person.unitId) return null;
  const record = await registrationRecord(tx, { personId, year });
  const unit = await unitById(tx, person.unitId);
  const [unitYear] = await unitYears(tx, [person.unitId], { from: year });
  const present = Number(today.slice(0, 4));
  return {
    object: { kind: 'personalRegistration', id: record?.id ?? personId },
    phase: year < present ? 'yearOver' : registrableYear(year, today) ? (record?.state ?? 'none') : 'yearAhead',
    unitId: person.unitId,
    selfAccountId: person.selfAccountId,
    ...(unitYear && { clusterYearId: unitYear.clusterYearId }),
    personId,
    personName: person.record.name,
    post: person.record.post,
    year,
    state: record?.state ?? null,
    registeringUnitId: person.unitId,
    unitName: unit?.name ?? '',
    deadline: unitYear?.deadline ?? null,
    hasAccount: person.selfAccountId ? await canSignIn(tx, person.selfAccountId) : false,
  };
}

async function canSignIn(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('account')
    .select('disabled_at')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined && row.disabled_at === null;
}

/** Who writes: the person; the unit's officer for those alone who cannot sign in. */
export function forWriting(facts: PersonYearFacts): PersonYearFacts {
  return facts.hasAccount ? { ...facts, unitId: null } : facts;
}

/** Nobody decides about the own registration: for its person the unit's head is not named, the office decides. */
export function forDeciding(facts: PersonYearFacts, actor: Actor | null): PersonYearFacts {
  return actor !== null && facts.selfAccountId === actor.accountId ? { ...facts, unitId: null } : facts;
}

export interface UnitYearFacts extends Facts {
  unitId: string;
  unitName: string;
  year: number;
  deadline: Day | null;
}

export async function unitYearFacts(
  tx: Tx,
  { unitId, year: typed }: { unitId: string; year: string },
): Promise<UnitYearFacts | null> {
  if (!aYear.test(typed)) return null;
  const unit = await tx.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit) return null;
  const [unitYear] = await unitYears(tx, [unitId], { from: Number(typed) });
  return {
    object: { kind: 'unit', id: unitId },
    phase: 'any',
    unitId,
    unitName: unit.name,
    year: Number(typed),
    deadline: unitYear?.deadline ?? null,
    ...(unitYear && { clusterYearId: unitYear.clusterYearId }),
  };
}

export interface PersonalTarget {
  text: string;
  measure: string;
  deadline: Day | null;
}

export interface RegistrationRecord {
  id: string;
  personId: string;
  unitId: string;
  year: number;
  state: PersonalRegistrationState;
  titles: string[];
  initiativePlan: string;
  /** The latest one, kept while it is written anew. */
  remark: string;
  sentAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  version: number;
  targets: PersonalTarget[];
}

/** The person's own record and those that were merged into it. */
export const familyOf = (tx: Tx, personId: string) =>
  tx.db
    .selectFrom('person')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('id', '=', personId), eb('merged_into_id', '=', personId)]));

/** What a person registered for a year, with its targets; null where nothing is written yet. */
export async function registrationRecord(
  tx: Tx,
  { personId, year }: { personId: string; year: number },
): Promise<RegistrationRecord | null> {
  const row = await tx.db
    .selectFrom('personal_registration as r')
    .leftJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.decided_by'))
    .select(['r.id', 'r.person_id as personId', 'r.unit_id as unitId', 'r.year', 'r.state', 'r.titles'])
    .select(['r.initiative_plan as initiativePlan', 'r.remark', 'r.sent_at as sentAt'])
    .select(['r.decided_at as decidedAt', 'a.display_name as decidedBy', 'r.version'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.person_id', 'in', familyOf(tx, personId))
    .where('r.year', '=', year)
    .orderBy((eb) => eb('r.person_id', '<>', personId))
    .orderBy('r.id')
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, targets: await targetsOf(tx, row.id) };
}

function targetsOf(tx: Tx, registrationId: string): Promise<PersonalTarget[]> {
  return tx.db
    .selectFrom('personal_target')
    .select(['text', 'measure', 'deadline'])
    .where('tenant_id', '=', tx.tenantId)
    .where('registration_id', '=', registrationId)
    .orderBy('position')
    .execute();
}
