import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTableJson, printTable, tableFrom } from '#src/points/table-schema.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const faults = (value: unknown) => {
  const read = tableFrom(value);
  return read.ok ? [] : read.message.split('\n');
};

describe('the JSON form of a score table', () => {
  const line = item('a1', { base: 3000, rules: [{ kind: 'fixed' }] });

  it('is read back as it was printed', () => {
    const one = table([item('a', { base: 3000, items: [line] })], {
      total: 3000,
      classes: [{ name: 'Tốt', from: 2500 }],
    });
    expect(parseTableJson(printTable(one))).toEqual({ ok: true, value: one });
  });

  it('names every fault with its place', () => {
    expect(parseTableJson('{')).toEqual({ ok: false, message: 'Tệp không phải JSON đọc được.' });
    expect(faults({ form: 'khác' })[0]).toBe('form: Không phải bảng điểm dạng thidua-score-table/2.');
    expect(faults(table([{ ...line, base: 2.5 }]))).toEqual([
      'items[1].base: Ghi số điểm theo phần nghìn, là số nguyên từ 0 trở lên.',
    ]);
    expect(
      faults(
        table([
          { ...line, code: ' ' },
          { ...line, base: -1 },
        ]),
      ),
    ).toHaveLength(2);
    expect(faults({ ...table([line]), extra: 1 })).toEqual(['Có trường không thuộc bảng điểm.']);
    expect(faults(table([{ ...line, rules: [{ kind: 'magic' } as never] }]))).toEqual([
      'items[1].rules[1].kind: Không có cách tính điểm này.',
    ]);
  });

  it('refuses codes that are one code, and classes that do not go down', () => {
    expect(faults(table([item('a7.6'), item('A.7.6')]))).toEqual(['Mã A.7.6 trùng với mã a7.6.']);
    const classes = [
      { name: 'Tốt', from: 80_000 },
      { name: 'Xuất sắc', from: 90_000 },
    ];
    expect(faults(table([line], { classes }))).toEqual(['Mức xếp loại “Xuất sắc” phải thấp hơn mức “Tốt”.']);
  });

  it('bears any JSON, and any depth', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const read = parseTableJson(json);
        expect(read.ok || read.message.length > 0).toBe(true);
      }),
    );
    let deep: unknown = [];
    for (let at = 0; at < 50_000; at += 1) deep = { items: [deep] };
    expect(faults(deep)).toEqual(['Bảng điểm lồng nhau quá nhiều cấp.']);
  });
});
