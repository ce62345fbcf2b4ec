import type { CellValue } from '#src/papers/sheets/cell-values.ts';
import type { Parsed } from '#src/text/parsed.ts';
import { isError, shownText } from './cell-readers.ts';
import type { CellFault, FaultRule } from './fault.ts';

/** Where each column of the book stands in the file, from 1. */
export type Places = Readonly<Record<string, number>>;

/** Reads the cells of one row by the keys of their columns and gathers what is wrong with them. */
export class RowReader {
  readonly faults: CellFault[] = [];
  readonly row: number;
  private readonly cells: readonly CellValue[];
  private readonly places: Places;

  constructor(row: number, cells: readonly CellValue[], places: Places) {
    this.row = row;
    this.cells = cells;
    this.places = places;
  }

  cell(key: string): CellValue {
    const place = this.places[key];
    return place === undefined ? null : (this.cells[place - 1] ?? null);
  }

  text(key: string): string {
    return shownText(this.cell(key));
  }

  /** The value of a cell, or null when it is empty or wrong. */
  read<T>(key: string, reader: (text: string, cell: CellValue) => Parsed<T>, rule: FaultRule = 'format'): T | null {
    const cell = this.cell(key);
    const text = shownText(cell);
    if (text === '') return null;
    if (isError(cell)) return this.fault(key, `Ô chứa lỗi của Excel (${text}). Ghi giá trị.`, 'format');
    const answer = reader(text, cell);
    return answer.ok ? answer.value : this.fault(key, answer.message, rule);
  }

  /** As `read`; an empty cell is a fault. */
  need<T>(key: string, reader: (text: string, cell: CellValue) => Parsed<T>, rule: FaultRule = 'format'): T | null {
    if (this.text(key) === '') return this.fault(key, 'Ô này bắt buộc, đang trống.', 'required');
    return this.read(key, reader, rule);
  }

  /** Notes a fault of a cell; of a column that the file lacks, at the first cell of the row. */
  fault(key: string, message: string, rule: FaultRule): null {
    this.faults.push({ row: this.row, column: this.columnOf(key), value: this.text(key), message, rule });
    return null;
  }

  columnOf(key: string): number {
    return this.places[key] ?? 1;
  }
}
