import { type Choices, type ChoicesFault, choiceFaults, chosen } from './choices.ts';
import { ciphertextRecord, encrypt, productCiphertext } from './ciphertexts.ts';
import type { Election } from './election.ts';
import { scalar, scalarSum } from './group.ts';
import { base64Digest, challengeOf } from './hashes.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import { type BallotKey, type Ciphertext, intervalProofSteps, proofRecord } from './proofs.ts';
import { type RandomScalar, randomScalar } from './random.ts';
import type { AnswerRecord, BallotRecord, ProofRecord, Question } from './records.ts';
import { finish, type Progress } from './slices.ts';

// Ballots: sections 4.11 (answers), 4.14 (signature), 4.15.

/** What opens a ballot, for the check that spoils it. Whoever holds it knows the choices: it never travels with a cast ballot. */
export interface Opening {
  readonly answers: readonly { readonly choices: readonly number[]; readonly r: readonly string[] }[];
}

export interface MadeBallot {
  /** The text that is cast, hashed and stored, byte for byte. */
  readonly ballot: string;
  /** Base64 of the SHA-256 of that text; says nothing of the choices. */
  readonly tracker: string;
  readonly opening: Opening;
}

/**
 * @param key of the election's public key (`ballotKey`)
 * @param credentialSecret of `credentialSecret`
 * @returns refused with the question (from 1) as place when the choices cannot be cast
 */
export function makeBallot(
  election: Election,
  key: BallotKey,
  credentialSecret: bigint,
  choices: Choices,
  random: RandomScalar = randomScalar,
): Outcome<MadeBallot, ChoicesFault> {
  return finish(ballotSteps(election, key, credentialSecret, choices, random));
}

/** The same with a step for every one or two exponentiations; a page drives it with `inSlices`. */
export function* ballotSteps(
  election: Election,
  key: BallotKey,
  credentialSecret: bigint,
  choices: Choices,
  random: RandomScalar = randomScalar,
): Generator<Progress, Outcome<MadeBallot, ChoicesFault>> {
  if (key.y !== election.y) throw new RangeError('the key is of another election');
  const { questions, uuid } = election.record;
  const [fault] = choiceFaults(questions, choices);
  if (fault !== undefined) return refused(fault.code, fault.question + 1);

  const count = counter(questions);
  const credential = key.gSecret(credentialSecret).toString();
  yield count();
  const bound = `${election.fingerprint}|${credential}`;
  const answers: AnswerRecord[] = [];
  const opening: Opening['answers'][number][] = [];
  for (const [index, question] of questions.entries()) {
    const made = answerSteps(key, bound, question, choices[index] as readonly number[], random);
    let step = made.next();
    while (step.done !== true) {
      yield count();
      step = made.next();
    }
    answers.push(step.value.answer);
    opening.push(step.value.opening);
  }

  const unsigned = { election_uuid: uuid, election_hash: election.fingerprint, credential, answers };
  const hash = base64Digest(JSON.stringify(unsigned));
  const w = random();
  const challenge = challengeOf(`sig|${hash}|`, [key.gSecret(w)]);
  const proof = proofRecord({ challenge, response: scalar(w - credentialSecret * challenge) });
  const ballot = JSON.stringify({ ...unsigned, signature: { hash, proof } } satisfies BallotRecord);
  return accepted({ ballot, tracker: trackerOf(ballot), opening: { answers: opening } });
}

/** The tracker of a ballot: base64 of the SHA-256 of its text, without padding. */
export function trackerOf(ballotText: string): string {
  return base64Digest(ballotText);
}

function* answerSteps(
  key: BallotKey,
  bound: string,
  { min, max }: Question,
  row: readonly number[],
  random: RandomScalar,
): Generator<void, { answer: AnswerRecord; opening: Opening['answers'][number] }> {
  const ciphertexts: Ciphertext[] = [];
  const r: bigint[] = [];
  const individual: ProofRecord[][] = [];
  for (const m of row) {
    const secret = random();
    const ciphertext = encrypt(key, secret, m);
    yield;
    const proof = yield* intervalProofSteps(key, { ciphertext, bound, from: 0, to: 1 }, { r: secret, m }, random);
    ciphertexts.push(ciphertext);
    r.push(secret);
    individual.push(proof.map(proofRecord));
  }
  const statement = {
    ciphertext: productCiphertext(ciphertexts),
    bound: `${bound}|${ciphertexts.map(({ alpha, beta }) => `${alpha},${beta}`).join(',')}`,
    from: min,
    to: max,
  };
  const overall = yield* intervalProofSteps(key, statement, { r: scalarSum(r), m: chosen(row) }, random);
  return {
    answer: {
      choices: ciphertexts.map(ciphertextRecord),
      individual_proofs: individual,
      overall_proof: overall.map(proofRecord),
    },
    opening: { choices: [...row], r: r.map(String) },
  };
}

/** Per answer an encryption and two branches of two steps; per question max - min + 1 such branches; the credential. */
function counter(questions: readonly Question[]): () => Progress {
  const total = questions.reduce((sum, { answers, min, max }) => sum + answers.length * 5 + (max - min + 1) * 2, 1);
  let done = 0;
  return () => {
    done += 1;
    return { done, total };
  };
}
