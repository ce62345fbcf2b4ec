import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { usesPapers } from '../../electronic-votes/rules.ts';
import type { BallotFacts } from '../queries.ts';
import type { PrintInput } from '../schema.ts';
import { demandState, heldBallot, writeBallot } from './ballot-in-change.ts';

/** Records that papers are printed: one for each member of the electorate and the spare ones. */
export function recordPrint(
  scope: Scope<'ballot.print', BallotFacts>,
  { spare, format }: PrintInput,
): Promise<{ copies: number }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    demandState(ballot, 'electorateFrozen', 'open');
    if (!usesPapers(ballot.way)) throw wrongPhase('Lần này bỏ phiếu bằng thẻ, không in phiếu giấy.');
    const copies = ballot.voters.length + spare;
    if (spare > 200) throw invalid({ spare: 'Ghi số phiếu dự phòng không quá 200.' });
    await tx.db
      .insertInto('ballot_print')
      .values({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        ballot_id: ballot.id,
        copies,
        format,
        printed_at: scope.now,
        printed_by: scope.actor?.accountId ?? '',
      })
      .execute();
    await writeBallot(tx, ballot, {});
    await journal({ object: scope.facts.object, after: { copies, spare, format } });
    return { copies };
  });
}
