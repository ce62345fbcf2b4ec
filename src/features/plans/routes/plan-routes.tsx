import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { viewPlan, viewPlanOfYear } from '../access.ts';
import { printCommentTable, tablePaper } from '../commands/print-comment-table.ts';
import { printPlan } from '../commands/print-plan.ts';
import { ComparePage } from '../pages/compare-page.tsx';
import { NoPlanPage } from '../pages/no-plan-page.tsx';
import { PlanPage } from '../pages/plan-page.tsx';
import { versionQuery } from '../pages/plan-view.ts';
import { TablePage } from '../pages/table-page.tsx';
import { type PlanFacts, planOfYear } from '../queries.ts';
import { viewOf, writesPlan } from './view-of.ts';

/** What is read: the plan, two versions compared, the table of comments, and both papers. */
export function planRoutes(http: FeatureRoutes): void {
  http.page(paths.plans(), viewPlanOfYear, async (scope, visit) => {
    const plan = await read(scope, (tx) => planOfYear(tx, scope.facts.clusterYearId));
    if (!plan) return <NoPlanPage visit={visit} facts={scope.facts} drafted={false} />;
    const facts = { ...scope.facts, planId: plan.planId, state: plan.state };
    if (plan.round === 0 && !writesPlan(visit, facts)) return <NoPlanPage visit={visit} facts={facts} drafted />;
    return visit.c.redirect(paths.plan(plan.planId), 302);
  });

  http.page(paths.plan(), viewPlan, async (scope, visit) => {
    const view = await viewOf(scope, visit, Number(visit.query(versionQuery)));
    return <PlanPage visit={visit} view={view} attempt={nothingSent} />;
  });

  http.page(paths.comparePlan(), viewPlan, async (scope, visit) => {
    const view = await viewOf(scope, visit);
    const numbers = view.record.versions.map(({ number }) => number);
    const asked = [Number(visit.query('tu')), Number(visit.query('den'))];
    const [from, to] = asked.every((number) => numbers.includes(number))
      ? (asked.toSorted((one, other) => one - other) as [number, number])
      : ([Math.max(1, (numbers.at(-1) ?? 1) - 1), numbers.at(-1) ?? 1] as const);
    return <ComparePage visit={visit} view={view} from={from} to={to} />;
  });

  http.page(paths.commentTable(), viewPlan, async (scope, visit) => {
    const view = await viewOf(scope, visit);
    if (view.record.round === 0) throw notFound();
    const facts = tablePaper(view.record, {
      members: view.members,
      demonstration: scope.services.demonstration,
    });
    return <TablePage visit={visit} view={view} facts={facts} />;
  });

  const paper = async (
    scope: Scope<'plan.view', PlanFacts>,
    visit: Visit,
    { print, name }: { print: typeof printPlan; name: string },
  ) => {
    const pdf = await print(scope, writesPlan(visit, scope.facts));
    return visit.c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}-${scope.facts.year}.pdf`)}`,
    });
  };
  http.page(paths.planPaper(), viewPlan, (scope, visit) =>
    paper(scope, visit, { print: printPlan, name: 'ke-hoach-phat-dong' }),
  );
  http.page(paths.commentTablePaper(), viewPlan, (scope, visit) =>
    paper(scope, visit, { print: printCommentTable, name: 'bang-tiep-thu-giai-trinh' }),
  );
}
