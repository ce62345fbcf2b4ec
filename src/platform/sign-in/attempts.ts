import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** What an attempt counts against: keys are hashed, because people type passwords into the name field. */
export interface AttemptKeys {
  name: string;
  /** null: the user is known already (a confirmation), addresses do not matter. */
  address: string | null;
}

export interface Attempts {
  /** Counts one attempt before the password is looked at. Returns 0, or the seconds to wait when it may not be made. */
  begin(keys: AttemptKeys): Promise<number>;
  /** Takes a successful attempt out of the count and forgets the failures of this name from this address. */
  succeeded(keys: AttemptKeys): Promise<void>;
  /** Seconds until this name may try again from this address; 0 when it may now. Counts nothing. */
  waitSeconds(keys: AttemptKeys): Promise<number>;
}

const limits = {
  /** One name from one address: someone who forgot, or a guesser at one desk. */
  pair: { points: 5, duration: 15 * 60 },
  /** One address, any names: an office of 50 behind one address still gets in, a list of names does not. */
  address: { points: 50, duration: 15 * 60 },
  /** One name from any address: slow guessing from many machines. */
  name: { points: 30, duration: 60 * 60 },
};

/** Attempt counters in `sign_in_attempt` (one upsert each), so they hold across restarts and servers. */
export function createAttempts(pool: Pool): Attempts {
  const limiter = (keyPrefix: keyof typeof limits) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      keyPrefix,
      ...limits[keyPrefix],
    });
  const pair = limiter('pair');
  const address = limiter('address');
  const name = limiter('name');
  const pairKey = (keys: AttemptKeys) => digest(`${keys.name}\n${keys.address ?? ''}`);
  const counters = (keys: AttemptKeys): [RateLimiterPostgres, string][] => [
    [pair, pairKey(keys)],
    [name, digest(keys.name)],
    ...(keys.address === null ? [] : [[address, digest(keys.address)] as [RateLimiterPostgres, string]]),
  ];

  return {
    async begin(keys) {
      for (const [limiter, key] of counters(keys)) {
        const wait = await consume(limiter, key);
        if (wait > 0) return wait;
      }
      return 0;
    },
    async succeeded(keys) {
      await pair.delete(pairKey(keys));
      for (const [limiter, key] of counters(keys).slice(1)) await limiter.reward(key, 1);
    },
    async waitSeconds(keys) {
      const waits = [];
      for (const [limiter, key] of counters(keys)) {
        const state = await limiter.get(key);
        waits.push(state && state.consumedPoints >= limiter.points ? seconds(state) : 0);
      }
      return Math.max(...waits);
    },
  };
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key, 1);
    return 0;
  } catch (rejected) {
    if (rejected instanceof RateLimiterRes) return seconds(rejected);
    throw rejected;
  }
}

const seconds = (state: RateLimiterRes) => Math.max(1, Math.ceil(state.msBeforeNext / 1000));
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
