import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { CaseFacts } from '../queries.ts';
import { type Vote, voteObstacle } from '../rules.ts';
import type { HandsInput } from '../schema.ts';
import { demandSession, type HeldCase, heldCase, standingOf } from './council-in-change.ts';

/** A member votes by the own account, once. The journal says that, and not how; the minutes name all together. */
export function castVote(
  scope: Scope<'councilCase.vote', CaseFacts>,
  { vote }: { vote: Vote },
): Promise<{ voted: number }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const held = await heldCase(tx, scope);
    demandSession(held.session, 'open');
    const { accountId } = scope.actor;
    const obstacle = voteObstacle(standingOf(held, accountId));
    if (obstacle) throw wrongPhase(obstacle);
    await writeVotes(tx, held, [{ accountId, vote }], { channel: 'own', by: accountId, at: scope.now });
    await journal({ object: scope.facts.object, after: { voted: accountId, channel: 'own', round: held.one.round } });
    return { voted: 1 };
  });
}

/** The secretary records by name a show of hands of those who have not voted by their own account. */
export function recordHands(
  scope: Scope<'councilCase.recordHands', CaseFacts>,
  { votes }: HandsInput,
): Promise<{ voted: number }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const held = await heldCase(tx, scope);
    demandSession(held.session, 'open');
    if (votes.length === 0) throw invalid({ '': 'Chưa chọn biểu quyết của thành viên nào.' });
    const faults = votes.flatMap(({ accountId }) => {
      const obstacle = voteObstacle(standingOf(held, accountId));
      const name = held.session.members.find((member) => member.accountId === accountId)?.name;
      return obstacle ? [`${name ?? 'Người này'}: ${obstacle}`] : [];
    });
    if (faults.length > 0) throw wrongPhase(faults.join(' '));
    await writeVotes(tx, held, votes, { channel: 'hand', by: scope.actor.accountId, at: scope.now });
    await journal({
      object: scope.facts.object,
      after: { voted: votes.map(({ accountId }) => accountId), channel: 'hand', round: held.one.round },
    });
    return { voted: votes.length };
  });
}

async function writeVotes(
  tx: Tx,
  { one }: HeldCase,
  votes: readonly { accountId: string; vote: Vote }[],
  how: { channel: 'own' | 'hand'; by: string; at: Date },
): Promise<void> {
  await tx.db
    .insertInto('council_vote')
    .values(
      votes.map(({ accountId, vote }) => ({
        ...{ tenant_id: tx.tenantId, case_id: one.id, round: one.round, account_id: accountId, vote },
        ...{ channel: how.channel, recorded_by: how.by, recorded_at: how.at },
      })),
    )
    .execute();
}
