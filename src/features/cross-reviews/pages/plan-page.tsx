import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DecimalField, Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { dayWords } from '../../scoring/pages/day-words.ts';
import { isShort } from '../queries/own-reviews.ts';
import type { PlanView } from '../queries/plan-view.ts';
import type { ReviewTask } from '../queries.ts';
import { crosswise, markerField, modeField } from '../schema.ts';

interface PlanPageProps {
  visit: Visit;
  year: { id: string; year: number };
  view: PlanView;
  /** The standing office: sees who marks whom, and makes the plan. */
  full: boolean;
  makes: boolean;
  progress: { done: number; of: number } | null;
  attempt: Attempt;
}

/** Who marks whom, the rules that were checked, the load; below it the making of the plan. */
export function PlanPage(props: PlanPageProps) {
  const { visit, year, view, full, makes, attempt } = props;
  const { plan: words, crumb } = visit.t.crossReviews;
  const { plan } = view;
  const title = words.title(year.year);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="scoring"
      crumbs={[{ label: visit.t.scoring.crumb, href: paths.scoring(year.id) }, { label: crumb }]}
      failed={Object.keys(attempt.errors).length > 0}
    >
      <PageHead title={title} facts={plan && full ? planFacts(props) : undefined} />
      <ErrorSummary errors={attempt.errors} />
      {!plan && <Empty title={words.none}>{view.parts.length > 0 ? words.noneHelp : words.noTable}</Empty>}
      {plan && full && <WhoMarksWhom {...props} />}
      {plan && !full && <ForLeaders {...props} />}
      {makes && view.parts.length > 0 && <MakePlan {...props} />}
    </Layout>
  );
}

function planFacts({ visit, view }: PlanPageProps): string {
  const { plan: words } = visit.t.crossReviews;
  const { plan, sheets, tasks } = view;
  if (!plan) return '';
  const gap = plan.gap === null ? words.noGap : words.gap(formatPoints(plan.gap));
  return `${words.facts(dayWords(plan.madeAt), sheets.length, tasks.length)} · ${gap}`;
}

function WhoMarksWhom(props: PlanPageProps) {
  const { visit, view } = props;
  const { plan: words } = visit.t.crossReviews;
  const departments = view.tasks.some(({ kind }) => kind === 'department');
  return (
    <TwoColumns width={360} side={<Checked {...props} />}>
      <Table
        caption={words.who}
        stacked
        columns={[
          { label: words.unit },
          { label: words.reviewers },
          ...(departments ? [{ label: words.departments }] : []),
          { label: '' },
        ]}
      >
        {view.sheets.map((sheet) => {
          const works = view.tasks.filter(({ sheetId }) => sheetId === sheet.sheetId);
          return (
            <Row>
              <RowHead>{sheet.unitName}</RowHead>
              <Cell label={words.reviewers}>
                <Works visit={visit} works={works.filter(({ kind }) => kind === 'cross')} />
                {view.plan && isShort(view.plan, works) && <Status kind="loi">{words.missing}</Status>}
              </Cell>
              {departments && (
                <Cell label={words.departments}>
                  <Works visit={visit} works={works.filter(({ kind }) => kind === 'department')} />
                </Cell>
              )}
              <Cell>
                <span>
                  <a href={paths.reviewGaps(sheet.sheetId)}>
                    {words.gaps}
                    <span class="an"> {sheet.unitName}</span>
                  </a>
                  {sheet.open && ' · '}
                  {sheet.open && (
                    <a href={paths.recuse(sheet.sheetId)}>
                      {words.recuse}
                      <span class="an"> {sheet.unitName}</span>
                    </a>
                  )}
                </span>
              </Cell>
            </Row>
          );
        })}
      </Table>
      {view.recusals.length > 0 && <Recusals {...props} />}
    </TwoColumns>
  );
}

function Works({ visit, works }: { visit: Visit; works: ReviewTask[] }) {
  const { plan: words } = visit.t.crossReviews;
  if (works.length === 0) return null;
  return (
    <span>
      {works.map(({ unitName, name, codes, kind, sentAt }) => (
        <div>
          {unitName ?? name}
          {kind === 'department' && ` (${codes.join(', ')})`}{' '}
          <span class="mo nho">{sentAt ? words.sent(dayWords(sentAt)) : words.notSent}</span>
        </div>
      ))}
    </span>
  );
}

function Checked({ visit, view }: PlanPageProps) {
  const { plan: words } = visit.t.crossReviews;
  const { checks, loads } = view;
  const counts = loads.map(({ count }) => count);
  const lines: [string, boolean][] = [
    [words.ruleOwn, checks.own],
    [words.ruleMutual, checks.mutual],
    [words.ruleAgain(checks.lastYear), checks.again],
    [words.ruleBarred, checks.barred],
    [words.ruleFull, checks.full],
    ...(counts.length > 0
      ? ([[words.ruleEven(Math.min(...counts), Math.max(...counts)), checks.even]] as [string, boolean][])
      : []),
  ];
  return (
    <>
      <h2>{words.rules}</h2>
      <CheckList
        items={lines.map(([text, holds]) => ({
          kind: holds ? 'xong' : 'luu-y',
          text,
          word: holds ? words.met : words.notMet,
        }))}
      />
      {loads.length > 0 && (
        <>
          <h2>{words.load}</h2>
          <PairList
            small
            items={loads.map(({ unitName, count }) => ({ label: unitName, value: words.loadOf(count) }))}
          />
        </>
      )}
      <p class="mo nho">{words.assumption}</p>
    </>
  );
}

function Recusals({ visit, view }: PlanPageProps) {
  const { plan: words, grounds } = visit.t.crossReviews;
  const unitOf = (sheetId: string) => view.sheets.find((sheet) => sheet.sheetId === sheetId)?.unitName ?? '';
  return (
    <>
      <h2>{words.recusals}</h2>
      <CheckList
        items={view.recusals.map(({ unitName, name, sheetId, ground, words: said, at }) => ({
          kind: 'cho',
          icon: 'barred',
          text: words.recusalOf(unitName ?? name, unitOf(sheetId)),
          note: `${words.recusalFacts(grounds[ground], dayWords(at))}: ${said}`,
        }))}
      />
    </>
  );
}

/** A leading unit is marked too: it learns how the marking goes on the whole, and opens the sheets of the others. */
function ForLeaders({ visit, view, progress }: PlanPageProps) {
  const { plan: words, notShown } = visit.t.crossReviews;
  const own = new Set(visit.actor?.grants.flatMap(({ unitId }) => unitId ?? []));
  const said = progress ? words.progress(progress.done, progress.of) : notShown;
  return (
    <>
      <Notice kind="cho" title={`${words.progressLabel}: ${said}`}>
        {words.leaders}
      </Notice>
      <ul>
        {view.sheets
          .filter(({ unitId }) => !own.has(unitId))
          .map(({ sheetId, unitName }) => (
            <li>
              <a href={paths.reviewGaps(sheetId)}>{`${words.gaps}: ${unitName}`}</a>
            </li>
          ))}
      </ul>
      <p class="mo">{words.assumption}</p>
    </>
  );
}

function MakePlan({ visit, year, view, attempt }: PlanPageProps) {
  const { plan: words, modes } = visit.t.crossReviews;
  const { plan, parts, outside, sent } = view;
  if (plan && sent) return <p class="mo">{words.sentAlready}</p>;
  const values = attempt.sent ? attempt.values : {};
  const stored = (code: string) => plan?.parts.find((part) => part.code === code)?.accountId ?? crosswise;
  return (
    <Form action={paths.reviewPlan(year.id)} class="hep">
      <h2>{plan ? words.again : words.make}</h2>
      <p>{words.makeHelp}</p>
      <DecimalField
        name="reviewers"
        label={words.reviewersField}
        value={values.reviewers ?? String(plan && plan.reviewers > 0 ? plan.reviewers : 2)}
        error={attempt.errors.reviewers}
      />
      <DecimalField
        name="gap"
        label={words.gapField}
        hint={words.gapHint}
        optional
        value={values.gap ?? (plan?.gap ? formatPoints(plan.gap) : '')}
        error={attempt.errors.gap}
      />
      <h3>{words.parts}</h3>
      {parts.map(({ code, name, body }) => (
        <Select
          name={modeField(code)}
          label={words.modeOf(code, name)}
          hint={body ? words.body(body) : undefined}
          value={values[modeField(code)] ?? stored(code)}
          error={attempt.errors[modeField(code)]}
          options={[
            { value: crosswise, label: modes.cross },
            ...outside.map(({ accountId, title, unitName, name: person }) => ({
              value: accountId,
              label: modes.department(`${title}, ${unitName ?? person}`),
            })),
          ]}
        />
      ))}
      <Markers visit={visit} view={view} values={values} attempt={attempt} />
      <ButtonGroup>
        <Button>{plan ? words.again : words.make}</Button>
        <a href={paths.scoring(year.id)}>{visit.t.common.back}</a>
      </ButtonGroup>
    </Form>
  );
}

/** Who marks for each member unit that has several people; folded, since the program chooses an officer by itself. */
function Markers({
  visit,
  view,
  values,
  attempt,
}: Pick<PlanPageProps, 'visit' | 'view' | 'attempt'> & { values: Record<string, string> }) {
  const { plan: words } = visit.t.crossReviews;
  const { markers } = view;
  if (markers.length === 0) return null;
  return (
    <details open={markers.some(({ unitId }) => attempt.errors[markerField(unitId)]) || undefined}>
      <summary>{words.markers}</summary>
      <p>{words.markersHelp}</p>
      {markers.map(({ unitId, unitName, people, accountId }) => (
        <Select
          name={markerField(unitId)}
          label={unitName}
          value={values[markerField(unitId)] ?? accountId}
          error={attempt.errors[markerField(unitId)]}
          options={people.map((person) => ({ value: person.accountId, label: `${person.title}, ${person.name}` }))}
        />
      ))}
    </details>
  );
}
