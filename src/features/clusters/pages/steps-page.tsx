import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import type { PastAct } from '#src/platform/journal/queries.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { StepMove } from '../queries/step-moves.ts';
import type { YearRecord } from '../queries.ts';
import { mayLeaveOut, type Step } from '../rules.ts';
import { stepValues } from '../schema.ts';
import { EditedMeanwhile } from './edited-meanwhile.tsx';
import { StepMoves } from './step-moves.tsx';
import { yearCrumbs } from './year-crumbs.ts';

interface Props {
  visit: Visit;
  year: YearRecord;
  steps: Step[];
  /** The same steps in the year before, for their days. */
  before: Step[];
  mayChange: boolean;
  attempt: Attempt;
  last: PastAct | null;
  moves: StepMove[];
}

/** The steps of a year with their days; those who may change them do it in the same table. */
export function StepsPage(props: Props) {
  const { visit, year, mayChange, attempt } = props;
  const t = visit.t.clusters;
  const title = t.stepsPage.title(year.year);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="year"
      failed={attempt.sent}
      islands={mayChange ? ['dirty-form'] : []}
      crumbs={yearCrumbs(visit, year, title)}
    >
      <PageHead title={title} facts={`${year.clusterName} · ${t.states[year.state]} · ${t.stepsPage.facts}`} />
      <ErrorSummary errors={attempt.errors} />
      {mayChange ? <Change {...props} /> : <Steps {...props} />}
      <StepMoves visit={visit} moves={props.moves} />
    </Layout>
  );
}

function Steps({ visit, steps }: Props) {
  const t = visit.t.clusters.stepsPage;
  const shown = (day: string | null) => (day ? formatDay(day) : <span class="mo">{t.noDay}</span>);
  return (
    <Table
      caption={t.caption}
      columns={[{ label: t.columns.name }, { label: t.columns.startsOn }, { label: t.columns.endsOn }]}
      stacked
    >
      {steps.map(({ name, startsOn, endsOn }) => (
        <Row>
          <RowHead>{name}</RowHead>
          <Cell label={t.columns.startsOn}>{shown(startsOn)}</Cell>
          <Cell label={t.columns.endsOn}>{shown(endsOn)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Change(props: Props) {
  const { visit, year, steps, attempt, last } = props;
  const t = visit.t.clusters.stepsPage;
  const stored = stepValues(steps);
  const values = attempt.sent ? attempt.values : stored;
  return (
    <>
      <EditedMeanwhile
        visit={visit}
        attempt={attempt}
        last={last}
        differences={Object.entries(stored).map(([name, theirs]) => ({
          label: labelOf(visit, steps, name),
          theirs: attempt.conflict?.values[name] ?? theirs,
          yours: values[name] ?? '',
        }))}
      />
      <Form
        action={paths.steps(year.id)}
        version={attempt.conflict?.version ?? attempt.values.version ?? year.version}
        guarded
      >
        <Table caption={t.caption} columns={Object.values(t.columns).map((label) => ({ label }))} stacked>
          {steps.map((step) => (
            <StepRow {...props} step={step} values={values} />
          ))}
          <StepRow {...props} step={null} values={values} />
        </Table>
        <TextField
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={values.reason}
          error={attempt.errors.reason}
          optional
        />
        <Button>{t.save}</Button>
      </Form>
    </>
  );
}

/** One step to edit; without a step the empty line that adds one. */
function StepRow({
  visit,
  step,
  before,
  attempt,
  values,
}: Props & { step: Step | null; values: Record<string, string> }) {
  const { stepsPage: t } = visit.t.clusters;
  const code = step?.code ?? 'new';
  const field = (name: 'name' | 'startsOn' | 'endsOn') => ({
    name: `${name}-${code}`,
    label: `${step ? say(visit.language, step.name) : t.added}: ${t.columns[name]}`,
    labelIn: 'head' as const,
    value: values[`${name}-${code}`] ?? '',
    error: attempt.errors[`${name}-${code}`],
  });
  const earlier = before.find((each) => each.code === code)?.endsOn;
  return (
    <Row>
      <RowHead>
        <TextField
          {...field('name')}
          label={step ? field('name').label : t.added}
          labelIn={step ? 'readers' : undefined}
        />
      </RowHead>
      <Cell>
        <DateField {...field('startsOn')} hint="" />
      </Cell>
      <Cell>
        <DateField {...field('endsOn')} hint={earlier ? t.before(formatDay(earlier)) : ''} />
      </Cell>
      <Cell>{step && mayLeaveOut(code) && <LeaveOut visit={visit} step={step} attempt={attempt} />}</Cell>
    </Row>
  );
}

function LeaveOut({ visit, step, attempt }: { visit: Visit; step: Step; attempt: Attempt }) {
  const id = `f-leaveOut-${step.code}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="leaveOut"
          value={step.code}
          checked={attempt.lists.leaveOut?.includes(step.code) || undefined}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {visit.t.clusters.stepsPage.leaveOut}
          <span class="an">
            {' '}
            <Said>{step.name}</Said>
          </span>
        </label>
      </div>
    </div>
  );
}

function labelOf(visit: Visit, steps: readonly Step[], name: string): string {
  const [field = '', ...code] = name.split('-');
  const step = steps.find((each) => each.code === code.join('-'));
  const { columns } = visit.t.clusters.stepsPage;
  return `${say(visit.language, step?.name ?? '')}: ${columns[field as 'name' | 'startsOn' | 'endsOn']}`;
}
