import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import type { Teller } from '../queries/ballot-record.ts';
import { type BallotFacts, eligibleTellers } from '../queries.ts';
import { tellerFaults } from '../rules.ts';
import type { TellersInput } from '../schema.ts';
import { demandState, heldBallot, writeBallot } from './ballot-in-change.ts';

/** The tellers whom the meeting elected: a head and at least one member, accounts of the member units. */
export function nameTellers(
  scope: Scope<'ballot.nameTellers', BallotFacts>,
  { headId, memberIds, version }: TellersInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    demandState(ballot, 'prepared', 'electorateFrozen');
    const eligible = await eligibleTellers(tx, ballot.clusterYearId);
    const faults = tellerFaults(
      headId,
      memberIds,
      eligible.map(({ accountId }) => accountId),
    );
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (ballot.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa tổ kiểm phiếu này trước bạn.', {
        conflict: { values: tellerValues(ballot.tellers), version: ballot.version },
      });
    }
    const chosen = [headId, ...new Set(memberIds.filter((id) => id !== headId))];
    const tellers = chosen.flatMap((id) => {
      const person = eligible.find(({ accountId }) => accountId === id);
      return person ? [{ ...person, isHead: id === headId }] : [];
    });
    await writeTellers(tx, ballot.id, tellers);
    const next = await writeBallot(tx, ballot, {});
    await journal({ object: scope.facts.object, before: { tellers: ballot.tellers }, after: { tellers } });
    return { version: next };
  });
}

/** Puts these tellers in the place of the ballot's, the head first. */
export async function writeTellers(tx: Tx, ballotId: string, tellers: readonly Teller[]): Promise<void> {
  await tx.db
    .deleteFrom('ballot_teller')
    .where('tenant_id', '=', tx.tenantId)
    .where('ballot_id', '=', ballotId)
    .execute();
  if (tellers.length === 0) return;
  await tx.db
    .insertInto('ballot_teller')
    .values(
      tellers.map(({ accountId, isHead, name, jobTitle, unitName }, position) => ({
        tenant_id: tx.tenantId,
        ballot_id: ballotId,
        account_id: accountId,
        position,
        is_head: isHead,
        name,
        job_title: jobTitle,
        unit_name: unitName,
      })),
    )
    .execute();
}

function tellerValues(tellers: readonly Teller[]): Record<string, string> {
  return {
    headId: tellers.find(({ isHead }) => isHead)?.name ?? '',
    memberIds: tellers.flatMap(({ isHead, name }) => (isHead ? [] : [name])).join(', '),
  };
}
