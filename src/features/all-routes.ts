import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { routes as conferenceRoutes } from './conferences/routes.tsx';
import { routes as scoringRoutes } from './scoring/routes.tsx';

/** Every room's pages and form posts. */
export function allRoutes(http: FeatureRoutes): void {
  conferenceRoutes(http);
  scoringRoutes(http);
}
