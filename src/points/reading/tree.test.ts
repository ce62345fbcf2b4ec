import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '#src/points/reading/lines.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import { treeOf } from '#src/points/reading/tree.ts';
import { itemsOf } from '#src/points/table.ts';
import { parseTableJson, printTable } from '#src/points/table-schema.ts';
import { printed } from '#tests/factories/printed-tables.ts';

/** Each line with the code of the line above it. */
function placed(rows: readonly PrintedRow[]): string[] {
  return [...linesOf(treeOf(rows).lines)].map(({ code, parent }) => `${parent?.code ?? ''} > ${code}`);
}

const coded = (...codes: readonly string[]) => printed(...codes.map((code) => [code, `Nội dung ${code}`]));

describe('lines below each other', () => {
  it('goes by the beginning of the code, however it is written', () => {
    expect(
      placed(coded('1', 'a', 'a1', 'a1.1', 'a.1.2', 'b.', 'b1.', 'b.1.1', 'C', 'C1', 'C1.1', 'd.', '2', '2.1')),
    ).toEqual([
      ' > 1',
      '1 > a',
      'a > a1',
      'a1 > a1.1',
      'a1 > a.1.2',
      '1 > b',
      'b > b1',
      'b1 > b.1.1',
      '1 > C',
      'C > C1',
      'C1 > C1.1',
      '1 > d',
      ' > 2',
      '2 > 2.1',
    ]);
  });

  it('asks where a number is printed again below itself, and where the points of a part cannot be read', () => {
    const asked = (rows: readonly PrintedRow[]) =>
      readTable(rows).readings.flatMap(({ line, ask }) => (ask ? [`${line}: ${ask}`] : []));
    const part = printed(['1', 'Phần một', '10'], ['1.1', 'Một', '10'], ['1', 'Phần khác', '10'], ['1.1', 'Một', '10']);
    expect(asked(part)).toEqual([expect.stringContaining('Số mục “1” in lại dưới mục cùng số')]);
    const lists = printed(
      ['I', 'Phần', '10'],
      ['1', 'Một', '4'],
      ['2', 'Hai', '6'],
      ['II', 'Phần', '5'],
      ['1', 'Một', '5'],
    );
    expect(asked(lists)).toEqual([]);
    const unread = printed(['1', 'Phần', '10,1234'], ['1.1', 'Một', '10']);
    expect(asked(unread)).toEqual([expect.stringContaining('Không đọc được điểm chuẩn ghi “10,1234”')]);
  });

  it('takes letters, numbers and Roman numbers for lists that go on or begin', () => {
    expect(placed(coded('A', 'I', '1', '2', 'a', 'b', '3', 'II', '1', 'B', 'I', '1'))).toEqual([
      ' > A',
      'A > A.I',
      'A.I > A.I.1',
      'A.I > 2',
      '2 > 2.a',
      '2 > 2.b',
      'A.I > 3',
      'A > II',
      'II > II.1',
      ' > B',
      'B > B.I',
      'B.I > B.I.1',
    ]);
  });

  it('goes on after a gap, and knows the letter đ', () => {
    expect(placed(coded('1', 'c', 'đ', 'e', 'g', '3'))).toEqual([' > 1', '1 > c', '1 > đ', '1 > e', '1 > g', ' > 3']);
  });

  it('does without the noun before a number, and takes no bullet for one', () => {
    expect(placed(coded('Tiêu chuẩn 1', '1.1', '-', 'Tiêu chuẩn 2', '2.1'))).toEqual([
      ' > Tiêu chuẩn 1',
      'Tiêu chuẩn 1 > 1.1',
      '1.1 > 1.1.(1)',
      ' > Tiêu chuẩn 2',
      'Tiêu chuẩn 2 > 2.1',
    ]);
  });

  it('puts lines without a number below the numbered one, and clauses below a line with points', () => {
    const rows = printed(
      ['5', 'Báo cáo', '5'],
      ['', '- Gửi đúng hạn', '2'],
      ['5.1', 'Gửi trễ', '', '', '-0,5'],
      ['', '- Phối hợp', '3'],
      ['5.2', 'Phối hợp trễ', '', '', '-1'],
    );
    expect(placed(rows)).toEqual([' > 5', '5 > 5.(1)', '5.(1) > 5.1', '5 > 5.(2)', '5.(2) > 5.2']);
  });

  it('finds any tree again from its codes', () => {
    type Node = readonly Node[];
    const level = (below: fc.Arbitrary<Node>): fc.Arbitrary<Node> => fc.array(below, { maxLength: 3 });
    const four = level(level(level(level(fc.constant([])))));
    fc.assert(
      fc.property(four, (roots) => {
        const edges: (readonly [string, string])[] = [];
        const walk = (nodes: Node, prefix: string) => {
          nodes.forEach((below, at) => {
            const code = prefix === '' ? String(at + 1) : `${prefix}.${at + 1}`;
            edges.push([prefix, code]);
            walk(below, code);
          });
        };
        walk(roots, '');
        expect(placed(coded(...edges.map(([, code]) => code)))).toEqual(edges.map((edge) => edge.join(' > ')));
      }),
    );
  });

  it('bears codes and lists that never end', () => {
    const deep = Array.from({ length: 400 }, (_, at) => '1.'.repeat(at + 1));
    const { table } = readTable(coded(...deep, ...Array.from({ length: 400 }, () => 'a')));
    expect([...itemsOf(table.items)]).toHaveLength(800);
    expect(parseTableJson(printTable(table)).ok).toBe(true);
  });

  it('never loses a row, whatever is printed', () => {
    const cell = fc.constantFrom('', '1', '-1', '0,5', '2.5', '+ 1', 'x');
    const row = fc.record({
      stt: fc.constantFrom('', '1', '2', 'a', 'b.', 'A', 'I', 'II', 'a1', 'a.1', '1.1', '1.1.1', '2.3', '-', 'C.2'),
      text: fc.constantFrom(
        'Nội dung',
        '- Có báo cáo',
        '- Không có báo cáo',
        'Tỷ lệ đạt từ 90% đến dưới 95%',
        'Tỷ lệ đạt dưới 90%',
        'Mỗi trường hợp trừ 0,5 điểm, tối đa 2 điểm',
        'Ghi chú: Tổng điểm trừ của mục a1 không quá 1 điểm',
        '(Văn phòng Sở theo dõi, kiểm tra, đánh giá mục a)',
        'Tổng cộng',
        '',
      ),
      base: cell,
      bonus: cell,
      penalty: cell,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (cells) => {
        const rows = cells.map((each, at) => ({ line: at + 2, ...each }));
        const { table, readings } = readTable(rows);
        const read = new Set(readings.map(({ line }) => line));
        expect(rows.filter(({ line }) => !read.has(line))).toEqual([]);
        expect(parseTableJson(printTable(table))).toEqual({ ok: true, value: table });
      }),
      { numRuns: 300 },
    );
  });
});
