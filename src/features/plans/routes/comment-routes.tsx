import { membersOf } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import { answerCommentAccess, changeCommentAccess, commentPlanAccess } from '../access.ts';
import { answerComment } from '../commands/answer-comment.ts';
import { changeComment } from '../commands/change-comment.ts';
import { consentPlan } from '../commands/consent-plan.ts';
import { giveComment } from '../commands/give-comment.ts';
import { withdrawComment } from '../commands/withdraw-comment.ts';
import { AnswerPage, nextComment } from '../pages/answer-page.tsx';
import { CommentPage } from '../pages/comment-page.tsx';
import { labelOf, type PlanRecord } from '../queries/plan-record.ts';
import type { CommentFacts, PlanFacts, SpeakerFacts } from '../queries.ts';
import * as schema from '../schema.ts';
import { viewOf } from './view-of.ts';

type SpeakerScope = Scope<string, SpeakerFacts>;

/** Members speak by paragraph; each comment gets its answer. */
export function commentRoutes(http: FeatureRoutes): void {
  http.page(paths.commentPlan(), commentPlanAccess, (scope, visit) => showComment(scope, visit, nothingSent));
  http.form(paths.commentPlan(), commentPlanAccess, {
    schema: schema.newCommentForm,
    show: (scope, visit, attempt) => showComment(scope, visit, attempt),
    run: async (scope, input, visit) => {
      await giveComment(scope, input);
      return placeOf(scope, visit, input.paragraphId);
    },
  });
  http.form(paths.consentPlan(), commentPlanAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.plan((await consentPlan(scope)).planId),
  });
  http.page(paths.planComment(), changeCommentAccess, (scope, visit) => showComment(scope, visit, nothingSent));
  http.form(paths.planComment(), changeCommentAccess, {
    schema: schema.commentForm,
    show: (scope, visit, attempt) => showComment(scope, visit, attempt),
    run: async (scope, input) => {
      const { commentId } = await changeComment(scope, input);
      return `${paths.plan(scope.facts.planId)}#y-${commentId}`;
    },
  });
  http.form(paths.withdrawComment(), changeCommentAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.plan((await withdrawComment(scope)).planId),
  });
  answering(http);
}

async function showComment(scope: SpeakerScope, visit: Visit, attempt: Attempt) {
  const { unitId, commentId, clusterYearId } = scope.facts;
  const view = await viewOf(scope, visit);
  const members = await read(scope, (tx) => membersOf(tx, clusterYearId));
  const comment = view.record.comments.find(({ id }) => id === commentId) ?? null;
  const asked = attempt.sent ? (attempt.values.paragraphId ?? '') : visit.query('doan');
  const paragraphId = comment ? comment.paragraphId : isUuid(asked) ? asked : null;
  if (paragraphId && !labelOf(view.record, paragraphId)) throw notFound();
  return (
    <CommentPage
      visit={visit}
      view={view}
      unitId={unitId}
      unitName={members.find((each) => each.unitId === unitId)?.name ?? ''}
      paragraphId={paragraphId}
      comment={comment}
      attempt={attempt}
    />
  );
}

/** Back to the paragraph that was spoken about. */
async function placeOf(scope: Scope<string, PlanFacts>, visit: Visit, paragraphId: string | null): Promise<string> {
  const { record } = await viewOf(scope, visit);
  return `${paths.plan(record.id)}#d-${paragraphId ? labelOf(record, paragraphId) : 'toan-van'}`;
}

function answering(http: FeatureRoutes): void {
  const show = async (scope: Scope<string, CommentFacts>, visit: Visit, attempt: Attempt) => {
    const view = await viewOf(scope, visit);
    const comment = view.record.comments.find(({ id }) => id === scope.facts.commentId);
    if (!comment) throw notFound();
    return <AnswerPage visit={visit} view={view} comment={comment} attempt={attempt} />;
  };
  http.page(paths.answerComment(), answerCommentAccess, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.answerComment(), answerCommentAccess, {
    schema: schema.answerForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, { onward, ...input }, visit) => {
      const { commentId } = await answerComment(scope, input);
      const { record } = await viewOf(scope, visit);
      const next = onward === nextComment ? nextOpen(record) : null;
      return next ? paths.answerComment(record.id, next) : `${paths.plan(record.id)}#y-${commentId}`;
    },
  });
}

function nextOpen(record: PlanRecord): string | null {
  return record.comments.find(({ answer }) => answer === null)?.id ?? null;
}
