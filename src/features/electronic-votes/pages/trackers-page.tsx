import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { plainTracker, trackerGroups, trackerInAddress } from '#src/ui/slip/tracker-text.ts';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { PublicVote } from '../queries/public-vote.ts';
import { dataBlock } from './data-block.tsx';
import { PublicVoteFrame } from './public-vote-frame.tsx';

interface Props {
  visit: Visit;
  vote: PublicVote;
  /** What is looked for, when the page is asked without a script. */
  typed: string;
}

/** The public list of ballots in the box, sorted by tracker: it says neither who nor when nor what. */
export function TrackersPage({ visit, vote, typed }: Props) {
  const t = visit.t.ballotSlip.trackers;
  return (
    <PublicVoteFrame
      visit={visit}
      title={t.title}
      of={{ voteId: vote.id, title: vote.title }}
      islands={['tracker-search']}
    >
      <PageHead title={t.title} facts={vote.title} />
      <p>{t.facts}</p>
      <TwoColumns side={<Marks visit={visit} vote={vote} />}>
        {vote.ended ? <List visit={visit} vote={vote} typed={typed} /> : <Voting visit={visit} vote={vote} />}
      </TwoColumns>
    </PublicVoteFrame>
  );
}

function Voting({ visit, vote }: Omit<Props, 'typed'>) {
  const t = visit.t.ballotSlip.trackers;
  return (
    <Notice kind="cho" title={vote.state === 'voting' ? t.voting : visit.t.ballotSlip.projector.waiting}>
      <p>{t.votingWords}</p>
      {vote.state === 'voting' && <p>{t.box(vote.voted)}</p>}
    </Notice>
  );
}

function List({ visit, vote, typed }: Props) {
  const t = visit.t.ballotSlip.trackers;
  const { trackers } = vote;
  if (trackers.length === 0) return <Notice kind="cho">{t.empty}</Notice>;
  const sought = plainTracker(typed);
  const hits = sought.length >= 4 ? trackers.filter(({ tracker }) => tracker.startsWith(sought)) : [];
  const replaced = trackers.filter(({ counted }) => !counted).length;
  return (
    <tracker-search>
      {dataBlock({ found: t.found, replacedFound: t.replacedFound, missing: t.missing, short: t.short })}
      <form class="tim-ma" action={paths.voteTrackers(vote.id)} method="get">
        <div class="govuk-form-group">
          <label class="govuk-label" for="ma">
            {t.search}
          </label>
          <input
            class="govuk-input mono"
            id="ma"
            name="ma"
            type="text"
            value={typed}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxlength={80}
          />
        </div>
        <Button kind="secondary">{t.find}</Button>
      </form>
      <p role="status" data-said="">
        {sought !== '' && saidOf(visit, sought, hits)}
      </p>
      <p>
        <b>{t.count(trackers.length - replaced, replaced)}</b>
      </p>
      <table class="bang ma-cong-bo">
        <caption class="an">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.tracker}</th>
            {replaced > 0 && <th scope="col">{t.note}</th>}
          </tr>
        </thead>
        <tbody>
          {trackers.map(({ tracker, counted }, at) => (
            <tr
              id={trackerInAddress(tracker)}
              data-tracker={tracker}
              data-replaced={counted ? undefined : ''}
              class={hits.some((hit) => hit.tracker === tracker) ? 'trung' : undefined}
            >
              <td class="mo">{at + 1}</td>
              <td class="mono">{trackerGroups(tracker)}</td>
              {replaced > 0 && <td>{counted ? '' : t.replaced}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </tracker-search>
  );
}

function saidOf(visit: Visit, sought: string, hits: PublicVote['trackers']): string {
  const t = visit.t.ballotSlip.trackers;
  if (sought.length < 4) return t.short;
  const [hit] = hits;
  if (!hit) return t.missing;
  return hit.counted ? t.found : t.replacedFound;
}

function Marks({ visit, vote }: Omit<Props, 'typed'>) {
  const t = visit.t.ballotSlip.trackers;
  return (
    <>
      <h2>{t.rules}</h2>
      <p>{vote.description}</p>
      <h2>{t.seal}</h2>
      <SummaryList
        facts={[
          { key: t.fingerprint, value: <span class="mono ngat">{vote.fingerprint}</span> },
          { key: t.words, value: vote.words.join(' ') },
          {
            key: t.head,
            value: vote.head ? <span class="mono ngat">{trackerGroups(vote.head)}</span> : t.noHead,
          },
        ]}
      />
      <ul class="ds-lien-ket">
        {vote.ended && (
          <li>
            <a href={paths.voteArchive(vote.id)}>{t.archive}</a>
          </li>
        )}
        <li>
          <a href={paths.verifyVote()}>{t.verify}</a>
        </li>
        <li>
          <a href={paths.spoilBallot(vote.id)}>{t.spoiled}</a>
        </li>
        <li>
          <a href={paths.voteProjector(vote.id)}>{t.projector}</a>
        </li>
      </ul>
      {vote.partial && <p class="mo">{t.partial}</p>}
    </>
  );
}
