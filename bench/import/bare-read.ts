import ExcelJS from 'exceljs';
import { peakMegabytes } from './peak-memory.ts';

/** Reads a workbook from end to end with the streaming reader of exceljs, and does nothing with it. */
const file = process.argv[2] ?? '';
const start = performance.now();
const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'ignore',
});
let rows = 0;
let cells = 0;
let first = true;
for await (const sheet of reader) {
  for await (const row of sheet) {
    if (first) rows++;
    cells += (row.values as unknown[]).length;
  }
  first = false;
}
const milliseconds = performance.now() - start;
process.stdout.write(`${JSON.stringify({ milliseconds, megabytes: peakMegabytes(), people: rows - 1, cells })}\n`);
