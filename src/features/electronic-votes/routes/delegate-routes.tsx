import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { legalDay } from '#src/platform/clock.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { plainTracker } from '#src/ui/slip/tracker-text.ts';
import { viewHome } from '../../accounts/access.ts';
import { followVote, useSlip } from '../access.ts';
import { OpenedPage } from '../pages/opened-page.tsx';
import { SlipPage } from '../pages/slip-page.tsx';
import { SpoiledPage } from '../pages/spoiled-page.tsx';
import { TrackersPage } from '../pages/trackers-page.tsx';
import { VerifyPage } from '../pages/verify-page.tsx';
import { VoteProjectorPage } from '../pages/vote-projector-page.tsx';
import type { CeremonyFacts, VoteFacts } from '../queries/facts.ts';
import { publicVote, slipMeeting } from '../queries/public-vote.ts';
import { spoiledBallots } from '../queries/vote-record.ts';

/** Nobody is known at these addresses: a session beside them would say who holds which slip. */
const anonymous = { anonymous: true };

/** Pages of those who vote and of anybody who follows: no account is asked for. */
export function delegateRoutes(http: FeatureRoutes): void {
  http.page(paths.votingSlip(), useSlip, showSlip, anonymous);
  http.page(
    paths.voteTrackers(),
    followVote,
    async (scope, visit) => (
      <TrackersPage visit={visit} vote={await voteOf(scope)} typed={visit.query('ma').slice(0, 80)} />
    ),
    anonymous,
  );
  http.page(
    paths.spoilBallot(),
    followVote,
    async (scope, visit) => {
      const vote = await voteOf(scope);
      const ballots = vote.ended ? await read(scope, (tx) => spoiledBallots(tx, vote.id)) : [];
      return <SpoiledPage visit={visit} vote={vote} trackers={ballots.map(({ tracker }) => tracker)} />;
    },
    anonymous,
  );
  http.page(
    paths.openedBallot(),
    followVote,
    async (scope, visit) => {
      const tracker = plainTracker(visit.params.tracker ?? '').slice(0, 60);
      return <OpenedPage visit={visit} vote={await voteOf(scope)} tracker={tracker} />;
    },
    anonymous,
  );
  http.page(paths.voteProjector(), followVote, showProjector, anonymous);
  http.page(paths.verifyVote(), viewHome, (_scope, visit) => <VerifyPage visit={visit} />);
}

async function showSlip(scope: Scope<'votingSlip.use', CeremonyFacts>, visit: Visit) {
  const { ceremonyId } = scope.facts;
  const { title, where, startsAt } = found(await read(scope, (tx) => slipMeeting(tx, ceremonyId)));
  const day = formatDay(legalDay(new Date(startsAt)));
  return <SlipPage visit={visit} ceremonyId={ceremonyId} meeting={{ title, where: `${where} · ${day}` }} />;
}

async function showProjector(scope: Scope<'electronicVote.follow', VoteFacts>, visit: Visit) {
  const vote = await voteOf(scope);
  const meeting = found(await read(scope, (tx) => slipMeeting(tx, vote.ceremonyId)));
  const publicUrl = scope.services.publicUrl ?? new URL(visit.c.req.url).origin;
  const now = scope.now.toISOString();
  return <VoteProjectorPage visit={visit} vote={vote} meeting={meeting} now={now} publicUrl={publicUrl} />;
}

async function voteOf(scope: Scope<'electronicVote.follow', VoteFacts>) {
  return found(await read(scope, (tx) => publicVote(tx, scope.facts.voteId)));
}

function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}
