import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { scoreTableOf } from '../../scoring/queries/score-table.ts';
import { demandNoFaults } from '../../scoring/routes/open-sheet.ts';
import { makeReviewPlan, ownReviews, viewReviewPlan } from '../access.ts';
import { makePlan } from '../commands/make-plan.ts';
import { OwnReviewsPage } from '../pages/own-reviews-page.tsx';
import { PlanPage } from '../pages/plan-page.tsx';
import { othersProgress, ownReviewsOf } from '../queries/own-reviews.ts';
import { planViewOf } from '../queries/plan-view.ts';
import { partsOf } from '../rules.ts';
import * as forms from '../schema.ts';

async function showPlan<A extends string>(scope: Scope<A, ClusterYearFacts>, visit: Visit, attempt: Attempt) {
  const view = await read(scope, (tx) => planViewOf(tx, scope.facts, scope.today));
  const full = scope.actor?.grants.some(({ role }) => role === 'standingOffice') ?? false;
  return (
    <PlanPage
      visit={visit}
      year={{ id: scope.facts.clusterYearId, year: scope.facts.year }}
      view={view}
      full={full}
      makes={makeReviewPlan.allows(scope.actor, scope.facts)}
      progress={scope.actor && othersProgress(view.tasks, scope.actor)}
      attempt={attempt}
    />
  );
}

/** Who marks whom in a year, and what an account marks. */
export function planRoutes(http: FeatureRoutes): void {
  http.page(paths.reviewPlan(), viewReviewPlan, (scope, visit) => showPlan(scope, visit, nothingSent));
  http.form(paths.reviewPlan(), makeReviewPlan, {
    schema: forms.linesForm,
    show: showPlan,
    async run(scope, { fields }) {
      const table = await read(scope, (tx) => scoreTableOf(tx, scope.facts.clusterYearId));
      const parts = table ? partsOf(table.content) : [];
      const { reviewers, gap, modes, markers, faults } = forms.readPlan(
        parts.map(({ code }) => code),
        fields,
      );
      demandNoFaults(faults);
      await makePlan(scope, { reviewers: reviewers ?? 0, gap, modes, markers });
      return paths.reviewPlan(scope.facts.clusterYearId);
    },
  });
  http.page(paths.ownReviews(), ownReviews, async (scope, visit) => {
    const { actor } = scope;
    const reviews = actor ? await read(scope, (tx) => ownReviewsOf(tx, actor)) : [];
    return <OwnReviewsPage visit={visit} reviews={reviews} />;
  });
}
