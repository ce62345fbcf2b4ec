import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { legalDay } from '#src/platform/clock.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { formatDay, type Instant } from '#src/text/day.ts';
import { plainTracker } from '#src/ui/slip/tracker-text.ts';
import { followVote, useSlip } from '../access.ts';
import { OpenedPage } from '../pages/opened-page.tsx';
import { SlipPage } from '../pages/slip-page.tsx';
import { SpoiledPage } from '../pages/spoiled-page.tsx';
import { TrackersPage } from '../pages/trackers-page.tsx';
import { VoteProjectorPage } from '../pages/vote-projector-page.tsx';
import type { VoteFacts } from '../queries/facts.ts';
import { publicVote, type SlipMeeting, slipMeeting } from '../queries/public-vote.ts';
import { spoiledBallots } from '../queries/vote-record.ts';

/** Pages of those who vote and of anybody who follows: no account is asked for. */
export function delegateRoutes(http: FeatureRoutes): void {
  http.page(paths.votingSlip(), useSlip, async (scope, visit) => {
    const { ceremonyId } = scope.facts;
    const meeting = found(await read(scope, (tx) => slipMeeting(tx, ceremonyId)));
    const where = `${meeting.where} · ${dayOf(meeting.startsAt)}`;
    return <SlipPage visit={visit} ceremonyId={ceremonyId} meeting={{ title: meeting.title, where }} />;
  });
  http.page(paths.voteTrackers(), followVote, async (scope, visit) => (
    <TrackersPage visit={visit} vote={await voteOf(scope)} typed={visit.query('ma').slice(0, 80)} />
  ));
  http.page(paths.spoilBallot(), followVote, async (scope, visit) => {
    const vote = await voteOf(scope);
    const ballots = vote.ended ? await read(scope, (tx) => spoiledBallots(tx, vote.id)) : [];
    return <SpoiledPage visit={visit} vote={vote} trackers={ballots.map(({ tracker }) => tracker)} />;
  });
  http.page(paths.openedBallot(), followVote, async (scope, visit) => (
    <OpenedPage
      visit={visit}
      vote={await voteOf(scope)}
      tracker={plainTracker(visit.params.tracker ?? '').slice(0, 60)}
    />
  ));
  http.page(paths.voteProjector(), followVote, async (scope, visit) => {
    const vote = await voteOf(scope);
    const meeting: SlipMeeting = found(await read(scope, (tx) => slipMeeting(tx, vote.ceremonyId)));
    const publicUrl = scope.services.publicUrl ?? new URL(visit.c.req.url).origin;
    return (
      <VoteProjectorPage
        visit={visit}
        vote={vote}
        meeting={meeting}
        now={scope.now.toISOString()}
        publicUrl={publicUrl}
      />
    );
  });
}

async function voteOf(scope: Scope<'electronicVote.follow', VoteFacts>) {
  return found(await read(scope, (tx) => publicVote(tx, scope.facts.voteId)));
}

function dayOf(instant: Instant): string {
  return formatDay(legalDay(new Date(instant)));
}

function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}
