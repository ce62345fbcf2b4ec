import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, notFound, wrongPhase } from '#src/platform/errors.ts';
import { amendedContent, contentMark, contentText } from '../content.ts';
import type { CovenantRecord } from '../queries/covenant-record.ts';
import { latestVersionNumber } from '../queries/latest-version.ts';
import type { Amendment, AmendmentFacts } from '../queries.ts';
import { AMENDMENT_TRANSITIONS, type AmendmentAction } from '../rules.ts';
import { covenantInChange } from './covenant-in-change.ts';

/**
 * The leader agrees or refuses, and signs that. Agreed: the next version stands beside the one that all signed, which
 * is left as it is; the other units need not sign again (assumption, no regulation of the cluster was read).
 */
export function decideAmendment(
  scope: Scope<'covenant.decideAmendment', AmendmentFacts>,
  proof: SignatureProof,
  input: { decision: AmendmentAction; words: string },
): Promise<{ state: 'agreed' | 'refused'; version: number | null }> {
  return change(scope, async (tx, journal) => {
    const { record } = await covenantInChange(tx, scope, 'amend');
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const amendment = record.amendments.find(({ id }) => id === scope.facts.amendmentId);
    if (!amendment) throw notFound();
    const next = nextState(AMENDMENT_TRANSITIONS, amendment.state, input.decision);
    if (!next || next === 'proposed') throw wrongPhase('Phụ lục này đã được quyết định. Mở lại trang để xem.');
    if (contentMark(amendment.content) !== amendment.hash) {
      throw wrongPhase('Nội dung phụ lục không còn khớp dấu mà đơn vị đã ký. Báo quản trị hệ thống.');
    }
    const version = next === 'agreed' ? await addVersion(tx, scope, record, amendment) : null;
    await tx.db
      .updateTable('covenant_amendment')
      .set({
        state: next,
        decided_at: scope.now,
        decider_account_id: actor.accountId,
        decider_name: actor.displayName,
        decider_title: actor.jobTitle,
        decider_role: scope.role === 'clusterDeputy' ? 'clusterDeputy' : 'clusterHead',
        decision_words: input.words || null,
        resulting_version: version,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', amendment.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { state: amendment.state, version: record.current?.number },
      after: { state: next, version, mark: amendment.hash },
      reason: input.words || null,
    });
    return { state: next, version };
  });
}

async function addVersion(
  tx: Tx,
  scope: Scope<string, AmendmentFacts>,
  record: CovenantRecord,
  amendment: Amendment,
): Promise<number> {
  if (!record.current?.intact) {
    throw wrongPhase('Nội dung giao ước không còn khớp dấu đã chốt. Báo quản trị hệ thống.');
  }
  const number = (await latestVersionNumber(tx, record.id)) + 1;
  const content = contentText(
    amendedContent(record.current.content, {
      number,
      targetId: amendment.targetId,
      goal: amendment.newGoal,
      dueOn: amendment.newDueOn,
      amendmentHash: amendment.hash,
    }),
  );
  await tx.db
    .insertInto('covenant_version')
    .values({
      tenant_id: tx.tenantId,
      covenant_id: record.id,
      number,
      content,
      content_hash: contentMark(content),
      amendment_id: amendment.id,
      frozen_at: scope.now,
      frozen_by: titleOf(scope.actor),
    })
    .execute();
  await tx.db
    .updateTable('covenant')
    .set({ current_version: number, version: record.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', record.id)
    .execute();
  return number;
}
