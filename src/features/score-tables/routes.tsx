import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { importRoutes } from './routes/import-routes.tsx';
import { issuedRoutes } from './routes/issued-routes.tsx';
import { lineRoutes } from './routes/line-routes.tsx';

/** Score tables from files and for the hand: proposals, lines of every kind of rule, comparison, copies, downloads. */
export function routes(http: FeatureRoutes): void {
  importRoutes(http);
  lineRoutes(http);
  issuedRoutes(http);
}
