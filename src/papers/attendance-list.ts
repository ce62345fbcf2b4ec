import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import {
  type Block,
  column,
  type DocumentSheet,
  italic,
  paragraph,
  type Row,
  type Run,
  signingTable,
} from '#src/papers/sheet.ts';
import { sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';

/** The roll of a conference: those with a vote first, guests apart (S4, S5: no vote). */
export interface AttendanceListFacts extends PaperFacts {
  conference: string;
  location: string;
  startsAt: string;
  voters: AttendingUnit[];
  superiors: AttendingGuest[];
  observers: AttendingGuest[];
  /** Verdict on the quorum with its base, where it was recorded. */
  quorum: string | null;
  secretary: PaperPerson;
  chair: PaperPerson;
}

/** `toSign`: the cell is left open for the hand. */
export type AttendanceState = 'toSign' | 'present' | 'absent';

export interface AttendingUnit {
  unit: string;
  /** Null: to be filled in at the desk. */
  delegate: PaperPerson | null;
  authority: { kind: 'head' } | { kind: 'mandate'; number: string | null; day: string | null } | null;
  state: AttendanceState;
}

export interface AttendingGuest {
  body: string;
  person: PaperPerson | null;
  state: AttendanceState;
}

const STATES: Record<AttendanceState, Run> = { toSign: '', present: 'Có mặt', absent: italic('Vắng mặt') };

export function composeAttendanceList(facts: AttendanceListFacts): DocumentSheet {
  return {
    layout: 'document',
    title: `Danh sách điểm danh ${facts.conference}`,
    head: sheetHead(facts),
    type: 'DANH SÁCH ĐIỂM DANH',
    subject: facts.conference,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(`Thời gian: ${momentWords(facts.startsAt)}.`),
      paragraph(`Địa điểm: ${sentence(facts.location)}`),
      rollTable(facts),
    ],
    closing: [paragraph(totalsWords(facts))],
    signatures: {
      left: [{ capacity: ['THƯ KÝ'], name: facts.secretary.name }],
      right: { capacity: ['CHỦ TRÌ'], name: facts.chair.name },
    },
    recipients: [],
    annexes: [],
  };
}

function rollTable({ voters, superiors, observers }: AttendanceListFacts): Block {
  return signingTable(
    [
      column('STT', 4, 'center'),
      column('Đơn vị', 16),
      column('Đại biểu', 12),
      column('Chức vụ', 10),
      column('Quyền đại diện', 11),
      column('Ký tên', 11, 'center'),
    ],
    [
      { band: `A. Đơn vị có quyền bỏ phiếu (${formatCount(voters.length)})` },
      ...voters.map(voterRow),
      ...guestRows('B. Cấp trên dự và chỉ đạo (không bỏ phiếu)', superiors),
      ...guestRows(`${superiors.length > 0 ? 'C' : 'B'}. Khách mời (không bỏ phiếu)`, observers),
    ],
  );
}

function voterRow({ unit, delegate, authority, state }: AttendingUnit, index: number): Row {
  return {
    cells: [
      String(index + 1),
      unit,
      delegate?.name ?? '',
      delegate?.title ?? '',
      authorityWords(authority),
      STATES[state],
    ],
  };
}

function guestRows(band: string, guests: AttendingGuest[]): Row[] {
  if (guests.length === 0) return [];
  return [
    { band },
    ...guests.map(({ body, person, state }, index) => ({
      cells: [String(index + 1), body, person?.name ?? '', person?.title ?? '', '–', STATES[state]],
    })),
  ];
}

function authorityWords(authority: AttendingUnit['authority']): string {
  if (authority === null) return '';
  if (authority.kind === 'head') return 'Thủ trưởng';
  const number = authority.number === null ? '' : ` số ${authority.number}`;
  const day = authority.day === null ? '' : ` ngày ${formatDay(authority.day)}`;
  return `Giấy ủy quyền${number}${day}`;
}

function totalsWords({ voters, superiors, observers, quorum }: AttendanceListFacts): string {
  const guests = superiors.length + observers.length;
  const list = `Danh sách gồm ${formatCount(voters.length)} đơn vị có quyền bỏ phiếu và ${formatCount(guests)} đại biểu không bỏ phiếu`;
  if (voters.some(({ state }) => state === 'toSign')) return `${list}./.`;
  const present = voters.filter(({ state }) => state === 'present').length;
  const verdict = quorum === null ? '' : ` ${sentence(quorum)}`;
  return `${list}. Có mặt ${present}/${voters.length} đơn vị có quyền bỏ phiếu.${verdict}/.`.replace(/\.\/\.$/u, './.');
}
