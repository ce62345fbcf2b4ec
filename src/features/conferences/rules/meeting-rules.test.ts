import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalObstacle } from './documents.ts';
import { decideExtension, followUpTask, isOverdue } from './follow-ups.ts';
import { acknowledgementObstacle, invitationState, isOutdated, type Sending, sendingObstacle } from './invitations.ts';
import {
  agreementSentence,
  answerTask,
  conclusionObstacle,
  editedCodes,
  minutesTask,
  sectionsOf,
  signingTask,
  tallyOf,
} from './minutes.ts';
import { overrun, registrationObstacle, startObstacle } from './speakers.ts';

describe('an invitation', () => {
  const sending: Sending = {
    sequence: 1,
    way: 'electronic',
    sentOn: '2020-12-02',
    documentNumber: null,
    startsAt: '2020-12-17T01:30:00.000Z',
    place: 'Hội trường',
    acknowledgedAt: null,
    acknowledgedBy: null,
  };

  it('is outdated as soon as hour or place differ from what was told', () => {
    const now = { startsAt: sending.startsAt, place: sending.place };
    expect(isOutdated(null, now)).toBe(false);
    expect(isOutdated(sending, now)).toBe(false);
    expect(isOutdated(sending, { ...now, place: 'Nhà khách' })).toBe(true);
    expect(isOutdated(sending, { ...now, startsAt: '2020-12-17T02:00:00.000Z' })).toBe(true);
  });

  it('is acknowledged once, after it was sent, and never to an old hour', () => {
    expect(invitationState(null)).toBe('draft');
    expect(invitationState({ ...sending, acknowledgedAt: '2020-12-03T01:00:00.000Z' })).toBe('acknowledged');
    expect(acknowledgementObstacle('draft', false)).toContain('chưa gửi');
    expect(acknowledgementObstacle('acknowledged', false)).toContain('đã được xác nhận');
    expect(acknowledgementObstacle('sent', true)).toContain('gửi lại');
    expect(acknowledgementObstacle('sent', false)).toBeNull();
  });

  it('is sent before the opening, under a day that has come', () => {
    expect(sendingObstacle('open', '2020-12-17', '2020-12-17')).toContain('khai mạc');
    expect(sendingObstacle('planned', '2020-12-02', '2020-12-03')).toContain('Ngày gửi sau hôm nay');
    expect(sendingObstacle('planned', '2020-12-02', '2020-12-02')).toBeNull();
  });
});

describe('documents and speakers', () => {
  it('a document is taken away before the opening only, once', () => {
    expect(removalObstacle('planned', false)).toBeNull();
    expect(removalObstacle('planned', true)).not.toBeNull();
    expect(removalObstacle('open', false)).not.toBeNull();
    expect(removalObstacle('closed', false)).not.toBeNull();
  });

  it('one registers for an item that is not over, and speaks under the item in hand', () => {
    expect(registrationObstacle('planned', 'waiting')).toBeNull();
    expect(registrationObstacle('open', 'current')).toBeNull();
    expect(registrationObstacle('open', 'done')).not.toBeNull();
    expect(registrationObstacle('closed', 'waiting')).not.toBeNull();
    expect(startObstacle('registered', 'open', 'current')).toBeNull();
    expect(startObstacle('registered', 'open', 'waiting')).not.toBeNull();
    expect(startObstacle('registered', 'planned', 'waiting')).not.toBeNull();
    expect(startObstacle('done', 'open', 'current')).not.toBeNull();
  });

  it('an overrun is what goes beyond the minutes allowed, never less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 300 }), (allowed, minutes) => {
        const startedAt = '2020-12-17T02:00:00.000Z';
        const endedAt = new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
        const spoken = { minutesAllowed: allowed, startedAt, endedAt };
        expect(overrun(spoken, startedAt)).toBe(Math.max(0, minutes - allowed));
      }),
    );
  });
});

describe('a follow-up', () => {
  const task = { id: 'f', task: 'Rà soát', dueOn: '2021-04-15', state: 'notStarted' as const, givenBy: 'Thứ trưởng' };

  it('is late from the day after its last day until it is done', () => {
    expect(isOverdue(task, '2021-04-15')).toBe(false);
    expect(isOverdue(task, '2021-04-16')).toBe(true);
    expect(isOverdue({ ...task, state: 'done' }, '2021-05-01')).toBe(false);
  });

  it('is extended to a later day that has not passed', () => {
    expect(decideExtension('2021-04-15', '2021-04-15', '2021-04-01').ok).toBe(false);
    expect(decideExtension('2021-04-15', '2021-04-16', '2021-04-20').ok).toBe(false);
    expect(decideExtension('2021-04-15', '2021-04-30', '2021-04-20')).toEqual({ ok: true, value: '2021-04-30' });
  });

  it('is on its owner until done', () => {
    expect(followUpTask(task, '2021-04-20')[0]).toMatchObject({ state: 'overdue', deadline: '2021-04-15' });
    expect(followUpTask({ ...task, state: 'inProgress' }, '2021-04-01')[0]).toMatchObject({ state: 'inProgress' });
    expect(followUpTask({ ...task, state: 'done' }, '2021-04-01')).toEqual([]);
  });
});

describe('minutes', () => {
  it('keep the words of the assembled paper, part by part', () => {
    const sections = sectionsOf({
      body: [
        { kind: 'paragraph', runs: ['Địa điểm: Hà Nội.'] },
        { kind: 'heading', level: 2, text: 'I. THÀNH PHẦN' },
        { kind: 'paragraph', runs: [{ text: '1. Chủ trì: ', bold: true }, 'Ông A.'] },
        { kind: 'heading', level: 3, text: '1. Khai mạc' },
      ],
    } as unknown as Parameters<typeof sectionsOf>[0]);
    expect(sections).toEqual([
      { code: '1', level: 0, title: '', text: 'Địa điểm: Hà Nội.' },
      { code: '2', level: 2, title: 'I. THÀNH PHẦN', text: '1. Chủ trì: Ông A.' },
      { code: '3', level: 3, title: '1. Khai mạc', text: '' },
    ]);
    const edited = sections.map((section) => (section.code === '2' ? { ...section, text: 'Khác' } : section));
    expect(editedCodes(sections, edited)).toEqual(['2']);
  });

  it('never count silence as consent', () => {
    const answers = [
      { unitId: 'a', answer: 'agree' as const, reply: null },
      { unitId: 'b', answer: 'remark' as const, reply: null },
      { unitId: 'stranger', answer: 'agree' as const, reply: null },
    ];
    const tally = tallyOf(['a', 'b', 'c'], answers);
    expect(tally).toEqual({ agreed: 1, remarked: 1, silent: 1, of: 3 });
    expect(agreementSentence(tally, '2020-12-21')).toBe(
      'Dự thảo biên bản gửi 3 đơn vị thành viên, hạn trả lời hết ngày 21/12/2020: nhất trí 1/3; có ý kiến 1/3; không trả lời 1/3 (không trả lời không tính là nhất trí)',
    );
  });

  it('agreed, remarked and silent always add up to the members', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const answer = fc.record({
      unitId: unit,
      answer: fc.constantFrom('agree' as const, 'remark' as const),
      reply: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(answer, { selector: ({ unitId }) => unitId }), (answers) => {
        const { agreed, remarked, silent, of } = tallyOf(['a', 'b', 'c', 'd'], answers);
        expect(agreed + remarked + silent).toBe(of);
      }),
    );
  });

  it('are concluded when every remark has its reply and the day is over or all have answered', () => {
    const silent = { agreed: 2, remarked: 0, silent: 1, of: 3 };
    expect(conclusionObstacle(silent, 0, '2020-12-21', '2020-12-21')).toContain('chưa trả lời');
    expect(conclusionObstacle(silent, 0, '2020-12-21', '2020-12-22')).toBeNull();
    expect(conclusionObstacle({ ...silent, agreed: 3, silent: 0 }, 0, '2020-12-21', '2020-12-19')).toBeNull();
    expect(conclusionObstacle(silent, 1, '2020-12-21', '2020-12-22')).toContain('ý kiến chưa trả lời');
  });

  it('are on the head’s unit, on the members while asked, and on those who sign', () => {
    const minutes = { conferenceId: 'c', title: 'Hội nghị', state: null, agreeUntil: null, silent: 3, unreplied: 0 };
    const asked = { ...minutes, state: 'agreeing' as const, agreeUntil: '2020-12-21' };
    expect(minutesTask(minutes, '2020-12-18')).toHaveLength(1);
    expect(minutesTask(asked, '2020-12-20')).toEqual([]);
    expect(minutesTask(asked, '2020-12-22')[0]?.title).toContain('Chốt biên bản');
    expect(minutesTask({ ...asked, silent: 0 }, '2020-12-20')[0]?.title).toContain('Chốt biên bản');
    expect(minutesTask({ ...asked, unreplied: 1 }, '2020-12-20')[0]?.title).toContain('Trả lời ý kiến');
    expect(answerTask(asked, '2020-12-21')).toHaveLength(1);
    expect(answerTask(asked, '2020-12-22')).toEqual([]);
    expect(signingTask({ ...minutes, state: 'signing' })[0]?.state).toBe('toSign');
    expect(signingTask({ ...minutes, state: 'signed' })).toEqual([]);
  });
});
