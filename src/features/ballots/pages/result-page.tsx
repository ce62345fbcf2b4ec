import type { RuleSet } from '#src/law/ballot-rules.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Bars } from '#src/ui/bars.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import { Synthetic } from '#src/ui/synthetic.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Verdict as VerdictBox } from '#src/ui/verdict.tsx';
import { minutesReader } from '../commands/print-counting-minutes.ts';
import type { BallotRecord, BallotResult } from '../queries/ballot-record.ts';
import type { BallotFacts } from '../queries.ts';
import { type ShownResult, type ShownUnit, seesMinutes } from '../rules/shown-result.ts';
import { baseCountOf, isAnnounced } from '../rules.ts';
import { BallotFrame, BallotStatus } from './ballot-frame.tsx';
import { ResultActs } from './result-acts.tsx';
import { ResultSide } from './result-side.tsx';
import { SourceCitation } from './rule-words.tsx';

export interface ResultView {
  visit: Visit;
  facts: BallotFacts;
  ballot: BallotRecord;
  ruleSet: RuleSet;
  /** What this reader may have of it. */
  shown: ShownResult;
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
  const { figures } = view.shown;
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
          isAnnounced(ballot.state) &&
          seesMinutes(ballot, minutesReader(visit.actor)) && (
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
        {figures ? <VoteBars {...view} result={figures} /> : <Notice kind="tin">{t.withheld}</Notice>}
        <ResultActs {...view} />
        <EachVerdict {...view} />
      </TwoColumns>
    </BallotFrame>
  );
}

function Conclusion({ ruleSet, shown }: ResultView) {
  return (
    <VerdictBox
      text={shown.sentences.join(' ')}
      negative={shown.nominated.length === 0}
      citation={<SourceCitation source={ruleSet.threshold.source} />}
    />
  );
}

function VoteBars({ visit, ruleSet, result }: ResultView & { result: BallotResult }) {
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
        columns={[
          { label: t.columns.unit },
          { label: t.columns.verdict, width: 150 },
          { label: view.shown.figures ? t.columns.share : t.columns.threshold },
        ]}
      >
        {view.shown.units.map((each) => (
          <Row>
            <RowHead>{each.candidate.name}</RowHead>
            <Cell label={t.columns.verdict}>
              <Outcome visit={view.visit} each={each} />
            </Cell>
            <Cell label={view.shown.figures ? t.columns.share : t.columns.threshold}>
              <Said>{each.sentence}</Said>
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function Outcome({ visit, each }: { visit: Visit; each: ShownUnit }) {
  const t = visit.t.ballots.result;
  if (each.outcome === 'nominated') return <Status kind="xong">{t.elected}</Status>;
  if (each.outcome === 'tied') return <Status kind="luu-y">{t.tied}</Status>;
  return <Status kind="cho">{each.outcome === 'passed' ? t.passed : t.notPassed}</Status>;
}
