import type { Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { VerdictView } from '../../dossiers/pages/verdict-view.tsx';
import {
  giveOpinionAccess,
  readOpinionAccess,
  recordOpinionAccess,
  recordRecusalAccess,
  recuseAccess,
  takeBackCaseAccess,
  viewMinutes,
  withdrawCaseAccess,
} from '../access.ts';
import { standingOf } from '../commands/council-in-change.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import type { CaseFacts } from '../queries.ts';
import { isDecided, opinionObstacle, recusalObstacle } from '../rules.ts';
import { CaseActs } from './case-acts.tsx';
import { CaseList } from './case-list.tsx';
import { CaseNames } from './case-names.tsx';
import { CaseOutcomeView, seesOutcome } from './case-outcome.tsx';
import { CouncilColumns, CouncilFrame, when } from './council-frame.tsx';
import { CaseWay } from './electronic-acts.tsx';
import { sessionFactsOf } from './facts-of-session.ts';
import { ThresholdTable } from './rule-words.tsx';
import { SessionFactsLine } from './session-page.tsx';

export interface CaseView {
  visit: Visit;
  facts: CaseFacts;
  session: SessionRecord;
  one: CaseRecord;
  /** Of the appraisal, as it was signed; null where it was concluded before the program judged. */
  verdict: Verdict | null;
  overrideReason: string | null;
  attempt: Attempt;
}

/** One case before the Council: what is done with it now, the result once it is announced. */
export function CasePage(view: CaseView) {
  const { visit, session, one, attempt } = view;
  const t = visit.t.councils;
  const at = session.cases.findIndex(({ id }) => id === one.id);
  return (
    <CouncilFrame
      visit={visit}
      title={one.unitName}
      session={session}
      one={one}
      failed={attempt.sent}
      islands={['copy-text', 'dirty-form']}
    >
      <PageHead
        title={session.title}
        facts={<SessionFactsLine visit={visit} session={session} />}
        actions={
          viewMinutes.allows(visit.actor, sessionFactsOf(view)) && (
            <Button kind="secondary" href={paths.councilMinutes(session.id)}>
              {t.session.minutes}
            </Button>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <CouncilColumns list={<CaseList visit={visit} session={session} currentId={one.id} />}>
        <p class="mo nho khong-le">
          {at >= 0 && `${t.case.position(at + 1, session.cases.length)} · `}
          <Flag row /> {one.awardName}
        </p>
        <h2 class="ten-ho-so">{one.unitName}</h2>
        <p>
          {t.case.code(one.dossierCode)} · <a href={paths.dossier(one.dossierId)}>{t.case.readFile}</a>
        </p>
        {one.withdrawnReason && <Notice kind="cho">{t.case.withdrawn(one.withdrawnReason)}</Notice>}
        {seesOutcome(view) && <CaseOutcomeView {...view} />}
        <CaseActs {...view} />
        {isDecided(one.state) && <NextCase {...view} />}
        {seesOutcome(view) && <CaseNames {...view} />}
        <CaseWay {...view} />
        <Declared {...view} />
        <OtherActs {...view} />
        <Standing {...view} />
        <ThresholdTable visit={visit} session={session} />
      </CouncilColumns>
    </CouncilFrame>
  );
}

/** What the appraisal found of the conditions of the award, and why it went against it where it did. */
function Standing({ visit, verdict, overrideReason }: CaseView) {
  if (!verdict) return null;
  return (
    <>
      {overrideReason && (
        <Notice kind="luu-y" title={visit.t.dossiers.verdict.overridden}>
          {overrideReason}
        </Notice>
      )}
      <VerdictView visit={visit} verdict={verdict} signed />
    </>
  );
}

function NextCase({ visit, session, one }: CaseView) {
  const t = visit.t.councils.case;
  if (session.state !== 'open') return null;
  const next = session.cases.find(({ state, id }) => id !== one.id && (state === 'open' || state === 'voted'));
  const waiting = next ?? session.cases.find(({ state }) => state === 'scheduled');
  return (
    <p>
      <Button href={waiting ? paths.councilCase(waiting.id) : paths.councilSession(session.id)}>
        {waiting ? t.next : visit.t.councils.session.close}
      </Button>
    </p>
  );
}

/** Recusals and written opinions that came in: who and how, never what. */
function Declared({ visit, session, one, facts }: CaseView) {
  const t = visit.t.councils.case;
  const nameOf = (id: string) => session.composition.seats.find(({ accountId }) => accountId === id)?.name ?? '';
  const opens = readOpinionAccess.allows(visit.actor, facts);
  const here = (id: string) => one.voters.some((voter) => voter.accountId === id && voter.status === 'present');
  return (
    <>
      {one.recusals.length > 0 && (
        <section>
          <h3>{t.recusals}</h3>
          <ul>
            {one.recusals.map(({ accountId, reason, own }) => (
              <li>
                {nameOf(accountId)}: {reason} <span class="mo nho">({own ? t.recusalOwn : t.recusalRecorded})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {one.opinions.length > 0 && (
        <section>
          <h3>{t.opinions}</h3>
          <PairList
            small
            items={one.opinions.map(({ accountId, paperNumber, paperDay, fileId, at }) => ({
              label: nameOf(accountId),
              value: (
                <>
                  {paperNumber
                    ? t.opinionPaper(paperNumber, formatDay(paperDay ?? ''))
                    : `${t.opinionOwn}, ${when(at)}`}
                  {here(accountId) && ` · ${t.opinionNotCounted}`}
                  {fileId && opens && (
                    <>
                      {' · '}
                      <a href={paths.councilOpinionFile(one.id, accountId)}>{t.scan}</a>
                    </>
                  )}
                </>
              ),
            }))}
          />
        </section>
      )}
      {one.takebacks.length > 0 && (
        <section>
          <h3>{t.takebacks}</h3>
          <ul>
            {one.takebacks.map(({ reason, at }) => (
              <li>
                {when(at)}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Links to what may still be done with the case, each on a page of its own. */
function OtherActs(view: CaseView) {
  const { visit, facts, session, one } = view;
  const t = visit.t.councils.case;
  const standing = standingOf(view, visit.actor?.accountId ?? '');
  const going = session.state === 'planned' || session.state === 'open';
  const links = [
    {
      label: t.opinion,
      href: paths.councilOpinion(one.id),
      shown: giveOpinionAccess.allows(visit.actor, facts) && opinionObstacle(standing) === null,
    },
    {
      label: t.recuse,
      href: paths.councilRecusal(one.id),
      shown: recuseAccess.allows(visit.actor, facts) && recusalObstacle(standing) === null,
    },
    {
      label: t.recordOpinion,
      href: paths.recordCouncilOpinion(one.id),
      shown: recordOpinionAccess.allows(visit.actor, facts) && !standing.votingClosed,
    },
    {
      label: t.recordRecusal,
      href: paths.recordCouncilRecusal(one.id),
      shown: recordRecusalAccess.allows(visit.actor, facts),
    },
    {
      label: t.takeBack,
      href: paths.takeBackCouncilCase(one.id),
      shown: takeBackCaseAccess.allows(visit.actor, facts) && !standing.votingClosed,
    },
    {
      label: t.withdraw,
      href: paths.withdrawCouncilCase(one.id),
      shown: withdrawCaseAccess.allows(visit.actor, facts),
    },
  ].filter(({ shown }) => shown && going);
  if (links.length === 0) return null;
  return (
    <section>
      <h3>{t.other}</h3>
      <ul class="ds-lien-ket">
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
