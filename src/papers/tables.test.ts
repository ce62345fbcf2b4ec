import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hasPoppler, pageCount, textOf, wordsOf } from '#src/papers/poppler-pages.ts';
import { press, stopPress } from '#src/papers/press.ts';
import { type Block, column, type DocumentSheet, type Row, signingTable, table } from '#src/papers/sheet.ts';

afterAll(stopPress);

const COLUMNS = [column('STT', 1, 'center'), column('Nội dung', 9)];

const band = (name: string): Row => ({ band: name });
const row = (text: string): Row => ({ cells: ['1', text] });

function printed(block: Block): Promise<Uint8Array> {
  const sheet: DocumentSheet = {
    layout: 'document',
    title: 'Bảng',
    head: { superior: null, issuer: 'BỘ TƯ PHÁP', number: null, dateline: 'Hà Nội, ngày 17 tháng 12 năm 2020' },
    type: 'BẢNG',
    subject: 'Để thử',
    synthetic: [],
    addressee: null,
    grounds: [],
    body: [block],
    closing: [],
    signatures: null,
    recipients: [],
    annexes: [],
  };
  return press({ template: 'document.typ', sheet: JSON.stringify(sheet), createdAtSeconds: 0 });
}

describe('a table', () => {
  it.each([
    ['bands that follow one another', [band('A'), band('B'), row('x')], 1],
    ['a band and no rows', [band('A')], 1],
    ['bands and no rows', [band('A'), band('B'), band('C')], 3],
    ['a band at the end', [row('x'), band('A')], 1],
    ['a band at each end', [band('A'), row('x'), band('B')], 1],
    ['nothing', [], 1],
    ['rows and bands in turn', [band('A'), row('x'), band('B'), row('y')], 0],
  ] as [string, Row[], number][])('of %s is printed, and says what is empty', async (_name, rows, empty) => {
    for (const block of [table(COLUMNS, rows), signingTable(COLUMNS, rows)]) {
      const pdf = await printed(block);
      expect(pageCount(pdf)).toBe(1);
      if (hasPoppler()) expect(textOf(pdf).match(/Không có/gu)?.length ?? 0).toBe(empty);
    }
  });

  it('is printed in whatever order bands and rows come', { timeout: 60_000 }, async () => {
    const rows = fc.array(fc.oneof(fc.constant(band('Nhóm')), fc.constant(row('Đơn vị'))), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(rows, async (each) => {
        expect(pageCount(await printed(table(COLUMNS, each)))).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it.runIf(hasPoppler())('loses no word of a cell that is longer than a page', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `w${index}w`);
    const pdf = await printed(table(COLUMNS, [band('Nhóm'), row(words.join(' '))]));
    const found = wordsOf(pdf).filter(({ text }) => /^w\d+w$/u.test(text));
    expect(found.map(({ text }) => text)).toEqual(words);
    expect(Math.max(...found.map(({ bottom }) => bottom))).toBeLessThan((297 - 19) * (72 / 25.4));
  });

  it.runIf(hasPoppler())('breaks no word of its head, however narrow the column', async () => {
    const heads = ['STT', 'Phường', 'Không', 'Thống nhất', 'Ý kiến', 'Nghiêm', 'Chương trình', 'Trưởng'];
    const columns = heads.map((head, index) => column(head, index === 3 ? 60 : 1, 'center'));
    const pdf = await printed(table(columns, [{ cells: heads.map(() => '1') }]));
    const words = new Set(wordsOf(pdf).map(({ text }) => text));
    expect(heads.flatMap((head) => head.split(' ')).filter((word) => !words.has(word))).toEqual([]);
  });
});
