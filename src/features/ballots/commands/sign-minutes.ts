import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import type { BallotFacts } from '../queries.ts';
import { figuresArePublished } from '../rules/shown-result.ts';
import { demandState, heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';
import { minutesMark } from './minutes-content.ts';

/** One teller signs the counting minutes; when all have signed they stand. */
export function signMinutes(
  scope: Scope<'ballot.signMinutes', BallotFacts>,
  proof: SignatureProof,
): Promise<{ mark: string; complete: boolean }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const accountId = scope.actor?.accountId;
    if (!accountId || accountId !== proof.accountId) throw forbidden();
    if (ballot.signatures.some((signature) => signature.accountId === accountId)) {
      throw wrongPhase('Bạn đã ký biên bản này.');
    }
    demandState(ballot, 'announced');
    const mark = minutesMark(ballot);
    await tx.db
      .insertInto('ballot_signature')
      .values({
        tenant_id: tx.tenantId,
        ballot_id: ballot.id,
        account_id: accountId,
        signed_at: scope.now,
        content_hash: mark,
      })
      .execute();
    const complete = ballot.signatures.length + 1 === ballot.tellers.length;
    if (complete) await writeBallot(tx, ballot, { state: stateAfter(ballot, 'minute'), minuted_at: scope.now });
    // So few papers could be found again from the mark: where they are not published, it stays beside the signatures.
    await journal({
      object: scope.facts.object,
      after: figuresArePublished(ballot) ? { mark, complete } : { complete },
    });
    return { mark, complete };
  });
}
