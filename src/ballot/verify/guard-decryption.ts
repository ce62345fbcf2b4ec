import type { ArchiveSource } from '../archive/source.ts';
import type { Check, Finding } from './findings.ts';
import type { Expectations, VerificationReport } from './report.ts';
import { type VerifyOptions, verifyArchive } from './verify-archive.ts';

/** What a teller's device must know, from paper and from what was published, before it decrypts anything. */
export interface GuardExpectations extends Expectations {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly head: string;
  readonly voters: number;
  readonly minimumVoters: number;
}

export type GuardReason =
  /** Something is wrong with the archive or differs from what is written down: see the failures. */
  | 'refused'
  /** There is no encrypted tally yet, or there is a result already. */
  | 'state'
  /** A check was not made, or something to compare with is not known. */
  | 'unchecked';

export interface GuardVerdict {
  readonly allowed: boolean;
  readonly reasons: readonly GuardReason[];
  readonly failures: readonly Finding[];
  readonly report: VerificationReport;
}

const NEEDED: readonly Check[] = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3', 'D1', 'E1', 'E2', 'E3'];

/**
 * Whether a teller may decrypt: A1 to D1 hold, the tally counts as many ballots as voters with a ballot and as signatures
 * on the roll, not fewer than the minimum, and the chain is the one whose head was printed and signed. Without it, a copy
 * of one ballot after the end of voting would have the tellers open a single vote.
 */
export async function guardDecryption(
  archive: Uint8Array | ArchiveSource,
  expectations: GuardExpectations,
  options: Omit<VerifyOptions, 'expectations'>,
): Promise<GuardVerdict> {
  const report = await verifyArchive(archive, { ...options, expectations });
  const reasons: GuardReason[] = [];
  if (report.failures.length > 0) reasons.push('refused');
  if (report.state !== 'tallied') reasons.push('state');
  const { uuid, fingerprint, head, voters, minimumVoters } = expectations;
  const left = [uuid, fingerprint, head, voters, minimumVoters].some((each) => each === undefined || each === null);
  if (left || NEEDED.some((check) => report.checks[check] === 'not-run')) reasons.push('unchecked');
  return { allowed: reasons.length === 0, reasons, failures: report.failures, report };
}
