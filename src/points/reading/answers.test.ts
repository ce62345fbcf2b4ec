import { describe, expect, it } from 'vitest';
import { itemAt, placeOfItem, positionOf, questionsOf, withAnswers } from '#src/points/reading/answers.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { ruleWords } from '#src/points/reading/rule-words.ts';
import { itemsOf } from '#src/points/table.ts';
import { printed, tienGiang } from '#tests/factories/printed-tables.ts';

const { table, readings } = readTable(tienGiang());
const items = [...itemsOf(table.items)];
const to = { base: null, rules: [], caps: [], onlyIf: null, oneOf: false, body: 'Thanh tra' };

describe('answers to a proposal', () => {
  it('change each just its own line', () => {
    items.forEach((item, position) => {
      const changed = withAnswers(table, new Map([[placeOfItem(position), { take: 'changed', to }]]));
      const after = [...itemsOf(changed.items)];
      expect(after).toHaveLength(items.length);
      after.forEach((each, at) => {
        const { items: _, ...own } = each;
        const { items: __, ...before } = items[at] as (typeof items)[number];
        expect(own).toEqual(at === position ? { ...before, ...to } : before);
      });
      expect(itemAt(changed, position)?.text).toBe(item.text);
    });
  });

  it('leave the table as it is where it is taken as read', () => {
    const all = new Map(items.map((_, at) => [placeOfItem(at), { take: 'proposal' } as const]));
    expect(withAnswers(table, all)).toEqual(table);
    expect(withAnswers(table, new Map([['d77', { take: 'proposal' }]]))).toEqual(table);
  });

  it('make words of a line, and keep what is below it', () => {
    const position = items.findIndex(({ code }) => code === 'a1');
    const after = withAnswers(table, new Map([[placeOfItem(position), { take: 'text' }]]));
    const item = itemAt(after, position);
    expect(item).toMatchObject({ code: 'a1', base: null, rules: [], caps: [] });
    expect(item?.items).toEqual(items[position]?.items);
  });

  it('say what holds for the table as a whole', () => {
    const whole = {
      title: 'Bảng mới',
      total: 100_000,
      notApplicable: 'full',
      floor: 'zero',
      bonusCap: 5000,
      classes: [{ name: 'Tốt', from: 80_000 }],
    } as const;
    expect(withAnswers(table, new Map(), whole)).toEqual({ ...table, ...whole });
  });
});

describe('questions of a proposal', () => {
  it('are one for each line, also where a band of it is asked', () => {
    const asked = questionsOf(table, readings);
    const codes = asked.map(({ place }) => items[positionOf(place) ?? -1]?.code);
    expect(codes).toEqual(['a2', 'a7', 'b.2.6', 'C6', 'd1.1', 'd2.3', 'd2', '3.1.1', '3.3.3', '4.1', '4.1.1']);
    expect(asked.find(({ asked: readings }) => readings.length === 3)?.line).toBe(164);
  });

  it('stand at their row where no line is meant', () => {
    const read = readTable(
      printed(
        ['1', 'Chuyên môn', '10'],
        ['', 'Ghi chú: Tổng điểm trừ của mục z9 không quá 2 điểm'],
        ['', 'Tổng cộng', 'mười'],
      ),
    );
    const places = questionsOf(read.table, read.readings).map(({ place }) => place);
    expect(places).toContain('d3');
    expect(places.every((place) => /^[md]\d+$/.test(place))).toBe(true);
  });
});

describe('how points are found, in words', () => {
  const words = (code: string) =>
    ruleWords(items.find((item) => item.code === code) as (typeof items)[number]).join('; ');

  it.each([
    ['a1', 'điểm chuẩn đến 3; trần điểm trừ 1,5'],
    ['a1.1', 'trừ 0,5 mỗi trường hợp'],
    ['a3.2', 'trừ 1,5'],
    ['C2.4', 'trên 92 % cộng 0,1, thêm mỗi 1 % cộng 0,1; trần điểm cộng 0,5'],
    ['5.2', 'không xếp loại'],
    ['3.1.2', 'sau ngày 31/1 trừ 0,5'],
  ])('%s', (code, expected) => {
    expect(words(code)).toBe(expected);
  });
});
