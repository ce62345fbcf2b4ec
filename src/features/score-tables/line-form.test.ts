import { describe, expect, it } from 'vitest';
import { readTable } from '#src/points/reading/read-table.ts';
import { type Item, itemsOf, type Rule } from '#src/points/table.ts';
import { tienGiang } from '#tests/factories/printed-tables.ts';
import { item } from '#tests/factories/score-tables.ts';
import { lineValues } from './line-values.ts';
import { readLineForm } from './read-line-form.ts';
import { readWholeForm, wholeValues } from './whole-form.ts';

const { table } = readTable(tienGiang());
const items = [...itemsOf(table.items)];
const codes = items.map(({ code }) => code);
/** Blanks at the ends of printed words are nobody's to type. */
const trimmed = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_, each) => (typeof each === 'string' ? each.replace(/\s+/g, ' ').trim() : each));

function again(line: Item) {
  const { base, rules, caps, onlyIf, oneOf, body } = line;
  const { answer, faults } = readLineForm(lineValues(line), line, codes);
  expect(faults, line.code).toEqual({});
  expect(trimmed(answer), line.code).toEqual(
    trimmed({ take: 'changed', to: { base, rules, caps, onlyIf, oneOf, body } }),
  );
}

describe('the form of a line', () => {
  it('reads back every line of a real table as it shows it', () => {
    for (const line of items) again(line);
  });

  it('holds every kind of rule', () => {
    const bound = (at: number, open = false) => ({ at, open });
    const rules: Rule[] = [
      { kind: 'fixed' },
      { kind: 'free', on: 'bonus' },
      { kind: 'each', on: 'penalty', points: 500, once: true, exempt: 'nếu tự phát hiện' },
      { kind: 'bands', on: 'base', bands: [{ text: 'cao', from: bound(98_500, true), to: null, points: 5000 }] },
      {
        kind: 'sizedBands',
        on: 'bonus',
        classes: [
          {
            text: 'nhỏ',
            from: null,
            to: bound(1000, true),
            bands: [{ text: '', from: bound(1000), to: null, points: 1 }],
          },
          { text: 'lớn', from: bound(1000), to: null, bands: [{ text: '', from: bound(1000), to: null, points: 2 }] },
        ],
      },
      { kind: 'steps', on: 'bonus', from: bound(93_000), first: 200, step: 1000, each: 100 },
      { kind: 'choice', options: [{ code: '1.a', text: 'có', base: 1000, penalty: 0 }] },
      { kind: 'allOrNothing', needs: 'đủ cả ba' },
      { kind: 'average' },
      { kind: 'deadline', on: 'penalty', points: 500, due: { when: 'by', month: 1, day: 31, rewards: 'late' } },
      { kind: 'deadline', on: 'bonus', points: 500, due: { when: 'before', days: 5, working: true, rewards: 'early' } },
      { kind: 'knockOut', words: 'không xếp loại' },
      { kind: 'relative', formula: 'target' },
    ];
    for (const rule of rules) {
      again(
        item('1', {
          base: 10_000,
          rules: [rule],
          caps: [{ on: 'both', most: 2000, text: 'trần' }],
          onlyIf: { code: 'a4', holds: 'fullBase', text: 'khi đủ điểm' },
          oneOf: true,
          body: 'Thanh tra Sở',
        }),
      );
    }
  });

  it('says every fault at once, beside its field', () => {
    const { answer, faults } = readLineForm(
      {
        take: 'changed',
        'r0.kind': 'each',
        'r0.points': '0.5',
        'r1.kind': 'deadline',
        'r1.on': 'penalty',
        'r1.points': '1',
        'r1.rewards': 'late',
        'r1.when': 'by',
        'r1.day': '31',
        'r1.month': '2',
        'r2.kind': 'bands',
        'r2.on': 'base',
        'c0.most': '-1',
        'c0.on': 'bonus',
        onlyIf: 'khong-co',
      },
      item('1'),
      codes,
    );
    expect(answer).toBeNull();
    expect(Object.keys(faults).sort()).toEqual(
      ['r0.on', 'r0.points', 'r1.day', 'r2.0.points', 'c0.most', 'onlyIf', 'holds'].sort(),
    );
  });

  it('asks for base points where the rule needs them', () => {
    expect(readLineForm({ take: 'changed', 'r0.kind': 'fixed' }, item('1'), codes).faults).toEqual({
      base: 'Ghi điểm chuẩn của mục, ví dụ 3 hoặc 2,5.',
    });
    expect(readLineForm({}, item('1'), codes).faults).toEqual({ take: 'Chọn một trong các cách trả lời.' });
    expect(readLineForm({ take: 'text' }, item('1'), codes).answer).toEqual({ take: 'text' });
  });
});

describe('the form of the whole table', () => {
  it('is open where the rows print nothing, and reads back what it shows', () => {
    expect(wholeValues(table, true)).toMatchObject({ notApplicable: '', floor: '', total: '100' });
    const { faults } = readWholeForm(wholeValues(table, true));
    expect(Object.keys(faults).sort()).toEqual(['floor', 'notApplicable', 'title']);
    const answer = {
      title: 'Bảng',
      total: 100_000,
      bonusCap: 5000,
      notApplicable: 'spread',
      floor: 'none',
      classes: [
        { name: 'Xuất sắc', from: 90_000 },
        { name: 'Tốt', from: 80_000 },
      ],
    } as const;
    expect(readWholeForm(wholeValues(answer, false))).toEqual({ answer, faults: {} });
  });
});
