import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSums } from '#src/points/check-sums.ts';
import { evaluate } from '#src/points/evaluate.ts';
import { dueIn } from '#src/points/reading/due.ts';
import { isPerCase } from '#src/points/reading/per-case.ts';
import { rateRange, sizeRange } from '#src/points/reading/ranges.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { rowsFromCsv } from '#src/points/reading/rows.ts';
import { itemsOf } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { DONG_THAP, printed, rowsOf } from '#tests/factories/printed-tables.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const read = (...rows: readonly (readonly string[])[]) => readTable(printed(...rows));
const asks = (...rows: readonly (readonly string[])[]) => read(...rows).readings.flatMap(({ ask }) => ask ?? []);

describe('words of a clause', () => {
  it.each([
    ['mỗi trường hợp trừ 0,5 điểm', true],
    ['tính trên mỗi giếng', true],
    ['trừ 0,25 điểm/01 kỳ báo cáo', true],
    ['trừ 0,5 điểm/ 1 quí', true],
    ['cứ thiếu 01 văn bản', true],
    ['không tham gia 01 phong trào', true],
    ['xây dựng nông thôn mới kiểu mẫu', false],
    ['mời đăng ký không đạt 100% số thửa', false],
    ['cộng điểm đối với 01 trong 02 trường hợp sau', false],
    ['trước ngày 15/6 và 01/12', false],
  ])('%s', (clause, perCase) => {
    expect(isPerCase(clause)).toBe(perCase);
  });

  it.each([
    ['sau ngày 31/1 hằng năm', { when: 'by', month: 1, day: 31, rewards: 'late' }],
    ['trong tháng 1 hằng năm', { when: 'by', month: 1, day: 31, rewards: 'early' }],
    ['trước ngày 01/12', { when: 'by', month: 11, day: 30, rewards: 'early' }],
    ['trước 05 (năm) ngày làm việc', { when: 'before', days: 5, working: true, rewards: 'early' }],
    ['gửi trước 3 ngày so với thời gian quy định', { when: 'before', days: 3, working: false, rewards: 'early' }],
    ['sau ngày 31/2', undefined],
    ['trong tháng 13', undefined],
  ])('%s', (clause, due) => {
    expect(dueIn(clause)?.due).toEqual(due);
  });

  it.each([
    ['đạt từ 97% đến dưới 98%', [97_000, false, 98_000, true]],
    ['đạt từ 97,5 % đến 98 %', [97_500, false, 98_000, false]],
    ['trên 98%', [98_000, true, null, null]],
    ['từ 10% trở lên', [10_000, false, null, null]],
    ['dưới 1%', [null, null, 1000, true]],
    ['vượt chỉ tiêu dưới 20%', [100_000, true, 120_000, true]],
    ['vượt chỉ tiêu từ 20% trở lên', [120_000, false, null, null]],
  ])('%s', (clause, [from, fromOpen, to, toOpen]) => {
    const range = rateRange(clause);
    expect([
      range?.from?.at ?? null,
      range?.from?.open ?? null,
      range?.to?.at ?? null,
      range?.to?.open ?? null,
    ]).toEqual([from, fromOpen, to, toOpen]);
  });

  it('takes no range from words with two of them, nor a size from a rate', () => {
    expect(rateRange('đạt 99% trở lên; đồng thời đạt 95% trở lên')).toBeNull();
    expect(sizeRange('từ 1.000 hồ sơ đến dưới 2.000 hồ sơ')).toEqual({
      from: { at: 1000, open: false },
      to: { at: 2000, open: true },
    });
    expect(sizeRange('dưới 50%')).toBeNull();
  });
});

describe('other shapes of tables', () => {
  const kinds = (...rows: readonly (readonly string[])[]) =>
    [...itemsOf(read(...rows).table.items)].map(
      ({ code, rules }) => `${code} ${rules.map(({ kind }) => kind).join(' ')}`,
    );

  it('bands on lines with a dash', () => {
    const rows = [
      ['1', 'Hoàn thành kế hoạch', '20'],
      ['', '- Hoàn thành từ 100% trở lên', '20'],
      ['', '- Hoàn thành từ 90% đến dưới 100%', '15'],
      ['', '- Hoàn thành dưới 90%', '10'],
    ];
    expect(kinds(...rows)).toEqual(['1 bands']);
    expect(read(...rows).oddities).toEqual([]);
  });

  it('outcomes none of which gives nothing are proposed, and asked', () => {
    const rows = [
      ['1', 'Tổ chức phong trào', '5'],
      ['', '- Tổ chức tốt', '5'],
      ['', '- Tổ chức khá', '3'],
    ];
    expect(kinds(...rows)).toEqual(['1 choice']);
    expect(asks(...rows)).toHaveLength(2);
  });

  it('a clause in the words of a line with base points, without a column for it', () => {
    const { table: found } = read([
      '1',
      'Gửi báo cáo đúng hạn; mỗi báo cáo chậm trừ 0,5 điểm, tối đa không quá 2 điểm',
      '5',
    ]);
    const [line] = found.items;
    expect(line?.rules).toEqual([{ kind: 'fixed' }]);
    expect(line?.items).toMatchObject([
      {
        code: '1.(1)',
        text: 'mỗi báo cáo chậm trừ 0,5 điểm, tối đa không quá 2 điểm',
        caps: [{ on: 'penalty', most: 2000 }],
      },
    ]);
    expect(
      evaluate(found, [
        { code: '1', base: 5000 },
        { code: '1.(1)', cases: 9 },
      ]).total,
    ).toBe(3000);
  });

  it('a penalty without a sign, and lines before an unsure deadline', () => {
    const { table: found } = read(['1', 'Báo cáo', '5'], ['1.1', 'Mỗi lần chậm', '', '', '0,5']);
    expect(found.items[0]?.items[0]?.rules).toEqual([{ kind: 'each', on: 'penalty', points: 500 }]);
    expect(asks(['1', 'Gửi báo cáo trước ngày 15/12', '5'])).toEqual([
      'Không rõ ngày ghi trong bảng có được tính là đúng hạn không.',
    ]);
  });
});

describe('what is not sure is asked', () => {
  it('a bonus beside base points that nothing explains', () => {
    expect(asks(['1', 'Kế hoạch', '3', '0,5'])).toEqual(['Không đọc được điều kiện cộng điểm; chọn cách tính.']);
  });
  it('a line of which nothing can be read', () => {
    expect(asks(['1', 'Kế hoạch', '3'], ['1.1', 'Làm tốt'])).toEqual([
      'Không đọc được cách tính điểm của dòng này; chọn cách tính.',
    ]);
  });
  it('words and column that do not agree', () => {
    const [ask] = asks(['1', 'Kế hoạch', '3'], ['1.1', 'Chậm: trừ 1 điểm', '', '', '-0,5']);
    expect(ask).toContain('cột Trừ ghi 0,5, lời ghi 1');
    const { oddities } = read(['1', 'Kế hoạch (điểm chuẩn 4 điểm)', '3'], ['1.1', 'Chậm: trừ 1 điểm', '', '', '-0,5']);
    expect(oddities.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['differsFromText', 'base'],
      ['differsFromText', 'penalty'],
    ]);
  });
  it('a limit of a line that is not there, and a note that says nothing of points', () => {
    expect(asks(['1', 'Kế hoạch', '3'], ['', 'Ghi chú: Tổng điểm trừ của mục b7 không quá 2 điểm'])).toEqual([
      'Không tìm thấy mục b7 để đặt trần; chọn mục.',
    ]);
    expect(asks(['1', 'Kế hoạch', '3'], ['', 'Ghi chú: xem hướng dẫn'])).toHaveLength(1);
  });
  it('a limit without a name stands on the line with base points above it, and is asked', () => {
    const rows = [
      ['1', 'Kế hoạch', '3'],
      ['1.1', 'Mỗi lần chậm', '', '', '-1'],
      ['', 'Ghi chú: Tổng điểm trừ không quá 2 điểm'],
    ];
    expect(read(...rows).table.items[0]?.caps).toMatchObject([{ on: 'penalty', most: 2000 }]);
    expect(asks(...rows)).toEqual(['Ghi chú không nói trần của mục nào; đang đặt cho mục 1.']);
  });
  it('outcomes that do not add up to their line', () => {
    const [ask] = asks(['1', 'Báo cáo', '3'], ['', '- Có', '2'], ['', '- Không có', '0']);
    expect(ask).toBe('Các mức của mục 1 cộng lại 2, điểm chuẩn ghi 3; chọn cách tính.');
  });
});

describe('outcomes in one cell', () => {
  const { table: found, oddities, readings } = readTable(rowsOf(rowsFromCsv(DONG_THAP)), 'Sở Tư pháp');
  const of = (code: string, count: number) => evaluate(found, [{ code, rate: { count, of: 100 } }]).base;

  it('are bands of a rate, or outcomes to choose from', () => {
    expect(found.items.map(({ code, base, rules }) => [code, base, rules[0]?.kind])).toEqual([
      ['VIII.1', 2000, 'choice'],
      ['VIII.3a', 1500, 'bands'],
      ['VIII.3b', 1500, 'bands'],
      ['I.1.1', 2000, 'choice'],
    ]);
    expect([96, 95, 75, 74, 50, 49].map((count) => of('VIII.3a', count))).toEqual([1500, 1000, 1000, 500, 500, 0]);
    expect(evaluate(found, [{ code: 'I.1.1', choice: 'I.1.1.(2)' }]).base).toBe(1500);
    expect(readings.every(({ sure }) => sure)).toBe(true);
    expect(oddities.map(({ kind }) => kind)).toEqual(['decimalPoint', 'decimalPoint']);
    expect(found.title).toBe('Sở Tư pháp');
  });

  it('are asked for where the cell cannot be read, or its highest is not the base', () => {
    const row = (bands: string) =>
      readTable([{ line: 2, stt: '1', text: 'A', base: '2', bonus: '', penalty: '', bands }]);
    expect(row('tốt').readings[0]?.ask).toBe('Không đọc được các mức điểm; ghi lại từng mức.');
    expect(row('có:1;không:0').readings[0]?.ask).toContain('mức cao nhất 1, điểm chuẩn ghi 2');
  });
});

describe('sums', () => {
  it('says which group differs and by how much', () => {
    const parts = [item('a1', { base: 3000 }), item('a2', { base: 2500 })];
    const checks = checkSums(table([item('a', { base: 6000, items: parts })], { total: 6000 }));
    expect(checks).toEqual([
      { code: '', printed: 6000, sum: 6000, message: null },
      {
        code: 'a',
        printed: 6000,
        sum: 5500,
        message: 'Điểm chuẩn của tiêu chuẩn a ghi 6, các tiêu chí cộng lại 5,5: thiếu 0,5.',
      },
    ]);
    const [whole] = checkSums(table(parts, { total: 5000 }));
    expect(whole?.message).toBe('Điểm chuẩn của cả bảng ghi 5, các tiêu chí cộng lại 5,5: thừa 0,5.');
  });

  it('finds every thousandth by which a printed sum is off', () => {
    const points = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -500, max: 500 }),
        (parts, off) => {
          const sum = parts.reduce((all, each) => all + each, 0);
          fc.pre(sum + off > 0);
          const cell = (each: number) => formatPoints(each).replaceAll('.', '');
          const rows = parts.map((each, at) => [`1.${at + 1}`, `Tiêu chí số ${at + 1}`, cell(each)]);
          const { sums, table: found } = read(['1', 'Tiêu chuẩn', cell(sum + off)], ...rows, [
            '',
            'Tổng cộng',
            cell(sum + off),
          ]);
          expect(sums.map(({ message }) => message === null)).toEqual([true, off === 0]);
          expect([found.total, sums[1]?.sum]).toEqual([sum + off, sum]);
        },
      ),
    );
  });
});
