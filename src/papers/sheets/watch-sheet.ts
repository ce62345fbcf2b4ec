import { columnOf } from './cell-address.ts';
import { limits, WorkbookProblem } from './workbook-problem.ts';

/** What was seen of the chosen sheet. */
export interface SheetTraits {
  rows: number;
}

const OVERLAP = 2048;
const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const DOCTYPE = bytesOf('<!DOCTYPE');
const ENTITY = bytesOf('<!ENTITY');
const CDATA = bytesOf('<![CDATA[');
const EXTERNAL = bytesOf('TargetMode="External"');
const FORMULA = bytesOf('<f');
const CELL = bytesOf('<c ');
const ROW = bytesOf('<row');
const SQREF = bytesOf('sqref="');
const LINK = bytesOf('/relationships/hyperlink');

/**
 * Watches the bytes of one part go by, without understanding them more than needed.
 * @param traits where to count, for the sheet that will be read; null for every other part
 */
export function watchSheet(path: string, traits: SheetTraits | null): (piece: Buffer) => void {
  if (!/\.(xml|rels|vml)$/i.test(path)) return () => {};
  let kept = Buffer.alloc(0);
  let first = true;
  return (piece) => {
    if (first) checkEncoding(piece);
    first = false;
    const text = Buffer.concat([kept, piece]);
    const from = Math.max(0, kept.length - 64);
    checkEntities(text, from);
    if (path.endsWith('.rels')) checkLinks(text, from, path);
    if (path.startsWith('xl/worksheets/')) checkValidations(text, from);
    if (traits) {
      checkFormulas(text, from);
      countRows(text, kept.length, traits);
    }
    kept = text.subarray(Math.max(0, text.length - OVERLAP));
  };
}

/** What is not plain UTF-8 would pass every other check unseen. */
function checkEncoding(piece: Buffer): void {
  const start = piece.subarray(0, 200);
  const declared = /encoding=["']([\w-]+)["']/i.exec(start.toString('latin1'))?.[1];
  if (start.includes(0) || (declared && !/^(utf-?8|us-ascii)$/i.test(declared))) {
    throw new WorkbookProblem('unreadable', 'Tệp không ở bảng mã UTF-8 nên không đọc được. Mở bằng Excel rồi lưu lại.');
  }
}

function checkEntities(text: Buffer, from: number): void {
  for (const mark of [DOCTYPE, ENTITY, CDATA]) {
    if (text.includes(mark, from)) {
      throw new WorkbookProblem(
        'entities',
        'Tệp có khai báo lạ bên trong nên không được nhận. Chép dữ liệu sang tệp mẫu.',
      );
    }
  }
}

/** A link that a person clicks is harmless; one that a program follows is not. */
function checkLinks(text: Buffer, from: number, path: string): void {
  for (let at = text.indexOf(EXTERNAL, from); at >= 0; at = text.indexOf(EXTERNAL, at + 1)) {
    const tag = text.subarray(text.lastIndexOf('<', at), text.indexOf('>', at) + 1);
    if (/^(xl\/worksheets|word)\//.test(path) && tag.includes(LINK)) continue;
    throw new WorkbookProblem('external', 'Tệp có liên kết ra bên ngoài. Chép giá trị sang tệp mẫu rồi gửi lại.');
  }
}

function checkFormulas(text: Buffer, from: number): void {
  for (let at = text.indexOf(FORMULA, from); at >= 0; at = text.indexOf(FORMULA, at + 1)) {
    const next = String.fromCharCode(text[at + 2] ?? 0);
    if (!' />\n'.includes(next)) continue;
    const cell = text.subarray(text.lastIndexOf(CELL, at), at).toString('latin1');
    const address = /\br="([A-Z]{1,3}\d+)"/.exec(cell)?.[1];
    throw new WorkbookProblem(
      'formula',
      `Ô ${address ?? ''} là công thức; chương trình chỉ nhận giá trị. Chọn cột, chép rồi dán giá trị, lưu và gửi lại.`,
    );
  }
}

function countRows(text: Buffer, from: number, traits: SheetTraits): void {
  const start = Math.max(0, from - ROW.length + 1);
  for (let at = text.indexOf(ROW, start); at >= 0; at = text.indexOf(ROW, at + 1)) traits.rows++;
  if (traits.rows > limits.rows + 1) {
    throw new WorkbookProblem(
      'tooManyRows',
      `Trang có hơn ${limits.rows.toLocaleString('vi')} dòng. Chia thành nhiều tệp.`,
    );
  }
}

/** A drop-down over a whole column makes some readers work through a million cells. */
function checkValidations(text: Buffer, from: number): void {
  for (let at = text.indexOf(SQREF, from); at >= 0; at = text.indexOf(SQREF, at + 1)) {
    const start = at + SQREF.length;
    const end = text.indexOf('"', start);
    const before = text.subarray(Math.max(0, text.lastIndexOf('<', at)), at).toString('latin1');
    if (end < 0 || !before.startsWith('<dataValidation')) continue;
    const range = text.subarray(start, end).toString('latin1').split(' ').find(tooWide);
    if (!range) continue;
    throw new WorkbookProblem(
      'validation',
      `Danh sách chọn đặt cho cả vùng ${range}, quá rộng. Chép dữ liệu sang tệp mẫu rồi gửi lại.`,
    );
  }
}

function tooWide(range: string): boolean {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const rows = Number(last.replace(/\D/g, '') || 1_048_576) - Number(first.replace(/\D/g, '') || 1) + 1;
  const columns = (columnOf(`${last.replace(/\d/g, '')}1`) || 1) - (columnOf(`${first.replace(/\d/g, '')}1`) || 1) + 1;
  return rows * columns > limits.validation;
}
