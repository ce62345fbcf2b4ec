import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { voidVoteOf } from '../../electronic-votes/commands/draft-vote.ts';
import type { CaseFacts } from '../queries.ts';
import { caseAfter, demandSession, heldCase, writeCase } from './council-in-change.ts';

/** Takes the opening of a vote back before it is closed: what was given in it stays recorded and does not count. */
export function takeBackCase(
  scope: Scope<'councilCase.takeBack', CaseFacts>,
  { reason }: { reason: string },
): Promise<{ round: number }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'open');
    const state = caseAfter(one, 'takeBack');
    if (one.votingClosedAt !== null) throw wrongPhase('Hòm phiếu đã đóng, không thu hồi việc mở được nữa.');
    await tx.db
      .insertInto('council_takeback')
      .values({
        ...{ tenant_id: tx.tenantId, case_id: one.id, round: one.round, reason },
        ...{ taken_at: scope.now, taken_by: scope.actor?.accountId ?? '' },
      })
      .execute();
    const voided = await voidVoteOf(tx, { caseId: one.id }, reason);
    const round = one.round + 1;
    await writeCase(tx, one, { state, round, secret: null, opened_at: null });
    await journal({
      object: scope.facts.object,
      before: { state: one.state, round: one.round },
      after: { state, round, ...(voided ? { voided } : {}) },
      reason,
    });
    return { round };
  });
}
