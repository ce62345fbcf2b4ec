import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { Button, LockedButton } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Matrix } from '#src/ui/matrix.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { YearLine, type YearStep } from '#src/ui/year-line.tsx';
import type { BallotStateLine } from '../../ballots/queries.ts';
import type { ConferenceLine } from '../../conferences/queries/conference-record.ts';
import type { CovenantStanding } from '../../covenants/queries.ts';
import type { PlanStanding } from '../../plans/queries.ts';
import type { StepMove } from '../queries/step-moves.ts';
import type { Leadership, YearRecord } from '../queries.ts';
import { type LineStep, startObstacle, yearLine } from '../rules.ts';
import { concernsOf, type Progress, type ProgressColumn, progressColumns, shortDay } from './year-progress.tsx';
import { YearSide } from './year-side.tsx';

export interface YearPageProps {
  visit: Visit;
  record: YearRecord;
  progress: Progress;
  /** In force for this year and the next; `waiting` is recorded for the next and not announced, for the office alone. */
  leaders: Leadership | null;
  nextLeaders: { inForce: Leadership | null; waiting: Leadership | null } | null;
  conference: ConferenceLine | null;
  covenants: { year: number; standing: CovenantStanding | null }[];
  /** The launch plans of this year and the next. */
  plans: { year: number; clusterYearId: string; standing: PlanStanding | null }[];
  ballots: BallotStateLine[];
  /** The latest moved deadlines. */
  moves: StepMove[];
  today: Day;
  ownUnitId: string | null;
  may: { start: boolean; close: boolean; steps: boolean; remind: boolean; handover: boolean };
}

/** The cluster's year: where it stands, how far each unit is, what comes next. */
export function YearPage(props: YearPageProps) {
  const { visit, record, progress, today } = props;
  const t = visit.t.clusters;
  const title = t.year.title(record.year, record.clusterName);
  const columns = progressColumns(progress, visit.t);
  return (
    <Layout frame={visit.frame} title={title} current="year">
      <PageHead
        title={title}
        facts={`${t.members(progress.members.length)} · ${t.states[record.state]}`}
        actions={<Actions {...props} />}
      />
      <Line {...props} />
      <TwoColumns
        width={270}
        side={
          <YearSide
            {...props}
            columns={columns}
            concerns={record.state === 'closed' ? [] : concernsOf(columns, progress.members, today)}
          />
        }
      >
        {progress.members.length === 0 ? (
          <Empty title={t.year.emptyTitle}>
            <p>
              {t.year.empty} <a href={paths.members(record.id)}>{t.year.links.members}</a>
            </p>
          </Empty>
        ) : (
          <ProgressTable {...props} columns={columns} />
        )}
      </TwoColumns>
    </Layout>
  );
}

function Actions({ visit, record, progress, leaders, may }: YearPageProps) {
  const t = visit.t.clusters.year;
  if (may.start) {
    const obstacle = startObstacle({ members: progress.members.length, led: leaders !== null });
    if (obstacle) {
      return (
        <LockedButton id="bat-dau-nam" reason={obstacle}>
          {t.start}
        </LockedButton>
      );
    }
    return (
      <Form action={paths.startYear(record.id)}>
        <Button>{t.start}</Button>
      </Form>
    );
  }
  if (!may.steps) return null;
  return (
    <Button kind="secondary" href={paths.steps(record.id)}>
      {t.links.steps}
    </Button>
  );
}

function Line({ visit, record, progress, today }: YearPageProps) {
  const t = visit.t.clusters.year;
  const line = yearLine(progress.steps, today);
  if (line.steps.length === 0) return null;
  const steps = line.steps.map(
    (step): YearStep => ({ label: step.name, when: whenOf(step, record.year, t), state: step.state }),
  );
  const hasNow = line.steps.some(({ state }) => state === 'now');
  return (
    <YearLine
      label={t.line}
      steps={steps}
      today={
        hasNow ? { gone: line.gone, length: line.length, label: t.today(shortDay(today, record.year)) } : undefined
      }
    />
  );
}

function whenOf(step: LineStep, year: number, t: Visit['t']['clusters']['year']): string {
  const [from, to] = [step.startsOn && shortDay(step.startsOn, year), step.endsOn && shortDay(step.endsOn, year)];
  if (step.state === 'now' && to && from !== to) return t.until(to);
  if (from && to && from !== to) return `${from} – ${to}`;
  return to ?? from ?? t.noDay;
}

function ProgressTable({ visit, record, progress, columns, ownUnitId }: YearPageProps & { columns: ProgressColumn[] }) {
  const t = visit.t.clusters.year;
  const { members } = progress;
  return (
    <>
      <Matrix
        caption={t.progress}
        corner={t.unit}
        columns={columns.map(({ label, deadline }) => ({
          label,
          deadline: deadline ? t.deadline(shortDay(deadline, record.year)) : undefined,
        }))}
        rows={members.map(({ unitId, shortName }) => ({
          head: <a href={paths.unit(unitId)}>{shortName}</a>,
          cells: columns.map(({ cells }) => {
            const cell = cells.get(unitId);
            return cell ? (
              <Status kind={cell.kind}>{cell.words}</Status>
            ) : (
              <Status kind="cho" icon="lock">
                {t.notOpen}
              </Status>
            );
          }),
          selected: unitId === ownUnitId,
        }))}
        total={{
          head: t.done,
          cells: columns.map(
            ({ cells }) => `${[...cells.values()].filter(({ done }) => done).length}/${members.length}`,
          ),
        }}
      />
      <p class="mo nho">{t.scoreNote}</p>
    </>
  );
}
