import { ciphertextRecord, encrypt } from './ciphertexts.ts';
import type { Tally } from './decryption.ts';
import { readScalar } from './group.ts';
import { hexDigest } from './hashes.ts';
import type { Powers } from './powers.ts';
import { type BallotKey, ballotKey } from './proofs.ts';
import { type RandomScalar, randomScalar } from './random.ts';
import type { EncryptedTally } from './records.ts';

/**
 * A dummy tally with its opening. Whoever decrypts it learns the numbers that stand beside it and nothing else; the
 * device looks first whether it is exactly that, so that no rehearsal can be made to open something real.
 */
export interface Rehearsal {
  /** In place of an election's fingerprint: a proof for it holds in no election. */
  readonly fingerprint: string;
  readonly numbers: readonly (readonly number[])[];
  /** r of each ciphertext, decimal. */
  readonly randomness: readonly (readonly string[])[];
  readonly tally: EncryptedTally;
}

const NUMBERS = [[7, 0, 11, 4]] as const;

/** @param uuid of the ceremony; @param y its public key */
export function makeRehearsal(
  powers: Powers,
  { uuid, y }: { uuid: string; y: bigint },
  random: RandomScalar = randomScalar,
): Rehearsal {
  const key = ballotKey(powers, y);
  const secrets = NUMBERS.map((row) => row.map(() => random()));
  const tally = NUMBERS.map((row, question) =>
    row.map((m, answer) => ciphertextRecord(encrypt(key, secrets[question]?.[answer] as bigint, m))),
  );
  return {
    fingerprint: fingerprintOf(uuid, tally),
    numbers: NUMBERS,
    randomness: secrets.map((row) => row.map(String)),
    tally,
  };
}

/**
 * For the device of a teller, before it decrypts.
 * @param key of the public key that this device has checked
 * @returns the tally, or null where it is anything else than what is named beside it
 */
export function checkRehearsal(key: BallotKey, uuid: string, rehearsal: Rehearsal): Tally | null {
  const { fingerprint, numbers, randomness, tally } = rehearsal;
  if (fingerprint !== fingerprintOf(uuid, tally) || numbers.length !== tally.length) return null;
  const checked: { alpha: bigint; beta: bigint }[][] = [];
  for (const [question, row] of tally.entries()) {
    const cells: { alpha: bigint; beta: bigint }[] = [];
    for (const [answer, { alpha, beta }] of row.entries()) {
      const r = readScalar(randomness[question]?.[answer]);
      const m = numbers[question]?.[answer];
      if (r === null || m === undefined || !Number.isSafeInteger(m) || m < 0) return null;
      const again = encrypt(key, r, m);
      if (again.alpha.toString() !== alpha || again.beta.toString() !== beta) return null;
      cells.push(again);
    }
    checked.push(cells);
  }
  return checked;
}

function fingerprintOf(uuid: string, tally: EncryptedTally): string {
  return `rehearsal|${uuid}|${hexDigest(JSON.stringify(tally))}`;
}
