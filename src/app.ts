import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Config } from './config.ts';
import { actorOfUser } from './features/accounts/queries.ts';
import { signInAgain } from './features/accounts/routes/sign-in.tsx';
import { allRoutes } from './features/all-routes.ts';
import { framesWith } from './frame-of.ts';
import type { Services } from './platform/access/scope.ts';
import { addressBehind } from './platform/http/client-address.ts';
import { faultPage } from './platform/http/faults.tsx';
import { FeatureRoutes, type RouteDescription } from './platform/http/feature-routes.tsx';
import { health } from './platform/http/health.ts';
import { notFoundPage } from './platform/http/not-found.tsx';
import { secure } from './platform/http/security.ts';
import type { Assets } from './ui/assets.ts';
import { serveAssets } from './ui/serve-assets.ts';

export interface App {
  hono: Hono;
  /** Every page and form post with the action that guards it. */
  routes: readonly RouteDescription[];
}

/** The whole program as one Hono app; `app.request()` drives it in tests without a port. */
export function createApp(
  services: Services,
  config: Pick<Config, 'publicUrl'> & Partial<Pick<Config, 'trustedProxies'>>,
  assets: Assets,
): App {
  const hono = new Hono();
  hono.use('/tinh/*', serveAssets(assets));
  hono.use(compress());
  secure(hono, config.publicUrl);
  hono.use(addressBehind(config.trustedProxies ?? []));
  health(hono, services.database);
  const visitors = {
    services,
    frameOf: framesWith(services, assets),
    async actorOf(headers: Headers) {
      const session = await services.signIn.session(headers);
      return session && actorOfUser(services, session);
    },
  };
  const http = new FeatureRoutes(hono, visitors, signInAgain);
  allRoutes(http);
  notFoundPage(hono, visitors);
  faultPage(hono, visitors);
  return { hono, routes: http.described };
}
