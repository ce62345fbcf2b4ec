import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { listRoutes } from './routes/list-routes.tsx';
import { ruleRoutes } from './routes/rule-routes.tsx';
import { verdictRoutes } from './routes/verdict-routes.tsx';

/** Who qualifies for what, and the rules that say so. */
export function routes(http: FeatureRoutes): void {
  listRoutes(http);
  verdictRoutes(http);
  ruleRoutes(http);
}
