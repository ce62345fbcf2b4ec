import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { decisionRoutes } from './routes/decision-routes.tsx';
import { paymentRoutes } from './routes/payment-routes.tsx';
import { registerRoutes } from './routes/register-routes.tsx';
import { submissionRoutes } from './routes/submission-routes.tsx';

export function routes(http: FeatureRoutes): void {
  // Addresses with a word come before those with an id in the same place.
  submissionRoutes(http);
  decisionRoutes(http);
  registerRoutes(http);
  paymentRoutes(http);
}
