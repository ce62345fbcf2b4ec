import type { AwardState } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';

/** The register entry that a certificate is about, as it is needed to print and to say what happened to it. */
export interface AwardToCertify {
  awardId: string;
  state: AwardState;
  subjectName: string;
  award: string;
  awardName: string;
  year: number;
  issuer: string;
  decisionNumber: string;
  grantedOn: Day;
  ordinal: number;
  clusterName: string;
  synthetic: boolean;
}

/** @throws AppError notFound when one of them is not in the register */
export async function awardsToCertify(tx: Tx, awardIds: readonly string[]): Promise<AwardToCertify[]> {
  const rows = await tx.db
    .selectFrom('award_standing as s')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'a.tenant_id').onRef('y.id', '=', 'a.cluster_year_id'),
    )
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .select(['a.id as awardId', 's.state', 's.subject_name as subjectName', 'a.award', 'a.award_name as awardName'])
    .select(['a.year', 'a.issuer', 'a.decision_number as decisionNumber', 'a.granted_on as grantedOn', 'a.ordinal'])
    .select(['c.name as clusterName', 'a.synthetic'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.award_id', 'in', [...awardIds])
    .orderBy('a.granted_on')
    .orderBy('a.decision_id')
    .orderBy('a.ordinal')
    .forUpdate('s')
    .execute();
  if (rows.length !== new Set(awardIds).size) throw notFound();
  return rows;
}
