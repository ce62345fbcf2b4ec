import { cellAddress } from './cell-address.ts';
import { type WrittenValue, writeWorkbook } from './write-workbook.ts';

/** What is wrong with one cell of a workbook; row and column count from 1. */
export interface SheetFault {
  row: number;
  column: number;
  heading: string;
  value: string;
  message: string;
  rule: string;
}

/** A small workbook of errors: where, what stands there, what is wrong, by which rule. Never a copy of the whole file. */
export function writeFaultBook(faults: readonly SheetFault[]): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: 'Ô phải sửa',
      columns: [
        { heading: 'Ô', width: 10 },
        { heading: 'Dòng', width: 8 },
        { heading: 'Cột', width: 24 },
        { heading: 'Giá trị trong tệp', width: 36 },
        { heading: 'Phải sửa', width: 80 },
        { heading: 'Quy tắc', width: 24 },
      ],
      rows: faults.map(({ row, column, heading, value, message, rule }): WrittenValue[] => [
        cellAddress(column, row),
        row,
        heading,
        value,
        message,
        rule,
      ]),
    },
  ]);
}
