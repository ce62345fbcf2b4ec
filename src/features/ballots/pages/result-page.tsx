import type { RuleSet } from '#src/law/ballot-rules.ts';
import type { CandidateResult } from '#src/law/ballot-verdict.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Bars } from '#src/ui/bars.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Synthetic } from '#src/ui/synthetic.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Verdict as VerdictBox } from '#src/ui/verdict.tsx';
import type { BallotRecord, BallotResult } from '../queries/ballot-record.ts';
import type { BallotFacts } from '../queries.ts';
import { baseCountOf, isAnnounced, resultSentences } from '../rules.ts';
import { BallotFrame, BallotStatus } from './ballot-frame.tsx';
import { ResultActs } from './result-acts.tsx';
import { ResultSide } from './result-side.tsx';
import { SourceCitation } from './rule-words.tsx';

export interface ResultView {
  visit: Visit;
  facts: BallotFacts;
  ballot: BallotRecord;
  ruleSet: RuleSet;
  result: BallotResult;
  /** The live run-off of this ballot. */
  runoffId: string | null;
  /** This person may settle its tie. */
  settles: boolean;
  attempt: Attempt;
}

/** The sentence for the minutes, every unit against the threshold, and what follows. */
export function ResultPage(view: ResultView) {
  const { visit, ballot, attempt } = view;
  const t = visit.t.ballots.result;
  const { closed, counted } = ballot.moments;
  const hour = (at: string | null) => (at ? formatHour(at) : '');
  return (
    <BallotFrame
      visit={visit}
      ballot={ballot}
      title={t.title(ballot.awardName)}
      below
      failed={attempt.sent}
      islands={['copy-text', 'dirty-form']}
    >
      <PageHead
        title={t.title(ballot.awardName)}
        facts={
          <>
            {t.facts(hour(closed), hour(counted), say(visit.language, formatDayWithWeekday(ballot.conference.day)))} ·{' '}
            <BallotStatus visit={visit} state={ballot.state} /> {visit.services.demonstration && <Synthetic />}
          </>
        }
        actions={
          isAnnounced(ballot.state) && (
            <Button kind="secondary" href={paths.countingMinutes(ballot.id)}>
              {t.minutes}
            </Button>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      {!isAnnounced(ballot.state) && <Notice kind="luu-y">{t.notAnnounced}</Notice>}
      <TwoColumns side={<ResultSide {...view} />} width={330}>
        <Conclusion {...view} />
        <VoteBars {...view} />
        <ResultActs {...view} />
        <EachVerdict {...view} />
      </TwoColumns>
    </BallotFrame>
  );
}

function Conclusion({ ballot, ruleSet, result }: ResultView) {
  const sentences = resultSentences({ awardName: ballot.awardName, ruleSet, ...result });
  return (
    <VerdictBox
      text={sentences.join(' ')}
      negative={result.verdict.elected.length === 0}
      citation={<SourceCitation source={ruleSet.threshold.source} />}
    />
  );
}

function VoteBars({ visit, ruleSet, result }: ResultView) {
  const t = visit.t.ballots.result;
  const { count, verdict } = result;
  const whole = baseCountOf({ ruleSet, count });
  const need = verdict.results[0]?.minimum ?? 0;
  const mark = `${need}/${whole}`;
  const chosen = [...count.votes.values()].reduce((sum, votes) => sum + votes, 0);
  return (
    <>
      <Bars
        caption={t.bars(mark)}
        whole={whole}
        threshold={{ value: need, label: t.threshold(mark) }}
        bars={verdict.results.map(({ candidate, votes, passed }) => ({
          label: candidate.name,
          value: votes,
          text: `${votes}/${whole}`,
          met: passed,
        }))}
      />
      <p class="mo nho">{t.choices(chosen, count.maxChoices * count.valid, count.valid, count.maxChoices)}</p>
    </>
  );
}

/** The exact fraction, its base, the threshold and the verdict of every unit. */
function EachVerdict(view: ResultView) {
  const t = view.visit.t.ballots.result;
  return (
    <section>
      <h2>{t.each}</h2>
      <Table
        caption={t.each}
        captionHidden
        stacked
        columns={[{ label: t.columns.unit }, { label: t.columns.verdict, width: 150 }, { label: t.columns.share }]}
      >
        {view.result.verdict.results.map((each) => (
          <Row>
            <RowHead>{each.candidate.name}</RowHead>
            <Cell label={t.columns.verdict}>
              <Outcome {...view} each={each} />
            </Cell>
            <Cell label={t.columns.share}>{each.sentence}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function Outcome({ visit, result, each }: ResultView & { each: CandidateResult }) {
  const t = visit.t.ballots.result;
  const among = (list: readonly CandidateResult[]) => list.some(({ candidate }) => candidate.id === each.candidate.id);
  if (among(result.verdict.elected)) return <Status kind="xong">{t.elected}</Status>;
  if (among(result.verdict.tied)) return <Status kind="luu-y">{t.tied}</Status>;
  return <Status kind="cho">{each.passed ? t.passed : t.notPassed}</Status>;
}
