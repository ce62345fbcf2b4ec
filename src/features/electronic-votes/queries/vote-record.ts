import type { Tx } from '#src/platform/database/transaction.ts';
import type { Instant } from '#src/text/day.ts';
import type { Publication, VoteState } from '../rules.ts';

export interface VoteRecord {
  id: string;
  ceremonyId: string;
  ballotId: string | null;
  caseId: string | null;
  state: VoteState;
  /** Of the election: salt of every credential's secret. */
  uuid: string;
  /** election.json, byte for byte. */
  election: string;
  fingerprint: string;
  publication: Publication;
  revote: boolean;
  minimumVoters: number;
  /** The slips whose credentials were sealed. */
  slipBatch: number | null;
  /** Slips as accounted for at the closing. */
  closing: { issued: number; unused: number; exchanged: number } | null;
  /** Hash of the last event, hexadecimal; of the tally from the closing until a decryption is added. */
  head: string | null;
  height: number;
  records: number;
  /** What the tellers signed on paper before the decryption. */
  signedHead: string | null;
  /** Distinct credentials that were counted; known from the closing. */
  tallied: number | null;
  /** Per question the sum for each answer. Only for the room itself and who may see a count. */
  result: readonly (readonly number[])[] | null;
  /** Accounts that confirmed the eight words. */
  confirmed: string[];
  decryptions: { owner: number; accountId: string }[];
  refusals: { accountId: string; reason: string; at: Instant }[];
  voidReason: string | null;
  version: number;
}

export type VoteFilter =
  | { ids: readonly string[] }
  | { ballotIds: readonly string[] }
  | { caseIds: readonly string[] }
  | { ceremonyId: string };

export async function voteRecord(tx: Tx, voteId: string): Promise<VoteRecord | null> {
  return (await voteRecords(tx, { ids: [voteId] }))[0] ?? null;
}

/** The electronic vote of a ballot that was not voided. */
export async function voteOfBallot(tx: Tx, ballotId: string): Promise<VoteRecord | null> {
  return (await voteRecords(tx, { ballotIds: [ballotId] })).find(({ state }) => state !== 'voided') ?? null;
}

/** The electronic vote of a case of the Council that was not voided. */
export async function voteOfCase(tx: Tx, caseId: string): Promise<VoteRecord | null> {
  return (await voteRecords(tx, { caseIds: [caseId] })).find(({ state }) => state !== 'voided') ?? null;
}

/** Votes in the order in which they were drafted, voided ones too. */
export async function voteRecords(tx: Tx, filter: VoteFilter): Promise<VoteRecord[]> {
  let query = tx.db.selectFrom('electronic_vote').selectAll().where('tenant_id', '=', tx.tenantId);
  if ('ids' in filter) query = query.where('id', 'in', [...filter.ids]);
  else if ('ballotIds' in filter) query = query.where('ballot_id', 'in', [...filter.ballotIds]);
  else if ('caseIds' in filter) query = query.where('case_id', 'in', [...filter.caseIds]);
  else query = query.where('ceremony_id', '=', filter.ceremonyId);
  const rows = await query.orderBy('id').execute();
  if (rows.length === 0) return [];
  const parts = await partsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    ceremonyId: row.ceremony_id,
    ballotId: row.ballot_id,
    caseId: row.case_id,
    state: row.state,
    uuid: row.uuid,
    election: row.election,
    fingerprint: row.fingerprint,
    publication: row.publication,
    revote: row.revote,
    minimumVoters: row.minimum_voters,
    slipBatch: row.slip_batch,
    closing:
      row.issued === null ? null : { issued: row.issued, unused: row.unused ?? 0, exchanged: row.exchanged ?? 0 },
    head: row.head,
    height: row.height,
    records: row.records,
    signedHead: row.signed_head,
    tallied: row.tallied,
    result: row.result,
    confirmed: parts.words.filter(({ vote_id }) => vote_id === row.id).map(({ account_id }) => account_id),
    decryptions: parts.decryptions
      .filter(({ vote_id }) => vote_id === row.id)
      .map(({ owner, account_id }) => ({ owner, accountId: account_id })),
    refusals: parts.refusals
      .filter(({ vote_id }) => vote_id === row.id)
      .map(({ account_id, reason, at }) => ({ accountId: account_id, reason, at: at.toISOString() })),
    voidReason: row.void_reason,
    version: row.version,
  }));
}

async function partsOf(tx: Tx, ids: readonly string[]) {
  return {
    words: await tx.db
      .selectFrom('vote_words')
      .select(['vote_id', 'account_id'])
      .where('tenant_id', '=', tx.tenantId)
      .where('vote_id', 'in', [...ids])
      .execute(),
    decryptions: await tx.db
      .selectFrom('vote_decryption')
      .select(['vote_id', 'owner', 'account_id'])
      .where('tenant_id', '=', tx.tenantId)
      .where('vote_id', 'in', [...ids])
      .orderBy('owner')
      .execute(),
    refusals: await tx.db
      .selectFrom('vote_refusal')
      .selectAll()
      .where('tenant_id', '=', tx.tenantId)
      .where('vote_id', 'in', [...ids])
      .orderBy('at')
      .execute(),
  };
}

/** Slips that have voted: distinct credentials in the box. */
export async function turnout(tx: Tx, voteId: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('vote_box')
    .select((eb) => eb.fn.count<string>('credential').distinct().as('count'))
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface Trackers {
  /** Every ballot in the box, in the order of the alphabet: the list tells nothing of the order of voting. */
  trackers: string[];
  voted: number;
}

export async function trackersOf(tx: Tx, voteId: string): Promise<Trackers> {
  const rows = await tx.db
    .selectFrom('vote_box')
    .select(['tracker', 'credential'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .execute();
  return {
    trackers: rows.map(({ tracker }) => tracker).sort(),
    voted: new Set(rows.map(({ credential }) => credential)).size,
  };
}

/** The sorted trackers of votes whose result is announced, by vote: minutes hold them, no page that is met earlier does. */
export async function trackersOfPublished(tx: Tx, votes: readonly VoteRecord[]): Promise<Map<string, string[]>> {
  const ids = votes.filter(({ state }) => state === 'published').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('vote_box')
    .select(['vote_id', 'tracker'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', 'in', ids)
    .execute();
  return new Map(
    ids.map((id) => [
      id,
      rows
        .filter(({ vote_id }) => vote_id === id)
        .map(({ tracker }) => tracker)
        .sort(),
    ]),
  );
}

/** Whether this ballot is in the box. */
export async function isInBox(tx: Tx, voteId: string, tracker: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('vote_box')
    .select('height')
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('tracker', '=', tracker)
    .executeTakeFirst();
  return row !== undefined;
}

export interface SpoiledBallot {
  tracker: string;
  ballot: string;
  opening: unknown;
}

/** Ballots that were opened for a check, in the order of the alphabet. */
export async function spoiledBallots(tx: Tx, voteId: string): Promise<SpoiledBallot[]> {
  return tx.db
    .selectFrom('vote_spoiled')
    .select(['tracker', 'ballot', 'opening'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .orderBy('tracker')
    .execute();
}

export async function spoiledBallot(tx: Tx, voteId: string, tracker: string): Promise<SpoiledBallot | null> {
  const row = await tx.db
    .selectFrom('vote_spoiled')
    .select(['tracker', 'ballot', 'opening'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('tracker', '=', tracker)
    .executeTakeFirst();
  return row ?? null;
}
