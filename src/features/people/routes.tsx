import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { collectiveRoutes } from './routes/collective-routes.tsx';
import { mergeRoutes } from './routes/merge-routes.tsx';
import { peopleRoutes } from './routes/people-routes.tsx';
import { personFormRoutes, sensitiveFormRoutes } from './routes/person-forms.tsx';

/** Pages and form posts on persons and on units as collectives. */
export function routes(http: FeatureRoutes): void {
  mergeRoutes(http);
  peopleRoutes(http);
  personFormRoutes(http);
  sensitiveFormRoutes(http);
  collectiveRoutes(http);
}
