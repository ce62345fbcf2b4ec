import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { recordLeadershipAccess, viewLeadership } from '../access.ts';
import { recordLeadership } from '../commands/record-leadership.ts';
import { LeadershipPage } from '../pages/leadership-page.tsx';
import { type ClusterYearFacts, leadershipsOf, membersOf, yearRecord } from '../queries.ts';
import { isStandingOffice, visibleLeaderships } from '../rules.ts';
import { leadershipForm } from '../schema.ts';

export function leadershipRoutes(http: FeatureRoutes): void {
  http.page(paths.leadership(), viewLeadership, (scope, visit) => showLeadership(scope, visit, nothingSent));
  http.form(paths.leadership(), recordLeadershipAccess, {
    schema: leadershipForm,
    show: (scope, visit, attempt) => showLeadership(scope, visit, attempt),
    async run(scope, input) {
      await recordLeadership(scope, input);
      return paths.leadership(scope.facts.clusterYearId);
    },
  });
}

async function showLeadership(
  scope: Scope<'leadership.view' | 'leadership.record', ClusterYearFacts>,
  visit: Visit,
  attempt: Attempt,
) {
  const { clusterYearId } = scope.facts;
  const { year, members, leaderships } = await read(scope, async (tx) => ({
    year: await yearRecord(tx, clusterYearId),
    members: await membersOf(tx, clusterYearId),
    leaderships: await leadershipsOf(tx, [clusterYearId]),
  }));
  if (!year) throw notFound();
  return (
    <LeadershipPage
      visit={visit}
      year={year}
      members={members}
      leaderships={visibleLeaderships(visit.actor, leaderships)}
      isOffice={isStandingOffice(visit.actor)}
      mayRecord={recordLeadershipAccess.allows(visit.actor, scope.facts)}
      attempt={attempt}
    />
  );
}
