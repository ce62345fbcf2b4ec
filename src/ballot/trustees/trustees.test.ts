import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '#tests/factories/seeded-random.ts';
import { got, type SimulatedTrustees, simulateTrustees } from '#tests/factories/simulated-trustees.ts';
import { vectorText } from '#tests/vectors/ballot-vectors.ts';
import { g, scalar } from '../group.ts';
import { hexDigest } from '../hashes.ts';
import { opensslPowers as powers } from '../powers-openssl.ts';
import { portablePowers } from '../powers-portable.ts';
import type { PedersenRecord, SignedMessage } from '../records.ts';
import { lagrangeWeight } from '../result.ts';
import { assembleTrustees } from './assemble.ts';
import { makeCertificate, readCertificates } from './certificates.ts';
import { type Contribution, makeContribution } from './contributions.ts';
import { newSeed, readSeed, trusteeSecrets } from './keys.ts';
import { computeOwnKey } from './own-key.ts';
import { coefficientsOf, valueAt } from './polynomial.ts';
import { sealShare } from './sealed-shares.ts';
import { signMessage } from './signed-messages.ts';

const ceremony = { uuid: 'Ceremony123456', size: 3, threshold: 2 };
let made: SimulatedTrustees;
beforeAll(() => {
  made = simulateTrustees(ceremony, seededRandom('trustees'));
});

const own = (index: number) => ({ index, seed: made.seeds[index - 1] as string });
const certs = () => made.certificates.all.map(({ record }) => structuredClone(record) as SignedMessage);
const contributions = () => structuredClone(made.contributions) as Contribution[];
const replaced = <T>(list: readonly T[], place: number, value: T): T[] =>
  list.map((one, at) => (at === place ? value : one));
/** Swaps the last digit of a decimal number for another one. */
const otherNumber = (text: string) => text.slice(0, -1) + ((Number(text.at(-1)) + 1) % 10);

describe('a ceremony of three', () => {
  test('any two of the secrets make the common key, one does not', () => {
    for (const owners of [
      [1, 2],
      [3, 1],
      [2, 3],
      [1, 2, 3],
    ]) {
      const secret = owners.reduce(
        (sum, owner) => sum + (made.keys[owner - 1]?.secret ?? 0n) * lagrangeWeight(owner, owners),
        0n,
      );
      expect(powers.secret(g, scalar(secret))).toBe(made.publicKey);
    }
    expect(made.keys.map(({ secret }) => powers.secret(g, secret))).not.toContain(made.publicKey);
  });

  test('a device that starts again comes to the same key; portable powers do too', () => {
    for (const by of [powers, portablePowers]) {
      const again = got(computeOwnKey(by, made.certificates, contributions(), own(2)));
      expect(again.secret).toBe(made.keys[1]?.secret);
    }
    const repeated = makeContribution(powers, made.certificates, own(2));
    expect(repeated.coefexps.message).toBe(made.contributions[1]?.coefexps.message);
    const mixed = replaced(contributions(), 1, repeated);
    expect(got(computeOwnKey(powers, made.certificates, mixed, own(3))).secret).toBe(made.keys[2]?.secret);
  });

  test('another election or another list of certificates has other polynomials and another fingerprint', () => {
    const other = got(readCertificates(powers, { ...ceremony, uuid: 'Ceremony123457' }, certs(), own(1)));
    expect(other.fingerprint).not.toBe(made.certificates.fingerprint);
    expect(coefficientsOf(own(1).seed, other)).not.toEqual(coefficientsOf(own(1).seed, made.certificates));
    const stranger = makeCertificate(powers, ceremony, 3, newSeed());
    const list = got(readCertificates(powers, ceremony, replaced(certs(), 2, stranger), own(1)));
    expect(list.fingerprint).not.toBe(made.certificates.fingerprint);
  });

  test('the record is the vector of both versions of the tool, put together again', () => {
    const text = vectorText('ts-made-dual-2.0-3.0/GG3EsxxeHNqrqf.bel');
    const start = text.indexOf('[["Pedersen"');
    const trustees = text.slice(start, text.indexOf('\0', start));
    const record = JSON.parse(trustees)[0][1] as Required<PedersenRecord>;
    const certificates = got(readCertificates(powers, { uuid: 'GG3EsxxeHNqrqf', size: 3, threshold: 2 }, record.certs));
    const parts = record.coefexps.map((coefexps, place) => ({ coefexps, signature: record.signatures[place] }));
    const assembled = got(assembleTrustees(powers, certificates, parts, record.verification_keys));
    expect(assembled.text).toBe(trustees);
    expect(text).toContain(`"public_key":"${assembled.publicKey}"`);
  });
});

describe('a device does not believe the server: certificates', () => {
  const read = (values: readonly unknown[], place = 1, of = ceremony) =>
    readCertificates(powers, of, values, own(place));

  test('the right list is read by each', () => {
    for (const place of [1, 2, 3]) expect(got(read(certs(), place)).fingerprint).toBe(made.certificates.fingerprint);
  });

  test('too few, other order, other threshold, other size', () => {
    expect(read(certs().slice(1))).toEqual({ ok: false, code: 'certificate.count' });
    expect(read([...certs()].reverse())).toEqual({ ok: false, code: 'certificate.context', place: '1' });
    expect(read(certs(), 1, { ...ceremony, threshold: 3 })).toMatchObject({ code: 'certificate.context' });
    expect(read(certs(), 1, { ...ceremony, threshold: 4 })).toEqual({ ok: false, code: 'ceremony.shape' });
  });

  test('own certificate put off by another', () => {
    const stranger = makeCertificate(powers, ceremony, 1, newSeed());
    expect(read(replaced(certs(), 0, stranger))).toEqual({ ok: false, code: 'certificate.own', place: '1' });
  });

  test('one trustee in two places', () => {
    const twice = makeCertificate(powers, ceremony, 3, own(2).seed);
    expect(read(replaced(certs(), 2, twice))).toEqual({ ok: false, code: 'certificate.repeated', place: '3' });
  });

  test('not signed by its own key, not in the group, not a certificate', () => {
    const third = certs()[2] as SignedMessage;
    const unsigned = { ...third, signature: { ...third.signature, response: otherNumber(third.signature.response) } };
    expect(read(replaced(certs(), 2, unsigned))).toEqual({ ok: false, code: 'certificate.signature', place: '3' });
    const message = third.message.replace(/"encryption":"\d+"/, '"encryption":"2"');
    const outside = signMessage(powers, trusteeSecrets(own(3).seed).signing, message);
    expect(read(replaced(certs(), 2, outside))).toEqual({ ok: false, code: 'certificate.key', place: '3' });
    for (const value of [null, 'x', {}, { message: '{}', signature: third.signature }, { ...third, message: '[' }])
      expect(read(replaced<unknown>(certs(), 2, value))).toEqual({ ok: false, code: 'certificate.shape', place: '3' });
  });
});

describe('a device does not believe the server: contributions', () => {
  const compute = (values: readonly unknown[], place = 1) =>
    computeOwnKey(powers, made.certificates, values, own(place));
  const second = () => contributions()[1] as Contribution;
  const withSecond = (change: Partial<Contribution>) => replaced(contributions(), 1, { ...second(), ...change });

  test('one is missing, or is nothing', () => {
    expect(compute(contributions().slice(1))).toEqual({ ok: false, code: 'contribution.count' });
    expect(compute(replaced<unknown>(contributions(), 1, null))).toEqual({
      ok: false,
      code: 'contribution.shape',
      place: '2',
    });
    expect(compute(withSecond({ shares: second().shares.slice(1) }))).toEqual({
      ok: false,
      code: 'contribution.shape',
      place: '2',
    });
  });

  test('commitments of somebody else, too many of them, or outside of the group', () => {
    const third = contributions()[2] as Contribution;
    expect(compute(withSecond({ coefexps: third.coefexps }))).toEqual({
      ok: false,
      code: 'commitments.signature',
      place: '2',
    });
    expect(compute(withSecond({ signature: third.signature }))).toEqual({
      ok: false,
      code: 'certificates.signature',
      place: '2',
    });
    const { signing } = trusteeSecrets(own(2).seed);
    const signed = (coefexps: string[]) => signMessage(powers, signing, JSON.stringify({ coefexps }));
    const elements = JSON.parse(second().coefexps.message).coefexps as string[];
    const many = signed([...elements, g.toString()]);
    expect(compute(withSecond({ coefexps: many }))).toEqual({ ok: false, code: 'commitments.shape', place: '2' });
    const outside = signed([elements[0] as string, '2']);
    expect(compute(withSecond({ coefexps: outside }))).toEqual({ ok: false, code: 'commitments.element', place: '2' });
  });

  test('own contribution from another list', () => {
    const other = got(readCertificates(powers, { ...ceremony, uuid: 'Ceremony123457' }, certs()));
    const old = makeContribution(powers, other, own(1));
    const mixed = replaced(contributions(), 0, old);
    expect(compute(mixed)).toEqual({ ok: false, code: 'contribution.own', place: '1' });
  });

  test('a share for another trustee, of another sender, or touched on the way', () => {
    const shares = second().shares;
    const put = (share: unknown) => compute(withSecond({ shares: replaced(shares, 0, share as SignedMessage) }));
    expect(put(shares[2])).toEqual({ ok: false, code: 'share.binding', place: '2' });
    expect(put(contributions()[2]?.shares[0])).toEqual({ ok: false, code: 'share.binding', place: '2' });
    const touched = { ...shares[0], message: shares[0]?.message.replace(/"sealed":"./, '"sealed":"0') as string };
    const changed =
      touched.message === shares[0]?.message
        ? { ...touched, message: touched.message.replace(/"sealed":"./, '"sealed":"1') }
        : touched;
    expect(put(changed)).toEqual({ ok: false, code: 'share.signature', place: '2' });
    expect(put({})).toEqual({ ok: false, code: 'share.shape', place: '2' });
  });

  test('a trustee who seals a share that does not fit the commitments is named', () => {
    const { signing } = trusteeSecrets(own(2).seed);
    const binding = {
      certificates: made.certificates,
      commitments: hexDigest(second().coefexps.message),
      from: 2,
      to: 1,
    };
    const wrong = valueAt(coefficientsOf(own(2).seed, made.certificates), 1) + 1n;
    const share = sealShare(powers, binding, signing, wrong);
    const put = (value: SignedMessage) => compute(withSecond({ shares: replaced(second().shares, 0, value) }));
    expect(put(share)).toEqual({ ok: false, code: 'share.inconsistent', place: '2' });
    const message = JSON.parse(share.message) as { sealed: string };
    message.sealed = [...message.sealed].reverse().join('');
    expect(put(signMessage(powers, signing, JSON.stringify(message)))).toEqual({
      ok: false,
      code: 'share.sealed',
      place: '2',
    });
    const ephemeral = JSON.parse(share.message) as { ephemeral: string };
    ephemeral.ephemeral = '2';
    expect(put(signMessage(powers, signing, JSON.stringify(ephemeral)))).toEqual({
      ok: false,
      code: 'share.ephemeral',
      place: '2',
    });
  });

  test('what one device is sent, no other can open', () => {
    const stolen = replaced(contributions(), 1, {
      ...second(),
      shares: replaced(second().shares, 0, second().shares[2] as SignedMessage),
    });
    expect(compute(stolen).ok).toBe(false);
    expect(JSON.stringify(made.contributions)).not.toContain(made.keys[0]?.secret.toString());
  });
});

describe('putting the key together', () => {
  const keys = () => made.keys.map(({ publicKey }) => structuredClone(publicKey));
  const assemble = (values: readonly unknown[]) => assembleTrustees(powers, made.certificates, contributions(), values);

  test('gives everybody the same text', () => {
    expect(got(assemble(keys())).text).toBe(made.text);
    expect(assemble(keys().slice(1))).toEqual({ ok: false, code: 'publicKey.count' });
  });

  test('refuses a key that does not follow from the commitments, or proofs of another', () => {
    const [first, second] = keys() as [ReturnType<typeof keys>[number], ReturnType<typeof keys>[number]];
    const put = (value: unknown) => assemble(replaced<unknown>(keys(), 0, value));
    expect(put(second)).toEqual({ ok: false, code: 'publicKey.value', place: '1' });
    expect(put({ ...first, pok: second.pok })).toEqual({ ok: false, code: 'publicKey.proof', place: '1' });
    expect(put({ ...first, signature: second.signature })).toEqual({
      ok: false,
      code: 'publicKey.signature',
      place: '1',
    });
    expect(put({ pok: first.pok, public_key: first.public_key })).toEqual({
      ok: false,
      code: 'publicKey.shape',
      place: '1',
    });
  });
});

test('seeds are 22 digits of base 58, read back from paper', () => {
  const seed = newSeed();
  expect(seed).toMatch(/^[1-9A-HJ-NP-Za-km-z]{22}$/);
  expect(readSeed(` ${seed.slice(0, 11)} ${seed.slice(11)}`)).toEqual({ ok: true, value: seed });
  expect(readSeed(seed.slice(1))).toEqual({ ok: false, code: 'seed.length' });
  expect(readSeed(`0${seed.slice(1)}`)).toEqual({ ok: false, code: 'seed.characters' });
});
