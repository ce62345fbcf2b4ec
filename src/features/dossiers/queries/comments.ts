import { dossierLawOf, type Period } from '#src/law/dossier-law.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';

export interface PublicComment {
  id: string;
  receivedOn: Day;
  sender: string;
  content: string;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  version: number;
}

/** The comments on a dossier in the order in which they were received. */
export function commentsOf(tx: Tx, dossierId: string): Promise<PublicComment[]> {
  return tx.db
    .selectFrom('dossier_comment')
    .select(['id', 'received_on as receivedOn', 'sender', 'content', 'answer', 'answered_at as answeredAt'])
    .select(['answered_by as answeredBy', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
}

export interface PublishedDossier {
  dossierId: string;
  unitName: string;
  awardName: string;
  clusterName: string;
  year: number;
  startsOn: Day;
  endsOn: Day;
  /** The shortest time for comments, by the rules that the year runs on. */
  shortest: Period;
  tenantName: string;
}

/** What is open for comment on a day, for everybody; nothing of what the dossiers hold. */
export async function openForComment(tx: Tx, today: Day): Promise<PublishedDossier[]> {
  const rows = await tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'd.tenant_id')
    .select(['d.id as dossierId', 'd.unit_name as unitName', 'd.award_name as awardName', 'c.name as clusterName'])
    .select(['y.year', 'd.publication_starts_on as startsOn', 'd.publication_ends_on as endsOn'])
    .select(['d.cluster_year_id', 'd.regime', 't.name as tenantName'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.publication_ends_on', '>=', today)
    .where('d.publication_starts_on', '<=', today)
    .orderBy('d.publication_ends_on')
    .orderBy('d.code_number')
    .limit(200)
    .execute();
  const packs = await yearPacks(
    tx,
    rows.map(({ cluster_year_id }) => cluster_year_id),
  );
  return rows.flatMap(({ startsOn, endsOn, cluster_year_id, regime, ...row }) => {
    const shortest = dossierLawOf(regime, packs.of(cluster_year_id)).publicComment;
    return startsOn && endsOn ? [{ ...row, startsOn, endsOn, shortest }] : [];
  });
}
