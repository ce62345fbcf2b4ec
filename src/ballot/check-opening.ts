import { type Choices, type ChoicesFault, choiceFaults } from './choices.ts';
import { encrypt } from './ciphertexts.ts';
import type { Election } from './election.ts';
import { readScalar } from './group.ts';
import { type Opening, trackerOf } from './make-ballot.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import type { BallotKey } from './proofs.ts';

// The check of a ballot that is not cast: a second device encrypts again with the randomness that the first one hands out.

export type OpeningFault =
  | ChoicesFault
  | 'opening.ballot'
  | 'opening.election'
  | 'opening.shape'
  | 'opening.random'
  | 'opening.differs';

export interface CheckedOpening {
  /** Of the ballot that was opened: it is spoiled, and must be refused when somebody casts it. */
  readonly tracker: string;
  /** What the ballot would have counted. */
  readonly choices: Choices;
}

/**
 * Recomputes every ciphertext of a ballot from its opening.
 *
 * @returns what the ballot says; refused (place: question.answer, from 1) where the ballot holds something else than its
 *   opening says
 */
export function checkOpening(
  election: Election,
  key: BallotKey,
  ballotText: string,
  opening: unknown,
): Outcome<CheckedOpening, OpeningFault> {
  if (key.y !== election.y) throw new RangeError('the key is of another election');
  const ballot = ballotShape(ballotText);
  if (ballot === null) return refused('opening.ballot');
  if (ballot.uuid !== election.record.uuid || ballot.fingerprint !== election.fingerprint)
    return refused('opening.election');
  const opened = openingShape(opening);
  if (opened === null) return refused('opening.shape');
  const choices = opened.answers.map((answer) => answer.choices);
  const [fault] = choiceFaults(election.record.questions, choices);
  if (fault !== undefined) return refused(fault.code, fault.question + 1);
  if (ballot.answers.length !== opened.answers.length) return refused('opening.ballot');

  for (const [index, { choices: row, r }] of opened.answers.entries()) {
    const ciphertexts = ballot.answers[index] as readonly { alpha: unknown; beta: unknown }[];
    if (r.length !== row.length) return refused('opening.shape', index + 1);
    if (ciphertexts.length !== row.length) return refused('opening.ballot', index + 1);
    for (const [place, m] of row.entries()) {
      const secret = readScalar(r[place]);
      if (secret === null) return refused('opening.random', `${index + 1}.${place + 1}`);
      const { alpha, beta } = encrypt(key, secret, m);
      const found = ciphertexts[place];
      if (found?.alpha !== alpha.toString() || found.beta !== beta.toString())
        return refused('opening.differs', `${index + 1}.${place + 1}`);
    }
  }
  return accepted({ tracker: trackerOf(ballotText), choices });
}

function ballotShape(text: string) {
  try {
    const ballot = JSON.parse(text);
    const answers = ballot.answers.map(({ choices }: { choices: unknown }) => {
      if (!Array.isArray(choices)) throw new TypeError('choices');
      return choices;
    });
    return { uuid: ballot.election_uuid, fingerprint: ballot.election_hash, answers };
  } catch {
    return null;
  }
}

function openingShape(value: unknown): Opening | null {
  const answers = (value as { answers?: unknown } | null)?.answers;
  if (!Array.isArray(answers)) return null;
  const whole = answers.every((answer) => Array.isArray(answer?.choices) && Array.isArray(answer?.r));
  return whole ? (value as Opening) : null;
}
