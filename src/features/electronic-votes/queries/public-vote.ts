import { readElection } from '#src/ballot/election.ts';
import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import type { Question } from '#src/ballot/records.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Instant } from '#src/text/day.ts';
import { countsArePublic, type VoteState } from '../rules.ts';
import { type VoteRecord, voteRecord } from './vote-record.ts';

/** What anybody may see of a vote. */
export interface PublicVote {
  id: string;
  ceremonyId: string;
  title: string;
  /** Meeting, rules and threshold in words. */
  description: string;
  questions: readonly Question[];
  state: VoteState;
  /** The box is closed: its list is public. */
  ended: boolean;
  fingerprint: string;
  /** The fingerprint, read aloud. */
  words: readonly string[];
  /** Hash of the archive's head; only from the closing on. */
  head: string | null;
  /** Slips that have voted. */
  voted: number;
  /** Who may vote, where that is known; papers are among them where both are used. */
  electorate: number | null;
  /** Sorted by character, so that they tell no order; empty before the closing, when whoever has just voted would show. */
  trackers: { tracker: string; counted: boolean }[];
  /** The archive for download stops before the result. */
  partial: boolean;
}

const closed: readonly VoteState[] = ['ended', 'headSigned', 'decrypting', 'counted', 'published'];

/** A vote that was sealed, and not voided. */
export async function publicVote(tx: Tx, voteId: string): Promise<PublicVote | null> {
  const vote = await voteRecord(tx, voteId);
  if (!vote || vote.state === 'draft' || vote.state === 'voided') return null;
  const read = readElection(vote.election);
  if (!read.ok) return null;
  const ended = closed.includes(vote.state);
  const ballots = await ballotsInBox(tx, voteId);
  return {
    id: vote.id,
    ceremonyId: vote.ceremonyId,
    title: read.value.record.name,
    description: read.value.record.description,
    questions: read.value.record.questions,
    state: vote.state,
    ended,
    fingerprint: vote.fingerprint,
    words: wordsOf(vote.fingerprint),
    head: ended ? (vote.signedHead ?? vote.head) : null,
    voted: ballots.filter(({ counted }) => counted).length,
    electorate: await electorateOf(tx, vote),
    trackers: ended ? ballots : [],
    partial: vote.state === 'published' && !countsArePublic(vote),
  };
}

async function ballotsInBox(tx: Tx, voteId: string): Promise<PublicVote['trackers']> {
  const rows = await tx.db
    .selectFrom('vote_box')
    .select(['height', 'tracker', 'credential'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .orderBy('height')
    .execute();
  const last = new Map(rows.map(({ credential, height }) => [credential, height]));
  return rows
    .map(({ tracker, credential, height }) => ({ tracker, counted: last.get(credential) === height }))
    .sort((a, b) => (a.tracker < b.tracker ? -1 : 1));
}

/** Those of the frozen list who are there; of the Council's session nobody is counted here. */
async function electorateOf(tx: Tx, { ballotId }: VoteRecord): Promise<number | null> {
  if (ballotId === null) return null;
  const { count } = await tx.db
    .selectFrom('ballot_voter')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tx.tenantId)
    .where('ballot_id', '=', ballotId)
    .where('present', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count) || null;
}

/** Words cost work on purpose; a fingerprint keeps its words. */
const known = new Map<string, readonly string[]>();

export function wordsOf(fingerprint: string): readonly string[] {
  const words = known.get(fingerprint) ?? fingerprintWords(fingerprint);
  if (known.size > 200) known.clear();
  known.set(fingerprint, words);
  return words;
}

export interface SlipMeeting {
  title: string;
  /** Cluster or Council's place. */
  where: string;
  startsAt: Instant;
}

/** The meeting of a slip, as its head names it. */
export async function slipMeeting(tx: Tx, ceremonyId: string): Promise<SlipMeeting | null> {
  const row = await tx.db
    .selectFrom('key_ceremony as k')
    .leftJoin('conference as c', (on) =>
      on.onRef('c.tenant_id', '=', 'k.tenant_id').onRef('c.id', '=', 'k.conference_id'),
    )
    .leftJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id'),
    )
    .leftJoin('cluster as l', (on) => on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.id', '=', 'y.cluster_id'))
    .leftJoin('council_session as s', (on) =>
      on.onRef('s.tenant_id', '=', 'k.tenant_id').onRef('s.id', '=', 'k.session_id'),
    )
    .select(['c.title as conference', 'c.starts_at as begins', 'l.name as cluster'])
    .select(['s.title as session', 's.starts_at as sits', 's.place as place'])
    .where('k.tenant_id', '=', tx.tenantId)
    .where('k.id', '=', ceremonyId)
    .executeTakeFirst();
  const at = row?.begins ?? row?.sits;
  if (!row || !at) return null;
  return {
    title: row.conference ?? row.session ?? '',
    where: row.cluster ?? row.place ?? '',
    startsAt: at.toISOString(),
  };
}
