import { paths } from '#src/paths.ts';
import { takesPart } from '#src/platform/access/actor.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Said } from '#src/ui/said.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { LinkList } from '#src/ui/work-list.tsx';
import type { CovenantStanding } from '../../covenants/queries.ts';
import type { PlanStanding } from '../../plans/queries.ts';
import type { Leadership } from '../queries.ts';
import { MovedDays } from './step-moves.tsx';
import type { YearPageProps } from './year-page.tsx';
import { type Concern, type ProgressColumn, shortDay } from './year-progress.tsx';

/** More units than this are counted, not named. */
const namedUnits = 3;

interface Props extends YearPageProps {
  columns: ProgressColumn[];
  concerns: Concern[];
}

/** Next event, what needs attention, leaders of this and the next year, and the ways to manage the year. */
export function YearSide(props: Props) {
  return (
    <>
      <NextEvent {...props} />
      <Attention {...props} />
      <Moved {...props} />
      <Leaders {...props} />
      <Manage {...props} />
    </>
  );
}

function NextEvent({ visit, conference, progress, covenants, plans, ballots }: Props) {
  const t = visit.t.clusters.year;
  const named = progress.delegates.filter(({ state }) => state !== 'notNamed').length;
  const announced = ballots.filter(({ state }) => state === 'announced' || state === 'minuted').length;
  return (
    <>
      <h2>{conference?.state === 'closed' ? t.lastEvent : t.event}</h2>
      {conference ? (
        <p>
          <b>{conference.title}</b>
          <br />
          <Said>{formatDayWithWeekday(conference.day)}</Said>, {formatHour(conference.startsAt)}
          <br />
          {conference.place}
        </p>
      ) : (
        <p class="mo">{t.noEvent}</p>
      )}
      <PairList
        items={[
          ...(conference ? [{ label: t.delegates, value: <Count done={named} of={progress.members.length} /> }] : []),
          ...plans.flatMap(({ year, clusterYearId, standing }) =>
            standing && standing.round > 0 && takesPart(visit.actor)
              ? [
                  {
                    label: <a href={paths.plans(clusterYearId)}>{visit.t.plans.standing.of(year)}</a>,
                    value: <PlanStatus visit={visit} standing={standing} year={progress.year} />,
                  },
                ]
              : [],
          ),
          ...covenants.map(({ year, standing }) => ({
            label: t.covenant(year),
            value: <Covenant visit={visit} standing={standing} />,
          })),
          {
            label: t.ballots,
            value:
              ballots.length === 0 ? (
                <Status kind="cho">{t.ballotsNone}</Status>
              ) : (
                <Status kind={kindOf(announced, ballots.length)}>{t.ballotsDone(announced, ballots.length)}</Status>
              ),
          },
        ]}
      />
      {conference && takesPart(visit.actor) && (
        <p>
          <a href={paths.conference(conference.id)}>{t.openEvent}</a>
        </p>
      )}
    </>
  );
}

function kindOf(done: number, of: number): StatusKind {
  if (done >= of) return 'xong';
  return done > 0 ? 'tin' : 'cho';
}

function Count({ done, of }: { done: number; of: number }) {
  return <Status kind={kindOf(done, of)}>{`${done}/${of}`}</Status>;
}

function PlanStatus({ visit, standing, year }: { visit: Visit; standing: PlanStanding; year: number }) {
  const t = visit.t.plans;
  if (standing.state === 'issued') return <Status kind="xong">{t.standing.issued(standing.number ?? '')}</Status>;
  if (standing.state === 'commenting' && standing.commentUntil) {
    return <Status kind="tin">{t.standing.until(shortDay(standing.commentUntil, year))}</Status>;
  }
  return <Status kind="tin">{t.states[standing.state]}</Status>;
}

function Covenant({ visit, standing }: { visit: Visit; standing: CovenantStanding | null }) {
  const t = visit.t.clusters.year;
  if (!standing) return <Status kind="cho">{t.covenantNone}</Status>;
  if (standing.state === 'draft') return <Status kind="tin">{t.covenantDraft}</Status>;
  return <Status kind={kindOf(standing.signed, standing.of)}>{t.covenantSigned(standing.signed, standing.of)}</Status>;
}

function Attention({ visit, record, concerns, may }: Props) {
  const t = visit.t.clusters.year;
  if (record.state === 'closed') return null;
  return (
    <>
      <h2>{t.attention}</h2>
      {concerns.length === 0 && <p class="mo">{t.attentionNone}</p>}
      {concerns.map(({ code, column, days, units }) => (
        <p>
          <b>{days < 0 ? t.attentionLate(column, -days) : t.attentionNear(column, days)}</b>
          {units.length > namedUnits ? (
            <>
              <br />
              {t.attentionMany(units.length)}
            </>
          ) : (
            units.map(({ name, words }) => (
              <>
                <br />
                {name}: {words}
              </>
            ))
          )}
          {may.remind && (
            <>
              <br />
              <a href={paths.remindUnits(record.id, code)}>{t.remind(units.length)}</a>
            </>
          )}
        </p>
      ))}
    </>
  );
}

/** The latest moved deadlines; all of them stand on the page of the steps. */
function Moved({ visit, record, moves }: Props) {
  const t = visit.t.clusters;
  if (moves.length === 0) return null;
  return (
    <>
      <h2>{t.moves.caption}</h2>
      {moves.map((move) => (
        <p>
          <b>
            <Said>{move.name}</Said>
          </b>
          <br />
          <MovedDays visit={visit} move={move} />
          <br />
          <span class="mo">{move.reason}</span>
        </p>
      ))}
      <p>
        <a href={`${paths.steps(record.id)}#han-da-doi`}>{t.moves.all}</a>
      </p>
    </>
  );
}

function Leaders({ visit, record, leaders, nextLeaders }: Props) {
  const t = visit.t.clusters;
  return (
    <>
      <h2>{t.year.leaders(record.year)}</h2>
      <LeaderLines visit={visit} leaders={leaders} waiting={null} />
      {nextLeaders && (
        <>
          <h2>{t.year.leaders(record.year + 1)}</h2>
          <LeaderLines visit={visit} leaders={nextLeaders.inForce} waiting={nextLeaders.waiting} />
        </>
      )}
    </>
  );
}

function LeaderLines({
  visit,
  leaders,
  waiting,
}: {
  visit: Visit;
  leaders: Leadership | null;
  waiting: Leadership | null;
}) {
  const t = visit.t.clusters;
  return (
    <>
      {leaders ? (
        <p>
          {t.cluster.head}: <b>{leaders.headName}</b>
          {leaders.deputyName && (
            <>
              <br />
              {t.cluster.deputy}: {leaders.deputyName}
            </>
          )}
        </p>
      ) : (
        !waiting && <p class="mo">{t.year.noLeaders}</p>
      )}
      {waiting && <p class="mo">{t.year.waitingLeaders(waiting.decision.number)}</p>}
    </>
  );
}

function Manage({ visit, record, plans, may }: Props) {
  const { links, manage } = visit.t.clusters.year;
  return (
    <section class="khong-in">
      <h2>{manage}</h2>
      <LinkList
        links={[
          ...(takesPart(visit.actor) ? [{ label: links.movements, href: paths.movements(record.id) }] : []),
          ...(takesPart(visit.actor)
            ? plans.map(({ year, clusterYearId }) => ({ label: links.plan(year), href: paths.plans(clusterYearId) }))
            : []),
          ...(takesPart(visit.actor)
            ? [
                { label: visit.t.reports.midYear.crumb, href: paths.midYear(record.id) },
                { label: visit.t.reports.yearEnd.crumb, href: paths.yearEnd(record.id) },
                { label: visit.t.fairness.link, href: paths.fairness(record.id) },
              ]
            : []),
          { label: visit.t.eligibility.rules.pack, href: paths.yearRules(record.id) },
          { label: links.members, href: paths.members(record.id) },
          { label: links.steps, href: paths.steps(record.id) },
          { label: links.leadership, href: paths.leadership(record.id) },
          ...(may.handover ? [{ label: links.handover, href: paths.handover(record.id) }] : []),
          { label: links.cluster, href: paths.cluster(record.clusterId) },
          ...(may.close ? [{ label: links.close, href: paths.closeYear(record.id) }] : []),
        ]}
      />
    </section>
  );
}
