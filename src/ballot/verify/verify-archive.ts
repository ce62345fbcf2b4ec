import type { Sha256 } from '../archive/read.ts';
import { type ArchiveSource, bytesSource } from '../archive/source.ts';
import { g } from '../group.ts';
import type { Powers } from '../powers.ts';
import { type ElectionKey, electionKey } from '../proofs.ts';
import { checkCredentials } from './credentials.ts';
import { checkDecryptions } from './decryptions.ts';
import { checkElection, type ReadElection } from './election.ts';
import { Findings } from './findings.ts';
import { type Layout, readLayout } from './layout.ts';
import type { Expectations, Progress, VerificationReport } from './report.ts';
import { checkResult } from './result.ts';
import { joinTallies, piecesOf, type ShareFound, type Work, workShare } from './share.ts';
import { checkTally, type ExpectedTally } from './tally.ts';
import { base64OfHex } from './tracker.ts';
import { checkTrustees, type TrusteeGroup } from './trustees.ts';

/** Does the work in other threads; null leaves it to this one. */
export type SharedWork = (work: Work, onDone: (pieces: number) => void) => Promise<ShareFound[]> | null;

export interface VerifyOptions {
  readonly powers: Powers;
  readonly expectations?: Expectations;
  readonly onProgress?: (progress: Progress) => void;
  /** Where the platform has a faster one than @noble/hashes. */
  readonly sha256?: Sha256;
  readonly shared?: SharedWork;
}

/**
 * Every check of the form, A1 to E3: all failures are reported, not the first. Reads the source twice, one record in
 * memory at a time: first the chain of events, then the ballots.
 *
 * @param archive its bytes, or where they can be read
 */
export async function verifyArchive(
  archive: Uint8Array | ArchiveSource,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const source = archive instanceof Uint8Array ? bytesSource(archive) : archive;
  const findings = new Findings();
  const { onProgress, sha256 } = options;
  const onRead = (done: number) => onProgress?.({ step: 'reading', done, of: source.size });
  const layout = await readLayout(source, findings, { sha256, onRead });
  return new Verification(source, layout, findings, options).run();
}

class Verification {
  private readonly source: ArchiveSource;
  private readonly layout: Layout;
  private readonly findings: Findings;
  private readonly options: VerifyOptions;
  private readonly expectations: Expectations;
  private election: ReadElection | null = null;
  private groups: readonly TrusteeGroup[] | null = null;
  private decryptions = 0;

  constructor(source: ArchiveSource, layout: Layout, findings: Findings, options: VerifyOptions) {
    this.source = source;
    this.layout = layout;
    this.findings = findings;
    this.options = options;
    this.expectations = options.expectations ?? {};
  }

  async run(): Promise<VerificationReport> {
    const { layout, findings, options } = this;
    this.checkExpectations();
    let result: number[][] | null = null;
    if (layout.setup) {
      this.election = checkElection(layout.setup.election, this.expectations, options.powers, findings);
      // Of another group nothing can be said, and of its numbers neither.
      const known = !findings.has('B1.ed25519', 'B1.group');
      const credentials = known && checkCredentials(layout.setup.credentials, this.expectations, findings);
      if (this.election) result = await this.checkVotes(this.election, credentials || []);
    }
    return this.report(result);
  }

  private async checkVotes(election: ReadElection, credentials: readonly string[]): Promise<number[][] | null> {
    const { layout, findings, options } = this;
    const { powers } = options;
    // For trustees and decryptions; who checks ballots makes tables by their number.
    const key = electionKey(powers, election.y, powers.fixed(g, 100), (exponent) => powers.open(election.y, exponent));
    const counted = layout.box.counted();
    const work: Work = {
      uuid: election.record.uuid,
      fingerprint: election.fingerprint,
      publicKey: election.record.public_key,
      questions: election.record.questions,
      ballots: layout.box.ballots.map((ballot) => ({ ...ballot, counted: counted.has(ballot) })),
      credentials,
    };
    const sharing = this.share(work);
    this.groups = checkTrustees((layout.setup as NonNullable<Layout['setup']>).trustees, key, findings);
    const shares = await sharing;
    findings.ran('C1', 'C2', 'C3');
    const found = shares.flatMap((share) => share.findings);
    found.sort((a, b) => (a.place.record ?? 0) - (b.place.record ?? 0));
    findings.failures.push(...found);
    this.checkRevotes();
    const whole = !shares.some(({ incomplete }) => incomplete);
    const expected = { ciphertexts: whole ? joinTallies(shares) : null, voters: counted.size };
    return this.checkCount(election, key, expected);
  }

  private async share(work: Work): Promise<ShareFound[]> {
    const { powers, shared, onProgress, sha256 } = this.options;
    const of = piecesOf(work);
    let piece = 0;
    const progress = (done: number) => onProgress?.({ step: 'checking', done, of });
    const elsewhere = shared?.(work, progress);
    if (elsewhere) return elsewhere;
    const tools = {
      source: this.source,
      powers,
      sha256,
      threads: 1,
      next: () => piece++,
      done: () => progress(piece),
    };
    return [await workShare(work, tools)];
  }

  private checkRevotes(): void {
    if (this.expectations.revotes !== false) return;
    const voted = new Set<number>();
    for (const { credential, record, event, hash } of this.layout.box.ballots) {
      if (voted.has(credential)) this.findings.fail('C3.revote', { record, event, tracker: base64OfHex(hash) });
      voted.add(credential);
    }
  }

  private checkCount(election: ReadElection, key: ElectionKey, expected: ExpectedTally): number[][] | null {
    const { layout, findings, groups, options } = this;
    if (!layout.tally) return null;
    const tally = checkTally(layout.tally, expected, options.powers, findings);
    if (!tally || !groups) return null;
    const { fingerprint } = election;
    const { questions } = election.record;
    const enough = layout.phase === 'finished';
    const shaped =
      tally.ciphertexts.length === questions.length &&
      tally.ciphertexts.every(({ length }, at) => length === questions[at]?.answers.length);
    if (!shaped) return null;
    const decryptions = checkDecryptions(layout.decryptions, { key, fingerprint, tally, groups }, findings, { enough });
    this.decryptions = decryptions.length;
    return layout.result && checkResult(layout.result, { key, questions, tally, groups, decryptions }, findings);
  }

  /** Checks E1 to E3: what people wrote down against what the file holds. */
  private checkExpectations(): void {
    const { head, voters, minimumVoters } = this.expectations;
    const { layout, findings } = this;
    const found = layout.box.counted().size;
    if (head !== undefined) {
      findings.ran('E1');
      if (!this.headsBeforeDecryption().includes(head.toLowerCase())) findings.fail('E1.head');
    }
    if (voters !== undefined) {
      findings.ran('E2');
      if (found !== voters) findings.fail('E2.voters', {}, { found, expected: voters });
    }
    if (minimumVoters !== undefined) {
      findings.ran('E3');
      if (found < minimumVoters) findings.fail('E3.minimum', {}, { found, expected: minimumVoters });
    }
  }

  /** Printed at the close or after the tally; while votes are cast, the last event. */
  private headsBeforeDecryption(): (string | null | undefined)[] {
    const { heads, head, phase } = this.layout;
    return phase === 'voting' ? [head] : [heads.EndBallots, heads.EncryptedTally];
  }

  private report(result: number[][] | null): VerificationReport {
    const { layout, findings, election, groups } = this;
    const { box, heads } = layout;
    const voters = box.counted().size;
    const refused = findings.failures.length > 0;
    const finished = layout.phase === 'finished' && result !== null;
    return {
      verdict: refused ? 'refused' : finished ? 'accepted' : 'unfinished',
      state: layout.phase,
      election: election && {
        uuid: election.record.uuid,
        name: election.record.name,
        description: election.record.description,
        fingerprint: election.fingerprint,
        questions: election.record.questions,
      },
      figures: {
        records: layout.records,
        events: layout.events,
        credentials: box.credentials.length,
        ballots: box.ballots.length,
        voters,
        replaced: box.ballots.filter(({ late }) => !late).length - voters,
        trustees: (groups ?? []).reduce((sum, { keys }) => sum + keys.length, 0),
        threshold: (groups ?? []).reduce((sum, { threshold }) => sum + threshold, 0),
        decryptions: this.decryptions,
      },
      heads: {
        setup: heads.Setup ?? null,
        endBallots: heads.EndBallots ?? null,
        encryptedTally: heads.EncryptedTally ?? null,
        last: layout.head,
      },
      trackers: box.trackers(),
      result: refused ? null : finished ? result : null,
      checks: findings.states(),
      failures: findings.failures,
      warnings: findings.warnings,
    };
  }
}
