import { isObject } from '../archive/strict-json.ts';
import { productOf, readElement, readScalar } from '../group.ts';
import { base64Digest } from '../hashes.ts';
import { isMember } from '../powers.ts';
import { type Ciphertext, type ElectionKey, intervalHolds, knowledgeHolds, type Proof } from '../proofs.ts';
import type { AnswerRecord, BallotRecord, CiphertextRecord, ProofRecord, Question } from '../records.ts';
import type { FindingCode } from './sentences.ts';

/** What a ballot of an election must be. */
export interface BallotRules {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly questions: readonly Question[];
  readonly key: ElectionKey;
}

export interface BallotFault {
  readonly code: FindingCode;
  readonly question?: number;
  readonly answer?: number;
  readonly what?: string;
}

export interface CheckedBallot {
  readonly faults: readonly BallotFault[];
  /** Public credential, as text; null when the ballot could not be read. */
  readonly credential: string | null;
  /** Of every choice of every question; null when they could not be read. */
  readonly ciphertexts: readonly (readonly Ciphertext[])[] | null;
}

interface Answer {
  readonly choices: Ciphertext[];
  readonly individual: Proof[][];
  readonly overall: Proof[];
}

/** Checks C1 and C2 of one ballot, all but whether its credential is on the list. Sections 4.11, 4.12, 4.14, 4.15. */
export function checkBallot(text: string, { uuid, fingerprint, questions, key }: BallotRules): CheckedBallot {
  const ballot = readBallot(text);
  if (!ballot) return { faults: [{ code: 'C2.form' }], credential: null, ciphertexts: null };
  const faults: BallotFault[] = [];
  const fail = (code: FindingCode, place: Omit<BallotFault, 'code'> = {}) => faults.push({ code, ...place });
  if (ballot.election_uuid !== uuid) fail('C2.uuid');
  if (ballot.election_hash !== fingerprint) fail('C2.election');
  const { credential } = ballot;
  const unreadable = { faults, credential, ciphertexts: null };
  const signer = readElement(credential);
  const proof = proofOf(ballot.signature.proof);
  if (signer === null) fail('C1.number', { what: 'credential' });
  if (proof === null) fail('C1.number', { what: 'signature' });
  if (ballot.answers.length !== questions.length) {
    fail('C2.shape');
    return unreadable;
  }
  const answers: Answer[] = [];
  for (const [at, answer] of ballot.answers.entries()) {
    const read = readAnswer(answer, questions[at] as Question);
    if (typeof read === 'string') fail(read, { question: at + 1, what: 'answer' });
    else answers.push(read);
  }
  if (signer !== null && proof !== null) checkSignature(text, ballot, signer, proof, key, fail);
  if (answers.length !== questions.length) return unreadable;
  for (const [at, answer] of answers.entries())
    checkAnswer(answer, questions[at] as Question, `${fingerprint}|${credential}`, key, (code, choice) =>
      fail(code, { question: at + 1, answer: choice }),
    );
  return { faults, credential, ciphertexts: answers.map(({ choices }) => choices) };
}

function checkAnswer(
  { choices, individual, overall }: Answer,
  { min, max }: Question,
  bound: string,
  key: ElectionKey,
  fail: (code: FindingCode, choice?: number) => void,
): void {
  for (const [at, ciphertext] of choices.entries()) {
    const { alpha, beta } = ciphertext;
    if (!(isMember(key.powers, alpha) && isMember(key.powers, beta))) fail('C1.ciphertext', at + 1);
    const statement = { ciphertext, bound, from: 0, to: 1 };
    if (!intervalHolds(key, statement, individual[at] as Proof[])) fail('C2.individual', at + 1);
  }
  const together = {
    alpha: productOf(choices.map(({ alpha }) => alpha)),
    beta: productOf(choices.map(({ beta }) => beta)),
  };
  const all = choices.map(({ alpha, beta }) => `${alpha},${beta}`).join(',');
  const statement = { ciphertext: together, bound: `${bound}|${all}`, from: min, to: max };
  if (!intervalHolds(key, statement, overall)) fail('C2.overall');
}

function checkSignature(
  text: string,
  { signature }: BallotRecord,
  signer: bigint,
  proof: Proof,
  { powers, gPower }: ElectionKey,
  fail: (code: FindingCode) => void,
): void {
  const unsigned = `${text.slice(0, text.lastIndexOf(',"signature":'))}}`;
  if (signature.hash !== base64Digest(unsigned)) fail('C2.hash');
  if (!knowledgeHolds(powers, gPower, signer, `sig|${signature.hash}|`, proof)) fail('C2.signature');
}

/** @returns null unless the text is byte for byte what its own values give in the order of the form */
function readBallot(text: string): BallotRecord | null {
  try {
    const ballot = JSON.parse(text) as BallotRecord;
    return JSON.stringify(inOrder(ballot)) === text && isTyped(ballot) ? ballot : null;
  } catch {
    return null;
  }
}

function inOrder({ election_uuid, election_hash, credential, answers, signature }: BallotRecord): BallotRecord {
  return {
    election_uuid,
    election_hash,
    credential,
    answers: answers.map(({ choices, individual_proofs, overall_proof }) => ({
      choices: choices.map(({ alpha, beta }) => ({ alpha, beta })),
      individual_proofs: individual_proofs.map((proofs) => proofs.map(inOrderProof)),
      overall_proof: overall_proof.map(inOrderProof),
    })),
    signature: { hash: signature.hash, proof: inOrderProof(signature.proof) },
  };
}

function inOrderProof({ challenge, response }: ProofRecord): ProofRecord {
  return { challenge, response };
}

/** Lists are lists and objects objects, or `inOrder` would have failed; the numbers are looked at when they are read. */
function isTyped({ election_uuid, election_hash, credential, signature }: BallotRecord): boolean {
  return (
    isObject(signature) &&
    [election_uuid, election_hash, credential, signature.hash].every((each) => typeof each === 'string')
  );
}

function readAnswer(answer: AnswerRecord, { answers, min, max }: Question): Answer | 'C2.shape' | 'C1.number' {
  const { choices, individual_proofs: individual, overall_proof: overall } = answer;
  const count = answers.length;
  if (choices.length !== count || individual.length !== count || overall.length !== max - min + 1) return 'C2.shape';
  if (individual.some(({ length }) => length !== 2)) return 'C2.shape';
  const read = {
    choices: choices.map(ciphertextOf),
    individual: individual.map((proofs) => proofs.map(proofOf)),
    overall: overall.map(proofOf),
  };
  const numbers = [...read.choices, ...read.individual.flat(), ...read.overall];
  return numbers.includes(null) ? 'C1.number' : (read as Answer);
}

function ciphertextOf({ alpha, beta }: CiphertextRecord): Ciphertext | null {
  const [first, second] = [readElement(alpha), readElement(beta)];
  return first === null || second === null ? null : { alpha: first, beta: second };
}

function proofOf(proof: ProofRecord): Proof | null {
  const [challenge, response] = [readScalar(proof.challenge), readScalar(proof.response)];
  return challenge === null || response === null ? null : { challenge, response };
}
