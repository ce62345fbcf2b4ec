import type { ConferenceAttendance, ConferenceMinutesFacts } from '#src/papers/conference-minutes.ts';
import type { BallotRecord, CovenantRecord, MinuteRecord } from '#src/papers/minute-records.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { ballotResultsOfConference } from '../../ballots/queries.ts';
import { covenantRecord } from '../../covenants/queries/covenant-record.ts';
import { covenantOfYear } from '../../covenants/queries.ts';
import { type AgendaItem, type ConferenceRecord, conferenceRecord, type Guest } from '../queries/conference-record.ts';
import { type Directive, directivesOfConference } from '../queries/directives.ts';
import { type Speaker, speakersOf } from '../queries/speakers.ts';
import { followingYear } from '../queries.ts';
import { ballotsByItem, quorumVerdict } from '../rules.ts';
import { paperDay } from './print-attendance.ts';

/** What others did in a conference, as its minutes tell it. */
export interface ActsOfOthers {
  /** In the order in which they were announced. */
  ballots: BallotRecord[];
  covenants: CovenantRecord[];
  /** What the superiors asked, in the order in which it was recorded. */
  directives: Pick<Directive, 'givenBy' | 'wording'>[];
  /** In the order in which they spoke or were to speak. */
  speakers: Pick<Speaker, 'itemId' | 'name' | 'unitName' | 'topic' | 'state'>[];
}

interface Printing {
  createdAt: string;
  /** Persons, hours, votes and what was said in a demonstration are synthetic and say so. */
  demonstration: boolean;
}

/** What the minutes of a conference are made of, from everything that was recorded. */
export async function assembledMinutes(
  tx: Tx,
  conferenceId: string,
  printing: Printing,
): Promise<ConferenceMinutesFacts> {
  const record = await conferenceRecord(tx, conferenceId);
  if (!record) throw notFound();
  return minutesFacts(record, await actsOfOthers(tx, record), printing);
}

async function actsOfOthers(tx: Tx, record: ConferenceRecord): Promise<ActsOfOthers> {
  return {
    ballots: await ballotResultsOfConference(tx, record.id),
    covenants: await covenantsSigned(tx, record),
    directives: await directivesOfConference(tx, record.id),
    speakers: await speakersOf(tx, record.id),
  };
}

/** The covenant of the following year, where its signing was taken up; signatures after the closing are not of it. */
async function covenantsSigned(tx: Tx, record: ConferenceRecord): Promise<CovenantRecord[]> {
  const { clusterYearId, clusterName, closedAt, items } = record;
  if (!items.some(({ kind, startedAt }) => kind === 'covenant' && startedAt !== null)) return [];
  const following = await followingYear(tx, clusterYearId);
  const covenantId = following ? await covenantOfYear(tx, following.id) : null;
  const covenant = covenantId ? await covenantRecord(tx, covenantId) : null;
  if (!following || !covenant || covenant.parties.length === 0) return [];
  const inTime = ({ signature }: { signature: { signedAt: Date } | null }) =>
    signature !== null && (closedAt === null || signature.signedAt.toISOString() <= closedAt);
  return [
    {
      kind: 'covenant',
      name: `Giao ước thi đua năm ${following.year} của ${clusterName}`,
      signed: covenant.parties.filter(inTime).map(({ unitName }) => unitName),
      notSigned: covenant.parties.filter((party) => !inTime(party)).map(({ unitName }) => unitName),
    },
  ];
}

export function minutesFacts(
  record: ConferenceRecord,
  acts: ActsOfOthers,
  { createdAt, demonstration }: Printing,
): ConferenceMinutesFacts {
  const decisions = record.announcements.some(({ synthetic }) => synthetic);
  return {
    superiorBody: record.tenantName,
    issuingBody: record.clusterName,
    registration: { number: null, symbol: `BB-CTĐ${record.clusterCode}` },
    place: record.tenantPlace,
    date: paperDay(record),
    createdAt: record.closedAt ?? createdAt,
    synthetic: [
      ...(demonstration ? ['tên người, giờ họp, số phiếu và diễn biến ghi tại hội nghị.'] : []),
      ...(decisions ? ['số, ngày của quyết định về lãnh đạo Cụm.'] : []),
    ],
    conference: record.closedAt ? record.title : `${record.title} (dự thảo, hội nghị chưa bế mạc)`,
    location: record.place,
    startedAt: record.opening?.at ?? record.startsAt,
    endedAt: record.closedAt,
    chair: record.chair,
    secretary: record.secretary,
    attendance: attendanceOf(record),
    agenda: agendaOf(record, acts),
    directives: acts.directives.map(({ givenBy, wording }) => ({ givenBy, wording })),
    conclusions: record.conclusions.split('\n').filter((text) => text.trim() !== ''),
    attachments: attachmentsOf(acts),
    recipients: [],
  };
}

function attendanceOf(record: ConferenceRecord): ConferenceAttendance {
  const came = record.members.filter(({ presence }) => presence === 'present');
  const missed = record.members.filter(({ presence }) => presence !== 'present');
  return {
    present: came.map(({ unitName, delegate }) => ({
      unit: unitName,
      delegate: delegate && { name: delegate.name, title: delegate.jobTitle },
    })),
    absent: missed.map(({ unitName, reason }) => ({ unit: unitName, reason })),
    superiors: guestsWhoCame(record.guests, 'superior'),
    observers: guestsWhoCame(record.guests, 'observer'),
    quorum: quorumWords(record),
  };
}

function guestsWhoCame(guests: readonly Guest[], kind: Guest['kind']): string[] {
  return guests
    .filter((guest) => guest.kind === kind && guest.presence === 'present')
    .map(({ body, name, jobTitle }) =>
      [name, jobTitle, jobTitle.endsWith(body) ? '' : body].filter(Boolean).join(', '),
    );
}

/** The quorum as it was counted at the opening, with the reason where the conference opened below it. */
function quorumWords({ quorum, opening }: ConferenceRecord): string | null {
  if (!opening) return null;
  const { sentence } = quorumVerdict(quorum, opening.present, opening.entitled);
  const override = opening.override === null ? '' : `. Hội nghị vẫn khai mạc, lý do: ${opening.override}`;
  return `Khi khai mạc: ${sentence[0]?.toLowerCase() ?? ''}${sentence.slice(1)}${override}`;
}

/** Every item that was begun or left out. What belongs to no item of its kind stands under the last one begun. */
function agendaOf(record: ConferenceRecord, acts: ActsOfOthers): ConferenceMinutesFacts['agenda'] {
  const told = record.items.filter(({ state }) => state !== 'waiting');
  const begun = told.filter(({ state }) => state !== 'skipped');
  const last = begun.at(-1)?.id;
  const homes = (kind: 'ballot' | 'covenant') => {
    const ids = begun.filter((item) => item.kind === kind).map(({ id }) => id);
    return ids.length > 0 || last === undefined ? ids : [last];
  };
  const ballots = ballotsByItem(homes('ballot'), acts.ballots);
  const covenantHome = homes('covenant')[0];
  return told.map((item) => ({
    title: item.title,
    records: [
      ...spoken(item),
      ...speeches(item, acts.speakers),
      ...record.announcements
        .filter(({ agendaItemId }) => (agendaItemId ?? last) === item.id)
        .map(({ by, wording, document }): MinuteRecord => ({ kind: 'announcement', by, text: wording, document })),
      ...(ballots.get(item.id) ?? []),
      ...(covenantHome === item.id ? acts.covenants : []),
    ],
  }));
}

function spoken({ state, skipReason, speaker, proceedings }: AgendaItem): MinuteRecord[] {
  if (state === 'skipped') return [{ kind: 'note', text: `Không thực hiện mục này. Lý do: ${skipReason ?? ''}` }];
  if (proceedings === '') return [];
  return speaker === null ? [{ kind: 'note', text: proceedings }] : [{ kind: 'speech', speaker, text: proceedings }];
}

/** Who spoke under the item, and who was on the list and did not. */
function speeches({ id }: AgendaItem, speakers: ActsOfOthers['speakers']): MinuteRecord[] {
  const here = speakers.filter(({ itemId }) => itemId === id);
  const lines = [
    listed(
      'Đại biểu phát biểu',
      here.filter(({ state }) => state === 'done' || state === 'speaking'),
    ),
    listed(
      'Đăng ký mà chưa phát biểu',
      here.filter(({ state }) => state === 'registered'),
    ),
  ].filter((line) => line !== null);
  return lines.map((text): MinuteRecord => ({ kind: 'note', text }));
}

function listed(label: string, speakers: ActsOfOthers['speakers']): string | null {
  if (speakers.length === 0) return null;
  const words = speakers.map(({ name, unitName, topic }) => {
    const who = [name, unitName].filter(Boolean).join(', ');
    return topic === '' ? who : `${who} (${topic})`;
  });
  return `${label}: ${words.join('; ')}`;
}

function attachmentsOf({ ballots, covenants }: ActsOfOthers): string[] {
  return [
    'Danh sách điểm danh',
    ...ballots.flatMap(({ countingMinutes }) => (countingMinutes === null ? [] : [countingMinutes])),
    ...covenants.map(({ name }) => name),
  ];
}
