import { type Sha256, textOf } from '../archive/read.ts';
import type { ArchiveSource } from '../archive/source.ts';
import { g, multiply, readElement } from '../group.ts';
import { hexDigest } from '../hashes.ts';
import { isMember, type Powers } from '../powers.ts';
import { type Ciphertext, type ElectionKey, electionKey } from '../proofs.ts';
import type { Question } from '../records.ts';
import { type BallotRules, checkBallot } from './ballot.ts';
import type { BallotPlace } from './ballot-box.ts';
import { type Finding, findingOf } from './findings.ts';
import { base64OfHex } from './tracker.ts';

/** Everything that takes long, in pieces that any thread can take: each ballot, and the credentials by the block. */
export interface Work {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly questions: readonly Question[];
  readonly ballots: readonly (BallotPlace & { readonly counted: boolean })[];
  readonly credentials: readonly string[];
}

/** What one thread found. */
export interface ShareFound {
  readonly findings: readonly Finding[];
  /** Product of the counted ballots that this thread saw, per question and answer, [alpha, beta] in hexadecimal. */
  readonly tally: readonly (readonly (readonly [string, string])[])[];
  /** A counted ballot could not be read, so that the product is not of all. */
  readonly incomplete: boolean;
}

export const CREDENTIALS_PER_PIECE = 32;

export function piecesOf({ ballots, credentials }: Pick<Work, 'ballots' | 'credentials'>): number {
  return ballots.length + Math.ceil(credentials.length / CREDENTIALS_PER_PIECE);
}

export interface ShareTools {
  readonly source: ArchiveSource;
  readonly powers: Powers;
  /** Number of the next piece that nobody has taken. */
  readonly next: () => number;
  /** After each piece. */
  readonly done?: () => void | Promise<void>;
  readonly sha256?: Sha256;
  /** How many threads share the work: tables pay off by the number of ballots of each. */
  readonly threads: number;
}

/** Takes pieces until there are none. */
export async function workShare(work: Work, tools: ShareTools): Promise<ShareFound> {
  const share = new Share(work, tools);
  const pieces = piecesOf(work);
  for (let piece = tools.next(); piece < pieces; piece = tools.next()) {
    if (piece < work.ballots.length) await share.ballot(work.ballots[piece] as Work['ballots'][number]);
    else share.credentials((piece - work.ballots.length) * CREDENTIALS_PER_PIECE);
    await tools.done?.();
  }
  return share.found();
}

class Share {
  private readonly findings: Finding[] = [];
  private readonly product: { alpha: bigint; beta: bigint }[][];
  private incomplete = false;
  private rules: BallotRules | null = null;
  private readonly work: Work;
  private readonly tools: ShareTools;

  constructor(work: Work, tools: ShareTools) {
    this.work = work;
    this.tools = tools;
    this.product = work.questions.map(({ answers }) => answers.map(() => ({ alpha: 1n, beta: 1n })));
  }

  async ballot({ counted, ...place }: Work['ballots'][number]): Promise<void> {
    const { source, sha256 = hexDigest } = this.tools;
    const bytes = await source.read(place.offset, place.size);
    const at = { record: place.record, event: place.event, tracker: base64OfHex(place.hash) };
    // The file may have changed since it was first read.
    if (sha256(bytes) !== place.hash) this.findings.push(findingOf('A1.name', at));
    const { faults, ciphertexts } = checkBallot(textOf(bytes) ?? '', this.ballotRules());
    for (const { code, what, ...where } of faults)
      this.findings.push(findingOf(code, { ...at, ...where }, what === undefined ? {} : { what }));
    if (place.credential < 0 && ciphertexts) this.findings.push(findingOf('C2.credential', at));
    if (counted && ciphertexts) this.count(ciphertexts);
    else if (counted) this.incomplete = true;
  }

  private count(ciphertexts: readonly (readonly Ciphertext[])[]): void {
    for (const [question, choices] of ciphertexts.entries())
      for (const [answer, { alpha, beta }] of choices.entries()) {
        const cell = this.product[question]?.[answer] as { alpha: bigint; beta: bigint };
        cell.alpha = multiply(cell.alpha, alpha);
        cell.beta = multiply(cell.beta, beta);
      }
  }

  credentials(from: number): void {
    for (const [index, text] of this.work.credentials.slice(from, from + CREDENTIALS_PER_PIECE).entries()) {
      const element = readElement(text);
      if (element !== null && !isMember(this.tools.powers, element))
        this.findings.push(findingOf('C1.credential', { credential: from + index + 1 }));
    }
  }

  found(): ShareFound {
    const tally = this.product.map((choices) =>
      choices.map(({ alpha, beta }) => [alpha.toString(16), beta.toString(16)] as const),
    );
    return { findings: this.findings, tally, incomplete: this.incomplete };
  }

  /** Tables are made when the first ballot comes. */
  private ballotRules(): BallotRules {
    this.rules ??= { ...this.work, key: this.makeKey() };
    return this.rules;
  }

  /** Two powers for every choice and one for every possible sum, of each of the two bases. */
  private makeKey(): ElectionKey {
    const { powers, threads } = this.tools;
    const y = BigInt(this.work.publicKey);
    const each = this.work.questions.reduce(
      (sum, { answers, min, max }) => sum + 2 * answers.length + max - min + 1,
      1,
    );
    const uses = Math.ceil((each * this.work.ballots.length) / threads);
    return electionKey(powers, y, powers.fixed(g, uses), powers.fixed(y, uses));
  }
}

/** The product of all shares, [question][answer]. */
export function joinTallies(shares: readonly ShareFound[]): Ciphertext[][] {
  const [first] = shares;
  const cell = (question: number, answer: number, part: 0 | 1) =>
    shares.reduce(
      (product, { tally }) => multiply(product, BigInt(`0x${tally[question]?.[answer]?.[part] ?? '1'}`)),
      1n,
    );
  return (first?.tally ?? []).map((choices, question) =>
    choices.map((_, answer) => ({ alpha: cell(question, answer, 0), beta: cell(question, answer, 1) })),
  );
}
