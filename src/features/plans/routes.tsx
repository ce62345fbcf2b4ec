import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { commentRoutes } from './routes/comment-routes.tsx';
import { draftRoutes } from './routes/draft-routes.tsx';
import { planRoutes } from './routes/plan-routes.tsx';
import { stepRoutes } from './routes/step-routes.tsx';

/** The launch plan of a year: drafted, commented by paragraph, answered, issued. */
export function routes(http: FeatureRoutes): void {
  planRoutes(http);
  draftRoutes(http);
  stepRoutes(http);
  commentRoutes(http);
}
