import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { movementRoutes } from './routes/movement-routes.tsx';
import { registrationRoutes } from './routes/registration-routes.tsx';
import { superiorRoutes } from './routes/superior-routes.tsx';
import { targetRoutes } from './routes/target-routes.tsx';

/** Movements of a year, and what each member registers in them. */
export function routes(http: FeatureRoutes): void {
  movementRoutes(http);
  registrationRoutes(http);
  targetRoutes(http);
  superiorRoutes(http);
}
