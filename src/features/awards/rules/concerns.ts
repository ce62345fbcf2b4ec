import type { Verdict } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import type { SignedConcern } from '#src/platform/database/tables/awards.ts';

/** What stands against an entry of a list on the day of its decision: every condition that is not met. */
export function concernsOf(subject: string, verdict: Verdict): SignedConcern[] {
  return verdict.conditions
    .filter(({ outcome }) => outcome === 'notMet')
    .map((result) => {
      const { required, found, source } = conditionWords(result);
      return { subject, text: required, found, source };
    });
}

/** A list with something against it is signed only with a reason (I-16); the sentence that asks for it, or null. */
export function signingFault(concerns: readonly SignedConcern[], reason: string | null): string | null {
  if (concerns.length === 0 || reason) return null;
  return `Có ${concerns.length} điều kiện không đạt vào ngày ký. Ghi lý do vẫn ký, hoặc sửa danh sách.`;
}
