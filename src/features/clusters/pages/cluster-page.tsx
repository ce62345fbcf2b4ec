import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, dayOf, formatDay, formatDayWithWeekday } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ClusterLine, HandoverFacts, Leadership, Member } from '../queries.ts';
import { type HandoverItem, type HandoverSignature, inForce, openObstacle } from '../rules.ts';
import { type ClusterDecision, ClusterDecisions } from './cluster-decisions.tsx';
import { ClusterMembers } from './cluster-members.tsx';
import { HandoverPanel } from './handover-panel.tsx';

export interface ClusterPageProps {
  visit: Visit;
  cluster: ClusterLine;
  others: { id: string; name: string }[];
  /** The years that the table shows, the earliest first, and where to look for others. */
  shown: ClusterLine['years'];
  earlierThan: number | null;
  /** Of the years shown, those that this person may open, the latest first. */
  mayView: ClusterLine['years'];
  members: Member[];
  /** Of every year; unannounced ones only for the standing office. */
  leaderships: Leadership[];
  membershipDecisions: ClusterDecision[];
  handover: {
    facts: HandoverFacts;
    items: HandoverItem[];
    signatures: HandoverSignature[];
    deadline: Day | null;
  } | null;
  today: Day;
  mayOpen: boolean;
  mayRecord: boolean;
  attempt: Attempt;
}

/** Members by year, leaders by decision, handover to the next head. */
export function ClusterPage(props: ClusterPageProps) {
  const { visit, cluster, shown, today } = props;
  const t = visit.t.clusters;
  const latest = cluster.years[0];
  return (
    <Layout
      frame={visit.frame}
      title={t.cluster.title(cluster.name)}
      current="clusters"
      failed={props.attempt.sent}
      crumbs={[{ label: t.title, href: paths.clusters() }, { label: cluster.name }]}
    >
      <PageHead
        title={t.cluster.title(cluster.name)}
        facts={t.cluster.facts(formatDayWithWeekday(today), cluster.description)}
        actions={
          props.mayRecord &&
          latest && (
            <Button kind="secondary" href={paths.leadership(latest.id)}>
              {t.cluster.record}
            </Button>
          )
        }
      />
      <ErrorSummary errors={props.attempt.errors} />
      <Leaders {...props} />
      <YearLinks {...props} />
      <TwoColumns width={390} side={<Side {...props} />}>
        {shown.length === 0 ? (
          <Empty title={t.cluster.noYearsTitle}>{t.cluster.noYears}</Empty>
        ) : (
          <ClusterMembers {...props} />
        )}
        <ClusterDecisions {...props} />
      </TwoColumns>
    </Layout>
  );
}

/** The way to each year's own pages: "Đổi năm" leads here. */
function YearLinks({ visit, mayView }: ClusterPageProps) {
  const t = visit.t.clusters;
  if (mayView.length === 0) return null;
  return (
    <p>
      {t.cluster.openPages}{' '}
      {mayView.map(({ id, year, state }, at) => (
        <>
          {at > 0 && ' · '}
          <a href={paths.clusterYear(id)}>{visit.t.common.year(year)}</a>{' '}
          <span class="mo">({t.states[state].toLocaleLowerCase(visit.frame.lang)})</span>
        </>
      ))}
    </p>
  );
}

/** The leaders of the latest year, as the announced decision names them. */
function Leaders({ visit, cluster, leaderships }: ClusterPageProps) {
  const t = visit.t.clusters.cluster;
  const latest = cluster.years.find(({ id }) => inForce(leaderships.filter((each) => each.clusterYearId === id)));
  const leaders = latest && inForce(leaderships.filter(({ clusterYearId }) => clusterYearId === latest.id));
  if (!leaders?.announcedAt) return null;
  return (
    <Notice title={t.leads(leaders.year, leaders.headName, leaders.deputyName)}>
      {t.announced(formatDay(dayOf(leaders.announcedAt.toISOString())))}
    </Notice>
  );
}

function Side(props: ClusterPageProps) {
  const { visit, others, handover, today } = props;
  const t = visit.t.clusters.cluster;
  return (
    <>
      {handover && <HandoverPanel visit={visit} {...handover} today={today} />}
      {props.mayOpen && <OpenYear {...props} />}
      {others.length > 0 && (
        <>
          <h2>{t.others}</h2>
          <p>
            {others.map(({ id, name }, at) => (
              <>
                {at > 0 && ' · '}
                <a href={paths.cluster(id)}>{name}</a>
              </>
            ))}
          </p>
        </>
      )}
    </>
  );
}

function OpenYear({ visit, cluster, attempt }: ClusterPageProps) {
  const t = visit.t.clusters.cluster;
  const latest = cluster.years[0];
  if (latest && openObstacle(cluster.years, latest.year + 1)) return null;
  return (
    <>
      <h2>{t.openTitle}</h2>
      <p>{latest ? t.openNext(latest.year + 1) : t.openFirst}</p>
      <Form action={paths.openYear(cluster.id)}>
        {latest ? (
          <input type="hidden" name="year" value={String(latest.year + 1)} />
        ) : (
          <TextField
            name="year"
            label={t.openYear}
            value={attempt.values.year}
            error={attempt.errors.year}
            width="so"
            inputmode="numeric"
          />
        )}
        <Button kind="secondary">{latest ? t.openButton(latest.year + 1) : t.openButtonFirst}</Button>
      </Form>
    </>
  );
}
