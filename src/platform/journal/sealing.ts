import type { Services } from '../access/scope.ts';
import { tenantIds } from '../database/tenants.ts';
import { sealJournal } from './seal.ts';
import { openSigningKey } from './signing-key.ts';

const everyMilliseconds = 60_000;

/**
 * Seals the journal every minute and once more at the end.
 * @returns the function that stops it after the last sealing
 */
export function sealPeriodically(services: Services, keyFile: string): () => Promise<void> {
  const key = openSigningKey(keyFile);
  let running: Promise<void> = Promise.resolve();
  // The first round, and the one after a failure, looks for entries that were left behind.
  let thorough = true;
  const seal = () => {
    running = running.then(async () => {
      try {
        for (const tenantId of await tenantIds(services.database)) {
          await sealJournal(services.database, tenantId, key, services.clock.now(), { thorough });
        }
        thorough = false;
      } catch (error) {
        thorough = true;
        services.log.error({ err: error }, 'journal was not sealed');
      }
    });
    return running;
  };
  const timer = setInterval(seal, everyMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await seal();
  };
}
