import { describe, expect, it } from 'vitest';
import { evaluate } from '#src/points/evaluate.ts';
import type { LineFacts } from '#src/points/facts.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { treeOf } from '#src/points/reading/tree.ts';
import { givesBase, type Item, itemsOf, type Rule } from '#src/points/table.ts';
import { parseTableJson, printTable } from '#src/points/table-schema.ts';
import { tienGiang } from '#tests/factories/printed-tables.ts';

const rows = tienGiang();
const { table, readings, oddities, sums } = readTable(rows);
const items = [...itemsOf(table.items)];
const rulesOf = (code: string) => itemOf(code).rules;

function itemOf(code: string): Item {
  const found = items.find((item) => item.code === code);
  if (!found) throw new Error(`No line ${code}`);
  return found;
}

function points(...facts: readonly LineFacts[]) {
  const { base, bonus, penalty, warnings } = evaluate(table, facts);
  return { base, bonus, penalty, warned: warnings.map(({ kind }) => kind).filter((kind) => kind !== 'missingEntry') };
}

/** What is asked at a line. */
const askedAt = (line: number) => readings.filter((reading) => reading.line === line && !reading.sure).length;

describe('the table of Tiền Giang, 2022', () => {
  it('keeps every printed row: lines, bands, outcomes, notes and totals', () => {
    expect(rows).toHaveLength(194);
    const read = new Set(readings.map(({ line }) => line));
    expect(rows.filter(({ line }) => !read.has(line))).toEqual([]);
    expect(readings.every(({ verbatim, line }) => rows.some((row) => row.line === line && row.text === verbatim))).toBe(
      true,
    );
    const { notes, totals } = treeOf(rows);
    expect([notes.length, totals.length]).toEqual([14, 2]);
  });

  it('adds up as printed, in every group', () => {
    expect(table.total).toBe(100_000);
    expect(table.items.map(({ base }) => base)).toEqual([80_000, 2000, 10_000, 3000, 5000]);
    expect(itemOf('1').items.map(({ code, base }) => [code, base])).toEqual([
      ['a', 30_000],
      ['b', 15_000],
      ['C', 25_000],
      ['d', 10_000],
    ]);
    expect(sums.length).toBeGreaterThan(15);
    expect(sums.filter(({ message }) => message !== null)).toEqual([]);
    expect(sums[0]).toEqual({ code: '', printed: 100_000, sum: 100_000, message: null });
  });

  it('gives 100 points for all base points, without a warning', () => {
    const facts = items.filter(givesBase).map(({ code, base }) => ({ code, base: base ?? 0 }));
    const found = evaluate(table, facts);
    expect([found.total, found.base, found.warnings]).toEqual([100_000, 100_000, []]);
    expect(found.groups.map(({ base }) => base)).toEqual([80_000, 2000, 10_000, 3000, 5000]);
  });

  it('keeps text and cells as they stand', () => {
    expect(itemOf('a9.4').raw).toEqual({ base: '', bonus: '+ 0,1', penalty: '' });
    expect(itemOf('b').printed).toBe('b');
    expect(itemOf('a.7.1').text).toBe(rows.find(({ stt }) => stt === 'a.7.1')?.text);
  });

  it('has one code for each line, and one form that is read back', () => {
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    expect(parseTableJson(printTable(table))).toEqual({ ok: true, value: table });
  });

  it('knows every printed code when points are entered under it', () => {
    const codes = rows.flatMap(({ stt }) => (stt === '' ? [] : [stt]));
    expect(codes.length).toBeGreaterThan(140);
    const unknown = codes.filter((code) =>
      evaluate(table, [{ code, bonus: 0 }]).warnings.some(
        ({ kind }) => kind === 'unknownCode' || kind === 'ambiguousCode',
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('reads the same whatever was read before', () => {
    expect(readTable(tienGiang())).toEqual({ table, readings, oddities, sums });
  });
});

describe('what its lines say', () => {
  it('1 fixed points, 2 a deduction for each case, 3 a bonus for each case', () => {
    expect(rulesOf('a1')).toEqual([{ kind: 'fixed' }]);
    expect(rulesOf('a1.1')).toEqual([{ kind: 'each', on: 'penalty', points: 500 }]);
    expect(rulesOf('a3.2')).toEqual([{ kind: 'each', on: 'penalty', points: 1500, once: true }]);
    expect(rulesOf('a9.4')).toEqual([{ kind: 'each', on: 'bonus', points: 100 }]);
    for (const code of ['a5.(1)', 'b.1.2', 'b3.2', 'd2.1', 'd2.4', '4.2.1', '4.3.2', '5.1', '5.3', 'C5.3.(2)', 'C3.3'])
      expect(rulesOf(code)[0], code).not.toHaveProperty('once');
  });

  it('4 limits on a group by a note, 5 limits on a clause in its own words', () => {
    expect(itemOf('a1').caps).toEqual([
      { on: 'penalty', most: 1500, text: 'Tổng điểm trừ của mục a1 không quá 1,5 điểm' },
    ]);
    expect(itemOf('a4').caps.map(({ on, most }) => [on, most])).toEqual([['penalty', 2000]]);
    expect(itemOf('b2.1').caps.map(({ on, most }) => [on, most])).toEqual([['bonus', 1000]]);
    expect(itemOf('4.3.1').caps.map(({ on, most }) => [on, most])).toEqual([['bonus', 1000]]);
    expect(itemOf('5.3').caps.map(({ on, most }) => [on, most])).toEqual([['penalty', 3000]]);
    expect(itemOf('d2').caps.map(({ on, most }) => [on, most])).toEqual([['both', 7000]]);
    expect(points({ code: 'a1', base: 3000 }, { code: 'a1.1', cases: 9 })).toMatchObject({
      penalty: 1500,
      warned: ['overCap'],
    });
    expect(points({ code: 'a7.6', cases: 3 }, { code: 'a7.2', cases: 20 })).toMatchObject({
      bonus: 3000,
      penalty: 1500,
    });
  });

  it('6 bands, with their codes and the gap at exactly 98 %', () => {
    const [bands] = rulesOf('C1') as [Extract<Rule, { kind: 'bands' }>];
    expect(bands.bands.map(({ code, points: worth }) => [code, worth])).toEqual([
      ['C1.1', 5000],
      ['C1.2', 4000],
      ['C1.3', 3000],
    ]);
    expect(itemOf('C1').items).toEqual([]);
    const of = (count: number) => points({ code: 'C1', rate: { count, of: 100_000 } });
    expect([of(98_001).base, of(97_999).base, of(96_000).base]).toEqual([5000, 4000, 3000]);
    expect(of(98_000)).toMatchObject({ base: 0, warned: ['noBand'] });
    const d1 = (count: number) => points({ code: 'd1', rate: { count, of: 100 } });
    expect([94, 95, 99, 100, 101, 119, 120].map((count) => d1(count).bonus - d1(count).penalty)).toEqual([
      -2000, -1000, -1000, 0, 1000, 1000, 2000,
    ]);
    expect(d1(119).warned).toEqual([]);
  });

  it('7 progressive steps up to their limit', () => {
    const of = (count: number) => points({ code: 'C2.4', rate: { count, of: 100 } }).bonus;
    expect([92, 93, 96, 99].map(of)).toEqual([0, 200, 500, 500]);
  });

  it('8 bands by size of the work', () => {
    expect(rulesOf('3.3.2')).toMatchObject([{ kind: 'sizedBands', on: 'bonus' }]);
    const on = (size: number, count: number) =>
      points({ code: '3.3.1', base: 6000 }, { code: '3.3.2', size, rate: { count, of: 100 } }).bonus;
    expect([on(999, 1), on(1000, 1), on(1999, 10), on(2000, 10)]).toEqual([500, 1000, 2500, 2700]);
    const late = (count: number) => points({ code: '3.3.3', size: 2000, rate: { count, of: 1000 } }).penalty;
    expect([0, 9, 10, 99, 100].map(late)).toEqual([0, 200, 700, 1200, 1700]);
  });

  it('9 alternatives, 10 bonuses on a condition', () => {
    expect(itemOf('a4.2').oneOf).toBe(true);
    expect(itemOf('a4.2').onlyIf).toMatchObject({ code: 'a4', holds: 'noPenalty' });
    expect(itemOf('3.3.2').onlyIf).toMatchObject({ code: '3.3.1', holds: 'fullBase' });
    const both = [
      { code: 'a4.2.1', cases: 1 },
      { code: 'a4.2.2', cases: 1 },
    ];
    expect(points(...both)).toMatchObject({ bonus: 2000, warned: ['onlyOne'] });
    expect(points(...both, { code: 'a4.1.1', cases: 1 }).bonus).toBe(0);
  });

  it('11 all or nothing, 12 deadlines, 13 knocked out, 14 exempted', () => {
    expect(rulesOf('3.3.1')).toMatchObject([{ kind: 'allOrNothing' }]);
    expect(points({ code: '3.1.2', doneOn: '2022-01-31' }).penalty).toBe(0);
    expect(points({ code: '3.1.2', doneOn: '2022-02-01' }).penalty).toBe(500);
    expect(points({ code: '4.1', doneOn: '2022-01-31' }).base).toBe(1000);
    expect(rulesOf('5.2')).toMatchObject([{ kind: 'knockOut' }]);
    expect(evaluate(table, [{ code: '5.2', holds: true }]).knockedOut).toContain('không xếp loại');
    expect(points({ code: '2.1.1.(1)', cases: 2, exempted: 1 }).penalty).toBe(1000);
    expect(rulesOf('2.1.1.(2)')[0]).toHaveProperty('exempt');
    expect(rulesOf('b.1.1')[0]).toHaveProperty('exempt');
  });

  it('15 who marks what', () => {
    const bodies = items.flatMap(({ code, body }) => (body === null ? [] : [`${code}: ${body}`]));
    expect(bodies).toEqual([
      'a: Phòng Quản lý đất đai',
      'b: Phòng Tài nguyên Nước, Khoáng sản và Biển',
      'C: Phòng Quản lý Môi trường',
      'd: Thanh tra Sở',
      '2: Văn phòng Sở',
      '3.1: Văn phòng Sở',
      '3.2: Văn phòng Sở',
      '3.3: Phòng Quản lý đất đai, Phòng Quản lý Môi trường, phòng Tài nguyên Nước, Khoáng sản và Biển',
      '4.1: Văn phòng Sở',
      '4.2: Văn phòng Sở',
      '4.3: Bộ phận phụ trách Bản tin',
      '5: Văn phòng Sở',
    ]);
  });

  it('outcomes to choose from, and clauses inside their words', () => {
    const options = (code: string) =>
      (rulesOf(code)[0] as Extract<Rule, { kind: 'choice' }>).options.map(({ code: own, base, penalty }) => [
        own,
        base,
        penalty,
      ]);
    expect(options('C3.1')).toEqual([
      ['C3.1.(1)', 2000, 0],
      ['C3.1.(2)', 0, 2000],
    ]);
    expect(options('C6')).toEqual([
      ['C6.(1)', 1000, 0],
      ['C6.(2)', 0, 1000],
    ]);
    expect(itemOf('C5.1').items.map(({ code, base }) => [code, base])).toEqual([
      ['C5.1.(1)', 500],
      ['C5.1.(3)', 500],
    ]);
    expect(itemOf('C3.2').items.map(({ rules, caps }) => [rules[0], caps[0]?.most])).toEqual([
      [{ kind: 'each', on: 'penalty', points: 200 }, 2000],
      [{ kind: 'each', on: 'penalty', points: 100 }, 1000],
    ]);
    expect(points({ code: 'C3.1', choice: 'C3.1.(1)' }, { code: 'C3.1.(1).(1)', cases: 7 })).toMatchObject({
      base: 2000,
      penalty: 500,
    });
    expect(points({ code: 'C3.1', choice: 'C3.1.(2)' })).toMatchObject({ base: 0, penalty: 2000 });
  });

  it('asks a person where it is not sure, and nowhere else', () => {
    const asked = readings.filter(({ sure }) => !sure);
    expect(asked.every(({ ask }) => ask !== null && ask.length > 20)).toBe(true);
    expect([...new Set(asked.map(({ code }) => code))].sort()).toEqual(
      [
        '3.1.1',
        '3.3.3.1.a',
        '3.3.3.2.a',
        '3.3.3.3.a',
        '4.1',
        '4.1.1',
        'C6',
        'a2',
        'a7',
        'b.2.6',
        'd1.1',
        'd2',
        'd2.3',
      ].sort(),
    );
    expect(askedAt(10)).toBe(1);
  });
});

describe('what is odd in it', () => {
  const found = (kind: string) => oddities.filter((oddity) => oddity.kind === kind).map(({ code }) => code);

  it.each([
    ['negativeBonus', ['b.2.6', '4.1.1']],
    ['penaltyBesideBase', ['a7']],
    ['bonusBesideBase', ['a2', 'a4']],
    ['decimalPoint', ['a4', 'a8', '5.3']],
    ['notANumber', ['5.2', '']],
    ['missingNumber', ['5.5']],
    ['bandGap', ['C1', 'C2']],
    ['belowLowestBand', ['C1', 'C2']],
    ['columnIsLimit', ['C3.3']],
    ['emptyColumn', ['C2.4', 'C3.1.(1)', 'C3.2.(1)', 'C5.2.(3)', 'C5.3.(2)', 'C6.(1)']],
    ['strayApostrophe', ['C1.1', 'C1.2', 'C1.3', 'C2.3', 'C5.3.(1)']],
    ['limitOnBoth', ['d2']],
    ['mixedNumbering', ['a.7.1', 'a.8.1', 'b', 'b.1.1', 'b2', 'b.2.5', 'b.4.1', 'C', 'd']],
    ['differsFromText', []],
    ['totalsDiffer', []],
  ])('%s', (kind, codes) => {
    expect(found(kind)).toEqual(codes);
  });

  it('blanks inside numbers, and codes printed again', () => {
    expect(found('blankInside')).toHaveLength(20);
    expect(found('blankInside')).toContain('a9.4');
    expect(found('repeatedCode')).toHaveLength(24);
    expect(found('repeatedCode')).toContain('3.3.2.1.a');
  });

  it('says each in a sentence with its line', () => {
    expect(oddities.find(({ code, kind }) => kind === 'bandGap' && code === 'C1')).toEqual({
      kind: 'bandGap',
      line: 72,
      code: 'C1',
      cell: 'text',
      message: 'Dòng 72, mục C1: đúng 98 % không thuộc mức nào.',
    });
    expect(oddities.every(({ message, line }) => message.startsWith(`Dòng ${line}`) && message.endsWith('.'))).toBe(
      true,
    );
  });
});
