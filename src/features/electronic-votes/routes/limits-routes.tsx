import { paths } from '#src/paths.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { viewHome } from '../../accounts/access.ts';
import { LimitsPage } from '../pages/limits-page.tsx';

/** The page of honesty, for anybody. */
export function limitsRoutes(http: FeatureRoutes): void {
  http.page(paths.ballotLimits(), viewHome, (_scope, visit) => <LimitsPage visit={visit} />);
}
