import type { InvitationFacts } from '#src/papers/invitation.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { shortHour } from '#src/text/hour.ts';
import { type ConferenceRecord, conferenceRecord } from '../queries/conference-record.ts';
import { type Invitee, inviteesOf } from '../queries/invitations.ts';
import type { ConferenceFacts } from '../queries.ts';
import type { Sending } from '../rules/invitations.ts';

const CAPACITIES: Record<Invitee['kind'], string> = {
  member: 'Đơn vị thành viên',
  superior: 'Dự và chỉ đạo',
  observer: 'Khách mời',
};

/** The invitation of one invitee, or one invitation with the list of all. */
export async function printInvitations(
  scope: Scope<'invitation.view', ConferenceFacts>,
  inviteeId: string | null,
): Promise<Uint8Array> {
  const { record, invitees } = await read(scope, async (tx) => {
    const found = await conferenceRecord(tx, scope.facts.conferenceId);
    if (!found) throw notFound();
    return { record: found, invitees: await inviteesOf(tx, found) };
  });
  const chosen = inviteeId === null ? invitees : invitees.filter(({ id }) => id === inviteeId);
  if (chosen.length === 0) throw notFound();
  const printing = { createdAt: scope.now.toISOString(), demonstration: scope.services.demonstration };
  return renderPaper({ kind: 'invitation', facts: invitationPaper(record, chosen, printing) });
}

export function invitationPaper(
  record: ConferenceRecord,
  invitees: readonly Invitee[],
  { createdAt, demonstration }: { createdAt: string; demonstration: boolean },
): InvitationFacts {
  const told = invitees.map(({ latest, outdated }) => (outdated ? null : latest));
  return {
    superiorBody: record.tenantName,
    issuingBody: record.clusterName,
    registration: { number: common(told.map(numberOf)), symbol: `GM-CTĐ${record.clusterCode}` },
    place: record.tenantPlace,
    date: common(told.map((sending) => sending?.sentOn ?? null)),
    createdAt,
    synthetic: demonstration ? ['tên người, giờ và nơi họp, số và ngày của giấy mời.'] : [],
    conference: record.title,
    inviter: `Trưởng ${record.clusterName}`,
    invitees: invitees.map(({ body, person, kind }) => ({ body, person, capacity: CAPACITIES[kind] })),
    startsAt: record.startsAt,
    location: record.place,
    chair: record.chair,
    agenda: record.items.map(({ plannedAt, title }) => ({ hour: shortHour(plannedAt), title })),
    requests: invitees.some(({ kind }) => kind === 'member') ? [askOfMembers] : [],
    signer: { capacity: ['TRƯỞNG CỤM'], name: record.chair.name },
    recipients: ['Như trên', `Lưu: ${record.clusterName}`],
  };
}

/** What all hold; null where they differ, and where one has not been told the present hour and place. */
function common<T>(values: readonly (T | null)[]): T | null {
  const [only = null] = values;
  return values.every((value) => value === only) ? only : null;
}

function numberOf(sending: Sending | null): number | null {
  const digits = /^\d+/u.exec(sending?.documentNumber ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

const askOfMembers =
  'Đề nghị đơn vị thành viên cử đại biểu có quyền đại diện trên hệ thống trước ngày họp; người khác dự thay thủ trưởng thì kèm giấy ủy quyền';
