import { RULE_LABELS } from '#src/law/ballot-rules.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { lastEdit } from '../../conferences/queries.ts';
import { draftVoteAccess } from '../../electronic-votes/access.ts';
import { wayForm } from '../../electronic-votes/schema.ts';
import {
  chooseWayAccess,
  freezeElectorateAccess,
  nameTellersAccess,
  releaseElectorateAccess,
  setBallotRules,
  viewBallot,
  voidBallotAccess,
} from '../access.ts';
import { chooseWay } from '../commands/choose-way.ts';
import { draftElection } from '../commands/draft-election.ts';
import { freezeElectorate } from '../commands/freeze-electorate.ts';
import { nameTellers } from '../commands/name-tellers.ts';
import { releaseElectorate } from '../commands/release-electorate.ts';
import { setRules } from '../commands/set-rules.ts';
import { voidBallot } from '../commands/void-ballot.ts';
import { ReasonPage } from '../pages/reason-page.tsx';
import { RulesPage } from '../pages/rules-page.tsx';
import { TellersPage } from '../pages/tellers-page.tsx';
import { WayPage } from '../pages/way-page.tsx';
import { ballotRecord, ballotRecords } from '../queries/ballot-record.ts';
import { eligibleTellers, memberCandidates } from '../queries.ts';
import { assumedRules } from '../rules.ts';
import * as schema from '../schema.ts';
import { type BallotScope, recordOf, showBallot } from './show-ballot.tsx';

/** Rules and tellers. */
export function preparationRoutes(http: FeatureRoutes): void {
  http.page(paths.ballot(), viewBallot, (scope, visit) => showBallot(scope, visit, nothingSent));

  const showRules = async (scope: BallotScope, visit: Visit, attempt: Attempt) => {
    const ballot = await recordOf(scope);
    if (ballot.previousId !== null) throw wrongPhase(`${visit.t.ballots.rules.runoff}.`);
    const unset = Object.keys(RULE_LABELS).every((name) => ballot.rules[name as keyof typeof RULE_LABELS] === null);
    const assumed = unset && visit.services.demonstration && !attempt.sent;
    const rules = assumed ? assumedRules(ballot.award, decider(scope)) : ballot.rules;
    const values = attempt.sent ? attempt.values : schema.ruleValues(rules);
    const last = attempt.conflict ? await read(scope, (tx) => lastEdit(tx, scope.facts.object)) : null;
    return <RulesPage visit={visit} ballot={ballot} values={values} assumed={assumed} attempt={attempt} last={last} />;
  };
  http.page(paths.ballotRules(), setBallotRules, (scope, visit) => showRules(scope, visit, nothingSent));
  http.form(paths.ballotRules(), setBallotRules, {
    schema: schema.rulesForm,
    show: (scope, visit, attempt) => showRules(scope, visit, attempt),
    run: async (scope, input) => {
      await setRules(scope, input);
      return paths.ballot(scope.facts.ballotId);
    },
  });

  const showTellers = async (scope: BallotScope, visit: Visit, attempt: Attempt) => {
    const { clusterYearId, ballotId } = scope.facts;
    const view = await read(scope, async (tx) => {
      const ofYear = await ballotRecords(tx, { clusterYearId });
      const ballot = ofYear.find(({ id }) => id === ballotId);
      if (!ballot) throw notFound();
      const tellers = [ballot, ...ofYear.toReversed()].find((each) => each.tellers.length > 0)?.tellers ?? [];
      return {
        ballot,
        eligible: await eligibleTellers(tx, clusterYearId),
        chosen: {
          headId: tellers.find(({ isHead }) => isHead)?.accountId ?? '',
          memberIds: tellers.filter(({ isHead }) => !isHead).map(({ accountId }) => accountId),
        },
        last: attempt.conflict ? await lastEdit(tx, scope.facts.object) : null,
      };
    });
    return <TellersPage visit={visit} attempt={attempt} {...view} />;
  };
  http.page(paths.ballotTellers(), nameTellersAccess, (scope, visit) => showTellers(scope, visit, nothingSent));
  http.form(paths.ballotTellers(), nameTellersAccess, {
    schema: schema.tellersForm,
    lists: ['memberIds'],
    show: (scope, visit, attempt) => showTellers(scope, visit, attempt),
    run: async (scope, input) => {
      await nameTellers(scope, input);
      return paths.ballot(scope.facts.ballotId);
    },
  });
}

/** Who answers for an assumption: the leader of the year at the keyboard, by title. */
function decider({ role, facts }: BallotScope): string {
  return `${role === 'clusterDeputy' ? 'Phó Trưởng Cụm' : 'Trưởng Cụm'} năm ${facts.year}`;
}

/** How the vote is taken, and the election of one on slips. */
export function wayRoutes(http: FeatureRoutes): void {
  const showWay = async (scope: BallotScope, visit: Visit, attempt: Attempt) => {
    const view = await read(scope, async (tx) => ({
      ballot: await ballotRecord(tx, scope.facts.ballotId),
      members: await memberCandidates(tx, scope.facts.clusterYearId),
      last: attempt.conflict ? await lastEdit(tx, scope.facts.object) : null,
    }));
    const { ballot, last } = view;
    if (!ballot) throw notFound();
    return <WayPage visit={visit} ballot={ballot} voters={view.members.length} attempt={attempt} last={last} />;
  };
  http.page(paths.ballotWay(), chooseWayAccess, (scope, visit) => showWay(scope, visit, nothingSent));
  http.form(paths.ballotWay(), chooseWayAccess, {
    schema: wayForm,
    show: (scope, visit, attempt) => showWay(scope, visit, attempt),
    run: async (scope, input) => {
      await chooseWay(scope, input);
      return paths.ballot(scope.facts.ballotId);
    },
  });
  http.form(paths.draftVote(), draftVoteAccess, {
    schema: schema.emptyForm,
    show: (scope, visit, attempt) => showBallot(scope, visit, attempt),
    run: async (scope) => paths.electronicVote((await draftElection(scope)).voteId),
  });
}

/** The frozen lists, and taking them or the whole ballot back. */
export function listRoutes(http: FeatureRoutes): void {
  http.form(paths.freezeElectorate(), freezeElectorateAccess, {
    schema: schema.emptyForm,
    show: (scope, visit, attempt) => showBallot(scope, visit, attempt),
    run: async (scope) => {
      await freezeElectorate(scope);
      return paths.ballot(scope.facts.ballotId);
    },
  });

  const showRelease = async (scope: BallotScope, visit: Visit, attempt: Attempt) => {
    const ballot = await recordOf(scope);
    const action = paths.releaseElectorate(ballot.id);
    return (
      <ReasonPage visit={visit} ballot={ballot} action={action} words={visit.t.ballots.release} attempt={attempt} />
    );
  };
  http.page(paths.releaseElectorate(), releaseElectorateAccess, (scope, visit) =>
    showRelease(scope, visit, nothingSent),
  );
  http.form(paths.releaseElectorate(), releaseElectorateAccess, {
    schema: schema.releaseForm,
    show: (scope, visit, attempt) => showRelease(scope, visit, attempt),
    run: async (scope, input) => {
      await releaseElectorate(scope, input);
      return paths.ballot(scope.facts.ballotId);
    },
  });

  const showVoid = async (scope: BallotScope, visit: Visit, attempt: Attempt) => {
    const ballot = await recordOf(scope);
    const action = paths.voidBallot(ballot.id);
    return <ReasonPage visit={visit} ballot={ballot} action={action} words={visit.t.ballots.void} attempt={attempt} />;
  };
  http.page(paths.voidBallot(), voidBallotAccess, (scope, visit) => showVoid(scope, visit, nothingSent));
  http.form(paths.voidBallot(), voidBallotAccess, {
    schema: schema.voidForm,
    show: (scope, visit, attempt) => showVoid(scope, visit, attempt),
    run: async (scope, input) => {
      await voidBallot(scope, input);
      return paths.ballot(scope.facts.ballotId);
    },
  });
}
