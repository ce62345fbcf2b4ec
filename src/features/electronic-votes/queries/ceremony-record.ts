import type { PartialDecryption, SignedMessage, TrusteePublicKey } from '#src/ballot/records.ts';
import type { Rehearsal } from '#src/ballot/rehearsal.ts';
import type { Contribution } from '#src/ballot/trustees/contributions.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Instant } from '#src/text/day.ts';
import type { CeremonyState } from '../rules.ts';

/** One teller of a ceremony with the public parts that came from the own device. */
export interface KeyHolder {
  accountId: string;
  /** From 1: the trustee's index in every archive. */
  position: number;
  isHead: boolean;
  name: string;
  unitName: string;
  cert: SignedMessage | null;
  polynomial: Contribution | null;
  verification: TrusteePublicKey | null;
  /** The teller said that the seed lies in a sealed envelope. */
  envelope: boolean;
  /** The part of the rehearsal that this key decrypted. */
  rehearsal: PartialDecryption | null;
}

export interface CeremonyRecord {
  id: string;
  meeting: { kind: 'conference' | 'councilSession'; id: string };
  state: CeremonyState;
  threshold: number;
  /** Binds every part to this ceremony. */
  uuid: string;
  /** The record of the keys as every archive holds it; null until all parts are in. */
  trustees: string | null;
  /** y, decimal. */
  publicKey: string | null;
  rehearsal: Rehearsal | null;
  slips: { batch: number; count: number } | null;
  madeAt: Instant;
  voidReason: string | null;
  version: number;
  holders: KeyHolder[];
}

export async function ceremonyRecord(tx: Tx, ceremonyId: string): Promise<CeremonyRecord | null> {
  return (await ceremonyRecords(tx, { ids: [ceremonyId] }))[0] ?? null;
}

/** The keys of a meeting that were not voided; null where none were begun. */
export async function ceremonyOfMeeting(tx: Tx, meeting: CeremonyRecord['meeting']): Promise<CeremonyRecord | null> {
  const all = await ceremonyRecords(tx, { meeting });
  return all.find(({ state }) => state !== 'voided') ?? null;
}

type Filter =
  | { ids: readonly string[] }
  | { conferenceIds: readonly string[] }
  | { sessionIds: readonly string[] }
  | { meeting: CeremonyRecord['meeting'] };

/** Ceremonies in the order in which they were begun, voided ones too. */
export async function ceremonyRecords(tx: Tx, filter: Filter): Promise<CeremonyRecord[]> {
  let query = tx.db.selectFrom('key_ceremony').selectAll().where('tenant_id', '=', tx.tenantId);
  if ('ids' in filter) query = query.where('id', 'in', [...filter.ids]);
  else if ('conferenceIds' in filter) query = query.where('conference_id', 'in', [...filter.conferenceIds]);
  else if ('sessionIds' in filter) query = query.where('session_id', 'in', [...filter.sessionIds]);
  else {
    const column = filter.meeting.kind === 'conference' ? 'conference_id' : 'session_id';
    query = query.where(column, '=', filter.meeting.id);
  }
  const rows = await query.orderBy('made_at').orderBy('id').execute();
  if (rows.length === 0) return [];
  const tellers = await tx.db
    .selectFrom('ceremony_teller')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where(
      'ceremony_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meeting: row.conference_id
      ? { kind: 'conference', id: row.conference_id }
      : { kind: 'councilSession', id: row.session_id ?? '' },
    state: row.state,
    threshold: row.threshold,
    uuid: row.uuid,
    trustees: row.trustees,
    publicKey: row.public_key,
    rehearsal: row.rehearsal as Rehearsal | null,
    slips: row.slip_count === null ? null : { batch: row.slip_batch, count: row.slip_count },
    madeAt: row.made_at.toISOString(),
    voidReason: row.void_reason,
    version: row.version,
    holders: tellers.filter(({ ceremony_id }) => ceremony_id === row.id).map(holderOf),
  }));
}

type TellerRow = {
  account_id: string;
  position: number;
  is_head: boolean;
  name: string;
  unit_name: string;
  cert: string | null;
  polynomial: unknown;
  verification: unknown;
  envelope: boolean;
  rehearsal: unknown;
};

function holderOf(row: TellerRow): KeyHolder {
  return {
    accountId: row.account_id,
    position: row.position,
    isHead: row.is_head,
    name: row.name,
    unitName: row.unit_name,
    cert: row.cert === null ? null : JSON.parse(row.cert),
    polynomial: row.polynomial as Contribution | null,
    verification: row.verification as TrusteePublicKey | null,
    envelope: row.envelope,
    rehearsal: row.rehearsal as PartialDecryption | null,
  };
}
