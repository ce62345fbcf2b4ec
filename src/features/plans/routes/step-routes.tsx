import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { closePlanAccess, extendPlanAccess, issuePlanAccess, sendPlanAccess, withdrawPlanAccess } from '../access.ts';
import { closeComments } from '../commands/close-comments.ts';
import { extendComments } from '../commands/extend-comments.ts';
import { issuePlan } from '../commands/issue-plan.ts';
import { sendPlan } from '../commands/send-plan.ts';
import { withdrawPlan } from '../commands/withdraw-plan.ts';
import { IssuePage } from '../pages/issue-page.tsx';
import { ExtendPage, SendPage, WithdrawPage } from '../pages/send-page.tsx';
import type { PlanFacts } from '../queries.ts';
import * as schema from '../schema.ts';
import { viewOf } from './view-of.ts';

type PlanScope = Scope<string, PlanFacts>;
type Page = typeof SendPage;

/** The steps of the plan, each on a page that says what it does before it is done. */
export function stepRoutes(http: FeatureRoutes): void {
  const page = (Shown: Page) => async (scope: PlanScope, visit: Visit, attempt: Attempt) => (
    <Shown visit={visit} view={await viewOf(scope, visit)} attempt={attempt} />
  );
  const sending = page(SendPage);
  const withdrawing = page(WithdrawPage);
  const extending = page(ExtendPage);
  const issuing = page(IssuePage);
  http.page(paths.sendPlan(), sendPlanAccess, (scope, visit) => sending(scope, visit, nothingSent));
  http.form(paths.sendPlan(), sendPlanAccess, {
    schema: schema.sendForm,
    show: (scope, visit, attempt) => sending(scope, visit, attempt),
    run: async (scope, input) => paths.plan((await sendPlan(scope, input)).planId),
  });
  http.page(paths.withdrawPlan(), withdrawPlanAccess, (scope, visit) => withdrawing(scope, visit, nothingSent));
  http.form(paths.withdrawPlan(), withdrawPlanAccess, {
    schema: schema.withdrawForm,
    show: (scope, visit, attempt) => withdrawing(scope, visit, attempt),
    run: async (scope, input) => paths.plan((await withdrawPlan(scope, input)).planId),
  });
  http.page(paths.extendPlan(), extendPlanAccess, (scope, visit) => extending(scope, visit, nothingSent));
  http.form(paths.extendPlan(), extendPlanAccess, {
    schema: schema.extendForm,
    show: (scope, visit, attempt) => extending(scope, visit, attempt),
    run: async (scope, input) => paths.plan((await extendComments(scope, input)).planId),
  });
  http.form(paths.closeComments(), closePlanAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.plan((await closeComments(scope)).planId),
  });
  http.page(paths.issuePlan(), issuePlanAccess, (scope, visit) => issuing(scope, visit, nothingSent));
  http.form(paths.issuePlan(), issuePlanAccess, {
    schema: schema.issueForm,
    show: (scope, visit, attempt) => issuing(scope, visit, attempt),
    run: async (scope, input) => paths.plan((await issuePlan(scope, input)).planId),
  });
}
