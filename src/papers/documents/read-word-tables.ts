import { watchSheet } from '../sheets/watch-sheet.ts';
import { limits, type ProblemKind, WorkbookProblem } from '../sheets/workbook-problem.ts';
import { unpacked, type ZipPart, zipParts } from '../sheets/zip-parts.ts';
import { tablesIn } from './word-tables.ts';

const DOCUMENT = 'word/document.xml';
const LARGEST = 24 * 1024 * 1024;
const MACRO = /vbaproject|word\/activex\/|word\/embeddings\//i;

/** What a reader of workbooks says, as it is said of a document. */
const sentences: Partial<Record<ProblemKind, string>> = {
  damaged: 'Tệp bị hỏng hoặc bị cắt mất một phần. Mở bằng Word, lưu lại rồi gửi lại.',
  bomb: 'Tệp phình ra quá lớn khi giải nén nên không được nhận. Chép bảng sang một tệp Word mới.',
  encrypted: 'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Word rồi gửi lại.',
  external: 'Tệp có liên kết ra bên ngoài. Chép bảng sang một tệp Word mới rồi gửi lại.',
  entities: 'Tệp có khai báo lạ bên trong nên không được nhận. Chép bảng sang một tệp Word mới.',
  tooManyParts: 'Tệp chứa quá nhiều phần. Chép bảng sang một tệp Word mới.',
  unreadable: 'Tệp ghi theo cách không đọc được. Mở bằng Word, lưu lại rồi gửi lại.',
};

export function isWordDocument(bytes: Buffer): boolean {
  try {
    return zipParts(bytes).some(({ path }) => path === DOCUMENT);
  } catch {
    return false;
  }
}

/**
 * The tables of a Word document, each as rows of cells. A cell that runs over several columns stands in the first of
 * them, one that runs over several rows in the first; the others are empty. Nothing of the document is followed or run.
 * @throws WorkbookProblem with a sentence for the person who sent it
 */
export async function readWordTables(bytes: Buffer): Promise<string[][][]> {
  try {
    if (bytes.length > limits.file) throw new WorkbookProblem('tooLarge', 'Tệp lớn hơn 20 MB. Bớt hình trong tệp.');
    const parts = zipParts(bytes);
    if (parts.some(({ path }) => MACRO.test(path))) {
      throw new WorkbookProblem('macro', 'Tệp có macro hoặc đối tượng nhúng nên không được nhận. Lưu lại thành .docx.');
    }
    return tablesIn(await documentText(bytes, parts));
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    throw new WorkbookProblem(error.kind, sentences[error.kind] ?? error.message);
  }
}

/** Every part is unpacked once, within the limits, and watched; the text of the document is kept. */
async function documentText(bytes: Buffer, parts: readonly ZipPart[]): Promise<string> {
  const pieces: Buffer[] = [];
  for (const part of parts) {
    const watch = watchSheet(part.path, null);
    if (part.path === DOCUMENT && part.size > LARGEST) {
      throw new WorkbookProblem('tooLarge', 'Văn bản trong tệp quá dài. Để lại bảng tiêu chí rồi gửi lại.');
    }
    for await (const piece of unpacked(bytes, part)) {
      watch(piece);
      if (part.path === DOCUMENT) pieces.push(piece);
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new WorkbookProblem('unreadable', '');
  }
}
