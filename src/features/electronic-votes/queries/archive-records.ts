import { type ArchiveRecord, archiveBytes } from '#src/ballot/archive/write.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { countsArePublic, type Publication, type VoteState } from '../rules.ts';

/** Header, then the setup: election, keys, credentials, setup record, event. Each ballot after it has two records. */
const FIRST_BALLOT = 6;

/** Texts of all ballots in the order in which they were accepted; only while nothing follows them. */
export async function ballotTexts(tx: Tx, voteId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('vote_record')
    .select('body')
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('kind', '=', 'data')
    .where('position', '>=', FIRST_BALLOT)
    .orderBy('position')
    .execute();
  return rows.map(({ body }) => body);
}

/** One record of the archive by its kind of content: the last data record before the event of a type. */
export async function tallyText(tx: Tx, voteId: string): Promise<string | null> {
  const event = await tx.db
    .selectFrom('vote_record')
    .select('position')
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('kind', '=', 'event')
    .where('body', 'like', '%"type":"EncryptedTally"%')
    .executeTakeFirst();
  if (!event) return null;
  // Tally, its sized record, the event.
  const row = await tx.db
    .selectFrom('vote_record')
    .select('body')
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('position', '=', event.position - 2)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** The partial decryptions in their order, each with the trustee's place (from 1). */
export async function decryptionTexts(tx: Tx, voteId: string): Promise<{ owner: number; text: string }[]> {
  const rows = await tx.db
    .selectFrom('vote_record')
    .select(['position', 'kind', 'body'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('position', '>=', FIRST_BALLOT)
    .where((eb) => eb.or([eb('body', 'like', '{"owner":%'), eb('body', 'like', '{"decryption_factors":%')]))
    .orderBy('position')
    .execute();
  return rows.flatMap(({ body }, at) => {
    const owned = rows[at + 1]?.body;
    return owned?.startsWith('{"owner":') ? [{ owner: Number(JSON.parse(owned).owner), text: body }] : [];
  });
}

/** Public credentials of the slips of a sealed vote, as text. */
export async function credentialList(tx: Tx, voteId: string): Promise<string[]> {
  const row = await tx.db
    .selectFrom('vote_record')
    .select('body')
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('position', '=', FIRST_BALLOT - 3)
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : [];
}

/**
 * How many records of an archive may leave the house: all of them once the counts are published, else those before the
 * first partial decryption, since whoever has enough of these can compute the counts.
 */
export async function publicRecords(
  tx: Tx,
  vote: { id: string; state: VoteState; publication: Publication; records: number },
): Promise<number> {
  if (countsArePublic(vote)) return vote.records;
  const event = await tx.db
    .selectFrom('vote_record')
    .select('position')
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', vote.id)
    .where('kind', '=', 'event')
    .where('body', 'like', '%"type":"EncryptedTally"%')
    .executeTakeFirst();
  return event ? event.position + 1 : vote.records;
}

const PIECE = 200;

/** Some records of an archive, in their order. */
export async function recordsFrom(
  tx: Tx,
  voteId: string,
  from: number,
  end: number,
): Promise<(ArchiveRecord & { position: number })[]> {
  const rows = await tx.db
    .selectFrom('vote_record')
    .select(['position', 'name', 'body'])
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('position', '>=', from)
    .where('position', '<', end)
    .orderBy('position')
    .limit(PIECE)
    .execute();
  return rows.map(({ position, name, body }) => ({ position, name, content: body }));
}

/**
 * The `.bel` file, piece by piece: only some records are in memory at a time.
 * @param fetch some records from a position on, each call in a transaction of its own
 * @param end how many records
 */
export async function* archiveFile(
  fetch: (from: number) => Promise<(ArchiveRecord & { position: number })[]>,
  end: number,
): AsyncGenerator<Uint8Array> {
  let timestamp = 0;
  for (let at = 0; at < end; ) {
    const records = await fetch(at);
    if (records.length === 0) throw new Error(`the archive ends at ${at} of ${end} records`);
    if (at === 0) timestamp = Number(JSON.parse(records[0]?.content ?? '{}').timestamp);
    yield* archiveBytes(records, timestamp);
    at = (records.at(-1)?.position ?? at) + 1;
  }
}
