import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { columnLetters } from './cell-address.ts';
import { safeText } from './safe-text.ts';

/** A value to be written: text, a number, a legal day `YYYY-MM-DD`, or nothing. */
export type WrittenValue = string | number | { day: string } | null;

export interface WrittenColumn {
  heading: string;
  /** In characters. */
  width: number;
  /** Drop-down: a range of another sheet, such as `'Danh mục'!$A$2:$A$12`, and what is said when something else is typed. */
  choices?: { range: string; title: string; message: string };
  /** Days are written as days, so that they sort. */
  days?: boolean;
}

export interface WrittenSheet {
  name: string;
  columns: WrittenColumn[];
  rows: Iterable<WrittenValue[]> | AsyncIterable<WrittenValue[]>;
  /** How many rows below the heading have the drop-downs. */
  roomFor?: number;
}

const BATCH = 500;
const DAY_FORMAT = 'dd/mm/yyyy';
/** Text, so that Excel keeps leading zeros of what is typed later. */
const TEXT_FORMAT = '@';

/** Writes a workbook of plain values, sheet by sheet; never a formula. Lets others work between batches of rows. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const stream = new PassThrough();
  const collected = collect(stream);
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  for (const sheet of sheets) await writeSheet(writer, sheet);
  await writer.commit();
  return collected;
}

async function collect(stream: PassThrough): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

async function writeSheet(writer: ExcelJS.stream.xlsx.WorkbookWriter, sheet: WrittenSheet): Promise<void> {
  const { name, columns, rows, roomFor = 0 } = sheet;
  const written = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  written.columns = columns.map(({ width, days }) => ({
    width,
    style: { numFmt: days ? DAY_FORMAT : TEXT_FORMAT, alignment: { vertical: 'top', wrapText: width > 40 } },
  }));
  const head = written.addRow(columns.map(({ heading }) => heading));
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF0EA' } };
  });
  head.commit();
  let count = 0;
  for await (const row of rows) {
    written.addRow(row.map(cellOf)).commit();
    if (++count % BATCH === 0) await setImmediate();
  }
  if (roomFor > 0) addChoices(written, columns, roomFor);
  written.commit();
}

function cellOf(value: WrittenValue): string | number | Date | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return safeText(value);
  return typeof value === 'number' ? value : new Date(`${value.day}T00:00:00Z`);
}

/** One range per column: a drop-down per cell would make a large file that some readers never finish. */
function addChoices(sheet: ExcelJS.Worksheet, columns: readonly WrittenColumn[], roomFor: number): void {
  const { model } = (sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
    .dataValidations;
  for (const [index, { choices }] of columns.entries()) {
    if (!choices) continue;
    const column = columnLetters(index + 1);
    model[`${column}2:${column}${roomFor + 1}`] = {
      type: 'list',
      allowBlank: true,
      formulae: [choices.range],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: choices.title,
      error: choices.message,
    };
  }
}
