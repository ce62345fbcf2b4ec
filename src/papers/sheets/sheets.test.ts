import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, packed, plainParts } from '#tests/factories/hostile-workbooks.ts';
import { cellAddress, columnOf } from './cell-address.ts';
import { type CellValue, dayOfSerial } from './cell-values.ts';
import { inspectWorkbook } from './inspect-workbook.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { readText, safeText } from './safe-text.ts';
import { type WrittenValue, writeWorkbook } from './write-workbook.ts';

async function rowsOf(bytes: Uint8Array, sheet = 'Nhân sự'): Promise<SheetRow[]> {
  const buffer = Buffer.from(bytes);
  const workbook = await inspectWorkbook(buffer, (name) => name === sheet);
  const rows: SheetRow[] = [];
  for await (const some of readSheet(buffer, workbook)) rows.push(...some);
  return rows;
}

const columns = [
  { heading: 'Chữ', width: 20, choices: { range: "'Danh mục'!$A$1:$A$2", title: 'Sai', message: 'Chọn.' } },
  { heading: 'Ngày', width: 12, days: true },
  { heading: 'Số', width: 10 },
];
const written = (rows: WrittenValue[][], roomFor = 0) =>
  writeWorkbook([
    { name: 'Nhân sự', columns, rows, roomFor },
    { name: 'Danh mục', columns: [{ heading: 'Có', width: 8 }], rows: [['Không']] },
  ]);

/** What XML can carry; a line end inside a cell comes back as one. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in XML
  .filter((each) => !/[\u0000-\u001f\ufffe\uffff]|\p{Cs}|_x[0-9A-F]{4}_/u.test(each));

describe('a workbook that was written', () => {
  it('reads as it was written, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const rows = await rowsOf(await written(texts.map((each) => [each, { day: '1999-12-31' }, 7])));
        expect(rows.slice(1).map(({ cells }) => (cells[0] === null ? '' : readText(cells[0] as string)))).toEqual(
          texts,
        );
        expect(rows[1]?.cells.slice(1)).toEqual([{ day: '1999-12-31' }, 7]);
      }),
      { numRuns: 30 },
    );
  });

  it('has no cell that starts as a formula, and gives the text back', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', "'", "'=", "''-", 'a'), text, (start, rest) => {
        const safe = safeText(start + rest);
        expect(safe).not.toMatch(/^[=+\-@\t\r]/);
        expect(readText(safe)).toBe(start + rest);
      }),
    );
  });

  it('writes each drop-down once, for its whole range', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await written([['Có', null, null]], 50)) as unknown as ExcelJS.Buffer);
    const sheet = book.getWorksheet('Nhân sự');
    expect(sheet?.getCell('A30').dataValidation.formulae).toEqual(["'Danh mục'!$A$1:$A$2"]);
    expect(sheet?.getCell('A60').dataValidation).toBeUndefined();
  });
});

describe('reading', () => {
  it('agrees with another reader on its texts, days and numbers', async () => {
    const bytes = await written(
      Array.from({ length: 3000 }, (_, at) => [`Ước & <Đệ> "${at}"`, { day: `20${10 + (at % 80)}-02-28` }, at / 8]),
    );
    const theirs: CellValue[][] = [];
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
    });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        theirs.push((row.values as unknown[]).slice(1).map((value) => daysAsDays(value)));
      }
      break;
    }
    expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual(theirs);
  });

  it('keeps rows and cells where they stand, and leaves empty rows out', async () => {
    const bytes = await packed(
      plainParts(
        `<row r="1">${cell('A1', 'Chữ')}</row><row r="2"/><row r="5"><c r="A5"/>${cell('C5', ' x &amp; &#272; ')}</row><row r="6"><c r="A6" s="1"></c></row>`,
      ),
    );
    expect(await rowsOf(bytes)).toEqual([
      { number: 1, cells: ['Chữ'] },
      { number: 5, cells: [null, null, ' x & Đ '] },
    ]);
  });

  it('joins the runs of a text and leaves readings out', async () => {
    const parts = plainParts('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>');
    const bytes = await packed({
      ...parts,
      'xl/sharedStrings.xml':
        '<sst><si><t/></si><si><r><t xml:space="preserve">Nguyễn </t></r><r><rPr/><t>Văn_x000A_A</t></r><rPh sb="0"><t>zz</t></rPh></si></sst>',
    });
    expect(await rowsOf(bytes)).toEqual([{ number: 1, cells: ['Nguyễn Văn\nA'] }]);
  });

  it('takes the sheet that is wanted, else the first', async () => {
    const bytes = await written([['Có', null, null]]);
    expect((await rowsOf(bytes, 'Danh mục'))[1]?.cells).toEqual(['Không']);
    expect((await rowsOf(bytes, 'Khác'))[0]?.cells[0]).toBe('Chữ');
  });

  it('knows days of both calendars of Excel', () => {
    expect(dayOfSerial(1, false)).toBe('1900-01-01');
    expect(dayOfSerial(61, false)).toBe('1900-03-01');
    expect(dayOfSerial(44182.9, false)).toBe('2020-12-17');
    expect(dayOfSerial(42720, true)).toBe('2020-12-17');
    expect(dayOfSerial(0, false)).toBeNull();
  });

  it('counts columns as spreadsheets do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        expect(columnOf(cellAddress(column, 7))).toBe(column);
      }),
    );
    expect(cellAddress(5, 1502)).toBe('E1502');
  });
});

function daysAsDays(value: unknown): CellValue {
  return value instanceof Date ? { day: value.toISOString().slice(0, 10) } : ((value ?? null) as CellValue);
}
