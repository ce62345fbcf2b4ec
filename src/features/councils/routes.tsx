import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { declarationRoutes, voteRoutes } from './routes/case-routes.tsx';
import { councilRoutes } from './routes/council-routes.tsx';
import { countRoutes } from './routes/count-routes.tsx';
import { minutesRoutes } from './routes/minutes-routes.tsx';
import { conductRoutes, preparationRoutes } from './routes/session-routes.tsx';
import { wayRoutes } from './routes/way-routes.tsx';

export function routes(http: FeatureRoutes): void {
  councilRoutes(http);
  preparationRoutes(http);
  conductRoutes(http);
  voteRoutes(http);
  declarationRoutes(http);
  wayRoutes(http);
  countRoutes(http);
  minutesRoutes(http);
}
