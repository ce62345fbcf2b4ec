import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { askedOf } from '#src/points/asked.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TotalBar } from '#src/ui/total-bar.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { CriteriaTable, pointsText } from '../../scoring/pages/criteria-table.tsx';
import { dayWords, hourWords } from '../../scoring/pages/day-words.ts';
import { FactFields } from '../../scoring/pages/fact-fields.tsx';
import { LinesConflict, markColumns, PointsFault } from '../../scoring/pages/mark-fields.tsx';
import type { TableCriterion } from '../../scoring/queries/score-table.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import { type Line, measuredOf, reasonField, verifiedField } from '../../scoring/rules.ts';
import { factField } from '../../scoring/self-lines.ts';
import { declaredLines, linesOf, markValues } from '../commands/save-marks.ts';
import type { ReviewTask } from '../queries.ts';
import { type Marks, type Plan, standsIn } from '../rules.ts';
import { Declared, factWords } from './declared.tsx';
import { ReviewFrame } from './review-frame.tsx';

interface MarkPageProps {
  visit: Visit;
  record: SheetRecord;
  task: ReviewTask;
  plan: Plan;
  marks: Marks;
  deadline: string | null;
  attempt: Attempt;
}

/** One reviewer's marks: facts and evidence of the unit, nobody's points but the own ones. */
export function MarkPage(props: MarkPageProps) {
  const { visit, record, task, deadline, attempt } = props;
  const { mark: words } = visit.t.crossReviews;
  const title = words.title(record.unitName);
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : task.version);
  const mine = linesOf(record, task);
  const takesFigures = record.criteria.some((line) => mine.has(line.code) && figuresOf(line).length > 0);
  const facts = [deadline && words.deadline(formatDay(deadline)), words.facts(dayWords(task.assignedAt))];
  return (
    <ReviewFrame
      visit={visit}
      title={title}
      failed={Object.keys(attempt.errors).length > 0}
      islands={task.sentAt ? [] : ['dirty-form']}
    >
      <div class="trang">
        <PageHead
          title={title}
          facts={facts.filter(Boolean).join(' · ')}
          actions={
            task.sentAt ? (
              <Button href={paths.reviewGaps(record.sheetId)}>{visit.t.crossReviews.own.gaps}</Button>
            ) : (
              <Button kind="secondary" href={paths.recuse(record.sheetId)}>
                {words.recuse}
              </Button>
            )
          }
        />
        <ErrorSummary errors={attempt.errors} />
        {attempt.conflict && <MarksConflict {...props} />}
        {task.sentAt ? (
          <Notice kind="xong" title={words.sentTitle(`${hourWords(task.sentAt)}, ${dayWords(task.sentAt)}`)}>
            {words.sentHelp}
          </Notice>
        ) : (
          <Notice kind="cho" title={words.blindTitle}>
            {takesFigures ? `${words.blind} ${words.figures}` : words.blind}
          </Notice>
        )}
      </div>
      {task.sentAt ? (
        <div class="trang">
          <SentMarks {...props} />
        </div>
      ) : (
        <Form action={paths.crossReview(record.sheetId)} version={version} guarded>
          <div class="trang">
            <MarksTable {...props} />
            <Why {...props} />
          </div>
          <MarkTotals {...props}>
            <Button kind="secondary">{words.save}</Button>
            <Button formaction={paths.sendCrossReview(record.sheetId)}>{words.send}</Button>
          </MarkTotals>
        </Form>
      )}
    </ReviewFrame>
  );
}

/** The figures that a line asks for. Those that count only beside the other units give a single sheet no points. */
function figuresOf({ item }: TableCriterion) {
  return item.rules.some(({ kind }) => kind === 'relative') ? [] : askedOf(item);
}

function namesOf(criterion: TableCriterion): string[] {
  const { code } = criterion;
  return [verifiedField(code), reasonField(code), ...figuresOf(criterion).map((asked) => factField(asked, code))];
}

function MarksTable({ visit, record, task, marks, attempt }: MarkPageProps) {
  const { mark: words } = visit.t.crossReviews;
  const mine = linesOf(record, task);
  const declared = declaredLines(record);
  const values = attempt.sent ? attempt.values : markValues(record, marks);
  return (
    <CriteriaTable
      table={record.table}
      caption={words.title(record.unitName)}
      heading={words.heading}
      only={({ code }) => mine.has(code)}
      faulty={(criterion) => namesOf(criterion).some((name) => attempt.errors[name])}
      under={(criterion) => {
        const { code } = criterion;
        const measured = measuredOf(criterion, marks.get(code));
        return (
          <>
            <Declared record={record} criterion={criterion} declared={declared.has(code)} />
            {figuresOf(criterion).length > 0 && (
              <>
                <FactFields criterion={criterion} values={values} errors={attempt.errors} compact />
                {measured !== null && <div class="mo">{words.measured(formatPoints(measured))}</div>}
              </>
            )}
            <PointsFault code={code} errors={attempt.errors} />
          </>
        );
      }}
      columns={markColumns({
        words: { points: words.yours, pointsOf: words.pointsOf, reason: words.reason, reasonOf: words.reasonOf },
        values,
        errors: attempt.errors,
        width: 300,
      })}
    />
  );
}

function SentMarks({ visit, record, task, marks }: MarkPageProps) {
  const { mark: words } = visit.t.crossReviews;
  const mine = linesOf(record, task);
  return (
    <CriteriaTable
      table={record.table}
      caption={words.title(record.unitName)}
      heading={words.heading}
      only={({ code }) => mine.has(code)}
      under={(criterion) => (
        <>
          <Declared record={record} criterion={criterion} declared={false} />
          <Counted criterion={criterion} line={marks.get(criterion.code)} />
        </>
      )}
      columns={[
        {
          label: words.yours,
          number: true,
          cell: (criterion) => pointsText(criterion, marks.get(criterion.code)?.points ?? null),
        },
        { label: words.reason, width: 300, cell: ({ code }) => marks.get(code)?.words },
      ]}
    />
  );
}

/** The figures from which a sent mark was counted. */
function Counted({ criterion, line }: { criterion: TableCriterion; line: Line | undefined }) {
  const { t } = useFrame();
  const said = factWords(criterion, line?.facts ?? null, t.selfScore.shortAsked, t.crossReviews.mark);
  return said ? <div class="mo">{t.crossReviews.mark.counted(said)}</div> : null;
}

function whyWords(words: Visit['t']['crossReviews']['mark'], plan: Plan, task: ReviewTask): string {
  if (task.kind === 'cross') return words.whyCross(plan.reviewers);
  return standsIn(plan, task) ? words.whyStandIn : words.whyDepartment;
}

function Why({ visit, task, plan }: MarkPageProps) {
  const { mark: words } = visit.t.crossReviews;
  return (
    <TwoColumns
      equal
      side={
        <>
          <h2>{words.why}</h2>
          <p>{whyWords(words, plan, task)}</p>
        </>
      }
    >
      <h2>{words.recuseTitle}</h2>
      <p>{words.recuseHelp}</p>
    </TwoColumns>
  );
}

function MarkTotals({ visit, record, task, marks, children }: MarkPageProps & { children?: Child }) {
  const { mark: words, gaps } = visit.t.crossReviews;
  const mine = linesOf(record, task);
  const base = record.criteria.filter(({ code, kind }) => kind === 'base' && mine.has(code));
  const given = (code: string) => marks.get(code)?.points ?? null;
  const done = base.filter(({ code }) => given(code) !== null).length;
  const sum = record.criteria
    .filter(({ code }) => mine.has(code))
    .reduce((total, { code, kind }) => total + (kind === 'penalty' ? -(given(code) ?? 0) : (given(code) ?? 0)), 0);
  return (
    <TotalBar
      parts={[
        { label: words.marked, value: `${done}/${base.length}` },
        { label: gaps.total, value: formatPoints(sum) },
      ]}
    >
      {children}
    </TotalBar>
  );
}

function MarksConflict({ visit, record, attempt }: MarkPageProps) {
  const { mark: words } = visit.t.crossReviews;
  const asked = visit.t.selfScore.asked;
  const fields = record.criteria.flatMap((criterion) => [
    ...figuresOf(criterion).map((each) => ({
      name: factField(each, criterion.code),
      label: `${asked[each]} ${criterion.code}`,
    })),
    { name: verifiedField(criterion.code), label: words.pointsOf(criterion.code) },
    { name: reasonField(criterion.code), label: words.reasonOf(criterion.code) },
  ]);
  return <LinesConflict attempt={attempt} fields={fields} when="" />;
}
