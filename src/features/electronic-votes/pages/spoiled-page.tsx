import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { trackerGroups, trackerInAddress } from '#src/ui/slip/tracker-text.ts';
import type { PublicVote } from '../queries/public-vote.ts';
import { PublicVoteFrame } from './public-vote-frame.tsx';

interface Props {
  visit: Visit;
  vote: PublicVote;
  /** Sorted. */
  trackers: readonly string[];
}

/** Ballots that were opened for a check: never counted, and anybody may recompute them. */
export function SpoiledPage({ visit, vote, trackers }: Props) {
  const t = visit.t.ballotSlip.spoiled;
  return (
    <PublicVoteFrame visit={visit} title={t.title} of={{ voteId: vote.id, title: vote.title }}>
      <PageHead title={t.title} facts={vote.title} />
      <p>{t.facts}</p>
      {!vote.ended && <Notice kind="cho">{t.votingWords}</Notice>}
      {vote.ended && trackers.length === 0 && <p>{t.empty}</p>}
      {vote.ended && trackers.length > 0 && (
        <table class="bang ma-cong-bo">
          <caption class="an">{t.caption}</caption>
          <tbody>
            {trackers.map((tracker) => (
              <tr>
                <td class="mono">{trackerGroups(tracker)}</td>
                <td>
                  <a href={paths.openedBallot(vote.id, trackerInAddress(tracker))}>
                    {t.open}
                    <span class="an"> {tracker}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PublicVoteFrame>
  );
}
