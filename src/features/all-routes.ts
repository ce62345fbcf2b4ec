import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';

/** Every room's pages and form posts. */
export function allRoutes(_http: FeatureRoutes): void {}
