import { bytesSource } from '#src/ballot/archive/source.ts';
import { credentialSecret } from '#src/ballot/credentials.ts';
import { partialDecryption, type Tally } from '#src/ballot/decryption.ts';
import { readElection } from '#src/ballot/election.ts';
import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import { g } from '#src/ballot/group.ts';
import { accepted, type Outcome, refused } from '#src/ballot/outcome.ts';
import type { Powers } from '#src/ballot/powers.ts';
import { readTally } from '#src/ballot/tally.ts';
import { Findings } from '#src/ballot/verify/findings.ts';
import { type GuardVerdict, guardDecryption } from '#src/ballot/verify/guard-decryption.ts';
import { readLayout } from '#src/ballot/verify/layout.ts';
import type { Progress } from '#src/ballot/verify/report.ts';
import type { CheckedKey } from './own-key.ts';
import type { VoteParts } from './parts.ts';

// What the device of a teller computes for one vote.

/** The election's fingerprint and its words, computed here; refused when the election is not of the keys known here. */
export function wordsOfElection(
  powers: Powers,
  vote: Pick<VoteParts, 'election' | 'uuid'>,
  key: CheckedKey,
): Outcome<{ fingerprint: string; words: string[] }, string> {
  const election = readElection(vote.election, powers);
  if (!election.ok) return election;
  const { y, record, fingerprint } = election.value;
  if (y !== key.publicKey) return refused('election.publicKey');
  if (record.uuid !== vote.uuid) return refused('election.uuid');
  return accepted({ fingerprint, words: fingerprintWords(fingerprint) });
}

/** The public half of every slip for one election, sorted, so that the order says nothing of the slips. */
export function publicCredentials(
  powers: Powers,
  slips: readonly string[],
  uuid: string,
  onProgress: (done: number) => void = () => {},
): string[] {
  const gPower = powers.fixed(g, slips.length);
  const made = slips.map((slip, at) => {
    const credential = gPower(credentialSecret(slip, uuid));
    onProgress(at + 1);
    return credential;
  });
  return made.sort((left, right) => (left < right ? -1 : 1)).map(String);
}

export interface GuardNews {
  readonly allowed: boolean;
  /** The keys in the archive are those that this device put together itself. */
  readonly sameKeys: boolean;
  readonly verdict: GuardVerdict;
}

/**
 * Looks at the whole archive, and decrypts only what it has looked at: without a verdict that allows it there is no tally
 * to decrypt.
 */
export class ArchiveGuard {
  private readonly powers: Powers;
  private readonly key: CheckedKey;
  private checked: { fingerprint: string; tally: Tally } | null = null;

  constructor(powers: Powers, key: CheckedKey) {
    this.powers = powers;
    this.key = key;
  }

  /** @param confirmed fingerprint that this teller confirmed on this device */
  async look(
    bytes: Uint8Array,
    expected: VoteParts['expectations'],
    confirmed: string,
    onProgress: (progress: Progress) => void = () => {},
  ): Promise<GuardNews> {
    this.checked = null;
    const { uuid, minimumVoters, revotes } = expected;
    const verdict = await guardDecryption(
      bytes,
      {
        uuid,
        minimumVoters,
        revotes,
        fingerprint: confirmed,
        // Not signed or not closed yet: a head or a number that no archive has.
        head: expected.head ?? '',
        voters: expected.voters ?? -1,
        ...(expected.electorate === null ? {} : { electorate: expected.electorate }),
      },
      { powers: this.powers, onProgress },
    );
    const layout = await readLayout(bytesSource(bytes), new Findings());
    const sameKeys = layout.setup?.trustees.text === this.key.trustees;
    const allowed = verdict.allowed && sameKeys && layout.tally !== null;
    if (allowed && layout.tally) this.checked = { fingerprint: confirmed, tally: readTally(layout.tally[0].text) };
    return { allowed, sameKeys, verdict };
  }

  /** This key's part of what was looked at; null when there is nothing that may be decrypted. */
  part(): string | null {
    if (!this.checked) return null;
    const { fingerprint, tally } = this.checked;
    return partialDecryption(this.powers, fingerprint, tally, this.key.secret);
  }
}
