import type { Task } from '#src/features/accounts/schema.ts';
import { type ClusterYearFacts, clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { superiorsOf } from './queries/superiors.ts';
import { tasksOfRegistrations } from './queries/tasks.ts';
import {
  lateDays,
  type MovementForm,
  type MovementState,
  type RegistrationState,
  type Remark,
  type TitleAimed,
} from './rules.ts';

/**
 * The facts of a year with those who lead its preparation: the leaders announced for it or, before that, the leaders
 * of the year before (the covenant of 2021 was signed under the head of 2020, S2 and S14).
 */
export async function leadersFacts(tx: Tx, clusterYearId: string): Promise<ClusterYearFacts | null> {
  const year = await clusterYearFacts(tx, clusterYearId);
  if (!year || year.headUnitId) return year;
  const before = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
    )
    .select(['l.head_unit_id', 'l.deputy_unit_id'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.cluster_id', '=', year.clusterId)
    .where('y.year', '=', year.year - 1)
    .executeTakeFirst();
  return before ? { ...year, headUnitId: before.head_unit_id, deputyUnitId: before.deputy_unit_id } : year;
}

/** A leader decides nothing about the own unit: there the other one acts (I-17). */
export function withoutOwnLeaders<F extends ClusterYearFacts>(facts: F, unitId: string): F {
  return {
    ...facts,
    headUnitId: facts.headUnitId === unitId ? null : facts.headUnitId,
    deputyUnitId: facts.deputyUnitId === unitId ? null : facts.deputyUnitId,
  };
}

export interface MovementFacts extends ClusterYearFacts {
  movementId: string;
}

export async function movementFacts(tx: Tx, movementId: string): Promise<MovementFacts | null> {
  const row = await tx.db
    .selectFrom('movement')
    .select(['cluster_year_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', movementId)
    .executeTakeFirst();
  const year = row && (await leadersFacts(tx, row.cluster_year_id));
  if (!year) return null;
  const phase = year.phase === 'closed' ? 'yearClosed' : row.state;
  return { ...year, object: { kind: 'movement', id: movementId }, phase, movementId };
}

export interface Movement {
  id: string;
  clusterYearId: string;
  title: string;
  aims: string;
  /** Whom it reaches. */
  scope: string;
  termFrom: Day | null;
  termTo: Day | null;
  form: MovementForm;
  criteria: string;
  /** The movements of the ministry or the nation that it belongs to. */
  superiors: { id: string; name: string }[];
  state: MovementState;
  planNumber: string | null;
  planDay: Day | null;
  planIssuer: string | null;
  /** The issued plan of the program that was cited; null for one of paper only. */
  launchPlanId: string | null;
  savedAt: Date;
  savedBy: string;
  version: number;
}

function movements(tx: Tx) {
  return tx.db
    .selectFrom('movement as m')
    .select(['m.id', 'm.cluster_year_id as clusterYearId', 'm.title', 'm.aims', 'm.state', 'm.version'])
    .select(['m.scope', 'm.term_from as termFrom', 'm.term_to as termTo', 'm.form', 'm.criteria'])
    .select(['m.plan_number as planNumber', 'm.plan_signed_on as planDay', 'm.plan_issuer as planIssuer'])
    .select('m.launch_plan_id as launchPlanId')
    .select(['m.saved_at as savedAt', 'm.saved_by as savedBy'])
    .where('m.tenant_id', '=', tx.tenantId);
}

/** The movements of a cluster-year in the order in which they were written; drafts included. */
export async function movementsOf(tx: Tx, clusterYearId: string): Promise<Movement[]> {
  const rows = await movements(tx).where('m.cluster_year_id', '=', clusterYearId).orderBy('m.position').execute();
  return withSuperiors(tx, rows);
}

export async function movementOf(tx: Tx, movementId: string): Promise<Movement | null> {
  const rows = await movements(tx).where('m.id', '=', movementId).execute();
  return (await withSuperiors(tx, rows))[0] ?? null;
}

async function withSuperiors<M extends { id: string }>(tx: Tx, rows: readonly M[]) {
  const links = await superiorsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    superiors: links.filter(({ movementId }) => movementId === row.id).map(({ id, name }) => ({ id, name })),
  }));
}

export interface RegistrationFacts extends ClusterYearFacts {
  registrationId: string;
  unitId: string;
  unitName: string;
  state: RegistrationState;
}

export async function registrationFacts(tx: Tx, registrationId: string): Promise<RegistrationFacts | null> {
  const row = await tx.db
    .selectFrom('registration as r')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.cluster_year_id', 'r.unit_id', 'r.state', 'u.name'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.id', '=', registrationId)
    .executeTakeFirst();
  const year = row && (await leadersFacts(tx, row.cluster_year_id));
  if (!year) return null;
  const facts: RegistrationFacts = {
    ...year,
    object: { kind: 'registration', id: registrationId },
    phase: year.phase === 'closed' ? 'yearClosed' : row.state,
    registrationId,
    unitId: row.unit_id,
    unitName: row.name,
    state: row.state,
  };
  return withoutOwnLeaders(facts, row.unit_id);
}

/** A target within its registration. */
export async function targetFacts(tx: Tx, registrationId: string, targetId: string): Promise<RegistrationFacts | null> {
  const row = await tx.db
    .selectFrom('target')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', targetId)
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  return row ? registrationFacts(tx, registrationId) : null;
}

export interface Target {
  id: string;
  registrationId: string;
  position: number;
  indicator: string;
  unitOfMeasure: string;
  baseline: string;
  goal: string;
  /** Thousandths of a percent. */
  weight: number;
  owner: string;
  dueOn: Day;
  note: string;
  addedRound: number;
  version: number;
}

/** All targets of these registrations, in their order. */
export async function targetsOf(tx: Tx, registrationIds: readonly string[]): Promise<Target[]> {
  if (registrationIds.length === 0) return [];
  return tx.db
    .selectFrom('target as t')
    .select(['t.id', 't.registration_id as registrationId', 't.position', 't.indicator', 't.baseline', 't.goal'])
    .select(['t.unit_of_measure as unitOfMeasure', 't.weight', 't.owner', 't.due_on as dueOn', 't.note'])
    .select(['t.added_round as addedRound', 't.version'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.registration_id', 'in', registrationIds)
    .orderBy('t.registration_id')
    .orderBy('t.position')
    .execute();
}

export interface Sending {
  round: number;
  sentAt: Date;
  sentOn: Day;
  dueOn: Day | null;
  lateDays: number;
  senderName: string;
  senderTitle: string;
  hash: string;
  returnedAt: Date | null;
  returnedBy: string | null;
  returnDueOn: Day | null;
  remarks: Remark[];
}

export interface RegistrationRecord {
  id: string;
  clusterYearId: string;
  year: number;
  unitId: string;
  unitName: string;
  state: RegistrationState;
  titleAimed: TitleAimed;
  round: number;
  agreedAt: Date | null;
  agreedBy: string | null;
  savedAt: Date | null;
  savedBy: string | null;
  version: number;
  /** The deadline of the round that is being written: the step's, or the return's. */
  dueOn: Day | null;
  targets: Target[];
  /** Every round that was sent, oldest first. */
  sendings: Sending[];
  /** Of the latest return; empty when the latest sending was not returned. */
  remarks: Remark[];
}

/** One registration whole. */
export async function registrationRecord(tx: Tx, registrationId: string): Promise<RegistrationRecord | null> {
  const row = await tx.db
    .selectFrom('registration as r')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'r.tenant_id').onRef('y.id', '=', 'r.cluster_year_id'),
    )
    .leftJoin('year_step as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'r.tenant_id')
        .onRef('s.cluster_year_id', '=', 'r.cluster_year_id')
        .on('s.code', '=', 'registration'),
    )
    .select(['r.id', 'r.cluster_year_id as clusterYearId', 'y.year', 'r.unit_id as unitId', 'u.name as unitName'])
    .select(['r.state', 'r.title_aimed as titleAimed', 'r.round', 'r.agreed_at as agreedAt', 'r.agreed_by as agreedBy'])
    .select(['r.saved_at as savedAt', 'r.saved_by as savedBy', 'r.version', 's.ends_on as stepEndsOn'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.id', '=', registrationId)
    .executeTakeFirst();
  if (!row) return null;
  const { stepEndsOn, ...registration } = row;
  const targets = await targetsOf(tx, [registrationId]);
  const sendings = await sendingsOf(tx, registrationId);
  const last = sendings.at(-1);
  const returned = registration.state === 'returned' ? last : undefined;
  return {
    ...registration,
    dueOn: returned ? returned.returnDueOn : stepEndsOn,
    targets,
    sendings,
    remarks: returned?.remarks ?? [],
  };
}

async function sendingsOf(tx: Tx, registrationId: string): Promise<Sending[]> {
  const rows = await tx.db
    .selectFrom('registration_sending as s')
    .leftJoin('registration_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 's.tenant_id')
        .onRef('b.registration_id', '=', 's.registration_id')
        .onRef('b.round', '=', 's.round'),
    )
    .select(['s.round', 's.sent_at as sentAt', 's.sent_on as sentOn', 's.due_on as dueOn', 's.content_hash as hash'])
    .select(['s.sender_name as senderName', 's.sender_title as senderTitle'])
    .select(['b.returned_at as returnedAt', 'b.returned_by as returnedBy', 'b.due_on as returnDueOn'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.registration_id', '=', registrationId)
    .orderBy('s.round')
    .execute();
  const remarks = await tx.db
    .selectFrom('registration_remark')
    .select(['round', 'target_id as targetId', 'indicator', 'words'])
    .where('tenant_id', '=', tx.tenantId)
    .where('registration_id', '=', registrationId)
    .orderBy('round')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    ...row,
    lateDays: lateDays(row.sentOn, row.dueOn),
    remarks: remarks
      .filter(({ round }) => round === row.round)
      .map(({ targetId, indicator, words }) => ({ targetId, indicator, words })),
  }));
}

export interface RegistrationStanding {
  unitId: string;
  unitName: string;
  shortName: string;
  /** Null for a member without a registration: it joined after the launch. */
  registrationId: string | null;
  state: RegistrationState | null;
  titleAimed: TitleAimed;
  /** Legal day of the latest sending. */
  sentOn: Day | null;
  /** Days after the deadline of that sending; 0 in time. */
  lateDays: number;
  targets: number;
  /** Sum of weights in thousandths of a percent. */
  weight: number;
  /** While returned: the day until which it must come back. */
  returnDueOn: Day | null;
}

/** How far each member's registration is, in the order of the members. */
export async function registrationStates(tx: Tx, clusterYearId: string): Promise<RegistrationStanding[]> {
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'))
    .leftJoin('registration as r', (on) =>
      on
        .onRef('r.tenant_id', '=', 'm.tenant_id')
        .onRef('r.cluster_year_id', '=', 'm.cluster_year_id')
        .onRef('r.unit_id', '=', 'm.unit_id'),
    )
    .leftJoin('registration_sending as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'r.tenant_id')
        .onRef('s.registration_id', '=', 'r.id')
        .on((eb) =>
          eb(
            's.round',
            '=',
            eb
              .selectFrom('registration_sending as l')
              .whereRef('l.tenant_id', '=', 'r.tenant_id')
              .whereRef('l.registration_id', '=', 'r.id')
              .select((agg) => agg.fn.max('l.round').as('round')),
          ),
        ),
    )
    .leftJoin('registration_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 's.tenant_id')
        .onRef('b.registration_id', '=', 's.registration_id')
        .onRef('b.round', '=', 's.round'),
    )
    .select(['m.unit_id as unitId', 'u.name as unitName', 'u.short_name as shortName', 'r.id as registrationId'])
    .select(['r.state', 'r.title_aimed as titleAimed', 's.sent_on as sentOn', 's.due_on as dueOn'])
    .select('b.due_on as returnDueOn')
    .select((eb) => [
      eb
        .selectFrom('target as t')
        .whereRef('t.tenant_id', '=', 'r.tenant_id')
        .whereRef('t.registration_id', '=', 'r.id')
        .select((agg) => agg.fn.countAll<number>().as('count'))
        .as('targets'),
      eb
        .selectFrom('target as w')
        .whereRef('w.tenant_id', '=', 'r.tenant_id')
        .whereRef('w.registration_id', '=', 'r.id')
        .select((agg) => agg.fn.sum<number>('w.weight').as('sum'))
        .as('weight'),
    ])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .orderBy('m.position')
    .execute();
  return rows.map(({ dueOn, ...row }) => ({
    ...row,
    titleAimed: row.titleAimed ?? 'none',
    lateDays: row.sentOn === null ? 0 : lateDays(row.sentOn, dueOn),
    targets: Number(row.targets ?? 0),
    weight: Number(row.weight ?? 0),
    returnDueOn: row.state === 'returned' ? row.returnDueOn : null,
  }));
}

/** The registration of a unit in a year; null when there is none. */
export async function registrationOfUnit(tx: Tx, clusterYearId: string, unitId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('registration')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What registrations ask of this account now: to write, to send, to send again, or to look at what was sent. */
export function registrationTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  return tasksOfRegistrations(tx, actor, today);
}
