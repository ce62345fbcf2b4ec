import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { contributionRoutes } from './routes/contribution-routes.tsx';
import { midYearRoutes } from './routes/mid-year-routes.tsx';
import { progressRoutes } from './routes/progress-routes.tsx';
import { yearEndRoutes } from './routes/year-end-routes.tsx';

/** Pages and form posts of the mid-year review and the year-end report. */
export function routes(http: FeatureRoutes): void {
  midYearRoutes(http);
  progressRoutes(http);
  yearEndRoutes(http);
  contributionRoutes(http);
}
