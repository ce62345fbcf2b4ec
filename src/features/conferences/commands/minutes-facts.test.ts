import { describe, expect, it } from 'vitest';
import { composeConferenceMinutes } from '#src/papers/conference-minutes.ts';
import type { BallotRecord, CovenantRecord } from '#src/papers/minute-records.ts';
import type { AgendaItem, ConferenceRecord, Member } from '../queries/conference-record.ts';
import { sectionsOf } from '../rules/minutes.ts';
import { assumedQuorum } from '../rules.ts';
import { minutesFacts } from './minutes-facts.ts';
import { attendanceListFacts } from './print-attendance.ts';

const item = (id: string, more: Partial<AgendaItem>): AgendaItem => ({
  id,
  position: Number(id),
  plannedAt: '08:30',
  title: `Mục ${id}`,
  kind: 'report',
  state: 'done',
  speaker: null,
  proceedings: '',
  startedAt: '2020-12-17T01:30:00.000Z',
  endedAt: '2020-12-17T01:40:00.000Z',
  skipReason: null,
  version: 1,
  ...more,
});

const member = (unitName: string, more: Partial<Member>): Member => ({
  unitId: unitName,
  unitName,
  shortName: unitName,
  delegate: {
    name: 'Trần Văn A',
    jobTitle: 'Cục trưởng',
    authority: 'head',
    mandateNumber: null,
    mandateDay: null,
    mandateGiver: null,
    hasMandateFile: false,
    version: 1,
  },
  presence: 'present',
  reason: null,
  markedAt: '2020-12-17T01:20:00.000Z',
  ...more,
});

const record: ConferenceRecord = {
  id: 'c',
  title: 'Hội nghị tổng kết năm 2020',
  startsAt: '2020-12-17T01:30:00.000Z',
  day: '2020-12-17',
  place: 'Hà Nội',
  state: 'open',
  clusterYearId: 'y',
  clusterId: 'k',
  clusterName: 'Cụm thi đua số III',
  clusterCode: 'III',
  year: 2020,
  tenantName: 'Bộ Tư pháp',
  tenantPlace: 'Hà Nội',
  chair: { name: null, title: 'Đại diện Trưởng Cụm' },
  secretary: { name: null, title: 'Thư ký Cụm' },
  quorum: assumedQuorum('Trưởng Cụm năm 2020'),
  opening: { at: '2020-12-17T01:34:00.000Z', entitled: 3, present: 1, override: 'Lãnh đạo Bộ yêu cầu' },
  closedAt: null,
  conclusions: '',
  version: 2,
  items: [
    item('1', { proceedings: 'Trình bày báo cáo' }),
    item('2', { kind: 'speech', speaker: 'Thứ trưởng', proceedings: 'Làm thực chất' }),
    item('3', { kind: 'announcement' }),
    item('4', { kind: 'ballot' }),
    item('5', { kind: 'ballot' }),
    item('6', { kind: 'discussion', state: 'skipped', startedAt: null, endedAt: null, skipReason: 'Hết giờ' }),
    item('7', { kind: 'closing', state: 'waiting', startedAt: null, endedAt: null }),
  ],
  members: [
    member('Cục Con nuôi', {}),
    member('Cục Trợ giúp pháp lý', { presence: 'absent', reason: 'ốm' }),
    member('Cục Bồi thường nhà nước', { presence: null, delegate: null, markedAt: null }),
  ],
  guests: [
    {
      id: 'g',
      kind: 'superior',
      body: 'Bộ Tư pháp',
      name: null,
      jobTitle: 'Thứ trưởng Bộ Tư pháp',
      presence: 'present',
      markedAt: '2020-12-17T01:20:00.000Z',
    },
    {
      id: 'h',
      kind: 'observer',
      body: 'Cụm I',
      name: null,
      jobTitle: 'Đại diện',
      presence: 'absent',
      markedAt: '2020-12-17T01:20:00.000Z',
    },
  ],
  announcements: [
    {
      id: 'n',
      agendaItemId: '3',
      announcedAt: '2020-12-17T03:00:00.000Z',
      by: 'Đại diện Vụ',
      wording: 'Cục Con nuôi là Trưởng Cụm',
      document: 'Quyết định của Bộ Tư pháp',
      synthetic: true,
    },
  ],
};

const printing = { createdAt: '2020-12-17T05:00:00.000Z', demonstration: false };
const ballot = (award: string, round = 1) => ({ kind: 'ballot', award, round, countingMinutes: null }) as BallotRecord;
const covenant: CovenantRecord = { kind: 'covenant', name: 'Giao ước', signed: ['Cục Con nuôi'], notSigned: [] };
const acts = {
  ballots: [ballot('Cờ Bộ'), ballot('Cờ Bộ', 2), ballot('Cờ Chính phủ')],
  covenants: [covenant],
  directives: [{ givenBy: 'Thứ trưởng', wording: 'Đánh giá thực chất' }],
  speakers: [],
};

describe('the minutes', () => {
  const facts = minutesFacts(record, acts, printing);

  it('tell each item that was begun or left out, with what belongs to it, and no waiting one', () => {
    expect(facts.agenda.map(({ title, records }) => [title, records.map(({ kind }) => kind)])).toEqual([
      ['Mục 1', ['note']],
      ['Mục 2', ['speech']],
      ['Mục 3', ['announcement']],
      ['Mục 4', ['ballot', 'ballot']],
      ['Mục 5', ['ballot', 'covenant']],
      ['Mục 6', ['note']],
    ]);
    expect(facts.agenda.at(-1)?.records).toEqual([{ kind: 'note', text: 'Không thực hiện mục này. Lý do: Hết giờ' }]);
  });

  it('keep what the superior asked, word for word, in a part of its own', () => {
    const sections = sectionsOf(composeConferenceMinutes(minutesFacts(record, { ...acts, ballots: [] }, printing)));
    expect(sections.find(({ title }) => title === 'III. Ý KIẾN CHỈ ĐẠO')?.text).toBe(
      '1. Thứ trưởng: Đánh giá thực chất.',
    );
  });

  it('say who came, who did not and why, and the quorum of the opening with its override', () => {
    expect(facts.attendance.present).toEqual([
      { unit: 'Cục Con nuôi', delegate: { name: 'Trần Văn A', title: 'Cục trưởng' } },
    ]);
    expect(facts.attendance.absent).toEqual([
      { unit: 'Cục Trợ giúp pháp lý', reason: 'ốm' },
      { unit: 'Cục Bồi thường nhà nước', reason: null },
    ]);
    expect(facts.attendance).toMatchObject({ superiors: ['Thứ trưởng Bộ Tư pháp'], observers: [] });
    expect(facts.attendance.quorum).toBe(
      'Khi khai mạc: có mặt 1/3 thành viên có quyền bỏ phiếu, yêu cầu từ 2/3, tức ít nhất 2/3: chưa đủ điều kiện họp ' +
        '(giả định, chưa có văn bản; do Trưởng Cụm năm 2020 chọn). Hội nghị vẫn khai mạc, lý do: Lãnh đạo Bộ yêu cầu',
    );
  });

  it('are a draft until the closing and name what is synthetic', () => {
    expect(facts.conference).toContain('dự thảo');
    expect([facts.endedAt, facts.createdAt]).toEqual([null, printing.createdAt]);
    expect(facts.synthetic).toEqual(['số, ngày của quyết định về lãnh đạo Cụm.']);
    const closed = {
      ...record,
      state: 'closed' as const,
      closedAt: '2020-12-17T04:20:00.000Z',
      conclusions: 'Tốt\n\nHay',
    };
    const final = minutesFacts(closed, acts, { ...printing, demonstration: true });
    expect(final.conference).toBe('Hội nghị tổng kết năm 2020');
    expect(final).toMatchObject({ endedAt: closed.closedAt, createdAt: closed.closedAt, conclusions: ['Tốt', 'Hay'] });
    expect(final.synthetic).toHaveLength(2);
  });
});

describe('the roll', () => {
  it('is open to sign before the opening and tells presence afterwards', () => {
    const planned = attendanceListFacts({ ...record, state: 'planned', opening: null }, printing);
    expect(planned.voters.map(({ state }) => state)).toEqual(['toSign', 'toSign', 'toSign']);
    expect(planned.quorum).toBeNull();
    const open = attendanceListFacts(record, printing);
    expect(open.voters.map(({ state }) => state)).toEqual(['present', 'absent', 'absent']);
    expect(open.superiors[0]?.state).toBe('present');
    expect(open.quorum).toContain('Có mặt 1/3');
  });
});
