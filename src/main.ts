import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { stopPress } from './papers/render-paper.ts';
import { sealPeriodically } from './platform/journal/sealing.ts';
import { openServices } from './services.ts';
import { buildAssets } from './ui/assets.ts';

export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** Config -> database -> services -> app -> listen. */
export async function start(config: Config): Promise<Running> {
  const { services, close } = await openServices(config);
  const assets = await buildAssets(config.cacheFolder);
  const { hono } = createApp(services, config, assets);
  const stopSealing = sealPeriodically(services, join(config.dataFolder, 'journal.key'));
  const server = serve({ fetch: hono.fetch, port: config.port, hostname: config.host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
    /** Graceful: no new requests, those under way end, the journal is sealed, the database closed. */
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      await stopSealing();
      await close();
      await stopPress();
    },
  };
}
