import { checkQuorum, openable } from '#src/law/ballot-rules.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { membersOf } from '../../conferences/queries/conference-record.ts';
import { presentMembers } from '../../conferences/queries.ts';
import { type BallotRecord, ballotRecords, type Voter } from '../queries/ballot-record.ts';
import { type BallotFacts, candidatesOf, memberCandidates } from '../queries.ts';
import { demandMeeting, heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * Freezes who may vote (every member of the year, present through its delegate or not) and who stands. Refused while a
 * rule is unset, below the quorum, and for a nested flag before the first one's result is announced.
 */
export function freezeElectorate(
  scope: Scope<'ballot.freeze', BallotFacts>,
): Promise<{ entitled: number; present: number; candidates: number }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'freezeElectorate');
    demandMeeting(ballot);
    const opened = openable(ballot.rules);
    if (!opened.open) throw invalid({ '': opened.faults.map(({ message }) => message).join(' ') });
    const voters = await electorateOf(tx, ballot);
    const present = voters.filter((voter) => voter.present).length;
    const quorum = checkQuorum(opened.ruleSet.quorum, voters.length, present);
    if (!quorum.met) throw wrongPhase(`${quorum.sentence}.`);
    const members = await memberCandidates(tx, ballot.clusterYearId);
    const ofYear = await ballotRecords(tx, { clusterYearId: ballot.clusterYearId });
    const candidates = candidatesOf(ballot, ofYear, members);
    if (!candidates.ok) throw wrongPhase(candidates.message);
    await writeLists(tx, ballot.id, voters, candidates.value);
    await writeBallot(tx, ballot, { state, frozen_at: scope.now });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: { state, quorum: quorum.sentence, voters, candidates: candidates.value },
    });
    return { entitled: voters.length, present, candidates: candidates.value.length };
  });
}

async function electorateOf(tx: Tx, { conference, clusterYearId }: BallotRecord): Promise<Voter[]> {
  const present = await presentMembers(tx, conference.id);
  const members = await membersOf(tx, conference.id, clusterYearId);
  return members.map(({ unitId, unitName, reason }) => {
    const delegate = present.find((each) => each.unitId === unitId);
    return {
      unitId,
      unitName,
      present: delegate !== undefined,
      delegateName: delegate?.delegateName ?? null,
      delegateTitle: delegate?.delegateJobTitle ?? null,
      absenceReason: delegate ? null : reason,
    };
  });
}

async function writeLists(
  tx: Tx,
  ballotId: string,
  voters: readonly Voter[],
  candidates: readonly { id: string; name: string }[],
): Promise<void> {
  const key = { tenant_id: tx.tenantId, ballot_id: ballotId };
  await tx.db
    .insertInto('ballot_voter')
    .values(
      voters.map((voter, position) => ({
        ...key,
        unit_id: voter.unitId,
        position,
        unit_name: voter.unitName,
        present: voter.present,
        delegate_name: voter.delegateName,
        delegate_title: voter.delegateTitle,
        absence_reason: voter.absenceReason,
      })),
    )
    .execute();
  await tx.db
    .insertInto('ballot_candidate')
    .values(candidates.map(({ id, name }, position) => ({ ...key, unit_id: id, position, name })))
    .execute();
}
