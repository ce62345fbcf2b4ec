import { hasMembers } from '../archive/strict-json.ts';
import { readElement } from '../group.ts';
import { isMember, type Powers } from '../powers.ts';
import type { Ciphertext } from '../proofs.ts';
import type { SizedTally } from '../records.ts';
import type { Findings } from './findings.ts';
import type { KeptRecord } from './layout.ts';
import { readAll } from './numbers.ts';

export interface ReadTally {
  readonly ciphertexts: readonly (readonly Ciphertext[])[];
  readonly number: number;
}

export interface ExpectedTally {
  /** Recomputed from the ballots; null when one of them could not be read. */
  readonly ciphertexts: readonly (readonly Ciphertext[])[] | null;
  readonly voters: number;
}

/** Section 4.16, check D1. @returns null when the published tally cannot be read */
export function checkTally(
  [tally, sized]: readonly [KeptRecord, KeptRecord],
  expected: ExpectedTally,
  powers: Powers,
  findings: Findings,
): ReadTally | null {
  findings.ran('D1');
  const place = { record: tally.record };
  const size = JSON.parse(sized.text) as SizedTally;
  if (size.encrypted_tally !== tally.hash) findings.fail('D1.hash', place);
  const { voters } = expected;
  if (size.num_tallied !== voters) findings.fail('D1.number', place, { found: size.num_tallied, expected: voters });
  if (size.total_weight !== voters) findings.fail('D1.weight', place, { found: size.total_weight, expected: voters });
  const ciphertexts = readTally(tally.text);
  if (!ciphertexts) {
    findings.fail('D1.form', place);
    return null;
  }
  for (const [question, choices] of ciphertexts.entries())
    for (const [answer, { alpha, beta }] of choices.entries())
      if (!(isMember(powers, alpha) && isMember(powers, beta)))
        findings.fail('C1.tally', { ...place, question: question + 1, answer: answer + 1 });
  if (!same(ciphertexts, expected.ciphertexts)) findings.fail('D1.tally', place);
  return { ciphertexts, number: size.num_tallied };
}

function readTally(text: string): Ciphertext[][] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (JSON.stringify(value) !== text) return null;
    return readAll(value, (choices) => readAll(choices, readCiphertext));
  } catch {
    return null;
  }
}

function readCiphertext(value: unknown): Ciphertext | null {
  if (!hasMembers(value, ['alpha', 'beta']) || Object.keys(value)[0] !== 'alpha') return null;
  const [alpha, beta] = [readElement(value.alpha), readElement(value.beta)];
  return alpha === null || beta === null ? null : { alpha, beta };
}

function same(found: readonly (readonly Ciphertext[])[], expected: ExpectedTally['ciphertexts']): boolean {
  const flat = (all: readonly (readonly Ciphertext[])[]) =>
    all.map((choices) => choices.map(({ alpha, beta }) => `${alpha},${beta}`).join(';')).join('|');
  return expected !== null && flat(found) === flat(expected);
}
