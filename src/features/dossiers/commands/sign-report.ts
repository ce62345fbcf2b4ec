import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import { dossierRecord } from '../queries/dossier-record.ts';
import { knownFacts } from '../queries/known-facts.ts';
import type { DossierFacts } from '../queries.ts';
import { signingObstacle } from '../rules/obstacles.ts';
import { DOSSIER_TRANSITIONS, dossierSentences } from '../rules.ts';
import { demandSeen, writeDossier } from './dossier-in-change.ts';
import { sealedReport } from './sealed-content.ts';

/**
 * The unit's head signs the report of this round, whole.
 * @param input.version of the dossier that the head read
 */
export function signReport(
  scope: Scope<'dossier.signReport', DossierFacts>,
  proof: SignatureProof,
  input: { version: number },
): Promise<{ hash: string }> {
  return change(scope, async (tx, journal) => {
    const record = await dossierRecord(tx, scope.facts.dossierId, true);
    if (!record || !nextState(DOSSIER_TRANSITIONS, record.state, 'submit')) {
      throw wrongPhase(record ? dossierSentences[record.state] : 'Không còn hồ sơ này.');
    }
    if (record.signature) throw wrongPhase('Báo cáo đã ký. Sửa một mục thì chữ ký được rút và ký lại.');
    demandSeen(record, input.version);
    const obstacle = signingObstacle(record);
    if (obstacle) throw new AppError('invalid', obstacle);
    const { content, hash } = sealedReport(record, await knownFacts(tx, record));
    await tx.db
      .insertInto('dossier_signature')
      .values({
        tenant_id: tx.tenantId,
        dossier_id: record.id,
        round: record.round,
        account_id: proof.accountId,
        signer_name: scope.actor?.displayName ?? '',
        signer_title: scope.actor?.jobTitle ?? '',
        signed_at: scope.now,
        content,
        content_hash: hash,
      })
      .execute();
    await writeDossier(tx, record);
    await journal({ object: scope.facts.object, after: { signed: 'report', round: record.round, hash } });
    return { hash };
  });
}
