import type { Tx } from '#src/platform/database/transaction.ts';
import { type ConferenceFacts, conferenceFacts } from '../queries.ts';
import { type InvitationState, invitationState, isOutdated, type Sending } from '../rules/invitations.ts';
import type { ConferenceRecord } from './conference-record.ts';

/** One who is invited: a member unit, or a guest. */
export interface Invitee {
  id: string;
  kind: 'member' | 'superior' | 'observer';
  /** The unit, or the guest's body. */
  body: string;
  /** Name and title of a guest; null for a unit. */
  person: string | null;
  state: InvitationState;
  /** Holds an invitation to another hour or place than now. */
  outdated: boolean;
  latest: Sending | null;
}

export interface InvitationFacts extends ConferenceFacts {
  inviteeId: string;
}

/** An invitee of a conference; a member unit is named as the one it belongs to. */
export async function invitationFacts(
  tx: Tx,
  conferenceId: string,
  inviteeId: string,
): Promise<InvitationFacts | null> {
  const facts = await conferenceFacts(tx, conferenceId);
  if (!facts) return null;
  const isMember = facts.memberUnitIds?.includes(inviteeId) ?? false;
  const object = { kind: 'invitation', id: `${conferenceId}/${inviteeId}` };
  return { ...facts, object, inviteeId, unitId: isMember ? inviteeId : null };
}

/** Every invitee in the order of the list, with what was sent last. */
export async function inviteesOf(tx: Tx, record: ConferenceRecord): Promise<Invitee[]> {
  const rows = await tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', record.id)
    .orderBy('sequence')
    .execute();
  const latest = new Map<string, Sending>();
  for (const row of rows) {
    latest.set(row.invitee_id, {
      sequence: row.sequence,
      way: row.way,
      sentOn: row.sent_on,
      documentNumber: row.document_number,
      startsAt: row.starts_at.toISOString(),
      place: row.place,
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      acknowledgedBy: row.acknowledged_by,
    });
  }
  const withState = (invitee: Pick<Invitee, 'id' | 'kind' | 'body' | 'person'>): Invitee => {
    const sending = latest.get(invitee.id) ?? null;
    return { ...invitee, state: invitationState(sending), outdated: isOutdated(sending, record), latest: sending };
  };
  return [
    ...record.members.map(({ unitId, unitName }) =>
      withState({ id: unitId, kind: 'member', body: unitName, person: null }),
    ),
    ...record.guests.map(({ id, kind, body, name, jobTitle }) =>
      withState({ id, kind, body, person: [name, jobTitle].filter(Boolean).join(', ') }),
    ),
  ];
}

/** Whether anything was ever sent to this guest: then the name stays on the list. */
export async function wasInvited(tx: Tx, conferenceId: string, inviteeId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('invitation')
    .select('sequence')
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .where('invitee_id', '=', inviteeId)
    .executeTakeFirst();
  return row !== undefined;
}
