import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendedContent, type CovenantContent, contentMark, contentText, markInGroups } from './content.ts';
import {
  AMENDMENT_TRANSITIONS,
  amendmentFaults,
  COVENANT_TRANSITIONS,
  isComplete,
  itemsOf,
  openingFaults,
} from './rules.ts';

describe('state tables', () => {
  const statesAfter = (table: readonly { from: string | null; to: string }[], from: string) =>
    table.filter((row) => row.from === from).map(({ to }) => to);

  it('never lead back from a covenant in force to its text', () => {
    expect(statesAfter(COVENANT_TRANSITIONS, 'inForce')).toEqual(['inForce', 'closed']);
    expect(statesAfter(COVENANT_TRANSITIONS, 'closed')).toEqual([]);
  });

  it('let an amendment be decided once', () => {
    for (const { from } of AMENDMENT_TRANSITIONS) expect(from).toBe('proposed');
  });
});

it('names the units whose registration is not agreed', () => {
  const agreed = { unitName: 'Cục Con nuôi', state: 'agreed' as const };
  expect(openingFaults(['Nội dung'], [agreed])).toEqual([]);
  expect(openingFaults(['Nội dung'], [agreed, { unitName: 'Cục Trợ giúp pháp lý', state: 'sent' }])).toEqual([
    'Mới thống nhất 1/2 bản đăng ký. Còn chờ: Cục Trợ giúp pháp lý.',
  ]);
  expect(openingFaults([], [])).toHaveLength(2);
});

it('comes into force with the last signature only', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), (signed, parties) => {
      expect(isComplete(signed, parties)).toBe(parties > 0 && signed === parties);
    }),
  );
});

it('reads one item a line', () => {
  expect(itemsOf(' Một \n\n  Hai\n')).toEqual(['Một', 'Hai']);
});

describe('amendment', () => {
  const before = { goal: '70,0', dueOn: '2021-11-30' };
  const when = { year: 2021, today: '2021-07-12' };

  it('must change something, within the year and not in the past', () => {
    expect(amendmentFaults(before, { ...before, goal: '74,0' }, when)).toEqual({});
    expect(Object.keys(amendmentFaults(before, before, when))).toEqual(['newGoal']);
    expect(Object.keys(amendmentFaults(before, { ...before, dueOn: '2022-01-15' }, when))).toEqual(['newDueOn']);
    expect(Object.keys(amendmentFaults(before, { ...before, dueOn: '2021-03-01' }, when))).toEqual(['newDueOn']);
  });

  it('may leave a day that has passed as it was', () => {
    expect(amendmentFaults({ goal: '1', dueOn: '2021-03-01' }, { goal: '2', dueOn: '2021-03-01' }, when)).toEqual({});
  });
});

describe('content', () => {
  const content: CovenantContent = {
    form: 'thidua-covenant/1',
    covenantId: 'c',
    cluster: 'Cụm',
    year: 2021,
    number: 1,
    grounds: [],
    commitments: ['Nội dung'],
    units: ['a', 'b'].map((unitId) => ({
      unitId,
      unit: unitId,
      titleAimed: 'none',
      registrationHash: '',
      targets: [
        {
          id: `${unitId}1`,
          indicator: 'Chỉ tiêu',
          unitOfMeasure: '%',
          baseline: '',
          goal: '70,0',
          weight: 100_000,
          owner: 'Văn phòng',
          dueOn: '2021-11-30',
          note: '',
        },
      ],
    })),
    amendments: [],
  };

  it('has one text whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as CovenantContent;
    expect(contentText(turned)).toBe(contentText(content));
    expect(markInGroups(contentMark(contentText(content))).split(' ')).toHaveLength(8);
  });

  it('bears another mark after any change of a word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (words) => {
        const other = { ...content, commitments: [`Nội dung${words}`] };
        return contentMark(contentText(other)) !== contentMark(contentText(content));
      }),
    );
  });

  it('is left as it is by an amendment, which changes one target', () => {
    const text = contentText(content);
    const after = amendedContent(content, {
      number: 2,
      targetId: 'b1',
      goal: '74,0',
      dueOn: '2021-12-01',
      amendmentHash: 'h',
    });
    expect(contentText(content)).toBe(text);
    expect(after.units[0]).toEqual(content.units[0]);
    expect(after.units[1]?.targets[0]).toMatchObject({ goal: '74,0', dueOn: '2021-12-01', indicator: 'Chỉ tiêu' });
    expect(after).toMatchObject({ number: 2, amendments: ['h'] });
  });
});
