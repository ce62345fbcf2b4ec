import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#src/text/day.ts';
import {
  changedMembers,
  closeObstacle,
  handoverList,
  handoverState,
  handoverTasksOf,
  inForce,
  isHandedOver,
  leadershipFaults,
  mayLeaveOut,
  membersFault,
  openObstacle,
  type Step,
  startObstacle,
  stepFaults,
  stepsOfNextYear,
  urgencyOf,
  visibleLeaderships,
  yearLine,
  yearTemplate,
} from './rules.ts';

describe('the course of a cluster-year', () => {
  it('starts with members and announced leaders, closes without an open conference', () => {
    expect(startObstacle({ members: 11, led: true })).toBeNull();
    expect(startObstacle({ members: 1, led: true })).toMatch(/hai đơn vị/);
    expect(startObstacle({ members: 11, led: false })).toMatch(/Công bố/);
    expect(closeObstacle({ conferenceOpen: false })).toBeNull();
    expect(closeObstacle({ conferenceOpen: true })).toMatch(/Bế mạc/);
  });

  it('opens years one after the other', () => {
    expect(openObstacle([], 2020)).toBeNull();
    expect(openObstacle([{ year: 2020, state: 'open' }], 2021)).toBeNull();
    expect(
      openObstacle(
        [
          { year: 2019, state: 'closed' },
          { year: 2020, state: 'open' },
        ],
        2022,
      ),
    ).toMatch(/2021/);
    expect(openObstacle([{ year: 2020, state: 'preparing' }], 2021)).toMatch(/2020/);
    expect(openObstacle([{ year: 2020, state: 'open' }], 2020)).not.toBeNull();
  });
});

describe('the steps of a year', () => {
  const step = (code: string, startsOn: string | null, endsOn: string | null, position = 1): Step => ({
    code,
    name: code,
    startsOn,
    endsOn,
    position,
  });

  it('are copied in name and order without days', () => {
    const before = [step('own-1', '2020-01-01', '2020-01-02', 4), step('selfScore', null, '2020-12-04', 7)];
    expect(stepsOfNextYear(before)).toEqual([
      { code: 'own-1', name: 'own-1', startsOn: null, endsOn: null, position: 1 },
      { code: 'selfScore', name: 'selfScore', startsOn: null, endsOn: null, position: 2 },
    ]);
    expect(stepsOfNextYear([]).map(({ code }) => code)).toEqual(yearTemplate.map(({ code }) => code));
  });

  it('keep what other rooms look their deadlines up by', () => {
    expect(mayLeaveOut('selfScore')).toBe(false);
    expect(mayLeaveOut('midYear')).toBe(true);
    expect(mayLeaveOut('own-1')).toBe(true);
  });

  it('end after they start, near their year', () => {
    expect(stepFaults({ startsOn: null, endsOn: null }, 2020)).toEqual({});
    expect(stepFaults({ startsOn: '2020-12-18', endsOn: '2021-02-28' }, 2020)).toEqual({});
    expect(stepFaults({ startsOn: '2020-12-18', endsOn: '2020-12-17' }, 2020)).toHaveProperty('endsOn');
    expect(stepFaults({ startsOn: '2018-12-31', endsOn: null }, 2020)).toHaveProperty('startsOn');
    expect(stepFaults({ startsOn: null, endsOn: '2022-01-01' }, 2020)).toHaveProperty('endsOn');
  });

  it('mark today to scale inside the present one', () => {
    const steps = [
      step('a', '2020-01-22', '2020-01-22'),
      step('b', '2020-11-16', '2020-12-04'),
      step('c', null, '2020-12-17'),
    ];
    const line = yearLine(steps, '2020-12-02');
    expect(line.steps.map(({ state }) => state)).toEqual(['past', 'now', 'future']);
    expect([line.gone, line.length]).toEqual([16, 18]);
    expect(yearLine(steps, '2020-12-07')).toMatchObject({ gone: 3, length: 13 });
    expect(yearLine(steps, '2020-12-31').steps.map(({ state }) => state)).toEqual(['past', 'past', 'past']);
    expect(yearLine([step('a', null, null)], '2020-12-31').steps.map(({ state }) => state)).toEqual(['future']);
  });

  it('have at most one present step, past ones before and future ones after, on any day', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2020-01-01', offset));
    const anyStep = fc.record({ startsOn: fc.option(day), endsOn: fc.option(day) });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 10 }), day, (days, today) => {
        const steps = days.map(({ startsOn, endsOn }, index) => step(`s${index}`, startsOn, endsOn, index));
        const line = yearLine(steps, today);
        const order = { past: 0, now: 1, future: 2 };
        const marks = line.steps.map(({ state }) => order[state]);
        expect(marks).toEqual(marks.toSorted((one, other) => one - other));
        expect(marks.filter((mark) => mark === 1).length).toBeLessThanOrEqual(1);
        expect(line.gone).toBeGreaterThanOrEqual(0);
        expect(line.gone).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  it('press from three days before their deadline', () => {
    expect(urgencyOf(null, '2020-12-02')).toBeNull();
    expect(urgencyOf('2020-12-06', '2020-12-02')).toBeNull();
    expect(urgencyOf('2020-12-05', '2020-12-02')).toBe('near');
    expect(urgencyOf('2020-12-02', '2020-12-02')).toBe('near');
    expect(urgencyOf('2020-12-01', '2020-12-02')).toBe('overdue');
  });
});

describe('leaders by decision (I-9)', () => {
  it('are two different members', () => {
    expect(leadershipFaults({ headUnitId: 'a', deputyUnitId: 'b' }, ['a', 'b'])).toEqual({});
    expect(leadershipFaults({ headUnitId: 'a', deputyUnitId: null }, ['a'])).toEqual({});
    expect(leadershipFaults({ headUnitId: 'a', deputyUnitId: 'a' }, ['a'])).toHaveProperty('deputyUnitId');
    expect(leadershipFaults({ headUnitId: 'x', deputyUnitId: 'y' }, ['a'])).toMatchObject({
      headUnitId: expect.any(String),
      deputyUnitId: expect.any(String),
    });
  });

  it('are in force from the announcement on; a later decision waits for its own', () => {
    const first = { sequence: 1, announcedAt: new Date('2020-01-01') };
    const second = { sequence: 2, announcedAt: null };
    expect(inForce([])).toBeNull();
    expect(inForce([second])).toBeNull();
    expect(inForce([first, second])).toBe(first);
    const announced = { ...second, announcedAt: new Date('2020-06-01') };
    expect(inForce([announced, first])).toBe(announced);
  });
});

describe('a decision that is not announced', () => {
  const decisions = [{ announcedAt: new Date('2020-01-01') }, { announcedAt: null }];
  const actor = (role: 'standingOffice' | 'unitHead' | 'systemAdministrator') => ({
    grants: [{ role, unitId: null, clusterYearId: null }],
  });

  it('is seen by the standing office alone', () => {
    expect(visibleLeaderships(actor('standingOffice'), decisions)).toHaveLength(2);
    for (const other of [null, actor('unitHead'), actor('systemAdministrator')]) {
      expect(visibleLeaderships(other, decisions)).toEqual([decisions[0]]);
    }
  });
});

describe('a change of members', () => {
  it('keeps the order of those who stay and puts new ones last', () => {
    expect(changedMembers(['a', 'b', 'c'], ['d', 'c', 'a', 'd'])).toEqual({
      ordered: ['a', 'c', 'd'],
      added: ['d'],
      removed: ['b'],
    });
  });

  it('is exactly what was chosen, whatever was there before', () => {
    const units = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 8 });
    fc.assert(
      fc.property(units, units, (before, chosen) => {
        const { ordered, added, removed } = changedMembers(before, chosen);
        expect(ordered.toSorted()).toEqual(chosen.toSorted());
        expect([...ordered.filter((id) => !added.includes(id)), ...removed].toSorted()).toEqual(before.toSorted());
      }),
    );
  });

  it('never drops a leader nor leaves a cluster alone', () => {
    expect(membersFault({ chosen: ['a', 'b'], removed: ['c'] }, ['a'])).toBeNull();
    expect(membersFault({ chosen: ['a'], removed: [] }, [])).toMatch(/hai/);
    expect(membersFault({ chosen: ['a', 'b'], removed: ['c'] }, ['c'])).toMatch(/Trưởng/);
  });
});

describe('the handover', () => {
  it('is complete when both sides confirmed every item', () => {
    const at = new Date('2020-12-20');
    const received = { givenAt: at, receivedAt: at };
    expect(handoverState({ givenAt: null, receivedAt: null })).toBe('waiting');
    expect(handoverState({ givenAt: at, receivedAt: null })).toBe('given');
    expect(handoverState(received)).toBe('received');
    expect(isHandedOver([])).toBe(false);
    expect(isHandedOver([received, { givenAt: at, receivedAt: null }])).toBe(false);
    expect(isHandedOver([received])).toBe(true);
    expect(new Set(handoverList(2020).map(({ code }) => code)).size).toBe(8);
  });

  const standing = {
    id: 'y',
    year: 2020,
    outgoing: 'old',
    incoming: 'new',
    deadline: '2020-12-31',
    items: 0,
    given: 0,
    received: 0,
    signed: { giving: false, receiving: false },
  };
  const asks = (change: Partial<typeof standing>, unit: string, head = true) =>
    handoverTasksOf(
      { ...standing, ...change },
      { unitIds: [unit], headOf: head ? [unit] : [], today: '2020-12-21' },
    ).map(({ key }) => key.split(':')[2]);

  it('asks each side for its next act', () => {
    expect(asks({}, 'old')).toEqual(['prepare']);
    expect(asks({}, 'new')).toEqual([]);
    expect(asks({ items: 8, given: 3 }, 'old')).toEqual(['give']);
    expect(asks({ items: 8, given: 3, received: 1 }, 'new')).toEqual(['receive']);
    expect(asks({ items: 8, given: 3, received: 3 }, 'new')).toEqual([]);
    expect(asks({ items: 8, given: 8, received: 3 }, 'old')).toEqual([]);
    const complete = { items: 8, given: 8, received: 8 };
    expect(asks(complete, 'old')).toEqual(['sign-giving']);
    expect(asks(complete, 'new')).toEqual(['sign-receiving']);
    expect(asks(complete, 'new', false)).toEqual([]);
    expect(asks({ ...complete, signed: { giving: true, receiving: true } }, 'old')).toEqual([]);
  });

  it('says when it is late', () => {
    const [task] = handoverTasksOf(standing, { unitIds: ['old'], headOf: [], today: '2021-01-01' });
    expect(task).toMatchObject({ state: 'overdue', deadline: '2020-12-31' });
  });
});
