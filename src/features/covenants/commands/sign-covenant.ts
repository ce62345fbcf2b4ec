import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import type { PartyFacts } from '../queries.ts';
import { COVENANT_TRANSITIONS, isComplete } from '../rules.ts';
import { covenantInChange } from './covenant-in-change.ts';

/**
 * A unit's head signs the version that was opened. The last signature brings the covenant into force in the same
 * transaction; two who sign at once both count, since one of them is repeated after the other.
 * @param input.number the version that was read; null for callers without a page
 * @returns signatures so far, of how many, and whether the covenant is in force now
 */
export function signCovenant(
  scope: Scope<'covenant.sign', PartyFacts>,
  proof: SignatureProof,
  input: { number: number | null },
): Promise<{ signed: number; of: number; inForce: boolean }> {
  return change(scope, async (tx, journal) => {
    const { record } = await covenantInChange(tx, scope, 'sign');
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const version = record.signed;
    const party = record.parties.find(({ unitId }) => unitId === scope.facts.unitId);
    if (!version || !party) throw wrongPhase('Đơn vị không có trong danh sách ký bản giao ước này.');
    if (party.signature) throw wrongPhase('Đơn vị đã ký bản giao ước này.');
    if (input.number !== null && input.number !== version.number) {
      throw wrongPhase(`Bản ${input.number} bạn đọc đã được thay bằng bản ${version.number}. Đọc bản mới rồi ký.`);
    }
    if (!version.intact) {
      throw wrongPhase('Nội dung giao ước không còn khớp dấu đã chốt, không ký được. Báo quản trị hệ thống.');
    }
    await tx.db
      .insertInto('covenant_signature')
      .values({
        tenant_id: tx.tenantId,
        covenant_id: record.id,
        number: version.number,
        unit_id: party.unitId,
        account_id: actor.accountId,
        signer_name: actor.displayName,
        signer_title: actor.jobTitle,
        signed_at: scope.now,
        content_hash: version.hash,
      })
      .execute();
    const signed = record.parties.filter(({ signature }) => signature !== null).length + 1;
    const complete = isComplete(signed, record.parties.length);
    const next = complete ? nextState(COVENANT_TRANSITIONS, record.state, 'complete') : record.state;
    await tx.db
      .updateTable('covenant')
      .set({ version: record.version + 1, ...(complete && next ? { state: next, in_force_at: scope.now } : {}) })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', record.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { state: record.state, signed: signed - 1 },
      after: { state: next, signed, of: record.parties.length, unitId: party.unitId, mark: version.hash },
    });
    return { signed, of: record.parties.length, inForce: complete };
  });
}
