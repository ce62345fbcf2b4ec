import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatHour, type Instant } from '#src/text/day.ts';
import { Projector, ProjectorCounter } from '#src/ui/projector.tsx';
import { QrCode } from '#src/ui/qr-code.tsx';
import { trackerGroups } from '#src/ui/slip/tracker-text.ts';
import type { PublicVote, SlipMeeting } from '../queries/public-vote.ts';

interface Props {
  visit: Visit;
  vote: PublicVote;
  meeting: SlipMeeting;
  now: Instant;
  publicUrl: string;
}

/** The wall while slips vote: how many, never who or what; after the close the trackers, sorted. */
export function VoteProjectorPage({ visit, vote, meeting, now, publicUrl }: Props) {
  const t = visit.t.ballotSlip.projector;
  return (
    <Projector
      frame={visit.frame}
      where={
        <>
          <b>{meeting.title}</b>, {meeting.where}
        </>
      }
      time={formatHour(now)}
      title={vote.ended ? t.ended : <Title title={vote.title} />}
      text={textOf(visit, vote)}
      counter={vote.ended ? <Trackers visit={visit} vote={vote} /> : <Counter visit={visit} vote={vote} />}
      footer={
        <>
          <QrCode text={publicUrl + paths.voteTrackers(vote.id)} label={t.qr} />
          <span>
            <b>{t.list}</b>
            <br />
            {vote.ended ? t.secret : visit.t.ballotSlip.slip.paper}
          </span>
        </>
      }
    />
  );
}

/** Long on a wall: smaller from a certain length on. */
function Title({ title }: { title: string }) {
  return <span class={title.length > 32 ? 'dai-chu' : undefined}>{title}</span>;
}

function textOf(visit: Visit, vote: PublicVote) {
  const t = visit.t.ballotSlip.projector;
  return (
    <>
      {vote.ended ? vote.title : ruleOf(visit, vote)}
      {!vote.ended && (
        <>
          <br />
          {t.open}.
        </>
      )}
      <br />
      {t.words}: <b>{vote.words.join(' ')}</b>
      {vote.head && (
        <>
          <br />
          {t.head}: <b>{trackerGroups(vote.head.slice(0, 16))}</b>
        </>
      )}
    </>
  );
}

function ruleOf(visit: Visit, vote: PublicVote): string {
  const t = visit.t.ballotSlip.projector;
  if (vote.state === 'sealed') return t.waiting;
  const [question] = vote.questions;
  if (!question) return '';
  const { min, max, answers } = question;
  return min === max ? t.exactly(max, answers.length) : t.upTo(max, answers.length);
}

function Counter({ visit, vote }: Pick<Props, 'visit' | 'vote'>) {
  const t = visit.t.ballotSlip.projector;
  if (vote.electorate !== null && vote.electorate <= 40)
    return <ProjectorCounter count={vote.voted} whole={vote.electorate} label={t.received} />;
  return (
    <div class="chieu__dem" data-announce={`${vote.voted} ${t.received}`}>
      <b>{vote.voted}</b>
      <span>{t.received}</span>
    </div>
  );
}

/** As many as a wall can hold; the whole list is behind the code below. */
const ON_THE_WALL = 24;

function Trackers({ visit, vote }: Pick<Props, 'visit' | 'vote'>) {
  const t = visit.t.ballotSlip.projector;
  if (vote.trackers.length > ON_THE_WALL) {
    return (
      <div class="chieu__dem">
        <b>{vote.voted}</b>
        <span>{t.inBox}</span>
      </div>
    );
  }
  return (
    <div>
      <p>{t.listTitle}</p>
      <ul class="chieu__ma">
        {vote.trackers.map(({ tracker }) => (
          <li>{trackerGroups(tracker.slice(0, 16))}</li>
        ))}
      </ul>
    </div>
  );
}
