import { dossierLawOn } from '#src/law/dossier-law.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { nominations } from '../../ballots/queries.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { packOfYear } from '../../eligibility/queries/packs.ts';
import { dossiersOfYear } from '../queries.ts';

/**
 * Opens a dossier for every nomination of the year that has none; a nomination comes from an announced ballot. The law
 * of the day is pinned (I-13).
 */
export function openDossiers(
  scope: Scope<'dossier.open', ClusterYearFacts>,
): Promise<{ opened: { dossierId: string; award: string; unitId: string }[] }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const { pack } = await packOfYear(tx, clusterYearId);
    const law = dossierLawOn(scope.today, pack);
    if (!law) throw wrongPhase('Chưa có quy định về thành phần hồ sơ cho ngày này trong chương trình.');
    const known = await dossiersOfYear(tx, clusterYearId);
    const nominated = await nominations(tx, clusterYearId);
    const waiting = nominated.filter(({ id }) => !known.some(({ nominationId }) => nominationId === id));
    if (waiting.length === 0) {
      throw wrongPhase(
        nominated.length === 0
          ? 'Chưa công bố kết quả suy tôn nào của năm này, nên chưa có đơn vị để lập hồ sơ.'
          : 'Mọi đơn vị được suy tôn đã có hồ sơ.',
      );
    }
    const opened = waiting.map((nomination) => ({ ...nomination, dossierId: uuidv7(scope.now.getTime()) }));
    await tx.db
      .insertInto('dossier')
      .values(
        opened.map(({ dossierId, id, award, award_name, unit_id, unit_name }) => ({
          ...{ tenant_id: tx.tenantId, id: dossierId, cluster_year_id: clusterYearId, nomination_id: id },
          ...{ award, award_name, unit_id, unit_name, regime: law.code, state: 'draft' as const, round: 1 },
          ...{ code: null, code_year: null, code_number: null },
          ...{ opened_at: scope.now, opened_by: scope.actor?.accountId ?? null },
          ...{ submitted_at: null, received_at: null, appraisal_due_on: null, supplement_due_on: null },
          ...{ decided_at: null, publication_starts_on: null, publication_ends_on: null },
          ...{ published_at: null, archived_at: null },
        })),
      )
      .execute();
    for (const { dossierId, award, unit_id, votes, ballot_id } of opened) {
      await journal({
        object: { kind: 'dossier', id: dossierId },
        after: { state: 'draft', award, unitId: unit_id, ballotId: ballot_id, votes, law: law.code },
      });
    }
    return { opened: opened.map(({ dossierId, award, unit_id }) => ({ dossierId, award, unitId: unit_id })) };
  });
}
