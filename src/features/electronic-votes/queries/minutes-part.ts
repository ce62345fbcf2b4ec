import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import type { ElectronicPartFacts } from '#src/papers/electronic-part.ts';
import { headGroups, type Way } from '../rules.ts';
import type { VoteRecord } from './vote-record.ts';

const WAYS: Record<Exclude<Way, 'paper'>, string> = {
  electronic: 'phiếu điện tử',
  mixed: 'phiếu giấy và phiếu điện tử, cộng lại',
};

/** What counting minutes say of an electronic vote; null for one on paper, or before its head was signed. */
export function minutesPart(
  way: Way,
  vote: VoteRecord | null | undefined,
  trackers: readonly string[],
): ElectronicPartFacts | null {
  if (way === 'paper' || !vote?.signedHead || vote.tallied === null) return null;
  const { uuid, fingerprint, signedHead, tallied } = vote;
  return {
    ...{ way: WAYS[way], uuid, fingerprint, tallied, trackers },
    words: fingerprintWords(fingerprint),
    head: headGroups(signedHead),
  };
}
