import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { clusterRoutes } from './routes/cluster-routes.tsx';
import { handoverRoutes } from './routes/handover-routes.tsx';
import { leadershipRoutes } from './routes/leadership-routes.tsx';
import { myWorkRoutes } from './routes/my-work-routes.tsx';
import { preparationRoutes } from './routes/preparation-routes.tsx';
import { remindRoutes } from './routes/remind-routes.tsx';
import { yearRoutes } from './routes/year-routes.tsx';

/** Clusters, their years and the handover, and the list of one's own work. */
export function routes(http: FeatureRoutes): void {
  myWorkRoutes(http);
  clusterRoutes(http);
  yearRoutes(http);
  preparationRoutes(http);
  leadershipRoutes(http);
  remindRoutes(http);
  handoverRoutes(http);
}
