import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import type { MinutesFacts } from '../queries/minutes.ts';
import { contentMark } from './minutes-content.ts';
import { minutesInChange, writeMinutes } from './minutes-in-change.ts';

const SIDES = { secretary: 'thư ký', chair: 'chủ trì' } as const;

/**
 * The secretary, then the chair sign the frozen text: the officer and the head of the unit that led the cluster. The
 * second signature makes the minutes stand in the same transaction.
 * @param input.mark the mark of the text that was read
 */
export function signMinutes(
  scope: Scope<'minutes.sign', MinutesFacts>,
  proof: SignatureProof,
  { mark }: { mark: string },
): Promise<{ side: 'secretary' | 'chair'; complete: boolean }> {
  return change(scope, async (tx, journal) => {
    const { minutes } = await minutesInChange(tx, scope, 'sign');
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const side = scope.role === 'unitHead' ? 'chair' : 'secretary';
    if (
      minutes.agreedContent === null ||
      minutes.hash === null ||
      contentMark(minutes.agreedContent) !== minutes.hash
    ) {
      throw wrongPhase('Nội dung biên bản không còn khớp dấu đã chốt, không ký được. Báo quản trị hệ thống.');
    }
    if (minutes.hash !== mark) throw wrongPhase('Nội dung bạn đọc đã được thay. Đọc bản mới rồi ký.');
    const signed = minutes.signatures.map((signature) => signature.side);
    if (signed.includes(side)) throw wrongPhase(`Bên ${SIDES[side]} đã ký biên bản này.`);
    if (side === 'chair' && !signed.includes('secretary')) throw wrongPhase('Thư ký ký trước, chủ trì ký sau.');
    if (minutes.signatures.some(({ accountId }) => accountId === actor.accountId)) {
      throw wrongPhase('Một người không ký cả hai bên.');
    }
    await tx.db
      .insertInto('minutes_signature')
      .values({
        tenant_id: tx.tenantId,
        conference_id: scope.facts.conferenceId,
        content_hash: minutes.hash,
        side,
        account_id: actor.accountId,
        signer_name: actor.displayName,
        signer_title: actor.jobTitle,
        signed_at: scope.now,
      })
      .execute();
    const complete = signed.length === 1;
    if (complete) await writeMinutes(tx, scope, { state: 'signed', signed_at: scope.now });
    await journal({ object: scope.facts.object, after: { side, mark: minutes.hash, complete } });
    return { side, complete };
  });
}
