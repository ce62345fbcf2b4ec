import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { VoteParts } from '../queries.ts';
import { nameOf } from './ceremony-page.tsx';
import { dataBlock } from './data-block.tsx';
import { DecryptionSide, DecryptionSteps } from './decryption-steps.tsx';
import { HeadSection, NumbersSection } from './head-section.tsx';
import { ResultSection } from './result-section.tsx';
import { Stage } from './teller-step.tsx';
import { SealSteps, WordsList, WordsSteps } from './words-steps.tsx';

export interface VoteView {
  visit: Visit;
  parts: VoteParts;
  /** The eight words as the server computes them. */
  words: readonly string[];
  /** The sum, for who may see it now; null otherwise. */
  result: readonly (readonly number[])[] | null;
  attempt: Attempt;
}

/** One electronic vote for those of the meeting: whatever its state asks of the tellers. */
export function VotePage(view: VoteView) {
  const { visit, parts, attempt } = view;
  const { vote: t } = visit.t.tellers;
  const title = t.titles[parts.state];
  const crumbs = [crumbOf(view), { label: title }];
  const islands = parts.own ? ['live-parts', 'teller-vote'] : ['live-parts'];
  return (
    <Layout
      frame={visit.frame}
      title={`${title}: ${parts.name}`}
      current="ballots"
      crumbs={crumbs}
      failed={attempt.sent}
      islands={islands}
    >
      <ErrorSummary errors={attempt.errors} />
      <PageHead
        title={title}
        facts={parts.name}
        actions={
          parts.state === 'sealed' && (
            <Button kind="secondary" href={paths.voteProjector(parts.voteId)}>
              {t.projectWords}
            </Button>
          )
        }
      />
      <live-parts data-seconds="4" data-state={stageOf(parts.state)}>
        <TwoColumns side={<Side {...view} />}>
          <Body {...view} />
        </TwoColumns>
      </live-parts>
    </Layout>
  );
}

/** A page of its own; nothing typed is lost when the first part is decrypted. */
function stageOf(state: VoteParts['state']): string {
  return state === 'headSigned' ? 'decrypting' : state;
}

function crumbOf({ visit, parts }: VoteView): { label: string; href: string } {
  if (parts.ballotId) return { label: parts.name, href: paths.ballot(parts.ballotId) };
  if (parts.caseId) return { label: parts.name, href: paths.councilCase(parts.caseId) };
  return { label: visit.t.tellers.ceremony.title, href: paths.keyCeremony(parts.ceremonyId) };
}

function Body(view: VoteView): Child {
  const { visit, parts } = view;
  const t = visit.t.tellers.vote;
  switch (parts.state) {
    case 'draft':
      return (
        <>
          {!parts.own?.isHead && <Notice kind="cho">{t.waitSeal}</Notice>}
          <Device {...view} />
        </>
      );
    case 'sealed':
      return (
        <>
          {parts.slips && parts.slips.batch !== parts.slipBatch && <Notice kind="luu-y">{t.otherBatch}</Notice>}
          {!parts.own && <WordsList {...view} />}
          <Device {...view} />
          <div data-live="words">
            <Confirmations {...view} />
          </div>
        </>
      );
    case 'voting':
      return (
        <>
          <Notice kind="tin" title={t.titles.voting}>
            {t.votingWords}
          </Notice>
          <p data-live="box">
            <b>{t.inBox(parts.voted)}</b>
          </p>
          <WordsList {...view} />
        </>
      );
    case 'ended':
      return (
        <>
          <NumbersSection {...view} />
          <HeadSection {...view} />
          <Device {...view} />
        </>
      );
    case 'headSigned':
    case 'decrypting':
      return (
        <>
          <NumbersSection {...view} />
          <Device {...view} />
        </>
      );
    case 'voided':
      return <Notice kind="luu-y">{t.titles.voided}</Notice>;
    default:
      return <ResultSection {...view} />;
  }
}

function Device({ visit, parts }: VoteView) {
  const { device, vote: t } = visit.t.tellers;
  const { voteId, ceremonyId, own } = parts;
  if (!own) return null;
  const { sealWords, lookingAt, figures, otherKeys, headSameNeeded, refuseNeeded } = t;
  return (
    <teller-vote
      data-worker={visit.frame.assets.island('teller-worker')}
      data-state={stageOf(parts.state)}
      data-parts={paths.voteParts(voteId)}
      data-ceremony={paths.ceremonyParts(ceremonyId)}
      data-seal={paths.sealVote(voteId)}
      data-confirm={paths.confirmWords(voteId)}
      data-archive={paths.wholeVoteArchive(voteId)}
      data-decrypt={paths.postDecryption(voteId)}
      data-refuse={paths.refuseDecryption(voteId)}
    >
      {dataBlock({ ...device, sealWords, lookingAt, figures, otherKeys, headSameNeeded, refuseNeeded })}
      <Stage visit={visit} />
      <SealSteps visit={visit} parts={parts} />
      <WordsSteps visit={visit} parts={parts} />
      <DecryptionSteps visit={visit} parts={parts} />
    </teller-vote>
  );
}

/** Who has confirmed the words. */
function Confirmations({ visit, parts }: VoteView) {
  const { vote: t, ...words } = visit.t.tellers;
  return (
    <table class="bang">
      <caption>{t.tellersTitle}</caption>
      <tbody>
        {parts.tellers.map((teller) => (
          <tr class={teller.position === parts.own?.position ? 'chon' : undefined}>
            <th scope="row">{nameOf(words, teller, teller.position === parts.own?.position)}</th>
            <td>
              <Status kind={teller.confirmedWords ? 'xong' : 'cho'}>
                {teller.confirmedWords ? t.confirmed : t.notConfirmed}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is missing until the chair can open, and what no check finds out. */
function BeforeOpening({ visit, parts }: VoteView) {
  const { ceremony: t } = visit.t.tellers;
  const sealed = parts.state === 'sealed';
  const confirmed = parts.tellers.filter(({ confirmedWords }) => confirmedWords).length;
  const all = confirmed === parts.tellers.length;
  return (
    <>
      <h2>{t.order}</h2>
      <div data-live="order">
        <CheckList
          ordered
          items={[
            { kind: parts.slips ? 'xong' : 'tin', text: t.steps.slips },
            { kind: sealed ? 'xong' : parts.slips ? 'tin' : 'cho', text: visit.t.tellers.vote.sealTitle },
            {
              kind: all ? 'xong' : sealed ? 'tin' : 'cho',
              text: t.steps.words,
              note: t.done(confirmed, parts.tellers.length),
            },
            { kind: all ? 'tin' : 'cho', text: t.steps.open },
          ]}
        />
      </div>
      <h2>{t.limits}</h2>
      <p>{t.limitsWords(parts.threshold)}</p>
    </>
  );
}

function Side(view: VoteView) {
  const { visit, parts } = view;
  const t = visit.t.tellers.vote;
  const ended = parts.tallied !== null;
  return (
    <>
      {ended && <DecryptionSide {...view} />}
      {(parts.state === 'draft' || parts.state === 'sealed') && <BeforeOpening {...view} />}
      <h2>{t.place}</h2>
      <ul class="ds-lien-ket">
        {parts.ballotId && (
          <li>
            <a href={paths.ballot(parts.ballotId)}>{t.ofBallot}</a>
          </li>
        )}
        {parts.caseId && (
          <li>
            <a href={paths.councilCase(parts.caseId)}>{t.ofCase}</a>
          </li>
        )}
        <li>
          <a href={paths.keyCeremony(parts.ceremonyId)}>{t.ofKeys}</a>
        </li>
        {parts.state !== 'draft' && parts.state !== 'voided' && (
          <>
            <li>
              <a href={paths.voteProjector(parts.voteId)}>{t.projector}</a>
            </li>
            <li>
              <a href={paths.voteTrackers(parts.voteId)}>{t.trackers}</a>
            </li>
          </>
        )}
      </ul>
    </>
  );
}
