import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Day, Instant } from '#src/text/day.ts';
import { type ConferenceFacts, conferenceFacts } from '../queries.ts';
import type { MinutesSection, MinutesState } from '../rules/minutes.ts';

export interface MinutesVersion {
  number: number;
  sections: MinutesSection[];
  changed: string;
  editedAt: Instant;
  editedBy: string;
}

export interface UnitAnswer {
  unitId: string;
  unitName: string;
  answer: 'agree' | 'remark';
  remark: string | null;
  answeredAt: Instant;
  answeredBy: string;
  sequence: number;
  reply: string | null;
  repliedBy: string | null;
}

export interface MinutesSignature {
  side: 'secretary' | 'chair';
  accountId: string;
  name: string;
  title: string;
  signedAt: Instant;
}

export interface MinutesRecord {
  state: MinutesState;
  /** The version that stands, beginning at 1, which the program assembled. */
  number: number;
  agreeUntil: Day | null;
  agreedContent: string | null;
  hash: string | null;
  signedAt: Instant | null;
  versions: MinutesVersion[];
  /** The latest answer of each unit to the version that stands. */
  answers: UnitAnswer[];
  /** Signatures under the content that stands. */
  signatures: MinutesSignature[];
}

export type MinutesFacts = ConferenceFacts & { unitId?: string | null };

/**
 * The minutes of a conference: their state is the phase, `notAssembled` once the conference is closed, `notClosed`
 * before.
 */
export async function minutesStateFacts(tx: Tx, conferenceId: string): Promise<MinutesFacts | null> {
  const facts = await conferenceFacts(tx, conferenceId);
  if (!facts) return null;
  const row = await tx.db
    .selectFrom('conference_minutes')
    .select('state')
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .executeTakeFirst();
  const before = facts.phase === 'closed' ? 'notAssembled' : 'notClosed';
  return { ...facts, object: { kind: 'conferenceMinutes', id: conferenceId }, phase: row?.state ?? before };
}

/** The same as one member unit meets them. */
export async function minutesUnitFacts(tx: Tx, conferenceId: string, unitId: string): Promise<MinutesFacts | null> {
  const facts = await minutesStateFacts(tx, conferenceId);
  return facts?.memberUnitIds?.includes(unitId) ? { ...facts, unitId } : null;
}

/** The same as the unit that led the cluster meets them: its head is the chair, its officer the secretary. */
export async function minutesSigningFacts(tx: Tx, conferenceId: string): Promise<MinutesFacts | null> {
  const facts = await minutesStateFacts(tx, conferenceId);
  return facts && { ...facts, unitId: facts.headUnitId ?? null };
}

/** @param lock holds the minutes until the transaction ends */
export async function minutesRecord(tx: Tx, conferenceId: string, lock = false): Promise<MinutesRecord | null> {
  const query = tx.db
    .selectFrom('conference_minutes')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return {
    state: row.state,
    number: row.number,
    agreeUntil: row.agree_until,
    agreedContent: row.agreed_content,
    hash: row.content_hash,
    signedAt: row.signed_at?.toISOString() ?? null,
    versions: await versionsOf(tx, conferenceId),
    answers: await answersOf(tx, conferenceId, row.number),
    signatures: row.content_hash === null ? [] : await signaturesOf(tx, conferenceId, row.content_hash),
  };
}

/** The minutes in a change: held, and there. */
export async function heldMinutes(tx: Tx, conferenceId: string): Promise<MinutesRecord> {
  const minutes = await minutesRecord(tx, conferenceId, true);
  if (!minutes) throw notFound();
  return minutes;
}

/** The version that stands. */
export function presentVersion(minutes: MinutesRecord): MinutesVersion {
  const version = minutes.versions.find(({ number }) => number === minutes.number);
  if (!version) throw new Error(`minutes without their version ${minutes.number}`);
  return version;
}

async function versionsOf(tx: Tx, conferenceId: string): Promise<MinutesVersion[]> {
  const rows = await tx.db
    .selectFrom('minutes_version')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    sections: JSON.parse(row.sections) as MinutesSection[],
    changed: row.changed,
    editedAt: row.edited_at.toISOString(),
    editedBy: row.edited_by,
  }));
}

async function answersOf(tx: Tx, conferenceId: string, number: number): Promise<UnitAnswer[]> {
  const rows = await tx.db
    .selectFrom('minutes_answer as a')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .selectAll('a')
    .select('u.name as unit_name')
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.conference_id', '=', conferenceId)
    .where('a.number', '=', number)
    .orderBy('a.sequence')
    .execute();
  const latest = new Map<string, UnitAnswer>();
  for (const row of rows) {
    latest.set(row.unit_id, {
      unitId: row.unit_id,
      unitName: row.unit_name,
      answer: row.answer,
      remark: row.remark,
      answeredAt: row.answered_at.toISOString(),
      answeredBy: row.answered_by,
      sequence: row.sequence,
      reply: row.reply,
      repliedBy: row.replied_by,
    });
  }
  return [...latest.values()];
}

async function signaturesOf(tx: Tx, conferenceId: string, hash: string): Promise<MinutesSignature[]> {
  const rows = await tx.db
    .selectFrom('minutes_signature')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .where('content_hash', '=', hash)
    .orderBy('signed_at')
    .execute();
  return rows.map((row) => ({
    side: row.side,
    accountId: row.account_id,
    name: row.signer_name,
    title: row.signer_title,
    signedAt: row.signed_at.toISOString(),
  }));
}
