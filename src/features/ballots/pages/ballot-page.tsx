import { RULE_LABELS, type RuleName } from '#src/law/ballot-rules.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { WaySummary } from '../../electronic-votes/pages/way-choice.tsx';
import { usesPapers } from '../../electronic-votes/rules.ts';
import {
  chooseWayAccess,
  nameTellersAccess,
  printBallot,
  readCount,
  releaseElectorateAccess,
  setBallotRules,
  voidBallotAccess,
} from '../access.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type BallotFacts, printedOf } from '../queries.ts';
import type { Asking, BallotSituation } from '../rules/next-act.ts';
import { countersOf, isAnnounced } from '../rules.ts';
import { BallotFrame, BallotStatus } from './ballot-frame.tsx';
import { NextActBox } from './next-act-box.tsx';
import { ruleWords, SourceCitation } from './rule-words.tsx';

export interface BallotView {
  visit: Visit;
  facts: BallotFacts;
  ballot: BallotRecord;
  situation: BallotSituation;
  asking: Asking;
  /** At the attendance desk now; the frozen list is `ballot.voters`. */
  attendance: { entitled: number; present: number };
  attempt: Attempt;
}

/** One ballot: the next act first, then its rules and lists; no figure of a count stands here. */
export function BallotPage(view: BallotView) {
  const { visit, ballot, attempt } = view;
  const t = visit.t.ballots.page;
  return (
    <BallotFrame
      visit={visit}
      ballot={ballot}
      title={t.title(ballot.awardName)}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead
        title={t.title(ballot.awardName)}
        facts={
          <>
            <a href={paths.conference(ballot.conference.id)}>{ballot.conference.title}</a> ·{' '}
            <Said>{formatDayWithWeekday(ballot.conference.day)}</Said> ·{' '}
            <BallotStatus visit={visit} state={ballot.state} />
          </>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <TwoColumns side={<Side {...view} />}>
        {ballot.voidReason === null ? (
          <NextActBox {...view} />
        ) : (
          <Notice kind="cho" title={t.voided}>
            {ballot.voidReason}
          </Notice>
        )}
        <Rules {...view} />
        <Lists {...view} />
      </TwoColumns>
    </BallotFrame>
  );
}

function Rules({ visit, ballot, facts }: BallotView) {
  const t = visit.t.ballots;
  const names = Object.keys(RULE_LABELS) as RuleName[];
  return (
    <section>
      <h2>{t.page.rules}</h2>
      <Table
        caption={t.page.rules}
        captionHidden
        stacked
        columns={[{ label: t.rules.columns.rule }, { label: t.rules.columns.value }, { label: t.rules.columns.source }]}
      >
        {names.map((name) => {
          const source = ballot.rules[name]?.source;
          return (
            <Row>
              <RowHead>{t.rules.labels[name]}</RowHead>
              <Cell label={t.rules.columns.value}>
                {ruleWords(visit, ballot.rules, name) ?? <Status kind="luu-y">{t.rules.unset}</Status>}
              </Cell>
              <Cell label={t.rules.columns.source}>{source && <SourceCitation source={source} />}</Cell>
            </Row>
          );
        })}
      </Table>
      {setBallotRules.allows(visit.actor, facts) && ballot.previousId === null && (
        <p>
          <a href={paths.ballotRules(ballot.id)}>{t.page.editRules}</a>
        </p>
      )}
    </section>
  );
}

function Lists({ visit, ballot }: BallotView) {
  const t = visit.t.ballots.page;
  const present = ballot.voters.filter((voter) => voter.present).length;
  return (
    <>
      <section>
        <h2>{t.electorate}</h2>
        {ballot.voters.length === 0 ? (
          <p class="mo">{t.notFrozen}</p>
        ) : (
          <>
            <p>{t.electorateFacts(ballot.voters.length, present)}</p>
            <Table
              caption={t.electorate}
              captionHidden
              stacked
              columns={[
                { label: t.presentColumns.unit },
                { label: t.presentColumns.delegate },
                { label: t.presentColumns.state },
              ]}
            >
              {ballot.voters.map((voter) => (
                <Row>
                  <RowHead>{voter.unitName}</RowHead>
                  <Cell label={t.presentColumns.delegate}>
                    {[voter.delegateName, voter.delegateTitle].filter(Boolean).join(', ')}
                  </Cell>
                  <Cell label={t.presentColumns.state}>
                    <Status kind={voter.present ? 'xong' : 'cho'}>{voter.present ? t.present : t.absent}</Status>
                    {voter.absenceReason && <span class="mo nho"> {voter.absenceReason}</span>}
                  </Cell>
                </Row>
              ))}
            </Table>
          </>
        )}
      </section>
      {ballot.candidates.length > 0 && (
        <section>
          <h2>{t.candidates}</h2>
          <p class="mo">{t.candidatesOf(formatCount(ballot.candidates.length))}</p>
          <ol>
            {ballot.candidates.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Side(view: BallotView) {
  const { visit, ballot, facts } = view;
  const t = visit.t.ballots.page;
  const seesResult = isAnnounced(ballot.state) || readCount.allows(visit.actor, facts);
  return (
    <>
      <h2>{t.tellers}</h2>
      <Tellers {...view} />
      <WaySummary
        visit={visit}
        chosen={ballot}
        choose={chooseWayAccess.allows(visit.actor, facts) ? paths.ballotWay(ballot.id) : null}
        ceremony={ballot.electronic?.ceremony ? paths.keyCeremony(ballot.electronic.ceremony.id) : null}
        vote={ballot.electronic?.vote ? paths.electronicVote(ballot.electronic.vote.id) : null}
      />
      {usesPapers(ballot.way) && (
        <>
          <h2>{t.papers}</h2>
          <p>{printedWords(view)}</p>
        </>
      )}
      <ul class="ds-lien-ket">
        {usesPapers(ballot.way) && printBallot.allows(visit.actor, facts) && (
          <li>
            <a href={paths.paperBallot(ballot.id)}>{t.openPaper}</a>
          </li>
        )}
        {facts.tellerAccountIds.includes(visit.actor?.accountId ?? '') && ballot.state === 'closed' && (
          <li>
            <a href={paths.ballotCount(ballot.id)}>{t.count}</a>
          </li>
        )}
        {ballot.result && seesResult && (
          <li>
            <a href={paths.ballotResult(ballot.id)}>{t.result}</a>
          </li>
        )}
        {isAnnounced(ballot.state) && (
          <li>
            <a href={paths.countingMinutes(ballot.id)}>{t.minutes}</a>
          </li>
        )}
      </ul>
      <h2>{t.course}</h2>
      <PairList items={momentsOf(view)} small />
      <ul class="ds-lien-ket">
        {releaseElectorateAccess.allows(visit.actor, facts) && (
          <li>
            <a href={paths.releaseElectorate(ballot.id)}>{t.release}</a>
          </li>
        )}
        {voidBallotAccess.allows(visit.actor, facts) && (
          <li>
            <a href={paths.voidBallot(ballot.id)}>{t.void}</a>
          </li>
        )}
      </ul>
    </>
  );
}

function Tellers({ visit, ballot, facts }: BallotView) {
  const t = visit.t.ballots.page;
  const counters = countersOf(ballot.tellers).map(({ accountId }) => accountId);
  const part = (teller: BallotRecord['tellers'][number]) => {
    const does = counters.includes(teller.accountId) ? [t.counts] : [];
    return [teller.isHead ? t.head : t.member, ...does, ...(teller.isHead ? [t.confirms] : [])].join(', ');
  };
  return (
    <>
      {ballot.tellers.length === 0 ? (
        <p class="mo">{t.noTellers}</p>
      ) : (
        <CheckList
          items={ballot.tellers.map((teller) => ({
            kind: 'cho',
            text: `${teller.name}, ${teller.unitName}`,
            note: part(teller),
          }))}
        />
      )}
      {nameTellersAccess.allows(visit.actor, facts) && ballot.tellers.length > 0 && (
        <p>
          <a href={paths.ballotTellers(ballot.id)}>{t.editTellers}</a>
        </p>
      )}
    </>
  );
}

function printedWords({ visit, ballot }: BallotView): string {
  const printed = printedOf(ballot);
  return printed === null ? visit.t.ballots.page.notPrinted : visit.t.ballots.page.printed(printed);
}

function momentsOf({ visit, ballot }: BallotView) {
  const t = visit.t.ballots.page.moments;
  return (Object.keys(t) as (keyof typeof t)[]).flatMap((name) => {
    const at = ballot.moments[name];
    return at ? [{ label: t[name], value: `${formatHour(at)}, ${formatDay(dayOf(at))}` }] : [];
  });
}
