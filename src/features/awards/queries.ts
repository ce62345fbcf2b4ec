import type { Authority, AwardState } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

/** One entry of the register with where it stands now. */
export interface AwardLine {
  awardId: string;
  decisionId: string;
  dossierId: string;
  caseId: string;
  clusterYearId: string;
  unitId: string;
  /** As last corrected; `recordedName` is what the decision said. */
  subjectName: string;
  recordedName: string;
  award: string;
  awardName: string;
  year: number;
  /** Số sổ vàng. */
  ordinal: number;
  authority: Authority;
  issuer: string;
  decisionNumber: string;
  grantedOn: Day;
  /** Integer đồng. */
  money: number;
  state: AwardState;
  corrected: boolean;
  certificateNumber: string | null;
  synthetic: boolean;
}

/** The awards of one dossier: one, or after an annulment another one; the latest first. */
export function awardsOfDossier(tx: Tx, dossierId: string): Promise<AwardLine[]> {
  return asLines(awardRows(tx).where('a.dossier_id', '=', dossierId).orderBy('a.granted_on', 'desc').orderBy('a.id'));
}

/** The latest awards of a unit, the latest first. */
export function awardsOfUnit(tx: Tx, unitId: string, limit = 50): Promise<AwardLine[]> {
  return asLines(
    awardRows(tx)
      .where('s.unit_id', '=', unitId)
      .orderBy('s.granted_on', 'desc')
      .orderBy('s.award_id', 'desc')
      .limit(limit),
  );
}

/** Rows of the register with their standing; `a` is the entry, `s` where it stands. */
export function awardRows(tx: Tx) {
  return tx.db
    .selectFrom('award_standing as s')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .select(['a.id as awardId', 'a.decision_id as decisionId', 'a.dossier_id as dossierId', 'a.case_id as caseId'])
    .select(['a.cluster_year_id as clusterYearId', 'a.unit_id as unitId', 's.subject_name as subjectName'])
    .select(['a.subject_name as recordedName', 'a.award', 'a.award_name as awardName', 'a.year', 'a.ordinal'])
    .select(['a.authority', 'a.issuer', 'a.decision_number as decisionNumber', 'a.granted_on as grantedOn'])
    .select(['a.money', 's.state', 's.corrected', 's.certificate_number as certificateNumber', 'a.synthetic'])
    .where('s.tenant_id', '=', tx.tenantId);
}

type Row = Omit<AwardLine, 'money'> & { money: number | string };

export async function asLines(rows: { execute(): Promise<Row[]> }): Promise<AwardLine[]> {
  return (await rows.execute()).map((row) => ({ ...row, money: Number(row.money) }));
}
