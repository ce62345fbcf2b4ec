import { rolesOn } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { presentMembers } from '../../conferences/queries.ts';
import { settleTieAccess } from '../access.ts';
import { BallotPage } from '../pages/ballot-page.tsx';
import { ballotRecord, ballotRecords } from '../queries/ballot-record.ts';
import { type BallotFacts, candidatesOf, factsOfTie, memberCandidates, situationOf } from '../queries.ts';

export type BallotScope = Scope<string, BallotFacts>;

/** The ballot of this scope. */
export async function recordOf(scope: BallotScope) {
  const ballot = await read(scope, (tx) => ballotRecord(tx, scope.facts.ballotId));
  if (!ballot) throw notFound();
  return ballot;
}

/** The ballot's own page, with what was typed in a form on it. */
export async function showBallot(scope: BallotScope, visit: Visit, attempt: Attempt) {
  const { facts } = scope;
  const view = await read(scope, async (tx) => {
    const ofYear = await ballotRecords(tx, { clusterYearId: facts.clusterYearId });
    const ballot = ofYear.find(({ id }) => id === facts.ballotId);
    if (!ballot) throw notFound();
    const members = await memberCandidates(tx, facts.clusterYearId);
    const present = await presentMembers(tx, facts.conferenceId);
    return {
      ballot,
      situation: situationOf(ballot, candidatesOf(ballot, ofYear, members).ok),
      attendance: { entitled: members.length, present: present.length },
    };
  });
  const roles = rolesOn(visit.actor, facts);
  const asking = {
    leads: roles.has('clusterHead') || roles.has('clusterDeputy'),
    settles: settleTieAccess.allows(visit.actor, factsOfTie(facts, view.ballot)),
    accountId: visit.actor?.accountId ?? null,
  };
  return <BallotPage visit={visit} facts={facts} asking={asking} attempt={attempt} {...view} />;
}
