import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { createApp as CreateApp } from './app.ts';
import type { Config } from './config.ts';
import { stopPress } from './papers/press.ts';
import type { Services } from './platform/access/scope.ts';
import { sealPeriodically } from './platform/journal/sealing.ts';
import { buildAssets } from './ui/assets.ts';

/** How long a stop waits for requests under way, such as an upload that does not move. */
const patienceMs = 10_000;

export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** Config -> database -> services -> app -> listen. */
export async function start(config: Config): Promise<Running> {
  // The rooms are read while the database opens: neither waits for the other.
  const rooms = import('./app.ts');
  rooms.catch(() => {});
  const { openServices } = await import('./services.ts');
  const { services, close } = await openServices(config);
  try {
    const { createApp } = await rooms;
    return await listen(config, services, close, createApp);
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(
  config: Config,
  services: Services,
  close: () => Promise<void>,
  createApp: typeof CreateApp,
): Promise<Running> {
  const assets = await buildAssets(config.cacheFolder);
  const { hono } = createApp(services, config, assets);
  const server = serve({ fetch: hono.fetch, port: config.port, hostname: config.host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const stopSealing = sealPeriodically(services, join(config.dataFolder, 'journal.key'));
  const { remindPeriodically } = await import('./features/accounts/jobs.ts');
  const stopReminding = remindPeriodically(services);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
    /** Graceful: no new requests, those under way end, the journal is sealed, the database closed. */
    async stop() {
      const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patienceMs);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(patience);
      await stopReminding();
      await stopSealing();
      await close();
      await stopPress();
    },
  };
}
