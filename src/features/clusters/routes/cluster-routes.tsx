import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  createClusterAccess,
  listClusters,
  openYearAccess,
  recordLeadershipAccess,
  viewCluster,
  viewClusterYear,
  viewHandover,
} from '../access.ts';
import { createCluster } from '../commands/create-cluster.ts';
import { openYear } from '../commands/open-year.ts';
import { ClusterFormPage } from '../pages/cluster-form-page.tsx';
import { ClusterPage, type ClusterPageProps } from '../pages/cluster-page.tsx';
import { ClustersPage } from '../pages/clusters-page.tsx';
import {
  type ClusterFacts,
  type ClusterLine,
  clusterLines,
  clusterYearFacts,
  handoverFacts,
  handoverItems,
  handoverSignatures,
  type Leadership,
  leadershipsOf,
  membershipDecisions,
  membersOfYears,
  stepOf,
} from '../queries.ts';
import { inForce, visibleLeaderships } from '../rules.ts';
import { clusterForm, openYearForm } from '../schema.ts';

const shownYears = 4;

export function clusterRoutes(http: FeatureRoutes): void {
  http.page(paths.clusters(), listClusters, async (scope, visit) => {
    const { clusters, leaderships } = await read(scope, async (tx) => {
      const lines = await clusterLines(tx);
      const latest = lines.flatMap(({ years }) => years[0]?.id ?? []);
      return { clusters: lines, leaderships: await leadershipsOf(tx, latest) };
    });
    const mayCreate = createClusterAccess.allows(visit.actor, scope.facts);
    return <ClustersPage visit={visit} clusters={clusters} leaderships={leaderships} mayCreate={mayCreate} />;
  });

  http.page(paths.newCluster(), createClusterAccess, (_scope, visit) => (
    <ClusterFormPage visit={visit} attempt={nothingSent} />
  ));
  http.form(paths.newCluster(), createClusterAccess, {
    schema: clusterForm,
    show: (_scope, visit, attempt) => <ClusterFormPage visit={visit} attempt={attempt} />,
    run: async (scope, input) => paths.cluster((await createCluster(scope, input)).clusterId),
  });

  http.page(paths.cluster(), viewCluster, (scope, visit) => showCluster(scope, visit, nothingSent));
  http.form(paths.openYear(), openYearAccess, {
    schema: openYearForm,
    show: (scope, visit, attempt) => showCluster(scope, visit, attempt),
    run: async (scope, input) => paths.members((await openYear(scope, input)).clusterYearId),
  });
}

async function showCluster(
  scope: Scope<'cluster.view' | 'clusterYear.open', ClusterFacts>,
  visit: Visit,
  attempt: Attempt,
) {
  const before = /^\d{4}$/.test(visit.query('truoc')) ? Number(visit.query('truoc')) : null;
  const { actor } = visit;
  const found = await read(scope, async (tx) => {
    const all = await clusterLines(tx);
    const cluster = all.find(({ id }) => id === scope.facts.clusterId);
    if (!cluster) throw notFound();
    const leaderships = await leadershipsOf(
      tx,
      cluster.years.map(({ id }) => id),
    );
    const inRange = before ? cluster.years.filter(({ year }) => year < before) : cluster.years;
    const shown = inRange.slice(0, shownYears).toReversed();
    return {
      cluster,
      others: all.filter(({ id }) => id !== cluster.id),
      shown,
      earlierThan: inRange.length > shownYears ? (shown[0]?.year ?? null) : null,
      mayView: await yearsToView(tx, visit, shown.toReversed()),
      members: await membersOfYears(
        tx,
        shown.map(({ id }) => id),
      ),
      leaderships: visibleLeaderships(actor, leaderships),
      membershipDecisions: await membershipDecisions(tx, cluster.id),
      handover: await handoverOf(tx, visit, cluster, leaderships),
    };
  });
  const latest = found.cluster.years[0];
  return (
    <ClusterPage
      visit={visit}
      {...found}
      today={scope.today}
      mayOpen={openYearAccess.allows(actor, scope.facts)}
      mayRecord={
        Boolean(latest) && recordLeadershipAccess.allows(actor, { ...scope.facts, phase: latest?.state ?? '' })
      }
      attempt={attempt}
    />
  );
}

/** The years whose own pages this person may open. */
async function yearsToView(tx: Tx, visit: Visit, years: ClusterLine['years']): Promise<ClusterLine['years']> {
  const open: ClusterLine['years'] = [];
  for (const year of years) {
    const facts = await clusterYearFacts(tx, year.id);
    if (facts && viewClusterYear.allows(visit.actor, facts)) open.push(year);
  }
  return open;
}

/** The handover to the latest announced head, for those who may see it. */
async function handoverOf(
  tx: Tx,
  visit: Visit,
  cluster: ClusterLine,
  leaderships: readonly Leadership[],
): Promise<ClusterPageProps['handover']> {
  const next = cluster.years.find(({ id }) => inForce(leaderships.filter(({ clusterYearId }) => clusterYearId === id)));
  const ending = cluster.years.find(({ year }) => next && year === next.year - 1);
  const facts = ending && (await handoverFacts(tx, ending.id));
  if (!facts || !viewHandover.allows(visit.actor, { ...facts, unitId: facts.incomingUnitId })) return null;
  return {
    facts,
    items: await handoverItems(tx, facts.clusterYearId),
    signatures: await handoverSignatures(tx, facts.clusterYearId),
    deadline: (await stepOf(tx, facts.clusterYearId, 'handover'))?.endsOn ?? null,
  };
}
