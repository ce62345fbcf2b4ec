import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '#src/points/reading/cell-points.ts';
import { rowsFromCsv, rowsFromGrid } from '#src/points/reading/rows.ts';
import { csvLine, csvStart, readCsv } from '#src/text/csv.ts';
import { rowsOf } from '#tests/factories/printed-tables.ts';

describe('rows of a grid', () => {
  const heading = ['STT', 'Nội dung tiêu chuẩn', 'Điểm chuẩn', 'Điểm thưởng', 'Điểm trừ'];
  const body = ['a1.1', 'Mỗi trường hợp trừ 0,5 điểm', '', '', '-0,5'];

  it('finds the heading below other rows, over two rows, in any order and wording', () => {
    const grid = [
      ['SỞ TÀI NGUYÊN', '', '', '', ''],
      ['Điểm', '', '', 'TT', 'Tiêu chí'],
      ['Trừ', 'Điểm tối đa', 'Cộng', '', ''],
      ['', '', '', '', ''],
      ['-0,5', '', '', 'a1.1', 'Mỗi trường hợp trừ 0,5 điểm'],
    ];
    expect(rowsFromGrid(grid)).toEqual({
      ok: true,
      value: [{ line: 5, stt: 'a1.1', text: body[1], base: '', bonus: '', penalty: '-0,5' }],
    });
  });

  it('does without columns of bonus and penalty, and reads the number from the text where there is no column of it', () => {
    const rows = rowsOf(
      rowsFromGrid([
        ['Nội dung', 'Điểm chuẩn'],
        ['II. Cải cách hành chính', '10'],
        ['2.1) Kế hoạch', '4'],
      ]),
    );
    expect(rows.map(({ stt, base, penalty }) => [stt, base, penalty])).toEqual([
      ['II', '10', ''],
      ['2.1', '4', ''],
    ]);
  });

  it('leaves out the heading where a page repeats it', () => {
    expect(rowsOf(rowsFromGrid([heading, body, heading, body])).map(({ line }) => line)).toEqual([2, 4]);
  });

  it('says what is missing', () => {
    const message =
      'Không tìm thấy hàng tiêu đề của bảng điểm: cần có cột nội dung (tiêu chuẩn, tiêu chí) và cột điểm chuẩn.';
    expect(rowsFromGrid([['Họ tên', 'Đơn vị']])).toEqual({ ok: false, message });
    expect(rowsFromGrid([])).toEqual({ ok: false, message });
    expect(rowsFromGrid([['STT', 'Nội dung']])).toEqual({ ok: false, message });
  });

  it('reads the same rows whatever the order of the columns', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(order, (columns) => {
        const grid = [heading, body].map((row) => columns.map((at) => row[at] ?? ''));
        expect(rowsFromGrid(grid)).toEqual(rowsFromGrid([heading, body]));
      }),
    );
  });
});

describe('rows of a CSV file', () => {
  it('keeps cells of several lines, and counts rows, not lines', () => {
    const text = `${csvStart}STT;Tiêu chí;Chuẩn\r\n1;"Một\n""hai""; ba";2,5\r\n2;Bốn;1\r\n`;
    expect(rowsOf(rowsFromCsv(text)).map(({ line, text: words, base }) => [line, words, base])).toEqual([
      [2, 'Một\n"hai"; ba', '2,5'],
      [3, 'Bốn', '1'],
    ]);
  });

  it('reads back what was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/[\r\n\t\0\uFEFF]/g, '')}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const first = ['a,', ...(rows[0] ?? [])].map((each) => each.replace(/[;\t]/g, ''));
        const all = [first, ...rows];
        expect(readCsv(all.map((row) => csvLine(row)).join(''))).toEqual(all);
      }),
    );
  });
});

describe('a cell of points', () => {
  it.each([
    ['', null, []],
    ['3', 3000, []],
    ['-0,5', -500, []],
    ['−0,5', -500, []],
    ['+ 0,1', 100, ['blankInside']],
    ['-0.5', -500, ['decimalPoint']],
    ['3.5', 3500, ['decimalPoint']],
    ['0.125', 125, ['decimalPoint']],
    ['1.000', 1_000_000, ['ambiguousPoint']],
    ['100 điểm', 100_000, ['notANumber']],
    ['(không xếp loại)', null, ['notANumber']],
    ['0,5/lần', null, ['notANumber']],
    ['1,2345', null, ['notANumber']],
  ])('%s', (raw, points, odd) => {
    expect(readCell(raw)).toEqual({ points, odd });
  });
});
