import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { draftPlanAccess, writePlanAccess } from '../access.ts';
import { addParagraph } from '../commands/add-paragraph.ts';
import { beginVersion } from '../commands/begin-version.ts';
import { changeParagraph } from '../commands/change-paragraph.ts';
import { draftPlan } from '../commands/draft-plan.ts';
import { removeParagraph } from '../commands/remove-paragraph.ts';
import { DraftPage } from '../pages/draft-page.tsx';
import { ParagraphPage } from '../pages/paragraph-page.tsx';
import type { PlanView } from '../pages/plan-view.ts';
import { RemovalPage } from '../pages/removal-page.tsx';
import { labelOf } from '../queries/plan-record.ts';
import { type PlanFacts, planOfYear } from '../queries.ts';
import type { Paragraph } from '../rules/outline.ts';
import * as schema from '../schema.ts';
import { viewOf } from './view-of.ts';

type PlanScope = Scope<string, PlanFacts>;

/** Writing: the first version whole, then paragraph by paragraph. */
export function draftRoutes(http: FeatureRoutes): void {
  const showDraft = (scope: Scope<string, ClusterYearFacts>, visit: Visit, attempt: Attempt) => (
    <DraftPage visit={visit} facts={scope.facts} attempt={attempt} />
  );
  http.page(paths.newPlan(), draftPlanAccess, async (scope, visit) => {
    const plan = await read(scope, (tx) => planOfYear(tx, scope.facts.clusterYearId));
    if (plan) return visit.c.redirect(paths.plan(plan.planId), 302);
    return showDraft(scope, visit, nothingSent);
  });
  http.form(paths.newPlan(), draftPlanAccess, {
    schema: schema.draftForm,
    show: (scope, visit, attempt) => showDraft(scope, visit, attempt),
    run: async (scope, input) => paths.plan((await draftPlan(scope, input)).planId),
  });
  http.form(paths.beginPlanVersion(), writePlanAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.plan((await beginVersion(scope)).planId),
  });

  const showNew = async (scope: PlanScope, visit: Visit, attempt: Attempt) => {
    const view = await writtenView(scope, visit, attempt);
    const after = (attempt.sent ? attempt.values.after : visit.query('sau')) || null;
    return <ParagraphPage visit={visit} view={view} paragraph={null} after={after} attempt={attempt} />;
  };
  http.page(paths.newParagraph(), writePlanAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newParagraph(), writePlanAccess, {
    schema: schema.newParagraphForm,
    show: (scope, visit, attempt) => showNew(scope, visit, attempt),
    run: async (scope, input, visit) => {
      const { paragraphId } = await addParagraph(scope, input);
      return placeIn(scope, visit, paragraphId);
    },
  });
  changing(http);
}

function changing(http: FeatureRoutes): void {
  const show = async (scope: PlanScope, visit: Visit, attempt: Attempt) => {
    const view = await writtenView(scope, visit, attempt);
    const paragraph = paragraphOf(view, visit);
    return <ParagraphPage visit={visit} view={view} paragraph={paragraph} after={null} attempt={attempt} />;
  };
  http.page(paths.paragraph(), writePlanAccess, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.paragraph(), writePlanAccess, {
    schema: schema.paragraphForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input, visit) => {
      const paragraphId = visit.params.paragraphId ?? '';
      await changeParagraph(scope, { ...input, paragraphId });
      return placeIn(scope, visit, paragraphId);
    },
  });

  const showRemoval = async (scope: PlanScope, visit: Visit, attempt: Attempt) => {
    const view = await writtenView(scope, visit, attempt);
    return <RemovalPage visit={visit} view={view} paragraph={paragraphOf(view, visit)} attempt={attempt} />;
  };
  http.page(paths.removeParagraph(), writePlanAccess, (scope, visit) => showRemoval(scope, visit, nothingSent));
  http.form(paths.removeParagraph(), writePlanAccess, {
    schema: schema.removalForm,
    show: (scope, visit, attempt) => showRemoval(scope, visit, attempt),
    run: async (scope, input, visit) =>
      paths.plan((await removeParagraph(scope, { ...input, paragraphId: visit.params.paragraphId ?? '' })).planId),
  });
}

/** A page that nothing could be saved from is not shown. */
async function writtenView(scope: PlanScope, visit: Visit, attempt: Attempt): Promise<PlanView> {
  const view = await viewOf(scope, visit);
  if (!view.edits && !attempt.sent) throw wrongPhase('Bản đã gửi giữ nguyên. Lập bản mới rồi sửa.');
  return view;
}

function paragraphOf(view: PlanView, visit: Visit): Paragraph {
  const found = view.shown.all.find(({ paragraphId }) => paragraphId === visit.params.paragraphId);
  if (!found) throw notFound();
  return found;
}

/** The place of a paragraph on the page of the plan. */
async function placeIn(scope: PlanScope, visit: Visit, paragraphId: string): Promise<string> {
  const { record } = await viewOf(scope, visit);
  return `${paths.plan(record.id)}#d-${labelOf(record, paragraphId)}`;
}
