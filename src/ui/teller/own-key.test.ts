import { beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '#src/ballot/credentials.ts';
import { readDecryption } from '#src/ballot/decryption.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { makeRehearsal } from '#src/ballot/rehearsal.ts';
import { readTally } from '#src/ballot/tally.ts';
import { assembleTrustees } from '#src/ballot/trustees/assemble.ts';
import { newSeed } from '#src/ballot/trustees/keys.ts';
import { got } from '#tests/factories/simulated-trustees.ts';
import {
  certificateOf,
  certificatesOf,
  checkedKey,
  contributionOf,
  isOwnSeed,
  rehearsalPart,
  verificationOf,
} from './own-key.ts';
import type { CeremonyParts } from './parts.ts';

const powers = opensslPowers;
const devices = [1, 2, 3].map((index) => ({ index, seed: newSeed() }));
const [first, second, third] = devices as [(typeof devices)[0], (typeof devices)[0], (typeof devices)[0]];

type Given = { cert?: unknown; polynomial?: unknown; verification?: unknown };
let given: Given[] = [{}, {}, {}];
let uuid: string;
let words: string;
let complete: CeremonyParts;

/** As the server hands them out: everything has been text. */
function parts(more: Partial<CeremonyParts> = {}, of: readonly Given[] = given): CeremonyParts {
  const holders = of.map(({ cert = null, polynomial = null, verification = null }, at) => ({
    ...{ position: at + 1, cert, polynomial, verification, envelope: true, rehearsed: false },
  }));
  const bare = { ceremonyId: 'k', state: 'keys', uuid, size: 3, threshold: 2, own: null, holders };
  return JSON.parse(
    JSON.stringify({ ...bare, trustees: null, publicKey: null, rehearsal: null, slips: null, ...more }),
  );
}

beforeAll(() => {
  uuid = newUuid();
  given = devices.map((own) => ({ cert: certificateOf(powers, parts(), own) }));
  words = got(certificatesOf(powers, parts(), first)).fingerprint;
  given = devices.map((own, at) => ({ ...given[at], polynomial: got(contributionOf(powers, parts(), own, words)) }));
  given = devices.map((own, at) => ({ ...given[at], verification: got(verificationOf(powers, parts(), own)) }));
  const made = got(
    assembleTrustees(
      powers,
      got(certificatesOf(powers, parts(), first)),
      given.map(({ polynomial }) => polynomial),
      given.map(({ verification }) => verification),
    ),
  );
  complete = parts({
    ...{ state: 'ready', trustees: made.text, publicKey: made.publicKey.toString() },
    rehearsal: makeRehearsal(powers, { uuid, y: made.publicKey }),
  });
});

describe('three devices', () => {
  it('read the same words, and each puts the same keys together', () => {
    for (const own of devices) {
      expect(got(certificatesOf(powers, complete, own)).fingerprint).toBe(words);
      expect(got(checkedKey(powers, complete, own, words)).trustees).toBe(complete.trustees);
    }
  });

  it('know their own seed, also typed from the envelope on another device', () => {
    expect(isOwnSeed(powers, complete, second)).toBe(true);
    expect(isOwnSeed(powers, complete, { index: 2, seed: third.seed })).toBe(false);
    expect(isOwnSeed(powers, parts({}, [{}, {}, {}]), second)).toBe(false);
    const again = got(checkedKey(powers, complete, second, null));
    expect(again.secret).toBe(got(checkedKey(powers, complete, second, words)).secret);
  });

  it('seal nothing when the certificates are others than those that were read aloud', () => {
    const replaced = { index: 3, seed: newSeed() };
    const other = [given[0], given[1], { cert: certificateOf(powers, parts(), replaced) }] as Given[];
    expect(contributionOf(powers, parts({}, other), first, words)).toMatchObject({ code: 'certificates.changed' });
    expect(contributionOf(powers, parts({}, other), third, words)).toMatchObject({ code: 'certificate.own' });
    expect(checkedKey(powers, complete, first, 'other')).toMatchObject({ code: 'certificates.changed' });
  });

  it('refuse keys that the server put together otherwise', () => {
    const publicKey = `${BigInt(complete.publicKey ?? '') + 1n}`;
    expect(checkedKey(powers, { ...complete, publicKey }, first, words)).toMatchObject({ code: 'trustees.differ' });
    const trustees = complete.trustees?.replace('"threshold":2', '"threshold":1') ?? null;
    expect(checkedKey(powers, { ...complete, trustees }, first, words)).toMatchObject({ code: 'trustees.differ' });
  });

  it('rehearse with the dummy and with nothing else', () => {
    const { rehearsal } = complete;
    if (!rehearsal) throw new Error('no rehearsal');
    const text = got(rehearsalPart(powers, complete, second, words));
    const key = BigInt(got(verificationOf(powers, complete, second)).public_key);
    const tally = readTally(JSON.stringify(rehearsal.tally));
    expect(readDecryption(powers, rehearsal.fingerprint, tally, key, text).ok).toBe(true);
    const numbers = [[8, ...(rehearsal.numbers[0]?.slice(1) ?? [])]];
    for (const other of [{ ...rehearsal, numbers }, { ...rehearsal, fingerprint: 'election' }, null])
      expect(rehearsalPart(powers, { ...complete, rehearsal: other }, second, words)).toMatchObject({
        code: 'rehearsal.differs',
      });
  });
});
