import type { ColumnType, Generated } from 'kysely';
import type { Version } from './ground.ts';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;

export type Way = 'paper' | 'electronic' | 'mixed';
export type Publication = 'counts' | 'reachedOnly';

export interface KeyCeremonyTable {
  tenant_id: string;
  id: string;
  conference_id: string | null;
  session_id: string | null;
  state: 'keys' | 'ready' | 'rehearsed' | 'voided';
  threshold: number;
  uuid: string;
  trustees: string | null;
  public_key: string | null;
  rehearsal: Json<unknown> | null;
  slip_batch: Generated<number>;
  slip_count: number | null;
  made_at: Date;
  void_reason: string | null;
  version: Version;
}

export interface CeremonyTellerTable {
  tenant_id: string;
  ceremony_id: string;
  account_id: string;
  position: number;
  is_head: boolean;
  name: string;
  unit_name: string;
  cert: string | null;
  polynomial: Json<unknown> | null;
  verification: Json<unknown> | null;
  envelope: Generated<boolean>;
  rehearsal: Json<unknown> | null;
}

export interface ElectronicVoteTable {
  tenant_id: string;
  id: string;
  ceremony_id: string;
  ballot_id: string | null;
  case_id: string | null;
  state: 'draft' | 'sealed' | 'voting' | 'ended' | 'headSigned' | 'decrypting' | 'counted' | 'published' | 'voided';
  uuid: string;
  election: string;
  fingerprint: string;
  publication: Publication;
  revote: boolean;
  minimum_voters: number;
  slip_batch: number | null;
  issued: number | null;
  unused: number | null;
  exchanged: number | null;
  head: string | null;
  height: Generated<number>;
  records: Generated<number>;
  signed_head: string | null;
  tallied: number | null;
  result: Json<readonly (readonly number[])[]> | null;
  void_reason: string | null;
  version: Version;
}

export interface VoteRecordTable {
  tenant_id: string;
  vote_id: string;
  position: number;
  kind: 'header' | 'data' | 'event';
  name: string;
  body: string;
}

export interface VoteBoxTable {
  tenant_id: string;
  vote_id: string;
  height: number;
  tracker: string;
  credential: string;
}

export interface VoteSpoiledTable {
  tenant_id: string;
  vote_id: string;
  tracker: string;
  credential: string;
  ballot: string;
  opening: Json<unknown>;
}

export interface VoteWordsTable {
  tenant_id: string;
  vote_id: string;
  account_id: string;
}

export interface VoteRefusalTable {
  tenant_id: string;
  vote_id: string;
  account_id: string;
  reason: string;
  at: Date;
}

export interface VoteDecryptionTable {
  tenant_id: string;
  vote_id: string;
  owner: number;
  account_id: string;
}

export interface ElectronicVoteTables {
  key_ceremony: KeyCeremonyTable;
  ceremony_teller: CeremonyTellerTable;
  electronic_vote: ElectronicVoteTable;
  vote_record: VoteRecordTable;
  vote_box: VoteBoxTable;
  vote_spoiled: VoteSpoiledTable;
  vote_words: VoteWordsTable;
  vote_refusal: VoteRefusalTable;
  vote_decryption: VoteDecryptionTable;
}
