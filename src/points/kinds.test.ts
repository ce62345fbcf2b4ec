import { describe, expect, it } from 'vitest';
import { bestOf, evaluate } from '#src/points/evaluate.ts';
import type { LineFacts } from '#src/points/facts.ts';
import type { Item, ScoreTable } from '#src/points/table.ts';
import { item, table } from '#tests/factories/score-tables.ts';

/** One worked example for each kind of rule (law, section 13), from the Tiền Giang table where it has one. */
const points = (items: readonly Item[], facts: LineFacts[], given: Partial<ScoreTable> = {}) => {
  const { base, bonus, penalty, total, warnings } = evaluate(table(items, given), facts);
  return { base, bonus, penalty, total, warned: warnings.map(({ kind }) => kind) };
};
const percent = (thousandths: number) => ({ count: thousandths, of: 100_000 });

describe('1, fixed points', () => {
  const a2 = item('a2', { base: 3000, rules: [{ kind: 'fixed' }] });
  it('gives what was earned, up to the base points', () => {
    expect(points([a2], [{ code: 'a2', base: 3000 }])).toMatchObject({ total: 3000, warned: [] });
    expect(points([a2], [{ code: 'a2', base: 3001 }])).toMatchObject({ total: 3000, warned: ['overMaximum'] });
    expect(points([a2], [{ code: 'a2', holds: false }])).toMatchObject({ total: 0, warned: [] });
    expect(points([a2], [])).toMatchObject({ total: 0, warned: ['missingEntry'] });
  });
});

describe('2 and 3, so many points for each case', () => {
  const taken = item('b.4.1', { rules: [{ kind: 'each', on: 'penalty', points: 500 }] });
  const given = item('a9.4', { rules: [{ kind: 'each', on: 'bonus', points: 100 }] });
  it('takes off or adds for every case, none for none', () => {
    expect(points([taken], [{ code: 'b4.1', cases: 0 }]).penalty).toBe(0);
    expect(points([taken], [{ code: 'b4.1', cases: 3 }]).penalty).toBe(1500);
    expect(points([given], [{ code: 'a.9.4', cases: 7 }]).bonus).toBe(700);
  });
  it('counts once where the clause speaks of no cases', () => {
    const once = item('a3.2', { rules: [{ kind: 'each', on: 'penalty', points: 1500, once: true }] });
    expect(points([once], [{ code: 'a3.2', cases: 2 }]).penalty).toBe(1500);
  });
  it('warns of typed points that are no whole number of cases', () => {
    expect(points([taken], [{ code: 'b4.1', penalty: 700 }])).toMatchObject({ penalty: 700, warned: ['notAValue'] });
  });
});

describe('4 and 5, caps', () => {
  const cap = (on: 'bonus' | 'penalty' | 'both', most: number) => ({ on, most, text: `không quá ${most / 1000}` });
  const below = [
    item('a7.2', { rules: [{ kind: 'each', on: 'penalty', points: 200 }] }),
    item('a7.6', { rules: [{ kind: 'each', on: 'bonus', points: 1000 }] }),
  ];
  const facts = (cases: number) => [
    { code: 'a7.2', cases },
    { code: 'a7.6', cases: 3 },
  ];
  it('limits the deductions of a group and leaves its bonuses alone', () => {
    const a7 = item('a7', { caps: [cap('penalty', 1600)], items: below });
    expect(points([a7], facts(8))).toMatchObject({ penalty: 1600, bonus: 3000, warned: [] });
    expect(points([a7], facts(9))).toMatchObject({ penalty: 1600, bonus: 3000, warned: ['overCap'] });
  });
  it('limits bonuses in the same way', () => {
    const capped = item('a7', { caps: [cap('bonus', 2000)], items: below });
    expect(points([capped], facts(1))).toMatchObject({ bonus: 2000, penalty: 200, warned: ['overCap'] });
  });
  it('takes a cap on both apart, and says that the text is not clear', () => {
    const d2 = item('d2', { caps: [cap('both', 1500)], items: below });
    expect(points([d2], facts(8))).toMatchObject({
      bonus: 1500,
      penalty: 1500,
      warned: ['overCap', 'ambiguousScope', 'overCap', 'ambiguousScope'],
    });
  });
  it('limits all bonuses of the table', () => {
    expect(points(below, facts(0), { bonusCap: 2500 })).toMatchObject({ bonus: 2500, warned: ['overCap'] });
  });
});

describe('6, bands of a rate', () => {
  const c1 = item('C1', {
    base: 5000,
    rules: [
      {
        kind: 'bands',
        on: 'base',
        bands: [
          { code: 'C1.1', text: 'trên 98%', from: { at: 98_000, open: true }, to: null, points: 5000 },
          { code: 'C1.2', text: 'từ 97% đến dưới 98%', from: at(97_000), to: { at: 98_000, open: true }, points: 4000 },
          { code: 'C1.3', text: 'từ 96% đến dưới 97%', from: at(96_000), to: { at: 97_000, open: true }, points: 3000 },
        ],
      },
    ],
  });
  it('takes each bound as it is printed, and finds the gap at exactly 98 %', () => {
    const of = (thousandths: number) => points([c1], [{ code: 'C1', rate: percent(thousandths) }]);
    expect(of(98_001).base).toBe(5000);
    expect(of(98_000)).toMatchObject({ base: 0, warned: ['noBand'] });
    expect(of(97_999).base).toBe(4000);
    expect(of(97_000).base).toBe(4000);
    expect(of(96_999).base).toBe(3000);
    expect(of(95_999)).toMatchObject({ base: 0, warned: ['noBand'] });
  });
  it('compares exactly: 980 of 1000 is not above 98 %, 49001 of 50000 is', () => {
    expect(points([c1], [{ code: 'C1', rate: { count: 980, of: 1000 } }]).warned).toEqual(['noBand']);
    expect(points([c1], [{ code: 'C1', rate: { count: 49_001, of: 50_000 } }]).base).toBe(5000);
  });
  it('takes points under the code of a band, and warns of a value between bands', () => {
    expect(points([c1], [{ code: 'c1.2', base: 4000 }])).toMatchObject({ base: 4000, warned: [] });
    expect(points([c1], [{ code: 'C1', base: 4500 }])).toMatchObject({ base: 4500, warned: ['notAValue'] });
  });
});

describe('7, progressive steps', () => {
  const rule = {
    kind: 'steps',
    on: 'bonus',
    from: { at: 92_000, open: true },
    first: 100,
    step: 1000,
    each: 100,
  } as const;
  const c24 = item('C2.4', { rules: [rule], caps: [{ on: 'bonus', most: 500, text: 'tối đa không quá 0,5 điểm' }] });
  it('begins above the bound, adds for each whole step, and ends at the cap', () => {
    const of = (thousandths: number) => points([c24], [{ code: 'C2.4', rate: percent(thousandths) }]).bonus;
    expect([92_000, 92_001, 92_999, 93_000, 95_999, 96_000, 99_000].map(of)).toEqual([0, 100, 100, 200, 400, 500, 500]);
  });
});

describe('8, bands by size class', () => {
  const band = (from: number, to: number | null, points: number) => ({
    text: '',
    from: at(from),
    to: to === null ? null : { at: to, open: true },
    points,
  });
  const line = item('3.3.2', {
    rules: [
      {
        kind: 'sizedBands',
        on: 'bonus',
        classes: [
          {
            text: 'dưới 1000',
            from: null,
            to: { at: 1000, open: true },
            bands: [band(1000, 5000, 500), band(5000, 7000, 1000)],
          },
          { text: 'từ 1000', from: at(1000), to: { at: 2000, open: true }, bands: [band(1000, 5000, 1000)] },
          { text: 'từ 2000 trở lên', from: at(2000), to: null, bands: [band(1000, 5000, 1200)] },
        ],
      },
    ],
  });
  it('finds the class by size, then the band by rate', () => {
    const of = (size: number, thousandths: number) =>
      points([line], [{ code: '3.3.2', size, rate: percent(thousandths) }]).bonus;
    expect([of(999, 4999), of(999, 5000), of(1000, 1000), of(1999, 4999), of(2000, 1000)]).toEqual([
      500, 1000, 1000, 1000, 1200,
    ]);
  });
  it('warns of a rate between two bands; one beyond all of them neither gives nor loses anything', () => {
    const of = (rate: number) => points([line], [{ code: '3.3.2', size: 10, rate: percent(rate) }]);
    expect([of(999), of(7000)]).toMatchObject([
      { bonus: 0, warned: [] },
      { bonus: 0, warned: [] },
    ]);
    const bands = [band(1000, 5000, 500), band(6000, 7000, 1000)];
    const gap = item('d1', { rules: [{ kind: 'bands', on: 'penalty', bands }] });
    expect(points([gap], [{ code: 'd1', rate: percent(5500) }])).toMatchObject({ penalty: 0, warned: ['noBand'] });
    expect(points([gap], [{ code: 'd1', rate: percent(100_000) }])).toMatchObject({ penalty: 0, warned: [] });
  });
});

describe('9, alternatives that exclude each other', () => {
  const a42 = item('a4.2', {
    oneOf: true,
    items: [
      item('a4.2.1', { rules: [{ kind: 'each', on: 'bonus', points: 1000, once: true }] }),
      item('a4.2.2', { rules: [{ kind: 'each', on: 'bonus', points: 2000, once: true }] }),
    ],
  });
  it('counts the highest one alone', () => {
    const first = { code: 'a4.2.1', cases: 1 };
    expect(points([a42], [first])).toMatchObject({ bonus: 1000, warned: [] });
    expect(points([a42], [first, { code: 'a4.2.2', cases: 1 }])).toMatchObject({ bonus: 2000, warned: ['onlyOne'] });
  });
});

describe('10, a bonus with a condition', () => {
  const early = item('3.3.2', {
    rules: [{ kind: 'each', on: 'bonus', points: 2000, once: true }],
    onlyIf: { code: '3.3.3', holds: 'noPenalty', text: 'không có hồ sơ trễ hạn' },
  });
  const late = item('3.3.3', { rules: [{ kind: 'each', on: 'penalty', points: 1000 }] });
  it('counts only where nothing was lost on the other line', () => {
    const of = (cases: number) =>
      points(
        [early, late],
        [
          { code: '3.3.2', cases: 1 },
          { code: '3.3.3', cases },
        ],
      );
    expect(of(0)).toMatchObject({ bonus: 2000, penalty: 0, warned: [] });
    expect(of(1)).toMatchObject({ bonus: 0, penalty: 1000, warned: ['conditionFails'] });
  });
  it('or only where the base points of the other line are whole', () => {
    const a4 = item('a4', { base: 3500, rules: [{ kind: 'fixed' }] });
    const more = item('a4.2', {
      rules: [{ kind: 'each', on: 'bonus', points: 1000, once: true }],
      onlyIf: { code: 'a4', holds: 'fullBase', text: 'đạt đủ điểm chuẩn mục a4' },
    });
    const of = (base: number) =>
      points(
        [a4, more],
        [
          { code: 'a4', base },
          { code: 'a4.2', cases: 1 },
        ],
      ).bonus;
    expect([of(3500), of(3499)]).toEqual([1000, 0]);
  });
});

describe('10, a bonus on the line above it', () => {
  it('asks whether that one lost anything', () => {
    const a4 = item('a4', {
      base: 3500,
      rules: [{ kind: 'fixed' }],
      items: [
        item('a4.1', { rules: [{ kind: 'each', on: 'penalty', points: 500 }] }),
        item('a4.2', {
          rules: [{ kind: 'each', on: 'bonus', points: 1000, once: true }],
          onlyIf: { code: 'a4', holds: 'fullBase', text: 'đạt đủ điểm chuẩn mục a4' },
        }),
      ],
    });
    const of = (cases: number) =>
      points(
        [a4],
        [
          { code: 'a4', base: 3500 },
          { code: 'a4.1', cases },
          { code: 'a4.2', cases: 1 },
        ],
      ).total;
    expect([of(0), of(1)]).toEqual([4500, 3000]);
  });
});

describe('11, all or nothing', () => {
  const line = item('3.3.1', { base: 6000, rules: [{ kind: 'allOrNothing', needs: 'Không có hồ sơ trễ hạn' }] });
  it('gives the whole or none', () => {
    expect(points([line], [{ code: '3.3.1', holds: true }]).base).toBe(6000);
    expect(points([line], [{ code: '3.3.1', holds: false }]).base).toBe(0);
    expect(points([line], [{ code: '3.3.1', base: 3000 }])).toMatchObject({ base: 3000, warned: ['notAValue'] });
  });
});

describe('12, measured against a deadline', () => {
  const late = item('3.1.2', {
    rules: [{ kind: 'deadline', on: 'penalty', points: 500, due: { when: 'by', month: 1, day: 31, rewards: 'late' } }],
  });
  const early = item('a9.4', {
    rules: [
      { kind: 'deadline', on: 'bonus', points: 100, due: { when: 'before', days: 5, working: true, rewards: 'early' } },
    ],
  });
  it('begins on the day after the last one', () => {
    const of = (doneOn: string | null) => points([late], [{ code: '3.1.2', doneOn }]).penalty;
    expect([of('2022-01-31'), of('2022-02-01'), of(null)]).toEqual([0, 500, 500]);
  });
  it('counts working days back over a weekend', () => {
    const of = (doneOn: string) => points([early], [{ code: 'a9.4', doneOn, dueFor: '2022-11-21' }]).bonus;
    expect([of('2022-11-14'), of('2022-11-15')]).toEqual([100, 0]);
  });
});

describe('13, knock-out', () => {
  const line = item('5.2', { rules: [{ kind: 'knockOut', words: 'không xếp loại' }] });
  const other = item('1', { base: 90_000, rules: [{ kind: 'fixed' }] });
  const classes = [
    { name: 'Xuất sắc', from: 90_000 },
    { name: 'Tốt', from: 70_000 },
  ];
  it('takes the class away and leaves the points', () => {
    const of = (holds: boolean, base = 90_000) =>
      evaluate(table([line, other], { classes }), [
        { code: '5.2', holds },
        { code: '1', base },
      ]);
    expect(of(false)).toMatchObject({ className: 'Xuất sắc', knockedOut: null });
    expect(of(false, 89_999).className).toBe('Tốt');
    expect(of(true)).toMatchObject({ className: null, knockedOut: 'Mục 5.2: không xếp loại.', total: 90_000 });
  });
});

describe('14, exemption', () => {
  const rule = { kind: 'each', on: 'penalty', points: 1000, exempt: 'đơn vị chủ động phát hiện và xử lý' } as const;
  it('takes cases out that the unit found itself', () => {
    const line = item('2.1.1', { rules: [rule] });
    expect(points([line], [{ code: '2.1.1', cases: 2, exempted: 1 }]).penalty).toBe(1000);
    expect(points([line], [{ code: '2.1.1', cases: 2, exempted: 3 }]).penalty).toBe(0);
  });
});

describe('one of several outcomes', () => {
  const option = (code: string, base: number, penalty = 0) => ({ code, text: code, base, penalty });
  const line = item('C3.1', {
    base: 2000,
    rules: [{ kind: 'choice', options: [option('C3.1.(1)', 2000), option('C3.1.(2)', 0, 2000)] }],
  });
  it('gives its points, and takes off what is printed beside it', () => {
    expect(points([line], [{ code: 'C3.1', choice: 'C3.1.(1)' }])).toMatchObject({ base: 2000, penalty: 0 });
    expect(points([line], [{ code: 'C3.1', choice: 'C3.1.(2)' }])).toMatchObject({ base: 0, penalty: 2000 });
    expect(points([line], [{ code: 'C3.1', choice: 'C3.1.(9)' }]).warned).toEqual(['notAValue']);
  });
});

describe('the mean of several marks', () => {
  it('is rounded half up to the thousandth', () => {
    const line = item('II', { base: 20_000, rules: [{ kind: 'average' }] });
    expect(points([line], [{ code: 'II', marks: [20_000, 19_999] }]).base).toBe(20_000);
    expect(points([line], [{ code: 'II', marks: [20_000, 15_000, 15_000] }]).base).toBe(16_667);
  });
});

describe('measured against the best of the cluster', () => {
  const share = item('1', { base: 10_000, rules: [{ kind: 'relative', formula: 'share' }] });
  const target = item('2', { base: 10_000, rules: [{ kind: 'relative', formula: 'target' }] });
  const units = [
    [
      { code: '1', actual: 30 },
      { code: '2', actual: 120, target: 100 },
    ],
    [
      { code: ' 1.', actual: 20 },
      { code: '2', actual: 110, target: 100 },
    ],
    [
      { code: '1', actual: 0 },
      { code: '2', actual: 50, target: 100 },
    ],
  ];
  it('gives the best the whole and the others their part', () => {
    const both = table([share, target]);
    const best = bestOf(both, units);
    const bases = units.map((facts) => evaluate(both, facts, best).groups.map(({ base }) => base));
    expect(bases).toEqual([
      [10_000, 10_000],
      [6667, 7500],
      [0, 2500],
    ]);
    expect(evaluate(both, units[0] ?? []).warnings.map(({ kind }) => kind)).toEqual(['noBest', 'noBest']);
  });
});

describe('a best one that is typed another way', () => {
  it('is found under the code of its line', () => {
    const line = item('a1', { base: 10_000, rules: [{ kind: 'relative', formula: 'share' }] });
    const units = [[{ code: 'A.1', actual: 30 }], [{ code: 'a1', actual: 15 }]];
    const found = units.map((facts) => evaluate(table([line]), facts, bestOf(table([line]), units)).total);
    expect(found).toEqual([10_000, 5000]);
  });
});

describe('what does not apply', () => {
  const group = item('I', {
    base: 10_000,
    items: [
      item('I.1', { base: 6000, rules: [{ kind: 'fixed' }] }),
      item('I.2', { base: 4000, rules: [{ kind: 'fixed' }] }),
    ],
  });
  const facts = [
    { code: 'I.1', base: 5000 },
    { code: 'I.2', notApplicable: 'không phát sinh' },
  ];
  it('is given whole, left out, or spread over its group, as the table says', () => {
    expect(points([group], facts, { notApplicable: 'full' })).toMatchObject({ total: 9000, warned: [] });
    expect(points([group], facts, { notApplicable: 'none' })).toMatchObject({ total: 5000, warned: [] });
    expect(points([group], facts, { notApplicable: 'spread' })).toMatchObject({ total: 8333, warned: [] });
  });
});

describe('a line below zero', () => {
  const line = item('a9', {
    base: 1000,
    rules: [{ kind: 'fixed' }],
    items: [item('a9.1', { rules: [{ kind: 'each', on: 'penalty', points: 1500 }] })],
  });
  const facts = [
    { code: 'a9', base: 1000 },
    { code: 'a9.1', cases: 1 },
  ];
  it('stays so, is lifted to zero, or is asked about', () => {
    expect(points([line], facts, { floor: 'none' })).toMatchObject({ total: -500, warned: [] });
    expect(points([line], facts, { floor: 'zero' })).toMatchObject({ total: 0, warned: [] });
    expect(points([line], facts)).toMatchObject({ total: -500, warned: ['belowZero'] });
  });
});

describe('what a rule does not allow', () => {
  const a1 = item('a1', { base: 3000, rules: [{ kind: 'fixed' }] });
  it('does not count without a clause, nor under a code that the table does not have', () => {
    expect(points([a1], [{ code: 'a1', base: 3000, bonus: 500 }])).toMatchObject({ bonus: 0, warned: ['noClause'] });
    expect(
      points(
        [a1],
        [
          { code: 'a1', base: 3000 },
          { code: 'x9', bonus: 500 },
        ],
      ).warned,
    ).toEqual(['unknownCode']);
  });
  it('counts when somebody confirms it by name, with the reason', () => {
    const override = { bonus: 500, reason: 'Cụm thống nhất tại hội nghị', by: 'Trưởng Cụm' };
    const found = evaluate(table([a1]), [{ code: 'a1', base: 3000, bonus: 500, override }]);
    expect(found).toMatchObject({ bonus: 500, total: 3500 });
    expect(found.derivation.at(-1)).toMatchObject({ step: 'override', points: 500 });
    expect(found.derivation.at(-1)?.words).toContain('Cụm thống nhất tại hội nghị');
  });
});

function at(value: number) {
  return { at: value, open: false };
}
