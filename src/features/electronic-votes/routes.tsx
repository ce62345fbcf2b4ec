import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { delegateRoutes } from './routes/delegate-routes.tsx';
import { slipDeviceRoutes, tellerDeviceRoutes } from './routes/device-routes.ts';
import { formRoutes } from './routes/form-routes.tsx';
import { limitsRoutes } from './routes/limits-routes.tsx';
import { tellerRoutes } from './routes/teller-routes.tsx';

/** Pages, form posts and what devices read and send. */
export function routes(http: FeatureRoutes): void {
  tellerDeviceRoutes(http);
  slipDeviceRoutes(http);
  delegateRoutes(http);
  tellerRoutes(http);
  formRoutes(http);
  limitsRoutes(http);
}
