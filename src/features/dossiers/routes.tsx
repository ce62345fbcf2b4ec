import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { appraisalRoutes } from './routes/appraisal-routes.tsx';
import { commentRoutes } from './routes/comment-routes.tsx';
import { dossierRoutes } from './routes/dossier-routes.tsx';
import { paperRoutes } from './routes/paper-routes.ts';
import { reportRoutes } from './routes/report-routes.tsx';

/** Dossiers of nominees: written, submitted, appraised, opened for comment. */
export function routes(http: FeatureRoutes): void {
  dossierRoutes(http);
  reportRoutes(http);
  appraisalRoutes(http);
  commentRoutes(http);
  paperRoutes(http);
}
