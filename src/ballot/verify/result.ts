import { hasMembers, isCount } from '../archive/strict-json.ts';
import { divide, inverse, productOf, q, scalar } from '../group.ts';
import type { Ciphertext, ElectionKey } from '../proofs.ts';
import type { Question } from '../records.ts';
import { decryptionsOf, type ReadDecryption } from './decryptions.ts';
import type { Findings } from './findings.ts';
import type { KeptRecord } from './layout.ts';
import { readAll } from './numbers.ts';
import type { ReadTally } from './tally.ts';
import type { TrusteeGroup } from './trustees.ts';

export interface ResultContext {
  readonly key: ElectionKey;
  readonly questions: readonly Question[];
  readonly tally: ReadTally;
  readonly groups: readonly TrusteeGroup[];
  readonly decryptions: readonly ReadDecryption[];
}

/** Section 4.19, check D3, and lines on which all voters agreed. @returns null when the result cannot be read */
export function checkResult(record: KeptRecord, context: ResultContext, findings: Findings): number[][] | null {
  findings.ran('D3');
  const place = { record: record.record };
  const { tally, questions, key } = context;
  const result = readResult(record.text);
  const fits = result?.every(({ length }, question) => length === tally.ciphertexts[question]?.length);
  if (result?.length !== tally.ciphertexts.length || !fits) {
    findings.fail('D3.form', place);
    return null;
  }
  const voters = tally.number;
  const combine = combination(context);
  for (const [question, numbers] of result.entries()) {
    const ciphertexts = tally.ciphertexts[question] as readonly Ciphertext[];
    for (const [answer, found] of numbers.entries()) {
      const at = { ...place, question: question + 1, answer: answer + 1 };
      if (found > voters) findings.fail('D3.range', at, { found, voters });
      else if (voters > 1 && (found === voters || found === 0)) findings.warn('E3.unanimous', at, { found, voters });
      const { beta } = ciphertexts[answer] as Ciphertext;
      const factor = combine(question, answer);
      if (factor !== null && divide(beta, factor) !== key.gPower(BigInt(found)))
        findings.fail('D3.result', at, { found });
    }
    const { min, max } = questions[question] as Question;
    const sum = numbers.reduce((total, each) => total + each, 0);
    const [from, to] = [min * voters, max * voters];
    if (sum < from || sum > to) findings.fail('D3.sum', { ...place, question: question + 1 }, { found: sum, from, to });
  }
  return result;
}

/** @returns the synthetic factor of a ciphertext; null where decryptions are missing, which D2 reports */
function combination({ key, groups, decryptions }: ResultContext): (question: number, answer: number) => bigint | null {
  const parts = groups.flatMap((group) => {
    const used = decryptionsOf(decryptions, group).slice(0, group.threshold);
    const indexes = used.map(({ owner }) => owner - group.first + 1);
    return used.map(({ factors }, at) => ({ factors, weight: lagrange(indexes, indexes[at] as number) }));
  });
  const whole = groups.every((group) => decryptionsOf(decryptions, group).length >= group.threshold);
  return (question, answer) =>
    whole
      ? productOf(parts.map(({ factors, weight }) => key.powers.open(factors[question]?.[answer] as bigint, weight)))
      : null;
}

/** Product of k / (k - index) over the other indexes. */
function lagrange(indexes: readonly number[], index: number): bigint {
  let [above, below] = [1n, 1n];
  for (const k of indexes) {
    if (k === index) continue;
    above = scalar(above * BigInt(k));
    below = scalar(below * BigInt(k - index));
  }
  return scalar(above * inverse(below, q));
}

function readResult(text: string): number[][] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (JSON.stringify(value) !== text || !hasMembers(value, ['result'])) return null;
    return readAll(value.result, (numbers) => readAll(numbers, (each) => (isCount(each) ? each : null)));
  } catch {
    return null;
  }
}
