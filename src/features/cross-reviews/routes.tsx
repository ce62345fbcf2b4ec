import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { gapRoutes } from './routes/gap-routes.tsx';
import { markRoutes } from './routes/mark-routes.tsx';
import { planRoutes } from './routes/plan-routes.tsx';

/** Reviews by a plan: who marks whom, blind marking, stepping back, differences, minutes. */
export function routes(http: FeatureRoutes): void {
  planRoutes(http);
  markRoutes(http);
  gapRoutes(http);
}
