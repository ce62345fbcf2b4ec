import { sql } from 'kysely';
import { isAwardCode } from '#src/law/award-code.ts';
import type { Discipline, HeldAward, Matter, Rating } from '#src/law/facts.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

/** Whose row it is: the id of a person or of a unit. */
export type Owned<T> = T & { readonly owner: string };
type Subject = 'person_id' | 'unit_id';

/** A condition that takes thousands of ids as one value. */
export function among(column: string, ids: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any(${ids as string[]}::uuid[])`;
}

export type RatingRow = Owned<Rating> & { readonly absentDays: number | null; readonly maternity: boolean };

export function ratingRows(tx: Tx, subject: Subject, ids: readonly string[]): Promise<RatingRow[]> {
  return tx.db
    .selectFrom('yearly_rating as r')
    .select([sql<string>`${sql.ref(`r.${subject}`)}`.as('owner'), 'r.year', 'r.level', 'r.document'])
    .select(['r.absent_days as absentDays', 'r.maternity'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where(among(`r.${subject}`, ids))
    .execute();
}

export type AwardRow = Owned<HeldAward> & { readonly initiativeId: string | null };

/** Awards that were decided elsewhere or before, revoked ones too. */
export async function pastAwardRows(tx: Tx, subject: Subject, ids: readonly string[]): Promise<AwardRow[]> {
  const rows = await tx.db
    .selectFrom('past_award as a')
    .select([sql<string>`${sql.ref(`a.${subject}`)}`.as('owner'), 'a.award', 'a.year', 'a.decided_on as decidedOn'])
    .select(['a.decision_number as decisionNumber', 'a.issuer', 'a.revoked_on as revokedOn'])
    .select('a.initiative_id as initiativeId')
    .where('a.tenant_id', '=', tx.tenantId)
    .where(among(`a.${subject}`, ids))
    .execute();
  return rows.flatMap((row) =>
    isAwardCode(row.award) ? [{ ...row, award: row.award, achievement: row.initiativeId ?? undefined }] : [],
  );
}

/** Awards of units in the register of this program; an annulled one counts no more from the day of its annulment. */
export async function registerRows(tx: Tx, unitIds: readonly string[]): Promise<AwardRow[]> {
  const rows = await tx.db
    .selectFrom('award as a')
    .innerJoin('award_standing as s', (on) =>
      on.onRef('s.tenant_id', '=', 'a.tenant_id').onRef('s.award_id', '=', 'a.id'),
    )
    .leftJoin('award_event as e', (on) =>
      on
        .onRef('e.tenant_id', '=', 'a.tenant_id')
        .onRef('e.award_id', '=', 'a.id')
        .on('e.kind', '=', 'annulled')
        .on('s.state', '=', 'annulled'),
    )
    .select(['a.unit_id as owner', 'a.award', 'a.year', 'a.granted_on as decidedOn', 'a.issuer'])
    .select(['a.decision_number as decisionNumber', 'e.happened_on as revokedOn'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.subject_kind', '=', 'collective')
    .where(among('a.unit_id', unitIds))
    .execute();
  return rows.flatMap((row) => (isAwardCode(row.award) ? [{ ...row, award: row.award, initiativeId: null }] : []));
}

export function matterRows(tx: Tx, subject: Subject, ids: readonly string[]): Promise<Owned<Matter>[]> {
  return tx.db
    .selectFrom('pending_matter as m')
    .select([sql<string>`${sql.ref(`m.${subject}`)}`.as('owner'), 'm.kind', 'm.opened_on as openedOn'])
    .select(['m.closed_on as closedOn', 'm.clean', 'm.document'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where(among(`m.${subject}`, ids))
    .execute();
}

export type DisciplineRow = Owned<Discipline> & { readonly personId: string };

/**
 * Discipline of persons, or of those who were members of the units when it was decided; `personId` is the record that
 * is kept where two were merged.
 */
export function disciplineRows(tx: Tx, subject: Subject, ids: readonly string[]): Promise<DisciplineRow[]> {
  return tx.db
    .selectFrom('discipline as d')
    .innerJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.person_id'))
    .select([sql<string>`${sql.ref(`d.${subject}`)}`.as('owner'), 'd.level', 'd.decided_on as decidedOn'])
    .select(['d.decision_number as decisionNumber', 'd.ended_on as endedOn', 'p.name as who'])
    .select((eb) => eb.fn.coalesce('p.merged_into_id', 'p.id').as('personId'))
    .where('d.tenant_id', '=', tx.tenantId)
    .where(among(`d.${subject}`, ids))
    .execute();
}
