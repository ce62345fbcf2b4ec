import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '#tests/factories/seeded-random.ts';
import { question, type SimulatedElection, simulateElection } from '#tests/factories/simulated-election.ts';
import { got } from '#tests/factories/simulated-trustees.ts';
import { checkOpening } from './check-opening.ts';
import { multiply, productOf } from './group.ts';
import { ballotSteps, makeBallot } from './make-ballot.ts';
import { opensslPowers } from './powers-openssl.ts';
import { portablePowers } from './powers-portable.ts';
import {
  ballotKey,
  ballotKeySteps,
  type ElectionKey,
  electionKey,
  intervalHolds,
  knowledgeHolds,
  type Proof,
  readProof,
} from './proofs.ts';
import type { BallotRecord } from './records.ts';
import { finish, inSlices } from './slices.ts';

const questions = [question(3, 0, 2), question(4, 1, 1)];
const choices = [
  [1, 0, 1],
  [0, 0, 1, 0],
];

describe('a ballot', () => {
  let played: SimulatedElection;
  let key: ElectionKey;
  beforeAll(() => {
    played = simulateElection({ seed: 'ballot', voters: 2, questions, until: 'setup' });
    key = electionKey(opensslPowers, played.election.y);
  });
  const secret = () => played.voters[0]?.secret as bigint;
  const made = () => got(makeBallot(played.election, ballotKey(opensslPowers, played.election.y), secret(), choices));

  test('has the canonical form, its proofs and its signature hold', () => {
    const { ballot, tracker } = made();
    const record = JSON.parse(ballot) as BallotRecord;
    expect(JSON.stringify(record)).toBe(ballot);
    expect(Object.keys(record)).toEqual(['election_uuid', 'election_hash', 'credential', 'answers', 'signature']);
    expect(record.credential).toBe(String(played.voters[0]?.publicKey));
    expect(tracker).toMatch(/^[A-Za-z0-9+/]{43}$/);
    const bound = `${played.election.fingerprint}|${record.credential}`;
    for (const [index, answer] of record.answers.entries()) {
      const ciphertexts = answer.choices.map(({ alpha, beta }) => ({ alpha: BigInt(alpha), beta: BigInt(beta) }));
      for (const [place, ciphertext] of ciphertexts.entries()) {
        const proof = answer.individual_proofs[place]?.map(readProof) as Proof[];
        expect(intervalHolds(key, { ciphertext, bound, from: 0, to: 1 }, proof)).toBe(true);
      }
      const { min, max } = questions[index] as (typeof questions)[number];
      const product = {
        alpha: productOf(ciphertexts.map((c) => c.alpha)),
        beta: productOf(ciphertexts.map((c) => c.beta)),
      };
      const all = `${bound}|${ciphertexts.map(({ alpha, beta }) => `${alpha},${beta}`).join(',')}`;
      const overall = answer.overall_proof.map(readProof) as Proof[];
      expect(intervalHolds(key, { ciphertext: product, bound: all, from: min, to: max }, overall)).toBe(true);
      expect(intervalHolds(key, { ciphertext: product, bound, from: min, to: max }, overall)).toBe(false);
    }
    const proof = readProof(record.signature.proof) as Proof;
    const of = BigInt(record.credential);
    expect(knowledgeHolds(opensslPowers, key.gPower, of, `sig|${record.signature.hash}|`, proof)).toBe(true);
    expect(knowledgeHolds(opensslPowers, key.gPower, multiply(of, of), `sig|${record.signature.hash}|`, proof)).toBe(
      false,
    );
  });

  test('is the same from the same randomness on every platform, at once or in slices', async () => {
    const random = () => seededRandom('same').scalar;
    const { election } = played;
    const [portable, openssl] = [portablePowers, opensslPowers].map((powers) => ballotKey(powers, election.y));
    const atOnce = got(makeBallot(election, portable as NonNullable<typeof portable>, secret(), choices, random()));
    expect(got(makeBallot(election, openssl as NonNullable<typeof openssl>, secret(), choices, random()))).toEqual(
      atOnce,
    );
    const seen: number[] = [];
    const inTime = await inSlices(
      ballotSteps(election, await inSlices(ballotKeySteps(portablePowers, election.y)), secret(), choices, random()),
      ({ done, total }) => seen.push(done / total),
      1,
    );
    expect(got(inTime)).toEqual(atOnce);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('progress ends at its total', () => {
    const work = ballotSteps(played.election, ballotKey(opensslPowers, played.election.y), secret(), choices);
    const seen: { done: number; total: number }[] = [];
    let step = work.next();
    for (; step.done !== true; step = work.next()) seen.push(step.value);
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
    expect(finish(work)).toBeUndefined();
  });

  test('is not made of too many, too few or other numbers', () => {
    const make = (row: number[][]) =>
      makeBallot(played.election, ballotKey(opensslPowers, played.election.y), secret(), row);
    expect(
      make([
        [1, 1, 1],
        [0, 0, 1, 0],
      ]),
    ).toEqual({ ok: false, code: 'choices.tooMany', place: '1' });
    expect(
      make([
        [1, 1, 0],
        [0, 0, 0, 0],
      ]),
    ).toEqual({ ok: false, code: 'choices.tooFew', place: '2' });
    expect(
      make([
        [2, 0, 0],
        [0, 0, 1, 0],
      ]),
    ).toEqual({ ok: false, code: 'choices.shape', place: '1' });
    expect(make([[1, 0, 0]])).toEqual({ ok: false, code: 'choices.shape', place: '1' });
  });

  test('opens to its choices, and to nothing else', () => {
    const { ballot, tracker, opening } = made();
    const own = ballotKey(opensslPowers, played.election.y);
    const check = (value: unknown, text = ballot) => checkOpening(played.election, own, text, value);
    expect(check(JSON.parse(JSON.stringify(opening)))).toEqual({ ok: true, value: { tracker, choices } });
    const lie = structuredClone(opening) as unknown as { answers: { choices: number[]; r: string[] }[] };
    (lie.answers[0] as { choices: number[] }).choices = [1, 1, 0];
    expect(check(lie)).toEqual({ ok: false, code: 'opening.differs', place: '1.2' });
    expect(check(opening, made().ballot)).toEqual({ ok: false, code: 'opening.differs', place: '1.1' });
    expect(check({ answers: [] })).toMatchObject({ ok: false, code: 'choices.shape' });
    expect(check(null)).toEqual({ ok: false, code: 'opening.shape' });
    expect(check(opening, '{}')).toEqual({ ok: false, code: 'opening.ballot' });
    expect(check(opening, ballot.replace(played.election.record.uuid, 'AnotherElectio'))).toMatchObject({
      code: 'opening.election',
    });
    const outside = structuredClone(opening) as unknown as { answers: { r: string[] }[] };
    (outside.answers[1] as { r: string[] }).r[0] = `0${opening.answers[1]?.r[0]}`;
    expect(check(outside)).toEqual({ ok: false, code: 'opening.random', place: '2.1' });
  });
});
