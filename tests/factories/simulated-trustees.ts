import { fixedBase } from '#src/ballot/fixed-base.ts';
import { g } from '#src/ballot/group.ts';
import type { Outcome } from '#src/ballot/outcome.ts';
import type { FixedPower } from '#src/ballot/powers.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import type { BallotKey } from '#src/ballot/proofs.ts';
import { type AssembledTrustees, assembleTrustees } from '#src/ballot/trustees/assemble.ts';
import { type Certificates, makeCertificate, readCertificates } from '#src/ballot/trustees/certificates.ts';
import { type Contribution, makeContribution } from '#src/ballot/trustees/contributions.ts';
import { newSeed } from '#src/ballot/trustees/keys.ts';
import { computeOwnKey, type OwnKey } from '#src/ballot/trustees/own-key.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface SimulatedTrustees extends AssembledTrustees {
  readonly certificates: Certificates;
  readonly seeds: readonly string[];
  readonly contributions: readonly Contribution[];
  readonly keys: readonly OwnKey[];
}

/** A ceremony in which every device hands its parts to the server as text and reads the others' from text. */
export function simulateTrustees(
  { uuid, size, threshold }: { uuid: string; size: number; threshold: number },
  random: SeededRandom,
): SimulatedTrustees {
  const powers = opensslPowers;
  const ceremony = { uuid, size, threshold };
  const seeds = Array.from({ length: size }, () => newSeed(random.bytes));
  const places = seeds.map((seed, place) => ({ seed, index: place + 1 }));
  const certs = sent(places.map(({ seed, index }) => makeCertificate(powers, ceremony, index, seed, random.scalar)));
  const certificates = got(readCertificates(powers, ceremony, certs, places[0]));
  const contributions = sent(places.map((own) => makeContribution(powers, certificates, own, random.scalar)));
  const keys = places.map((own) => got(computeOwnKey(powers, certificates, contributions, own, random.scalar)));
  const publicKeys = sent(keys.map(({ publicKey }) => publicKey));
  const assembled = got(assembleTrustees(powers, certificates, contributions, publicKeys));
  return { ...assembled, certificates, seeds, contributions, keys };
}

const ceremonies = new Map<string, SimulatedTrustees>();

/** One ceremony for each size and threshold is enough for tests that are about something else. */
export function sharedTrustees(size: number, threshold: number): SimulatedTrustees {
  const name = `${threshold} of ${size}`;
  const known = ceremonies.get(name);
  if (known !== undefined) return known;
  const made = simulateTrustees({ uuid: 'SharedTrustees', size, threshold }, seededRandom(name));
  ceremonies.set(name, made);
  return made;
}

const tables = new Map<bigint, FixedPower>();

/** By tables, not in constant time: tests have no secrets. */
export function tableKey(y: bigint): BallotKey {
  return { y, gSecret: tableOf(g, 10), ySecret: tableOf(y, 8) };
}

function tableOf(base: bigint, width: number): FixedPower {
  const known = tables.get(base);
  if (known !== undefined) return known;
  const made = fixedBase(base, width);
  tables.set(base, made);
  return made;
}

export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.place ?? ''}`);
  return outcome.value;
}

/** As it arrives after a journey as JSON. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
