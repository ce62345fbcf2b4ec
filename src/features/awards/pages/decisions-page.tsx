import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { DecisionLine, WaitingCase } from '../queries/decisions.ts';
import type { SubmissionLine } from '../queries/submissions.ts';
import { type HeldBy, heldWords, higherFlagName, oneFlagRules } from '../rules/fall-back.ts';
import { AwardName, DecisionStatus, SourceCitation } from './award-words.tsx';

export interface Waiting extends WaitingCase {
  /** Why it is kept out; null when it is not. */
  by: HeldBy | null;
  fellBack: boolean;
  /** Decided above the Minister: submitted, not drafted here. */
  above: boolean;
}

interface Props {
  visit: Visit;
  waiting: Waiting[];
  submissions: SubmissionLine[];
  decisions: DecisionLine[];
  older: string | null;
  today: Day;
  may: { draft: boolean; submit: boolean; payments: boolean };
}

/** What waits for a decision, what waits for the Government, and every decision. */
export function DecisionsPage(props: Props) {
  const { visit, waiting, submissions, decisions, may } = props;
  const t = visit.t.awards.list;
  const open = decisions.filter(({ state }) => state === 'drafted' || state === 'signed' || state === 'numbered');
  const years = [...new Set(waiting.map(({ year }) => year))];
  return (
    <Layout frame={visit.frame} title={t.title} current="decisions">
      <PageHead
        title={t.title}
        facts={
          <>
            {t.facts(waiting.length, open.length)} · <a href={paths.awardRegister()}>{t.register}</a>
            {may.payments && (
              <>
                {' · '}
                <a href={paths.payments()}>{t.payments}</a>
              </>
            )}
          </>
        }
        actions={years.length === 1 ? actsOf(props) : undefined}
      />
      {years.map((year) => (
        <WaitingTable {...props} year={year} alone={years.length === 1} />
      ))}
      {submissions.length > 0 && <Submissions visit={visit} submissions={submissions} />}
      {decisions.length === 0 && waiting.length === 0 && <Empty title={t.emptyTitle}>{t.empty}</Empty>}
      {decisions.length > 0 && <Decisions {...props} />}
    </Layout>
  );
}

/** To draft or to send up what waits; of one year when the page shows several. */
function actsOf({ visit, waiting, may }: Props) {
  const t = visit.t.awards.list;
  const drafts = waiting.find(({ above, by, inDecisionId }) => !above && !by && !inDecisionId);
  const submits = waiting.find(({ above, submission }) => above && !submission);
  if (!(drafts && may.draft) && !(submits && may.submit)) return undefined;
  return (
    <>
      {drafts && may.draft && <Button href={`${paths.newDecision()}?nam=${drafts.year}`}>{t.draft}</Button>}
      {submits && may.submit && (
        <Button kind="secondary" href={`${paths.newSubmission()}?nam=${submits.year}`}>
          {t.submit}
        </Button>
      )}
    </>
  );
}

function WaitingTable(props: Props & { year: number; alone: boolean }) {
  const { visit, year, alone, today } = props;
  const t = visit.t.awards.list;
  const columns = t.waitingColumns;
  const waiting = props.waiting.filter((each) => each.year === year);
  const acts = alone ? undefined : actsOf({ ...props, waiting });
  return (
    <section>
      <h2>{t.waiting(year)}</h2>
      <Table
        caption={t.waiting(year)}
        captionHidden
        stacked
        columns={[
          { label: columns.unit },
          { label: columns.award },
          { label: columns.votes, width: 130 },
          { label: columns.state },
        ]}
      >
        {waiting.map((each) => (
          <Row>
            <RowHead>{each.unitName}</RowHead>
            <Cell label={columns.award}>
              <AwardName award={each.award} name={each.awardName} />
            </Cell>
            <Cell label={columns.votes}>{t.votes(each.votesFor, each.baseCount)}</Cell>
            <Cell label={columns.state}>
              <div>
                <WaitingState visit={visit} each={each} today={today} />
              </div>
            </Cell>
          </Row>
        ))}
      </Table>
      {oneFlagRules(
        waiting.filter(({ by, fellBack }) => by || fellBack),
        today,
      ).map((rule) => (
        <p class="nho">
          <Said>{rule.text}</Said> <SourceCitation source={rule.source} />
        </p>
      ))}
      {acts && <ButtonGroup>{acts}</ButtonGroup>}
    </section>
  );
}

function WaitingState({ visit, each, today }: { visit: Visit; each: Waiting; today: Day }) {
  const t = visit.t.awards.list;
  if (each.inDecisionId) {
    return (
      <a href={paths.awardDecision(each.inDecisionId)}>
        <Status kind="tin">{t.inDraft}</Status>
      </a>
    );
  }
  if (each.by) {
    return (
      <>
        <Status kind="luu-y">{t.held}</Status>
        <div class="mo nho">
          <Said>{heldWords(each.by, higherFlagName(each.pack, today))}</Said>
        </div>
      </>
    );
  }
  if (each.submission) {
    return <a href={paths.awardSubmission(each.submission.id)}>{t.submitted(each.submission.number)}</a>;
  }
  if (each.above) return <Status kind="cho">{t.toSubmit}</Status>;
  return (
    <>
      <Status kind="xong">{each.fellBack ? t.fellBack : t.ready}</Status>
      {each.fellBack && <div class="mo nho">{t.fellBackWhy}</div>}
    </>
  );
}

function Submissions({ visit, submissions }: { visit: Visit; submissions: SubmissionLine[] }) {
  const t = visit.t.awards.list;
  return (
    <section>
      <h2>{t.submissions}</h2>
      <ul class="diem-danh">
        {submissions.map((line) => (
          <li>
            <span>
              <a href={paths.awardSubmission(line.submissionId)}>
                {t.submissionLine(line.number, formatDay(line.submittedOn))}
              </a>
              <br />
              <span class="mo nho">{line.units.join('; ')}</span>
            </span>
            <span>
              {line.awardName}, {line.year}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ visit, decisions, older }: Props) {
  const t = visit.t.awards.list;
  const { columns } = t;
  return (
    <section>
      <h2>{t.decisions}</h2>
      <Table
        caption={t.decisions}
        captionHidden
        stacked
        columns={[
          { label: columns.subject },
          { label: columns.number, width: 210 },
          { label: columns.items, number: true, width: 90 },
          { label: columns.state, width: 160 },
        ]}
      >
        {decisions.map((line) => (
          <Row>
            <RowHead>
              <a href={paths.awardDecision(line.decisionId)}>{line.subject}</a>
            </RowHead>
            <Cell label={columns.number}>
              {line.numberText && line.datedOn ? (
                visit.t.awards.numberAndDay(line.numberText, formatDay(line.datedOn))
              ) : (
                <span class="mo">{t.noNumber}</span>
              )}
            </Cell>
            <Cell label={columns.items} number>
              {line.items}
            </Cell>
            <Cell label={columns.state}>
              <DecisionStatus visit={visit} state={line.state} />
            </Cell>
          </Row>
        ))}
      </Table>
      {older && (
        <p>
          <a href={older}>{t.older}</a>
        </p>
      )}
    </section>
  );
}
