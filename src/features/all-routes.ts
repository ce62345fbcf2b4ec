import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { routes as conferenceRoutes } from './conferences/routes.tsx';

/** Every room's pages and form posts. */
export function allRoutes(http: FeatureRoutes): void {
  conferenceRoutes(http);
}
