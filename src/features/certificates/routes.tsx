import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { publicRoutes } from './routes/public-routes.tsx';
import { registryRoutes } from './routes/registry-routes.tsx';

/** Certificates, and what the public may see of the register of awards. */
export function routes(http: FeatureRoutes): void {
  publicRoutes(http);
  registryRoutes(http);
}
