import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Instant } from '#src/text/day.ts';
import { type ConferenceFacts, conferenceFacts } from '../queries.ts';
import type { SpeakerState } from '../rules/speakers.ts';

export interface Speaker {
  id: string;
  itemId: string;
  unitId: string | null;
  unitName: string | null;
  unitShortName: string | null;
  name: string;
  topic: string;
  position: number;
  minutesAllowed: number;
  state: SpeakerState;
  startedAt: Instant | null;
  endedAt: Instant | null;
}

/** The list in its order; those who withdrew are left out. */
export async function speakersOf(tx: Tx, conferenceId: string): Promise<Speaker[]> {
  const rows = await tx.db
    .selectFrom('speaker as s')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .select(['s.id', 's.agenda_item_id as itemId', 's.unit_id as unitId', 'u.name as unitName'])
    .select(['u.short_name as unitShortName', 's.name', 's.topic', 's.position', 's.minutes_allowed', 's.state'])
    .select(['s.started_at', 's.ended_at'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.conference_id', '=', conferenceId)
    .where('s.state', '<>', 'withdrawn')
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  return rows.map(({ minutes_allowed, started_at, ended_at, ...row }) => ({
    ...row,
    minutesAllowed: minutes_allowed,
    startedAt: started_at?.toISOString() ?? null,
    endedAt: ended_at?.toISOString() ?? null,
  }));
}

/** @throws AppError notFound when the speaker is none of this conference or has withdrawn */
export async function speakerOf(tx: Tx, conferenceId: string, speakerId: string): Promise<Speaker> {
  const speaker = (await speakersOf(tx, conferenceId)).find(({ id }) => id === speakerId);
  if (!speaker) throw notFound();
  return speaker;
}

/** A speaker belongs to the unit that it speaks for. */
export async function speakerFacts(tx: Tx, conferenceId: string, speakerId: string): Promise<ConferenceFacts | null> {
  const facts = await conferenceFacts(tx, conferenceId);
  const speaker = facts && (await speakersOf(tx, conferenceId)).find(({ id }) => id === speakerId);
  if (!facts || !speaker) return null;
  return { ...facts, object: { kind: 'speaker', id: speakerId }, unitId: speaker.unitId };
}

/** Ends whoever speaks: the chair gives the floor to another one, or the item is over. */
export async function endSpeaking(tx: Tx, conferenceId: string, at: Date): Promise<string | null> {
  const row = await tx.db
    .updateTable('speaker')
    .set({ state: 'done', ended_at: at })
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'speaking')
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
