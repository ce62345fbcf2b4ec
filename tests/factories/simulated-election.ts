import { pbkdf2Sync } from 'node:crypto';
import {
  type Appended,
  type ArchiveHead,
  type ArchiveRecord,
  appendBallot,
  appendDecryption,
  appendEndBallots,
  appendResult,
  appendSetup,
  appendTally,
  archiveBytes,
  EMPTY,
  openingRecord,
} from '#src/ballot/archive/write.ts';
import type { Choices } from '#src/ballot/choices.ts';
import { newCredential, newUuid } from '#src/ballot/credentials.ts';
import { ownedDecryptionText, partialDecryption, readDecryption } from '#src/ballot/decryption.ts';
import { type Election, electionText, readElection } from '#src/ballot/election.ts';
import { q } from '#src/ballot/group.ts';
import { type MadeBallot, makeBallot, trackerOf } from '#src/ballot/make-ballot.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import type { Question } from '#src/ballot/records.ts';
import { combineResult } from '#src/ballot/result.ts';
import { type MadeTally, tallyBallots } from '#src/ballot/tally.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { got, type SimulatedTrustees, sharedTrustees, simulateTrustees, tableKey } from './simulated-trustees.ts';

export interface ElectionPlan {
  /** The same seed plays the same election. */
  readonly seed?: string | number;
  readonly name?: string;
  readonly trustees?: { readonly size: number; readonly threshold: number };
  /** A ceremony of its own, with every step; without, one per size and threshold is shared. */
  readonly ownCeremony?: boolean;
  /** On the roll. */
  readonly voters?: number;
  readonly questions?: readonly Question[];
  /** Who casts what, in this order; the voter is the place on the roll from 0. Default: everybody once, at random. */
  readonly casts?: readonly Cast[];
  /** Trustees who decrypt, from 1, in this order. Default: the first `threshold`. */
  readonly decrypting?: readonly number[];
  /** How far it is played. Default: to the end. */
  readonly until?: 'setup' | 'voting' | 'closed' | 'tallied' | 'decrypted';
  readonly timestamp?: number;
  /** Published instead of the right one. */
  readonly result?: readonly (readonly number[])[];
}

export interface Cast {
  readonly voter: number;
  readonly choices: Choices;
  /** Made elsewhere. */
  readonly ballot?: string;
}

export interface SimulatedVoter {
  readonly credential: string;
  readonly secret: bigint;
  readonly publicKey: bigint;
}

export interface SimulatedElection {
  readonly election: Election;
  readonly trustees: SimulatedTrustees;
  readonly voters: readonly SimulatedVoter[];
  /** As published: sorted. */
  readonly credentials: readonly bigint[];
  readonly casts: readonly { readonly voter: number; readonly choices: Choices; readonly made: Made }[];
  /** The sums that the result must show: of each voter's last choices. */
  readonly sums: readonly (readonly number[])[];
  readonly tally: MadeTally | null;
  readonly decryptions: readonly { readonly owner: number; readonly text: string }[];
  readonly numbers: readonly (readonly number[])[] | null;
  readonly resultText: string | null;
  readonly records: readonly ArchiveRecord[];
  readonly head: ArchiveHead;
  readonly timestamp: number;
  readonly bytes: () => Uint8Array;
}

/** Without opening when it was made elsewhere. */
export type Made = Pick<MadeBallot, 'ballot' | 'tracker'> & Partial<MadeBallot>;

/** "Choose at most 4 of 11". */
export function question(answers = 11, min = 0, max = 4): Question {
  const names = Array.from({ length: answers }, (_, place) => `Đơn vị ${place + 1}`);
  return { answers: names, min, max, question: `Chọn từ ${min} đến ${max} đơn vị` };
}

/** Plays an election and returns every part of it, the secret ones too. */
export function simulateElection(plan: ElectionPlan = {}): SimulatedElection {
  const random = seededRandom(plan.seed ?? 'election');
  const { size, threshold } = plan.trustees ?? { size: 3, threshold: 2 };
  const uuid = newUuid(random.bytes);
  const trustees = plan.ownCeremony
    ? simulateTrustees({ uuid, size, threshold }, random)
    : sharedTrustees(size, threshold);
  const questions = plan.questions ?? [question()];
  const text = electionText({
    uuid,
    name: plan.name ?? 'Giới thiệu đơn vị được suy tôn',
    description: 'Dữ liệu mô phỏng “thử”',
    questions,
    publicKey: trustees.publicKey,
    administrator: 'Cụm thi đua',
    credentialAuthority: 'Ban kiểm phiếu',
  });
  const election = got(readElection(text));
  const key = tableKey(election.y);
  const voters = Array.from({ length: plan.voters ?? 11 }, () => simulatedVoter(uuid, random, key.gSecret));
  const credentials = voters.map(({ publicKey }) => publicKey).sort((a, b) => (a < b ? -1 : 1));

  const timestamp = plan.timestamp ?? 1_764_000_000;
  const records: ArchiveRecord[] = [openingRecord(timestamp)];
  let head = EMPTY;
  const add = (appended: Appended) => {
    records.push(...appended.records);
    head = appended.head;
  };
  add(appendSetup(head, { election: text, trustees: trustees.text, credentials }));

  const planned: readonly Cast[] =
    plan.casts ?? voters.map((_, voter) => ({ voter, choices: randomChoices(questions, random) }));
  const casts = plan.until === 'setup' ? [] : planned.map(cast);
  function cast({ voter, choices, ballot }: Cast) {
    const { secret } = voters[voter] as SimulatedVoter;
    const made: Made =
      ballot === undefined
        ? got(makeBallot(election, key, secret, choices, random.scalar))
        : { ballot, tracker: trackerOf(ballot) };
    add(appendBallot(head, made.ballot));
    return { voter, choices, made };
  }

  const played = { election, trustees, voters, credentials, casts, sums: sumsOf(questions, casts), records, timestamp };
  const unfinished = { tally: null, decryptions: [], numbers: null, resultText: null };
  const stop = (parts: Pick<SimulatedElection, 'tally' | 'decryptions' | 'numbers' | 'resultText'>) => ({
    ...played,
    ...parts,
    head,
    bytes: () => Buffer.concat([...archiveBytes(records, timestamp)]),
  });
  if (plan.until === 'setup' || plan.until === 'voting') return stop(unfinished);
  add(appendEndBallots(head));
  if (plan.until === 'closed') return stop(unfinished);
  const tally = tallyBallots(
    questions,
    casts.map(({ made }) => made.ballot),
  );
  add(appendTally(head, tally));
  if (plan.until === 'tallied') return stop({ ...unfinished, tally });

  const decrypting = plan.decrypting ?? Array.from({ length: threshold }, (_, place) => place + 1);
  const decryptions = decrypting.map((owner) => {
    const { secret, publicKey } = trustees.keys[owner - 1] as SimulatedTrustees['keys'][number];
    const made = partialDecryption(opensslPowers, election.fingerprint, tally.tally, secret, random.scalar);
    add(appendDecryption(head, made, ownedDecryptionText(owner, made)));
    const y = BigInt(publicKey.public_key);
    const factors = got(readDecryption(opensslPowers, election.fingerprint, tally.tally, y, made));
    return { owner, text: made, factors };
  });
  if (plan.until === 'decrypted') return stop({ ...unfinished, tally, decryptions });
  const result = got(combineResult(opensslPowers, tally.tally, decryptions, { threshold, voters: tally.voters }));
  const resultText = plan.result === undefined ? result.text : JSON.stringify({ result: plan.result });
  add(appendResult(head, resultText));
  return stop({ tally, decryptions, numbers: result.numbers, resultText });
}

export function randomChoices(questions: readonly Question[], random: SeededRandom): Choices {
  return questions.map(({ answers, min, max }) => {
    const row = answers.map(() => 0);
    const total = min + random.integer(max - min + 1);
    for (let chosen = 0; chosen < total; ) {
      const place = random.integer(row.length);
      if (row[place] === 1) continue;
      row[place] = 1;
      chosen += 1;
    }
    return row;
  });
}

/** The platform's PBKDF2 is many times as fast as the portable one; `credentials.test.ts` holds them equal. */
function simulatedVoter(uuid: string, random: SeededRandom, gPower: (exponent: bigint) => bigint): SimulatedVoter {
  const credential = newCredential(random.bytes);
  const secret = BigInt(`0x${pbkdf2Sync(credential, uuid, 1000, 32, 'sha256').toString('hex')}`) % q;
  return { credential, secret, publicKey: gPower(secret) };
}

function sumsOf(
  questions: readonly Question[],
  casts: readonly { voter: number; choices: Choices }[],
): readonly (readonly number[])[] {
  const last = new Map(casts.map(({ voter, choices }) => [voter, choices]));
  return questions.map(({ answers }, row) =>
    answers.map((_, place) => [...last.values()].reduce((sum, choices) => sum + (choices[row]?.[place] ?? 0), 0)),
  );
}
