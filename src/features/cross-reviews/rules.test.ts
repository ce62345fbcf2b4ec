import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item, table } from '#tests/factories/score-tables.ts';
import {
  allIn,
  commonFacts,
  type Decision,
  decidingRefusal,
  groundOf,
  type Mark,
  meanHalfUp,
  type Plan,
  partsOf,
  sendFaults,
  shownCount,
  verdictOf,
  visibleWorks,
  type Work,
} from './rules.ts';

const mark = (points: number, kind: Mark['kind'] = 'mark', reason = ''): Mark => ({
  kind,
  points,
  reason,
  facts: null,
});
const decision: Decision = {
  points: 4200,
  reason: 'Theo số liệu gốc',
  deciderName: 'A',
  deciderTitle: 'Trưởng Cụm',
  accountId: 'a',
  at: new Date(0),
};

describe('the parts of a table', () => {
  const base = { base: 5000, rules: [{ kind: 'fixed' as const }] };
  it('are its standards, and what a body is printed for below them', () => {
    const printed = table([
      item('1', {
        items: [item('1.1', base), item('1.2', { body: 'Phòng A', items: [item('1.2.1', base), item('1.2.2', base)] })],
      }),
      item('2', { body: 'Văn phòng', items: [item('2.1', base)] }),
      item('3', { items: [item('3.1', { body: 'Thanh tra', ...base })] }),
    ]);
    expect(partsOf(printed).map(({ code, body, lines }) => [code, body, lines])).toEqual([
      ['1', null, ['1.1']],
      ['1.2', 'Phòng A', ['1.2.1', '1.2.2']],
      ['2', 'Văn phòng', ['2.1']],
      ['3.1', 'Thanh tra', ['3.1']],
    ]);
  });
});

describe('what the marks of a line come to', () => {
  it('is the mark of a single reviewer, and the mean of those within the gap', () => {
    expect(verdictOf([mark(4000)], 1000, null)).toEqual({ kind: 'single', points: 4000, difference: 0 });
    expect(verdictOf([mark(4000), mark(4000)], 1000, null).kind).toBe('same');
    expect(verdictOf([mark(4000), mark(5000)], 1000, null)).toEqual({ kind: 'near', points: 4500, difference: 1000 });
    expect(verdictOf([mark(0), mark(60_000)], null, null)).toMatchObject({ kind: 'near', points: 30_000 });
  });

  it('is nothing above the gap until each says why the mark stays, or somebody decides', () => {
    expect(verdictOf([mark(4000), mark(5001)], 1000, null)).toEqual({
      kind: 'differs',
      points: null,
      difference: 1001,
    });
    expect(verdictOf([mark(4000, 'kept', 'x'), mark(5500, 'changed', 'y')], 1000, null).kind).toBe('differs');
    expect(verdictOf([mark(4000, 'kept', 'x'), mark(5501, 'kept', 'y')], 1000, null)).toMatchObject({
      kind: 'justified',
      points: 4751,
    });
    expect(verdictOf([mark(4000), mark(5500)], 1000, decision)).toMatchObject({ kind: 'moderated', points: 4200 });
  });

  it('rounds a half up to the thousandth, whatever the order', () => {
    expect(meanHalfUp([4000, 4001])).toBe(4001);
    expect(meanHalfUp([1, 1, 2])).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9_999_000 }), { minLength: 1, maxLength: 6 }), (points) => {
        const mean = meanHalfUp(points);
        expect(Number.isInteger(mean)).toBe(true);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...points));
        expect(mean).toBeLessThanOrEqual(Math.max(...points));
        expect(meanHalfUp([...points].reverse())).toBe(mean);
        const sum = points.reduce((total, each) => total + each, 0);
        expect(Math.abs(2 * (mean * points.length - sum))).toBeLessThanOrEqual(points.length);
      }),
    );
  });

  it('says its ground in the words of those who marked', () => {
    expect(groundOf([mark(4000, 'mark', 'Chậm 1 việc'), mark(4500)], null)).toBe(
      'Người chấm 1: 4 (Chậm 1 việc); Người chấm 2: 4,5',
    );
    expect(groundOf([mark(4000)], decision)).toBe('Người chấm: 4; Quyết định 4,2: Theo số liệu gốc');
  });

  it('keeps facts only where all counted from the same', () => {
    const counted = { ...mark(4000), facts: { cases: 2 } };
    expect(commonFacts([counted, counted], verdictOf([counted, counted], null, null))).toEqual({ cases: 2 });
    expect(commonFacts([counted, mark(4000)], verdictOf([counted, mark(4000)], null, null))).toBeNull();
  });
});

describe('who sees whose marks', () => {
  const plan: Plan = {
    reviewers: 2,
    gap: 1000,
    parts: [
      { code: '1', mode: 'cross' },
      { code: '2', mode: 'department' },
    ],
  };
  const work = (id: string, sent: boolean, kind: Work['kind'] = 'cross'): Work => ({
    id,
    accountId: id,
    kind,
    codes: kind === 'cross' ? ['1'] : ['2'],
    sentAt: sent ? new Date(0) : null,
  });
  const seen = (works: Work[], accountId: string, leads = false) => [
    ...visibleWorks(plan, works, { accountId, leads }),
  ];

  it('is only the reviewer until all of the same lines are in', () => {
    const works = [work('a', true), work('b', false), work('d', true, 'department')];
    expect(seen(works, 'a')).toEqual(['a']);
    expect(seen(works, 'b')).toEqual(['b']);
    expect(seen(works, 'lead', true)).toEqual([]);
    expect(seen(works, 'd')).toEqual(['d']);
  });

  it('is each of the same lines when they are in, and the leader when the whole sheet is', () => {
    const works = [work('a', true), work('b', true), work('d', false, 'department')];
    expect(seen(works, 'a')).toEqual(['a', 'b']);
    expect(seen(works, 'd')).toEqual(['d']);
    expect(seen(works, 'lead', true)).toEqual([]);
    expect(seen([work('a', true), work('b', true), work('d', true, 'department')], 'lead', true)).toHaveLength(3);
  });

  it('is nobody else while a reviewer is missing', () => {
    expect(seen([work('a', true), work('d', true, 'department')], 'a')).toEqual(['a']);
    expect(allIn(plan, [work('a', true), work('d', true, 'department')])).toBe(false);
  });

  it('never shows a mark that is not sent to anybody else', () => {
    const works = fc
      .tuple(fc.boolean(), fc.boolean(), fc.boolean())
      .map(([a, b, d]) => [work('a', a), work('b', b), work('d', d, 'department')]);
    const reader = fc.record({ accountId: fc.constantFrom('a', 'b', 'd', 'x'), leads: fc.boolean() });
    fc.assert(
      fc.property(works, reader, (all, who) => {
        for (const id of visibleWorks(plan, all, who)) {
          const one = all.find((each) => each.id === id);
          expect(one?.accountId === who.accountId || one?.sentAt !== null).toBe(true);
          const own = all.find(({ accountId }) => accountId === who.accountId);
          if (one?.accountId !== who.accountId && own) expect(own.sentAt).not.toBeNull();
        }
      }),
    );
  });
});

describe('what is due before marks are sent', () => {
  const lines = [
    { code: '1.1', kind: 'base', maximum: 5000 },
    { code: 'T.1', kind: 'bonus', maximum: 2000 },
    { code: 'P.1', kind: 'penalty', maximum: null },
  ] as const;
  const faults = (marks: [string, number, string?][], declared: string[] = []) =>
    Object.keys(
      sendFaults(
        lines,
        new Set(declared),
        new Map(marks.map(([code, points, reason = '']) => [code, { points, words: reason }])),
      ),
    );

  it('is a mark for each base line and each declared one', () => {
    expect(faults([])).toEqual(['v.1.1']);
    expect(faults([['1.1', 5000]], ['T.1'])).toEqual(['v.T.1']);
    expect(faults([['1.1', 5000]])).toEqual([]);
  });

  it('is a reason for less than the base points, more than the maximum, and points taken off', () => {
    expect(faults([['1.1', 4999]])).toEqual(['r.1.1']);
    expect(faults([['1.1', 5001]])).toEqual(['r.1.1']);
    expect(faults([['1.1', 4999, 'chậm']])).toEqual([]);
    expect(
      faults([
        ['1.1', 5000],
        ['T.1', 2001],
        ['P.1', 1],
      ]),
    ).toEqual(['r.T.1', 'r.P.1']);
  });

  it('is a reason for points that the figures beside them do not give', () => {
    const counted = {
      ...{ code: 'P.2', kind: 'penalty' as const, maximum: null },
      item: item('P.2', { rules: [{ kind: 'each', on: 'penalty', points: 500 }] }),
    };
    const with2 = (points: number, words: string) =>
      Object.keys(sendFaults([counted], new Set(), new Map([['P.2', { points, words, facts: { cases: 2 } }]])));
    expect(with2(1500, '')).toEqual(['r.P.2']);
    expect(
      sendFaults([counted], new Set(), new Map([['P.2', { points: 1500, words: '', facts: { cases: 2 } }]])),
    ).toEqual({
      'r.P.2': 'Tiêu chí P.2 chấm 1,5, tính theo số liệu là 1: ghi lý do.',
    });
    expect(with2(1500, 'Thêm một lần')).toEqual([]);
  });
});

describe('counts beside what is hidden', () => {
  it('are over at least two others', () => {
    expect(shownCount([true])).toBeNull();
    expect(shownCount([true, false])).toEqual({ done: 1, of: 2 });
  });
});

describe('who decides a difference', () => {
  it('is nobody who marks the sheet or whose unit does', () => {
    const sheet = { reviewerAccountIds: ['a'], reviewingUnitIds: ['U1'] };
    expect(decidingRefusal({ accountId: 'a', unitIds: [] }, sheet)).toContain('không quyết định');
    expect(decidingRefusal({ accountId: 'b', unitIds: ['U1'] }, sheet)).toContain('không quyết định');
    expect(decidingRefusal({ accountId: 'b', unitIds: ['U2'] }, sheet)).toBeNull();
  });
});
