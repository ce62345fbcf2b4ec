import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import { secretCases, signaturesAwaited, signaturesMissing } from '../queries/signatures.ts';
import type { SessionFacts } from '../queries.ts';
import { caseFiguresArePublished } from '../rules/shown-outcome.ts';
import { demandSession, heldSession, sessionAfter, writeSession } from './council-in-change.ts';
import { countingMark, minutesMark } from './session-minutes.ts';

/** The secretary or who presided signs the minutes. With the last signature of all papers they stand. */
export function signSession(
  scope: Scope<'councilSession.sign', SessionFacts>,
  proof: SignatureProof,
): Promise<{ mark: string; complete: boolean }> {
  return sign(scope, 'minutes', proof);
}

/** A teller signs the counting minutes of the session. */
export function signCount(
  scope: Scope<'councilSession.signCount', SessionFacts>,
  proof: SignatureProof,
): Promise<{ mark: string; complete: boolean }> {
  return sign(scope, 'counting', proof);
}

function sign(scope: Scope<string, SessionFacts>, paper: 'minutes' | 'counting', proof: SignatureProof) {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    const accountId = scope.actor?.accountId;
    if (!accountId || accountId !== proof.accountId) throw forbidden();
    const own = (each: { paper: string; accountId: string }) => each.paper === paper && each.accountId === accountId;
    if (session.signatures.some(own)) throw wrongPhase('Bạn đã ký biên bản này.');
    demandSession(session, 'closed');
    if (!signaturesAwaited(session).some(own)) {
      throw forbidden(
        paper === 'minutes'
          ? 'Biên bản do thư ký và người chủ trì phiên họp ký.'
          : 'Phiên này không có phiếu kín để ký.',
      );
    }
    if (paper === 'minutes' && session.conclusion === '') {
      throw wrongPhase('Biên bản chưa có kết luận của người chủ trì. Thư ký ghi xong rồi mới ký.');
    }
    const mark = paper === 'minutes' ? minutesMark(session) : countingMark(session);
    await tx.db
      .insertInto('council_signature')
      .values({
        ...{ tenant_id: tx.tenantId, session_id: session.id, paper, account_id: accountId },
        ...{ signed_at: scope.now, content_hash: mark },
      })
      .execute();
    const complete = signaturesMissing(session).every(own);
    if (complete) await writeSession(tx, session, { state: sessionAfter(session, 'minute'), minuted_at: scope.now });
    // So few papers could be found again from the mark: where votes are withheld, it stays beside the signatures.
    const told = paper === 'minutes' || secretCases(session).every(caseFiguresArePublished);
    await journal({ object: scope.facts.object, after: told ? { paper, mark, complete } : { paper, complete } });
    return { mark, complete };
  });
}
