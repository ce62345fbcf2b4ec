import type { Updateable } from 'kysely';
import { type Appended, type ArchiveHead, append, openingRecord } from '#src/ballot/archive/write.ts';
import type { EventType } from '#src/ballot/records.ts';
import { nextState } from '#src/features/state-table.ts';
import type {
  CeremonyTellerTable,
  ElectronicVoteTable,
  KeyCeremonyTable,
} from '#src/platform/database/tables/electronic-votes.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type CeremonyRecord, ceremonyRecord, type KeyHolder } from '../queries/ceremony-record.ts';
import { type VoteRecord, voteRecord } from '../queries/vote-record.ts';
import {
  CEREMONY_TRANSITIONS,
  type CeremonyAction,
  type CeremonyState,
  ceremonySentence,
  VOTE_TRANSITIONS,
  type VoteAction,
  type VoteState,
  voteSentence,
} from '../rules.ts';

/** The ceremony as it stands now, held until the end of the change. */
export async function heldCeremony(tx: Tx, ceremonyId: string): Promise<CeremonyRecord> {
  await tx.db
    .selectFrom('key_ceremony')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ceremonyId)
    .forUpdate()
    .execute();
  const ceremony = await ceremonyRecord(tx, ceremonyId);
  if (!ceremony) throw notFound();
  return ceremony;
}

/** The vote as it stands now, held until the end of the change: whoever appends to its chain comes one after another. */
export async function heldVote(tx: Tx, voteId: string): Promise<VoteRecord> {
  await tx.db
    .selectFrom('electronic_vote')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', voteId)
    .forUpdate()
    .execute();
  const vote = await voteRecord(tx, voteId);
  if (!vote) throw notFound();
  return vote;
}

/** @throws AppError wrongPhase when the action is not in the table for this state */
export function ceremonyAfter({ state }: Pick<CeremonyRecord, 'state'>, action: CeremonyAction): CeremonyState {
  const next = nextState(CEREMONY_TRANSITIONS, state, action);
  if (next === null) throw notNow(ceremonySentence(state));
  return next;
}

/** @throws AppError wrongPhase unless the keys stand in one of these states */
export function demandCeremony({ state }: Pick<CeremonyRecord, 'state'>, ...states: readonly CeremonyState[]): void {
  if (!states.includes(state)) throw notNow(ceremonySentence(state));
}

/** @throws AppError wrongPhase when the action is not in the table for this state */
export function voteAfter({ state }: Pick<VoteRecord, 'state'>, action: VoteAction): VoteState {
  const next = nextState(VOTE_TRANSITIONS, state, action);
  if (next === null) throw notNow(voteSentence(state));
  return next;
}

/** @throws AppError wrongPhase unless the vote stands in one of these states */
export function demandVote({ state }: Pick<VoteRecord, 'state'>, ...states: readonly VoteState[]): void {
  if (!states.includes(state)) throw notNow(voteSentence(state));
}

function notNow(sentence: string) {
  return wrongPhase(`${sentence} Việc này không làm được nữa; mở lại trang để xem tình trạng.`);
}

/** @throws AppError forbidden unless this account holds a key */
export function holderOf(ceremony: CeremonyRecord, accountId: string | undefined): KeyHolder {
  const holder = ceremony.holders.find((each) => each.accountId === accountId);
  if (!holder) throw forbidden('Chỉ người giữ khóa kiểm phiếu làm được việc này.');
  return holder;
}

/** @throws AppError forbidden unless this account is the head teller */
export function demandHead(ceremony: CeremonyRecord, accountId: string | undefined): KeyHolder {
  const holder = holderOf(ceremony, accountId);
  if (!holder.isHead) {
    const head = ceremony.holders.find(({ isHead }) => isHead);
    throw forbidden(`${head?.name ?? 'Tổ trưởng'} là tổ trưởng tổ kiểm phiếu và làm việc này.`);
  }
  return holder;
}

type CeremonyChange = Omit<Updateable<KeyCeremonyTable>, 'tenant_id' | 'id' | 'version'>;
type HolderChange = Omit<Updateable<CeremonyTellerTable>, 'tenant_id' | 'ceremony_id' | 'account_id'>;
type VoteChange = Omit<Updateable<ElectronicVoteTable>, 'tenant_id' | 'id' | 'version'>;

export async function writeCeremony(tx: Tx, ceremony: CeremonyRecord, change: CeremonyChange): Promise<void> {
  await tx.db
    .updateTable('key_ceremony')
    .set({ ...change, version: ceremony.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ceremony.id)
    .execute();
}

export async function writeHolder(
  tx: Tx,
  ceremony: CeremonyRecord,
  accountId: string,
  change: HolderChange,
): Promise<void> {
  await tx.db
    .updateTable('ceremony_teller')
    .set(change)
    .where('tenant_id', '=', tx.tenantId)
    .where('ceremony_id', '=', ceremony.id)
    .where('account_id', '=', accountId)
    .execute();
}

export async function writeVote(tx: Tx, vote: VoteRecord, change: VoteChange): Promise<void> {
  await tx.db
    .updateTable('electronic_vote')
    .set({ ...change, version: vote.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', vote.id)
    .execute();
}

/** What the vote's row holds of its chain. */
export type Chain = Pick<VoteRecord, 'id' | 'head' | 'height' | 'records'>;

/** Columns of the vote's row after something was appended. */
export interface Grown {
  head: string;
  height: number;
  records: number;
}

/** Appends events with their data; the caller writes the columns that come back. */
export async function appendEvents(
  tx: Tx,
  chain: Chain,
  events: readonly { type: EventType; data: readonly string[] }[],
): Promise<Grown> {
  let at: ArchiveHead = { events: chain.height + 1, head: chain.head };
  const made: Appended['records'][number][] = [];
  for (const { type, data } of events) {
    const appended = append(at, type, data);
    made.push(...appended.records);
    at = appended.head;
  }
  await writeRecords(tx, chain.id, chain.records, made);
  return { head: at.head ?? '', height: at.events - 1, records: chain.records + made.length };
}

/** The first record of an archive. @param now its time is in every header, and it is the only time in the archive */
export async function beginArchive(tx: Tx, vote: VoteRecord, now: Date): Promise<Chain> {
  await writeRecords(tx, vote.id, 0, [openingRecord(Math.floor(now.getTime() / 1000))]);
  return { id: vote.id, head: null, height: -1, records: 1 };
}

async function writeRecords(
  tx: Tx,
  voteId: string,
  from: number,
  records: readonly { name: string; content: string }[],
): Promise<void> {
  await tx.db
    .insertInto('vote_record')
    .values(
      records.map(({ name, content }, index) => ({
        tenant_id: tx.tenantId,
        vote_id: voteId,
        position: from + index,
        kind: kindOf(name),
        name,
        body: content,
      })),
    )
    .execute();
}

function kindOf(name: string): 'header' | 'data' | 'event' {
  if (name === 'BELENIOS') return 'header';
  return name.endsWith('.event.json') ? 'event' : 'data';
}
