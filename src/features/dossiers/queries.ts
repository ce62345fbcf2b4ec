import type { FlagCode } from '#src/law/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { type ClusterYearFacts, clusterYearFacts } from '../clusters/queries.ts';
import { councilAccountsOfDossier } from '../councils/queries.ts';
import { withoutOwnLeaders } from '../movements/queries.ts';
import type { DossierState } from './rules.ts';

export interface DossierFacts extends ClusterYearFacts {
  dossierId: string;
  unitId: string;
  award: FlagCode;
  /** Voting members of the Council before which the dossier is scheduled; none before that. */
  councilMemberAccountIds: readonly string[];
}

/**
 * The dossier in its cluster-year; its state is the phase. The leader of the unit that the dossier is about decides
 * nothing about it (I-17).
 */
export async function dossierFacts(tx: Tx, dossierId: string): Promise<DossierFacts | null> {
  const row = await tx.db
    .selectFrom('dossier')
    .select(['cluster_year_id', 'unit_id', 'award', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', dossierId)
    .executeTakeFirst();
  const year = row && (await clusterYearFacts(tx, row.cluster_year_id));
  if (!row || !year) return null;
  return {
    ...withoutOwnLeaders(year, row.unit_id),
    object: { kind: 'dossier', id: dossierId },
    phase: row.state,
    dossierId,
    unitId: row.unit_id,
    award: row.award,
    councilMemberAccountIds: await councilAccountsOfDossier(tx, dossierId),
  };
}

/** The dossier as the head of the leading unit signs its submission; where it is that unit's own, of the deputy's. */
export function signedByLeader(facts: DossierFacts): DossierFacts {
  return { ...facts, unitId: facts.headUnitId ?? facts.deputyUnitId ?? '' };
}

export interface DossierLine {
  dossierId: string;
  /** Null until the first submission. */
  code: string | null;
  nominationId: string;
  award: FlagCode;
  awardName: string;
  unitId: string;
  unitName: string;
  unitShortName: string;
  state: DossierState;
  round: number;
  openedAt: Date;
  submittedAt: Date | null;
  appraisalDueOn: Day | null;
  supplementDueOn: Day | null;
  publicationStartsOn: Day | null;
  publicationEndsOn: Day | null;
}

/** The dossiers of a cluster-year: the ministry flag first, then by the unit's name. */
export async function dossiersOfYear(tx: Tx, clusterYearId: string): Promise<DossierLine[]> {
  return tx.db
    .selectFrom('dossier as d')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'd.tenant_id').onRef('u.id', '=', 'd.unit_id'))
    .select(['d.id as dossierId', 'd.code', 'd.nomination_id as nominationId', 'd.award'])
    .select(['d.award_name as awardName', 'd.unit_id as unitId', 'd.unit_name as unitName'])
    .select(['u.short_name as unitShortName', 'd.state', 'd.round', 'd.opened_at as openedAt'])
    .select(['d.submitted_at as submittedAt', 'd.appraisal_due_on as appraisalDueOn'])
    .select(['d.supplement_due_on as supplementDueOn', 'd.publication_starts_on as publicationStartsOn'])
    .select(['d.publication_ends_on as publicationEndsOn'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.cluster_year_id', '=', clusterYearId)
    .orderBy('d.award')
    .orderBy('u.name_sort')
    .execute();
}

/** Another dossier of the same unit and year that is still to be decided: it tells of the same achievement (I-11). */
export type Twin = Pick<DossierLine, 'dossierId' | 'awardName' | 'state'>;

export async function openTwins(
  tx: Tx,
  { id, unitId, year }: { id: string; unitId: string; year: number },
): Promise<Twin[]> {
  return tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .select(['d.id as dossierId', 'd.award_name as awardName', 'd.state'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.unit_id', '=', unitId)
    .where('d.id', '<>', id)
    .where('d.state', 'not in', ['notQualified', 'archived'])
    .where('y.year', '=', year)
    .orderBy('d.award')
    .execute();
}

// For other rooms

export interface QualifiedDossier {
  dossierId: string;
  code: string;
  clusterYearId: string;
  year: number;
  clusterName: string;
  award: FlagCode;
  awardName: string;
  unitId: string;
  unitName: string;
  /** Last day for comments of the public; null while the dossier was not made public. */
  publicationEndsOn: Day | null;
}

/** Every dossier that the appraisal found qualified and that is not archived, in the order of the codes. */
export async function qualifiedDossiers(tx: Tx): Promise<QualifiedDossier[]> {
  const rows = await tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .select(['d.id as dossierId', 'd.code', 'd.cluster_year_id as clusterYearId', 'y.year', 'c.name as clusterName'])
    .select(['d.award', 'd.award_name as awardName', 'd.unit_id as unitId', 'd.unit_name as unitName'])
    .select(['d.publication_ends_on as publicationEndsOn'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.state', '=', 'qualified')
    .orderBy('d.code_year')
    .orderBy('d.code_number')
    .execute();
  return rows.flatMap(({ code, ...row }) => (code === null ? [] : [{ ...row, code }]));
}
