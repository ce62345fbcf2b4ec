import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { evidenceRoutes } from './routes/evidence-routes.tsx';
import { outcomeRoutes } from './routes/outcome-routes.tsx';
import { reviewRoutes } from './routes/review-routes.tsx';
import { selfScoreRoutes } from './routes/self-score-routes.tsx';
import { tableRoutes } from './routes/table-routes.tsx';
import { yearRoutes } from './routes/year-routes.tsx';

/** Scores of a cluster's year: table, self score, review, agreed score, ranking. */
export function routes(http: FeatureRoutes): void {
  yearRoutes(http);
  tableRoutes(http);
  selfScoreRoutes(http);
  evidenceRoutes(http);
  reviewRoutes(http);
  outcomeRoutes(http);
}
