import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextState } from '../state-table.ts';
import { leaderTask, memberTask } from './rules/tasks.ts';
import {
  assumedQuorum,
  ballotsByItem,
  CONFERENCE_TRANSITIONS,
  closingObstacles,
  decideMove,
  decideOpening,
  decisionWords,
  delegateObstacle,
  ITEM_TRANSITIONS,
  type ItemState,
  itemObstacle,
  leadershipWords,
  markObstacle,
  neighbourOf,
  nextItem,
  openingObstacle,
  type PlacedItem,
  quorumVerdict,
} from './rules.ts';

const quorum = assumedQuorum('Trưởng Cụm năm 2020');

describe('the course of a conference', () => {
  it('is opened once, and nothing opens it again', () => {
    expect(CONFERENCE_TRANSITIONS.map(({ from, to }) => `${from} ${to}`)).toEqual(['planned open', 'open closed']);
  });
});

describe('quorum', () => {
  it('of eleven needs eight and says what it stands on', () => {
    expect(quorumVerdict(quorum, 8, 11)).toEqual({
      present: 8,
      entitled: 11,
      minimum: 8,
      met: true,
      sentence:
        'Có mặt 8/11 thành viên có quyền bỏ phiếu, yêu cầu từ 2/3, tức ít nhất 8/11: đủ điều kiện họp ' +
        '(giả định, chưa có văn bản; do Trưởng Cụm năm 2020 chọn)',
    });
    expect(quorumVerdict(quorum, 7, 11)).toMatchObject({ met: false, minimum: 8 });
    expect(quorumVerdict(quorum, 7, 11).sentence).toContain('chưa đủ điều kiện họp');
  });

  it('is exactly two thirds of the members, never a rounded share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (entitled, some) => {
        const present = Math.min(some, entitled);
        expect(quorumVerdict(quorum, present, entitled).met).toBe(3 * present >= 2 * entitled);
      }),
    );
  });

  it('is never met without members', () => expect(quorumVerdict(quorum, 0, 0).met).toBe(false));
});

describe('opening', () => {
  const facts = {
    state: 'planned' as const,
    today: '2020-12-17',
    day: '2020-12-17',
    itemCount: 9,
    verdict: quorumVerdict(quorum, 11, 11),
  };

  it('with quorum keeps no reason', () => expect(decideOpening(facts, 'thừa')).toEqual({ ok: true, value: null }));

  it('below quorum wants a written reason and keeps it', () => {
    const few = { ...facts, verdict: quorumVerdict(quorum, 7, 11) };
    expect(decideOpening(few, '  ')).toEqual({
      ok: false,
      message: 'Mới có 7/11 đơn vị, cần ít nhất 8. Chờ thêm, hoặc ghi lý do vẫn khai mạc.',
    });
    expect(decideOpening(few, 'Bộ trưởng yêu cầu họp')).toEqual({ ok: true, value: 'Bộ trưởng yêu cầu họp' });
  });

  it.each([
    [{ today: '2020-12-16' }, 'họp ngày 17/12/2020'],
    [{ itemCount: 0 }, 'chưa có mục nào'],
    [{ state: 'open' as const }, 'đã khai mạc'],
    [{ state: 'closed' as const }, 'đã khai mạc'],
  ])('no reason opens it when %o', (difference, words) => {
    expect(openingObstacle({ ...facts, ...difference })).toContain(words);
    expect(decideOpening({ ...facts, ...difference }, 'lý do').ok).toBe(false);
  });
});

const item = (id: string, position: number, state: ItemState) => ({ id, position, state, title: `Mục ${id}` });

describe('the agenda', () => {
  const items = [item('a', 1, 'done'), item('b', 2, 'current'), item('c', 3, 'skipped'), item('d', 4, 'waiting')];

  it('goes on to the next waiting item, then to those left behind', () => {
    expect(nextItem(items)?.id).toBe('d');
    expect(nextItem([item('a', 1, 'waiting'), item('b', 2, 'current')])?.id).toBe('a');
    expect(nextItem([item('a', 1, 'done')])).toBeNull();
  });

  it('finishes what is in hand before it takes up another', () => {
    expect(decideMove(items, 'b', 'd')).toEqual({
      ok: true,
      value: [
        { id: 'b', action: 'finish', to: 'done' },
        { id: 'd', action: 'start', to: 'current' },
      ],
    });
    expect(decideMove(items, 'b', 'c')).toMatchObject({ value: [{}, { action: 'takeUp' }] });
    expect(decideMove(items, 'b', 'a')).toMatchObject({ value: [{}, { action: 'resume' }] });
    expect(decideMove(items, 'b', null)).toEqual({ ok: true, value: [{ id: 'b', action: 'finish', to: 'done' }] });
  });

  it.each([
    ['a second press', 'a', 'd'],
    ['nothing in hand as seen', null, 'd'],
    ['an item that was removed', 'b', 'x'],
    ['the item in hand itself', 'b', 'b'],
  ])('refuses %s', (_name, from, to) => expect(decideMove(items, from, to).ok).toBe(false));

  it('refuses to finish nothing', () => expect(decideMove([item('a', 1, 'waiting')], null, null).ok).toBe(false));

  const anyItems = fc
    .array(fc.constantFrom<ItemState>('waiting', 'done', 'skipped'), { minLength: 1, maxLength: 8 })
    .chain((all) => fc.tuple(fc.constant(all), fc.option(fc.nat(all.length - 1), { nil: null })))
    .map(([all, current]): PlacedItem[] =>
      all.map((state, at) => ({ id: String(at), position: at + 1, state: at === current ? 'current' : state })),
    );

  it('never has two items in hand, and every move is one of the table', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(8), (all, target) => {
        const current = all.find(({ state }) => state === 'current')?.id ?? null;
        const decision = decideMove(all, current, String(target));
        if (!decision.ok) return;
        const after = new Map(all.map(({ id, state }) => [id, state]));
        for (const move of decision.value) {
          expect(nextState(ITEM_TRANSITIONS, after.get(move.id) as ItemState, move.action)).toBe(move.to);
          after.set(move.id, move.to);
          expect([...after.values()].filter((state) => state === 'current').length).toBeLessThanOrEqual(1);
        }
        expect(after.get(String(target))).toBe('current');
      }),
    );
  });

  it('lets only waiting items change, and only change places with waiting ones', () => {
    expect(itemObstacle('open', 'waiting')).toBeNull();
    for (const state of ['current', 'done', 'skipped'] as const)
      expect(itemObstacle('open', state)).toContain('không sửa');
    expect(itemObstacle('closed', 'waiting')).toContain('bế mạc');
    const list = [item('a', 1, 'done'), item('b', 2, 'waiting'), item('c', 3, 'waiting')];
    expect(neighbourOf(list, 'b', 'up')).toBeNull();
    expect(neighbourOf(list, 'b', 'down')?.id).toBe('c');
    expect(neighbourOf(list, 'c', 'down')).toBeNull();
    expect(neighbourOf(list, 'x', 'down')).toBeNull();
  });

  it('closes when nothing waits and nothing of other rooms is open; the item in hand may stand', () => {
    expect(closingObstacles(items, ['Phiếu chưa công bố.'])).toEqual([
      'Mục “Mục d” chưa thực hiện. Thực hiện, hoặc bỏ qua và ghi lý do.',
      'Phiếu chưa công bố.',
    ]);
    expect(closingObstacles(items.slice(0, 3), [])).toEqual([]);
  });
});

it('keeps a run-off with its award and leaves nothing untold', () => {
  const ballots = [{ award: 'Cờ Bộ' }, { award: 'Cờ Bộ', round: 2 }, { award: 'Cờ Chính phủ' }];
  const [first, second, third] = ballots;
  expect(ballotsByItem(['a', 'b'], ballots)).toEqual(
    new Map([
      ['a', [first, second]],
      ['b', [third]],
    ]),
  );
  expect(ballotsByItem(['a'], ballots)).toEqual(new Map([['a', ballots]]));
  expect(ballotsByItem([], ballots).size).toBe(0);
});

describe('delegates and marks', () => {
  it('a delegate marked present stands; a closed conference stands', () => {
    expect(delegateObstacle('open', 'present')).toContain('đã được ghi có mặt');
    expect(delegateObstacle('open', 'absent')).toBeNull();
    expect(delegateObstacle('planned', null)).toBeNull();
    expect(delegateObstacle('closed', null)).toContain('bế mạc');
  });

  it('presence wants a named delegate', () => {
    expect(markObstacle('planned', false, 'present')).toContain('chưa cử đại biểu');
    expect(markObstacle('planned', false, 'absent')).toBeNull();
    expect(markObstacle('open', true, 'present')).toBeNull();
    expect(markObstacle('closed', true, 'present')).toContain('bế mạc');
  });
});

it('writes the decision and what it says as the minutes do', () => {
  const names = { clusterName: 'Cụm thi đua số III', year: 2021 };
  expect(leadershipWords({ ...names, head: 'Cục Con nuôi', deputy: 'Tổng cục Thi hành án dân sự' })).toBe(
    'Cục Con nuôi là Trưởng Cụm, Tổng cục Thi hành án dân sự là Phó Trưởng Cụm thi đua số III năm 2021',
  );
  expect(leadershipWords({ ...names, head: 'Cục Con nuôi', deputy: null })).toBe(
    'Cục Con nuôi là Trưởng Cụm thi đua số III năm 2021',
  );
  expect(decisionWords({ number: '9/QĐ-BTP', signedOn: '2020-12-10', issuer: 'Bộ Tư pháp' })).toBe(
    'Quyết định số 9/QĐ-BTP ngày 10/12/2020 của Bộ Tư pháp',
  );
  expect(decisionWords({ number: '', signedOn: null, issuer: 'Bộ Tư pháp' })).toBe('Quyết định của Bộ Tư pháp');
});

describe('tasks', () => {
  const conference = { id: 'c', title: 'Hội nghị', day: '2020-12-17', state: 'planned' as const, items: 3 };
  const year = { clusterYearId: 'y', year: 2020, plannedFor: null };
  const lead = (today: string, more = {}) =>
    leaderTask({ ...year, conference: { ...conference, ...more }, today }).map((task) => task.state);

  it('leaders: not open before the day, due on it, overdue after; in progress while open; none when closed', () => {
    expect(lead('2020-12-16')).toEqual(['notOpen']);
    expect(lead('2020-12-17')).toEqual(['notStarted']);
    expect(lead('2020-12-18')).toEqual(['overdue']);
    expect(lead('2020-12-17', { state: 'open' })).toEqual(['inProgress']);
    expect(lead('2020-12-17', { state: 'closed' })).toEqual([]);
  });

  it('leaders plan one by the day of the year’s step', () => {
    const plan = (plannedFor: string | null, today: string) =>
      leaderTask({ ...year, plannedFor, conference: null, today }).map(({ deadline, state }) => [deadline, state]);
    expect(plan(null, '2020-12-01')).toEqual([[null, 'notStarted']]);
    expect(plan('2020-12-17', '2020-12-17')).toEqual([['2020-12-17', 'notStarted']]);
    expect(plan('2020-12-17', '2020-12-18')).toEqual([['2020-12-17', 'overdue']]);
  });

  it('members: until a delegate is named, by the step’s last day or the day of the conference', () => {
    const member = { unitId: 'u', conference, named: false, dueOn: null, today: '2020-12-16' };
    expect(memberTask(member)).toMatchObject([{ deadline: '2020-12-17', state: 'notStarted' }]);
    expect(memberTask({ ...member, dueOn: '2020-12-15' })).toMatchObject([
      { deadline: '2020-12-15', state: 'overdue' },
    ]);
    expect(memberTask({ ...member, named: true })).toEqual([]);
    expect(memberTask({ ...member, conference: null })).toEqual([]);
  });
});
