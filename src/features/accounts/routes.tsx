import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { accountRoutes } from './routes/accounts.tsx';
import { helpRoutes } from './routes/help.tsx';
import { homeRoutes } from './routes/home.tsx';
import { journalRoutes } from './routes/journal.tsx';
import { ownAccountRoutes } from './routes/own-account.tsx';
import { ownWorkRoutes } from './routes/own-work.tsx';
import { signInRoutes } from './routes/sign-in.tsx';

/** The first page, sign-in, one's own account, the administrator's pages, the journal and the guides. */
export function routes(http: FeatureRoutes): void {
  homeRoutes(http);
  signInRoutes(http);
  ownAccountRoutes(http);
  ownWorkRoutes(http);
  accountRoutes(http);
  journalRoutes(http);
  helpRoutes(http);
}
