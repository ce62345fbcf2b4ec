import { describe, expect, test } from 'vitest';
import { got } from '#tests/factories/simulated-trustees.ts';
import { toolLines, toolMade } from '#tests/vectors/ballot-vectors.ts';
import { ownedDecryptionText, partialDecryption, readDecryption } from './decryption.ts';
import { electionText, readElection } from './election.ts';
import { g, q, scalar } from './group.ts';
import { opensslPowers } from './powers-openssl.ts';
import type { ElectionRecord, PedersenRecord, TrusteesRecord } from './records.ts';
import { combineResult, lagrangeWeight, smallLogarithms } from './result.ts';
import { readTally, tallyBallots } from './tally.ts';

const election = got(readElection(toolMade('election.json').trimEnd(), opensslPowers));
const ballots = Array.from({ length: 11 }, (_, place) => toolMade(`ballot-${10 + place}.json`).trimEnd());
const trustees = JSON.parse(toolMade('trustees.json')) as TrusteesRecord;
const pedersen = trustees[0]?.[1] as PedersenRecord;
const keys = pedersen.verification_keys.map((key) => BigInt(key.public_key));

describe('the election that the tool made', () => {
  const made = tallyBallots(election.record.questions, ballots);

  test('its text is the one that our draft of it would have', () => {
    const record = JSON.parse(election.text) as ElectionRecord;
    const { uuid, name, description, questions, administrator, credential_authority: credentialAuthority } = record;
    const draft = { uuid, name, description, questions, administrator, credentialAuthority, publicKey: election.y };
    expect(JSON.parse(electionText(draft))).toEqual(record);
  });

  test('its tally is ours, to the byte', () => {
    const [tally, sized] = toolLines('et.txt');
    expect(made.tallyText).toBe(tally);
    expect(made.sizedText).toBe(sized);
    expect(readTally(made.tallyText)).toEqual(made.tally);
  });

  test('a later ballot of the same credential replaces the earlier one', () => {
    const again = tallyBallots(election.record.questions, [...ballots, ballots[3] as string]);
    expect(again.voters).toBe(11);
    expect(again.tallyText).toBe(made.tallyText);
    expect(tallyBallots(election.record.questions, []).sizedText).toContain('"num_tallied":0');
  });

  test('its partial decryptions are read, and their combination is its result', () => {
    const decryptions = [1, 3].map((owner) => {
      const [text, owned] = toolLines(`pd${owner}.txt`) as [string, string];
      expect(ownedDecryptionText(owner, text)).toBe(owned);
      const key = keys[owner - 1] as bigint;
      return { owner, factors: got(readDecryption(opensslPowers, election.fingerprint, made.tally, key, text)) };
    });
    const combine = (given: typeof decryptions, threshold = 2, voters = 11) =>
      combineResult(opensslPowers, made.tally, given, { threshold, voters });
    expect(got(combine(decryptions)).text).toBe(toolMade('result.json').trimEnd());
    expect(got(combine([...decryptions].reverse())).text).toBe(toolMade('result.json').trimEnd());
    expect(combine(decryptions.slice(1))).toEqual({ ok: false, code: 'result.few' });
    expect(combine([decryptions[0], decryptions[0]] as typeof decryptions)).toEqual({
      ok: false,
      code: 'result.owner',
    });
    expect(combine(decryptions, 2, 3)).toEqual({ ok: false, code: 'result.number', place: '1.1' });
    const wrongOwner = decryptions.map(({ factors }, place) => ({ owner: place + 1, factors }));
    expect(combine(wrongOwner)).toMatchObject({ ok: false, code: 'result.number' });
  });

  test('a partial decryption of another key, another election or other numbers is refused', () => {
    const text = toolLines('pd1.txt')[0] as string;
    const read = (given: string, key = keys[0] as bigint, fingerprint = election.fingerprint) =>
      readDecryption(opensslPowers, fingerprint, made.tally, key, given);
    expect(read(text).ok).toBe(true);
    expect(read(text, keys[1])).toEqual({ ok: false, code: 'decryption.proof', place: '1.1' });
    expect(read(text, keys[0], 'x')).toEqual({ ok: false, code: 'decryption.proof', place: '1.1' });
    expect(read(`${text} `)).toEqual({ ok: false, code: 'decryption.shape' });
    expect(read('{"decryption_factors":[],"decryption_proofs":[]}')).toEqual({ ok: false, code: 'decryption.shape' });
    const record = JSON.parse(text);
    record.decryption_factors[0][2] = '2';
    expect(read(JSON.stringify(record))).toEqual({ ok: false, code: 'decryption.factor', place: '1.3' });
    record.decryption_factors[0][2] = g.toString();
    expect(read(JSON.stringify(record))).toEqual({ ok: false, code: 'decryption.proof', place: '1.3' });
  });

  test('our own partial decryption passes the same check', () => {
    const secret = 123_456_789n;
    const text = partialDecryption(opensslPowers, election.fingerprint, made.tally, secret);
    const key = opensslPowers.secret(g, secret);
    expect(readDecryption(opensslPowers, election.fingerprint, made.tally, key, text).ok).toBe(true);
  });
});

test('an election that no ballot can be made for is refused', () => {
  const record = JSON.parse(election.text);
  const read = (change: object) => readElection(JSON.stringify({ ...record, ...change }), opensslPowers);
  const question = record.questions[0];
  expect(readElection('{')).toEqual({ ok: false, code: 'election.json' });
  expect(read({ version: 2 })).toMatchObject({ code: 'election.version' });
  expect(read({ group: 'Ed25519' })).toMatchObject({ code: 'election.group' });
  expect(read({ uuid: 'short' })).toMatchObject({ code: 'election.uuid' });
  expect(read({ public_key: '1' })).toMatchObject({ code: 'election.publicKey' });
  expect(read({ public_key: '2' })).toMatchObject({ code: 'election.publicKey' });
  for (const change of [{ min: 5 }, { max: 12 }, { blank: true }, { answers: [] }, { min: -1 }])
    expect(read({ questions: [{ ...question, ...change }] })).toEqual({
      ok: false,
      code: 'election.questions',
      place: '1',
    });
});

test('small logarithms are found up to the number given, and nothing else is', () => {
  for (const most of [0, 1, 2, 11, 100]) {
    const logarithm = smallLogarithms(most);
    for (const value of [0, 1, 2, 10, 11, 99, 100, 101])
      expect(logarithm(opensslPowers.open(g, BigInt(value)))).toBe(value <= most ? value : null);
    expect(logarithm(opensslPowers.open(g, q - 1n))).toBeNull();
  }
});

test('the weights of points take a polynomial to 0', () => {
  const f = (x: number) => scalar(17n + 5n * BigInt(x) + 3n * BigInt(x) ** 2n);
  for (const owners of [
    [1, 2, 3],
    [5, 2, 4],
    [7, 1, 3],
  ])
    expect(scalar(owners.reduce((sum, owner) => sum + f(owner) * lagrangeWeight(owner, owners), 0n))).toBe(17n);
});
