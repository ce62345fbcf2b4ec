import { columnLetters, columnOf } from './cell-address.ts';
import { type CellValue, dayOfSerial, dayStyles } from './cell-values.ts';
import type { InspectedWorkbook } from './inspect-workbook.ts';
import { sharedStringsReader, textOfRuns } from './shared-strings.ts';
import { countsFrom1904 } from './sheet-names.ts';
import { limits, WorkbookProblem } from './workbook-problem.ts';
import { attribute, cellText } from './xml-text.ts';
import { textOf, unpacked, type ZipPart } from './zip-parts.ts';

/** A row that holds something; `cells[0]` is column A. Cells beyond the last one that holds something are absent. */
export interface SheetRow {
  number: number;
  cells: CellValue[];
}

interface Ground {
  strings: string[];
  days: Set<number>;
  from1904: boolean;
}

const LONGEST_ROW = 1024 * 1024;

/**
 * Reads the chosen sheet of an inspected workbook row by row, without holding more than a piece of it. Nothing of the
 * workbook is executed or followed.
 * @throws WorkbookProblem
 */
export async function* readSheet(bytes: Buffer, workbook: InspectedWorkbook): AsyncGenerator<SheetRow[]> {
  const ground = await readGround(bytes, workbook.parts);
  const place = { row: 0, found: 0 };
  let rest = '';
  let begun = false;
  for await (const text of decoded(bytes, workbook.sheet.part)) {
    let whole = rest + text;
    if (!begun) {
      const start = whole.indexOf('<sheetData');
      if (start < 0) {
        if (whole.length > LONGEST_ROW) throw unreadable();
        rest = whole;
        continue;
      }
      if (!/<worksheet[\s>]/.test(whole.slice(0, start))) throw unreadable();
      begun = true;
      whole = whole.slice(start + 10);
    }
    const last = whole.lastIndexOf('</row>');
    if (last < 0) {
      if (whole.length > LONGEST_ROW) throw unreadable();
      rest = whole;
      continue;
    }
    const rows = rowsOf(whole.slice(0, last + 6), ground, place);
    if (rows.length > 0) yield rows;
    rest = whole.slice(last + 6);
  }
  if (!begun) throw unreadable();
}

const unreadable = () =>
  new WorkbookProblem('unreadable', 'Trang tính ghi theo cách không đọc được. Mở bằng Excel, lưu lại rồi gửi lại.');

async function readGround(bytes: Buffer, parts: readonly ZipPart[]): Promise<Ground> {
  const part = (path: string) => parts.find((each) => each.path === path);
  const [strings, styles, workbook] = [part('xl/sharedStrings.xml'), part('xl/styles.xml'), part('xl/workbook.xml')];
  const reader = sharedStringsReader();
  if (strings) for await (const text of decoded(bytes, strings)) reader.add(text);
  return {
    strings: reader.end(),
    days: dayStyles(styles ? await textOf(bytes, styles) : ''),
    from1904: countsFrom1904(workbook ? await textOf(bytes, workbook) : ''),
  };
}

async function* decoded(bytes: Buffer, part: ZipPart): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of unpacked(bytes, part)) yield decoder.decode(piece, { stream: true });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw unreadable();
    throw error;
  }
}

function rowsOf(xml: string, ground: Ground, place: { row: number; found: number }): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let at = xml.indexOf('<row'); at >= 0; at = xml.indexOf('<row', at)) {
    const open = xml.indexOf('>', at);
    const tag = xml.slice(at, open);
    const number = Number(attribute(tag, 'r') ?? place.row + 1);
    if (!(number > place.row) || number > 1_048_576) throw unreadable();
    place.row = number;
    at = open;
    if (tag.endsWith('/')) continue;
    const end = xml.indexOf('</row>', open);
    const cells = cellsOf(xml.slice(open + 1, end), ground, number);
    at = end;
    if (cells.every((cell) => cell === null || cell === '')) continue;
    if (++place.found > limits.rows + 1) {
      throw new WorkbookProblem(
        'tooManyRows',
        `Trang có hơn ${limits.rows.toLocaleString('vi')} dòng. Chia thành nhiều tệp.`,
      );
    }
    rows.push({ number, cells });
  }
  return rows;
}

function cellsOf(xml: string, ground: Ground, row: number): CellValue[] {
  const cells: CellValue[] = [];
  for (let at = xml.indexOf('<c'); at >= 0; at = xml.indexOf('<c', at)) {
    const open = xml.indexOf('>', at);
    if (open < 0) throw unreadable();
    const tag = xml.slice(at, open);
    const address = attribute(tag, 'r');
    const column = address === null ? cells.length + 1 : columnOf(address);
    if (column <= cells.length) throw unreadable();
    at = open;
    const empty = tag.endsWith('/');
    const end = empty ? open : xml.indexOf('</c>', open);
    if (end < 0) throw unreadable();
    const value = empty ? null : cellValue(tag, xml.slice(open + 1, end), ground);
    at = end;
    if (value === null || value === '') continue;
    if (column > limits.columns) {
      throw new WorkbookProblem(
        'tooManyColumns',
        `Ô ${columnLetters(column)}${row} nằm ngoài ${limits.columns} cột đầu. Xóa các cột thừa rồi gửi lại.`,
      );
    }
    while (cells.length < column - 1) cells.push(null);
    cells.push(value);
  }
  return cells;
}

function cellValue(tag: string, inside: string, ground: Ground): CellValue {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return bounded(textOfRuns(inside));
  const open = inside.indexOf('<v');
  if (open < 0) return null;
  const start = inside.indexOf('>', open) + 1;
  const end = inside.indexOf('</v>', start);
  const raw = end < 0 ? '' : inside.slice(start, end);
  if (raw === '') return null;
  if (type === 's') return bounded(ground.strings[Number(raw)] ?? null);
  if (type === 'str') return bounded(cellText(raw));
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'e') return { error: raw };
  if (type === 'd') return { day: raw.slice(0, 10) };
  const number = Number(raw);
  if (!Number.isFinite(number)) throw unreadable();
  const style = attribute(tag, 's');
  if (style === null || !ground.days.has(Number(style))) return number;
  const day = dayOfSerial(number, ground.from1904);
  return day === null ? number : { day };
}

function bounded(text: string | null): string | null {
  return text !== null && text.length > limits.cell ? `${text.slice(0, limits.cell)}…` : text;
}
