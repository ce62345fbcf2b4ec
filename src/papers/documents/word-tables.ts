import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { attribute, xmlText } from '../sheets/xml-text.ts';

type Open = { rows: string[][]; row: string[] | null; cell: Cell | null };
type Cell = { text: string; span: number; below: boolean };

const TAG = /<(\/?)(w:[A-Za-z]+|mc:Fallback)\b([^<>]*)>/g;
const DEEPEST = 8;
const most = { tables: 200, rows: 5_000, columns: 60, cell: 20_000 };

/**
 * The tables in the text of `word/document.xml`. A table inside a cell is read as words of the cell. Text that was
 * deleted under tracked changes is no text of the table.
 * @throws WorkbookProblem where there are more, or deeper ones, than a score table has
 */
export function tablesIn(xml: string): string[][][] {
  const tables: string[][][] = [];
  const open: Open[] = [];
  let skipped = 0;
  let rows = 0;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(xml); found; found = TAG.exec(xml)) {
    const [tag, slash, name, more = ''] = found;
    const ends = slash === '/';
    const alone = more.endsWith('/');
    if (name === 'mc:Fallback') {
      if (!alone) skipped += ends ? -1 : 1;
      continue;
    }
    if (skipped > 0 || (alone && name === 'w:tbl')) continue;
    const outer = open[0];
    if (name === 'w:tbl') {
      if (!ends) {
        if (open.length >= DEEPEST) throw tooMuch('Bảng lồng trong bảng quá nhiều cấp.');
        open.push({ rows: [], row: null, cell: null });
      } else if (open.length === 1 && outer) {
        tables.push(outer.rows);
        open.pop();
        if (tables.length > most.tables) throw tooMuch('Tệp có quá nhiều bảng.');
      } else {
        open.pop();
        if (outer?.cell) outer.cell.text += '\n';
      }
      continue;
    }
    if (!outer) continue;
    if (open.length === 1) {
      if (name === 'w:tr' && !alone) {
        if (!ends) outer.row = [];
        else if (outer.row) {
          if (++rows > most.rows) throw tooMuch(`Bảng có hơn ${most.rows} hàng.`);
          outer.rows.push(outer.row);
          outer.row = null;
        }
      } else if (name === 'w:tc') {
        if (!ends) outer.cell = { text: '', span: 1, below: false };
        if (ends || alone) closeCell(outer);
      } else if (name === 'w:gridSpan' && outer.cell) outer.cell.span = spanOf(tag);
      else if (name === 'w:gridBefore' && outer.row) for (let n = spanOf(tag); n > 0; n -= 1) outer.row.push('');
      else if (name === 'w:vMerge' && outer.cell) outer.cell.below = attribute(tag, 'w:val') !== 'restart';
    }
    if (outer.cell) addText(outer.cell, xml, found, { name: name ?? '', ends, alone });
  }
  return tables;
}

function addText(
  cell: Cell,
  xml: string,
  found: RegExpExecArray,
  { name, ends, alone }: { name: string; ends: boolean; alone: boolean },
): void {
  if (name === 'w:t' && !ends && !alone) {
    const start = found.index + found[0].length;
    const end = xml.indexOf('<', start);
    cell.text += xmlText(xml.slice(start, end < 0 ? undefined : end));
  } else if ((name === 'w:br' || name === 'w:cr') && !ends) cell.text += '\n';
  else if (name === 'w:tab' && alone) cell.text += ' ';
  else if (name === 'w:p' && ends) cell.text += '\n';
  if (cell.text.length > most.cell) throw tooMuch(`Có ô dài hơn ${most.cell.toLocaleString('vi')} ký tự.`);
}

function closeCell(table: Open): void {
  const { cell, row } = table;
  table.cell = null;
  if (!cell || !row) return;
  row.push(cell.below ? '' : cell.text.replace(/\n+$/, '').replace(/^\n+/, ''));
  for (let n = 1; n < cell.span; n += 1) row.push('');
  if (row.length > most.columns) throw tooMuch(`Bảng có hơn ${most.columns} cột.`);
}

function spanOf(tag: string): number {
  const span = Number(attribute(tag, 'w:val') ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= most.columns ? span : 1;
}

const tooMuch = (what: string) =>
  new WorkbookProblem('tooManyRows', `${what} Để lại một bảng tiêu chí trong tệp rồi gửi lại.`);
