import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  answerCommentAccess,
  publishDossierAccess,
  readComments,
  recordCommentAccess,
  viewPublicComment,
} from '../access.ts';
import type { DossierScope } from '../commands/dossier-in-change.ts';
import { publishDossier } from '../commands/publish-dossier.ts';
import { answerComment, recordComment } from '../commands/record-comment.ts';
import { CommentsPage } from '../pages/comments-page.tsx';
import { PublicCommentPage } from '../pages/public-comment-page.tsx';
import { PublishPage } from '../pages/publish-page.tsx';
import { commentsOf, openForComment } from '../queries/comments.ts';
import * as schema from '../schema.ts';
import { recordOf } from './open-dossier.ts';

/** The public list, and the comments that reach the standing office. */
export function commentRoutes(http: FeatureRoutes): void {
  http.page(paths.publicComment(), viewPublicComment, async (scope, visit) => (
    <PublicCommentPage visit={visit} published={await read(scope, (tx) => openForComment(tx, scope.today))} />
  ));

  const showPublish = async (scope: DossierScope, visit: Visit, attempt: Attempt) => (
    <PublishPage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.publishDossier(), publishDossierAccess, (scope, visit) => showPublish(scope, visit, nothingSent));
  http.form(paths.publishDossier(), publishDossierAccess, {
    schema: schema.publishForm,
    show: (scope, visit, attempt) => showPublish(scope, visit, attempt),
    run: async (scope, input) => {
      await publishDossier(scope, input);
      return paths.dossierComments(scope.facts.dossierId);
    },
  });

  const show = async (scope: DossierScope, visit: Visit, attempt: Attempt, answering: string | null) => {
    const record = await recordOf(scope);
    const comments = await read(scope, (tx) => commentsOf(tx, record.id));
    const open = recordCommentAccess.allows(visit.actor, scope.facts);
    return (
      <CommentsPage
        visit={visit}
        record={record}
        comments={comments}
        open={open}
        answering={answering}
        attempt={attempt}
      />
    );
  };
  http.page(paths.dossierComments(), readComments, (scope, visit) => show(scope, visit, nothingSent, null));
  http.form(paths.dossierComments(), recordCommentAccess, {
    schema: schema.commentForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, null),
    run: async (scope, input) => {
      await recordComment(scope, input);
      return paths.dossierComments(scope.facts.dossierId);
    },
  });
  http.form(paths.answerDossierComment(), answerCommentAccess, {
    schema: schema.answerCommentForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, visit.params.commentId ?? null),
    run: async (scope, input, visit) => {
      await answerComment(scope, { ...input, commentId: visit.params.commentId ?? '' });
      return paths.dossierComments(scope.facts.dossierId);
    },
  });
}
