import type {
  AttendanceListFacts,
  AttendanceState,
  AttendingGuest,
  AttendingUnit,
} from '#src/papers/attendance-list.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { read } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { dayOf } from '#src/text/day.ts';
import { type ConferenceRecord, conferenceRecord, type Guest, type Member } from '../queries/conference-record.ts';
import type { ConferenceFacts } from '../queries.ts';
import { type ConferenceState, type Presence, quorumVerdict } from '../rules.ts';

/** The roll as a PDF: before the opening with open cells to sign in, later with what was marked. */
export async function printAttendance(scope: Scope<'attendance.paper', ConferenceFacts>): Promise<Uint8Array> {
  const record = await read(scope, (tx) => conferenceRecord(tx, scope.facts.conferenceId));
  if (!record) throw notFound();
  const { demonstration } = scope.services;
  return renderPaper({
    kind: 'attendanceList',
    facts: attendanceListFacts(record, { createdAt: scope.now.toISOString(), demonstration }),
  });
}

interface Printing {
  createdAt: string;
  /** Persons and hours of a demonstration are synthetic and say so. */
  demonstration: boolean;
}

export function attendanceListFacts(
  record: ConferenceRecord,
  { createdAt, demonstration }: Printing,
): AttendanceListFacts {
  const { state, members } = record;
  const guests = (kind: Guest['kind']) =>
    record.guests.filter((guest) => guest.kind === kind).map((guest) => guestLine(guest, state));
  const present = members.filter(({ presence }) => presence === 'present').length;
  return {
    superiorBody: record.tenantName,
    issuingBody: record.clusterName,
    registration: null,
    place: record.tenantPlace,
    date: record.day,
    createdAt: record.closedAt ?? createdAt,
    synthetic: demonstration ? ['tên, chức danh đại biểu và việc có mặt.'] : [],
    conference: record.title,
    location: record.place,
    startsAt: record.opening?.at ?? record.startsAt,
    voters: members.map((member) => voterLine(member, state)),
    superiors: guests('superior'),
    observers: guests('observer'),
    quorum: state === 'planned' ? null : quorumVerdict(record.quorum, present, members.length).sentence,
    secretary: record.secretary,
    chair: record.chair,
  };
}

function voterLine({ unitName, delegate, presence }: Member, state: ConferenceState): AttendingUnit {
  return {
    unit: unitName,
    delegate: delegate && { name: delegate.name, title: delegate.jobTitle },
    authority: delegate && authorityOf(delegate),
    state: cellOf(presence, state),
  };
}

function authorityOf(delegate: NonNullable<Member['delegate']>): NonNullable<AttendingUnit['authority']> {
  if (delegate.authority === 'head') return { kind: 'head' };
  return { kind: 'mandate', number: delegate.mandateNumber, day: delegate.mandateDay };
}

function guestLine({ body, name, jobTitle, presence }: Guest, state: ConferenceState): AttendingGuest {
  return { body, person: { name, title: jobTitle }, state: cellOf(presence, state) };
}

/** Before the opening the list is there to be signed; afterwards a seat without a mark stayed empty. */
function cellOf(presence: Presence | null, state: ConferenceState): AttendanceState {
  return state === 'planned' ? 'toSign' : (presence ?? 'absent');
}

/** Legal day on which a paper of the conference is dated: the day it closed, else the day it is held. */
export function paperDay(record: ConferenceRecord): string {
  return record.closedAt ? dayOf(record.closedAt) : record.day;
}
