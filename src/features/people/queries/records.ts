import { sql } from 'kysely';
import type { AwardCode } from '#src/law/award-code.ts';
import type { DisciplineLevel, MatterKind, RatingLevel, Reach } from '#src/law/facts.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { unitWithPredecessors } from '../queries.ts';
import { among } from './fact-rows.ts';

/** Whose rows: a person with what was merged into the record, or a unit. */
export type Holder = { kind: 'person'; id: string } | { kind: 'collective'; id: string };

/**
 * The ids under which a holder's rows stand: of a person the kept record and the merged ones, the kept one first; of a
 * unit those of the units merged into it too.
 */
export async function idsOf(tx: Tx, holder: Holder): Promise<string[]> {
  if (holder.kind === 'collective') return unitWithPredecessors(tx, holder.id);
  const rows = await tx.db
    .selectFrom('person')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('merged_into_id', '=', holder.id)
    .orderBy('id')
    .execute();
  return [holder.id, ...rows.map(({ id }) => id)];
}

const columnOf = ({ kind }: Holder) => (kind === 'person' ? 'person_id' : 'unit_id');

export interface PostRecord {
  id: string;
  unitId: string;
  unitName: string;
  post: string;
  leader: boolean;
  startsOn: Day;
  endsOn: Day | null;
  document: string;
  version: number;
}

/** The posts of persons, the latest first. */
export function postsOf(tx: Tx, personIds: readonly string[]): Promise<PostRecord[]> {
  return tx.db
    .selectFrom('person_post as o')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'o.tenant_id').onRef('u.id', '=', 'o.unit_id'))
    .select(['o.id', 'o.unit_id as unitId', 'u.name as unitName', 'o.post', 'o.leader', 'o.starts_on as startsOn'])
    .select(['o.ends_on as endsOn', 'o.document', 'o.version'])
    .where('o.tenant_id', '=', tx.tenantId)
    .where(among('o.person_id', personIds))
    .orderBy('o.starts_on', 'desc')
    .orderBy('o.id', 'desc')
    .execute();
}

export interface RatingRecord {
  id: string;
  year: number;
  level: RatingLevel;
  absentDays: number | null;
  maternity: boolean;
  document: string;
  version: number;
}

/** The rating of one year under the holder's own record. @param lock holds it until the transaction ends */
export async function ratingOf(tx: Tx, holder: Holder, year: number, lock = false): Promise<RatingRecord | null> {
  const row = await tx.db
    .selectFrom('yearly_rating')
    .select(['id', 'year', 'level', 'absent_days as absentDays', 'maternity', 'document', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where(columnOf(holder), '=', holder.id)
    .where('year', '=', year)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** The ratings that stand under these ids, those of the first id before the others'. */
export async function ratingsOf(tx: Tx, holder: Holder, ids: readonly string[]): Promise<RatingRecord[]> {
  return tx.db
    .selectFrom('yearly_rating as r')
    .select(['r.id', 'r.year', 'r.level', 'r.absent_days as absentDays', 'r.maternity', 'r.document', 'r.version'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where(among(`r.${columnOf(holder)}`, ids))
    .orderBy(sql`array_position(${ids as string[]}::uuid[], ${sql.ref(`r.${columnOf(holder)}`)})`)
    .execute();
}

export interface AwardRecord {
  id: string;
  award: AwardCode;
  year: number;
  decisionNumber: string;
  decidedOn: Day;
  issuer: string;
  money: number | null;
  initiativeId: string | null;
  revokedOn: Day | null;
  revokeNumber: string | null;
  revokeReason: string | null;
  version: number;
}

const awardColumns = [
  'a.id',
  'a.year',
  'a.decision_number as decisionNumber',
  'a.decided_on as decidedOn',
  'a.issuer',
  'a.money',
  'a.initiative_id as initiativeId',
  'a.revoked_on as revokedOn',
  'a.revoke_number as revokeNumber',
  'a.revoke_reason as revokeReason',
  'a.version',
] as const;

/** The awards of the past that stand under these ids, the latest first. */
export async function pastAwards(tx: Tx, holder: Holder, ids: readonly string[]): Promise<AwardRecord[]> {
  const rows = await tx.db
    .selectFrom('past_award as a')
    .select(awardColumns)
    .select(sql<AwardCode>`a.award`.as('award'))
    .where('a.tenant_id', '=', tx.tenantId)
    .where(among(`a.${columnOf(holder)}`, ids))
    .orderBy('a.year', 'desc')
    .orderBy('a.decided_on', 'desc')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({ ...row, money: row.money === null ? null : Number(row.money) }));
}

export interface InitiativeRecord {
  id: string;
  name: string;
  kind: 'initiative' | 'topic';
  reach: Reach;
  year: number;
  recognisedOn: Day;
  decisionNumber: string;
  issuer: string;
  share: number | null;
  version: number;
}

/** The initiatives and topics of a person, the latest first. */
export function initiativesOf(tx: Tx, personIds: readonly string[]): Promise<InitiativeRecord[]> {
  return tx.db
    .selectFrom('initiative_author as w')
    .innerJoin('initiative as i', (on) =>
      on.onRef('i.tenant_id', '=', 'w.tenant_id').onRef('i.id', '=', 'w.initiative_id'),
    )
    .select(['i.id', 'i.name', 'i.kind', 'i.reach', 'i.year', 'i.recognised_on as recognisedOn', 'i.issuer'])
    .select(['i.decision_number as decisionNumber', 'w.share', 'i.version'])
    .where('w.tenant_id', '=', tx.tenantId)
    .where(among('w.person_id', personIds))
    .orderBy('i.year', 'desc')
    .orderBy('i.recognised_on', 'desc')
    .orderBy('i.id')
    .execute();
}

export interface DisciplineRecord {
  id: string;
  level: DisciplineLevel;
  decidedOn: Day;
  decisionNumber: string;
  issuer: string;
  endedOn: Day | null;
  version: number;
}

export function disciplineOf(tx: Tx, personIds: readonly string[]): Promise<DisciplineRecord[]> {
  return tx.db
    .selectFrom('discipline as d')
    .select(['d.id', 'd.level', 'd.decided_on as decidedOn', 'd.decision_number as decisionNumber', 'd.issuer'])
    .select(['d.ended_on as endedOn', 'd.version'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where(among('d.person_id', personIds))
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.id')
    .execute();
}

export interface MatterRecord {
  id: string;
  kind: MatterKind;
  openedOn: Day;
  document: string;
  closedOn: Day | null;
  clean: boolean | null;
  conclusion: string;
  version: number;
}

export function mattersOf(tx: Tx, holder: Holder, ids: readonly string[]): Promise<MatterRecord[]> {
  return tx.db
    .selectFrom('pending_matter as m')
    .select(['m.id', 'm.kind', 'm.opened_on as openedOn', 'm.document', 'm.closed_on as closedOn', 'm.clean'])
    .select(['m.conclusion', 'm.version'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where(among(`m.${columnOf(holder)}`, ids))
    .orderBy('m.opened_on', 'desc')
    .orderBy('m.id')
    .execute();
}

export interface StaffRecord {
  year: number;
  people: number;
  completed: number | null;
  advanced: number | null;
  fighters: number | null;
  women: number | null;
  document: string;
  version: number;
}

/** The head-counts of a unit, the latest year first. */
export function staffOf(tx: Tx, unitId: string): Promise<StaffRecord[]> {
  return tx.db
    .selectFrom('unit_staff')
    .select(['year', 'people', 'completed', 'advanced', 'fighters', 'women', 'document', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('unit_id', '=', unitId)
    .orderBy('year', 'desc')
    .execute();
}
