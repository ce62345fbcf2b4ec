import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTables } from '#src/points/diff-tables.ts';
import type { Item } from '#src/points/table.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const changes = (before: readonly Item[], after: readonly Item[]) =>
  diffTables(table(before), table(after)).map(({ kind, code }) => `${kind} ${code}`);

describe('what differs between the tables of two years', () => {
  const each = { kind: 'each', on: 'penalty', points: 500 } as const;
  const a1 = item('a1', { text: 'Kế hoạch sử dụng đất', base: 3000, rules: [each] });
  const a2 = item('a2', { text: 'Thống kê đất đai', base: 2000 });

  it('finds nothing in the same table, however its codes are written', () => {
    expect(changes([a1, a2], [{ ...a1, code: 'A.1' }, a2])).toEqual([]);
  });

  it('finds lines added, removed, called otherwise and moved to another code', () => {
    expect(changes([a1], [a1, a2])).toEqual(['added a2']);
    expect(changes([a1, a2], [a2])).toEqual(['removed a1']);
    expect(changes([a1, a2], [{ ...a1, text: 'Quy hoạch' }, a2])).toEqual(['renamed a1']);
    expect(changes([a1, a2], [{ ...a2, code: 'a1' }])).toEqual(['recoded a1', 'removed a1']);
    const swapped = [
      { ...a2, code: 'a1' },
      { ...a1, code: 'a2' },
    ];
    expect(changes([a1, a2], swapped)).toEqual(['recoded a1', 'recoded a2']);
  });

  it('finds points, rules, limits, conditions and bodies that changed', () => {
    expect(changes([a1], [{ ...a1, base: 4000 }])).toEqual(['base a1']);
    expect(changes([a1], [{ ...a1, rules: [{ ...each, points: 250 }] }])).toEqual(['rules a1']);
    expect(changes([a1], [{ ...a1, caps: [{ on: 'penalty', most: 1000, text: '' }] }])).toEqual(['limits a1']);
    expect(changes([a1], [{ ...a1, oneOf: true }])).toEqual(['condition a1']);
    expect(changes([a1], [{ ...a1, body: 'Thanh tra Sở' }])).toEqual(['body a1']);
    const [change] = diffTables(table([a1], { total: 100_000 }), table([{ ...a1, base: 4000 }], { total: 200_000 }));
    expect(change).toMatchObject({ kind: 'table', message: 'Tổng điểm 100 thành 200.' });
    expect(diffTables(table([a1]), table([{ ...a1, base: 4000 }]))[0]?.message).toBe(
      'Mục a1 (Kế hoạch sử dụng đất): điểm chuẩn 3 thành 4.',
    );
  });

  it('accounts for every line once: kept, added or removed', () => {
    const lines = fc
      .uniqueArray(fc.record({ code: fc.integer({ min: 1, max: 12 }), text: fc.integer({ min: 1, max: 8 }) }), {
        selector: ({ code }) => code,
        maxLength: 10,
      })
      .map((all) => all.map(({ code, text }) => item(String(code), { text: `Nội dung ${text}` })));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = diffTables(table(before), table(after));
        const count = (kind: string) => found.filter((change) => change.kind === kind).length;
        expect(before.length - count('removed')).toBe(after.length - count('added'));
        expect(diffTables(table(after), table(after))).toEqual([]);
      }),
    );
  });
});
