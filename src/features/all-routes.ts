import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { routes as accountRoutes } from './accounts/routes.tsx';
import { routes as archiveRoutes } from './archive/routes.tsx';
import { routes as awardRoutes } from './awards/routes.tsx';
import { routes as ballotRoutes } from './ballots/routes.tsx';
import { routes as certificateRoutes } from './certificates/routes.tsx';
import { routes as clusterRoutes } from './clusters/routes.tsx';
import { routes as conferenceRoutes } from './conferences/routes.tsx';
import { routes as councilRoutes } from './councils/routes.tsx';
import { routes as covenantRoutes } from './covenants/routes.tsx';
import { routes as crossReviewRoutes } from './cross-reviews/routes.tsx';
import { routes as dossierRoutes } from './dossiers/routes.tsx';
import { routes as eligibilityRoutes } from './eligibility/routes.tsx';
import { routes as fairnessRoutes } from './fairness/routes.tsx';
import { routes as importRoutes } from './imports/routes.tsx';
import { routes as movementRoutes } from './movements/routes.tsx';
import { routes as organisationRoutes } from './organisations/routes.tsx';
import { routes as peopleRoutes } from './people/routes.tsx';
import { routes as personalRegistrationRoutes } from './personal-registrations/routes.tsx';
import { routes as planRoutes } from './plans/routes.tsx';
import { routes as reportRoutes } from './reports/routes.tsx';
import { routes as scoreTableRoutes } from './score-tables/routes.tsx';
import { routes as scoringRoutes } from './scoring/routes.tsx';

/** Every room's pages and form posts. */
export function allRoutes(http: FeatureRoutes): void {
  accountRoutes(http);
  organisationRoutes(http);
  peopleRoutes(http);
  importRoutes(http);
  clusterRoutes(http);
  conferenceRoutes(http);
  ballotRoutes(http);
  awardRoutes(http);
  dossierRoutes(http);
  movementRoutes(http);
  personalRegistrationRoutes(http);
  planRoutes(http);
  covenantRoutes(http);
  scoringRoutes(http);
  crossReviewRoutes(http);
  scoreTableRoutes(http);
  fairnessRoutes(http);
  reportRoutes(http);
  certificateRoutes(http);
  archiveRoutes(http);
  councilRoutes(http);
  eligibilityRoutes(http);
}
