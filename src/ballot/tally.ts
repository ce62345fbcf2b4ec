import { ciphertextRecord, productCiphertext } from './ciphertexts.ts';
import { hexDigest } from './hashes.ts';
import type { Ciphertext } from './proofs.ts';
import type { BallotRecord, EncryptedTally, Question, SizedTally } from './records.ts';

// The encrypted tally, section 4.16: the pointwise product over the last ballot of each credential (4.15).

export interface MadeTally {
  readonly tally: readonly (readonly Ciphertext[])[];
  /** Canonical texts, as the archive holds them. */
  readonly tallyText: string;
  readonly sizedText: string;
  /** Different credentials that voted. */
  readonly voters: number;
}

/**
 * @param ballots texts in the order in which they were accepted; each was verified then
 */
export function tallyBallots(questions: readonly Question[], ballots: Iterable<string>): MadeTally {
  const last = new Map<string, readonly (readonly Ciphertext[])[]>();
  for (const text of ballots) {
    const ballot = JSON.parse(text) as BallotRecord;
    last.set(ballot.credential, ciphertextsOf(ballot));
  }
  const counted = [...last.values()];
  const tally = questions.map(({ answers }, question) =>
    answers.map((_, answer) => productCiphertext(counted.map((ballot) => ballot[question]?.[answer] as Ciphertext))),
  );
  const record: EncryptedTally = tally.map((row) => row.map(ciphertextRecord));
  const tallyText = JSON.stringify(record);
  const sized: SizedTally = {
    num_tallied: last.size,
    total_weight: last.size,
    encrypted_tally: hexDigest(tallyText),
  };
  return { tally, tallyText, sizedText: JSON.stringify(sized), voters: last.size };
}

export function readTally(tallyText: string): readonly (readonly Ciphertext[])[] {
  return (JSON.parse(tallyText) as EncryptedTally).map((row) => row.map(read));
}

function ciphertextsOf(ballot: BallotRecord): readonly (readonly Ciphertext[])[] {
  return ballot.answers.map(({ choices }) => choices.map(read));
}

function read({ alpha, beta }: { alpha: string; beta: string }): Ciphertext {
  return { alpha: BigInt(alpha), beta: BigInt(beta) };
}
