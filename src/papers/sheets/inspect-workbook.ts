import { sheetNames } from './sheet-names.ts';
import { type SheetTraits, watchSheet } from './watch-sheet.ts';
import { limits, WorkbookProblem } from './workbook-problem.ts';
import { textOf, unpacked, type ZipPart, zipParts } from './zip-parts.ts';

/** A workbook that may be read: where its parts are, and the sheet that was chosen. */
export interface InspectedWorkbook {
  parts: ZipPart[];
  sheet: { name: string; part: ZipPart };
  traits: SheetTraits;
}

const OLE = 'd0cf11e0a1b11ae1';
const REPAIR = 'Dùng tệp mẫu của chương trình.';

/** Parts that no workbook of data needs, and what to say of them. */
const unwelcome: readonly [RegExp, 'macro' | 'external', string][] = [
  [/vbaproject|xl\/macrosheets\//i, 'macro', 'Tệp có macro nên không được nhận. Lưu lại thành .xlsx rồi gửi lại.'],
  [/xl\/externallinks\//i, 'external', 'Tệp có liên kết sang tệp khác. Chép giá trị sang tệp mẫu rồi gửi lại.'],
  [/xl\/(connections|querytables)/i, 'external', `Tệp có kết nối dữ liệu ra bên ngoài nên không được nhận. ${REPAIR}`],
  [/xl\/(embeddings|activex)\//i, 'macro', `Tệp có đối tượng nhúng nên không được nhận. ${REPAIR}`],
];

/**
 * Looks through a workbook before anything of it is believed: type, parts, sizes packed and unpacked, entities, macros,
 * links, formulas, drop-downs. Every part is unpacked once, within the limits, and checked against its sum.
 * @param wanted sheets by name, the most wanted first; else the first sheet is taken
 * @throws WorkbookProblem
 */
export async function inspectWorkbook(bytes: Buffer, wanted: (name: string) => boolean): Promise<InspectedWorkbook> {
  checkKind(bytes);
  const parts = zipParts(bytes);
  checkContent(parts);
  const sheet = await chosenSheet(bytes, parts, wanted);
  const traits = await lookThrough(bytes, parts, sheet.part);
  return { parts, sheet, traits };
}

function checkKind(bytes: Buffer): void {
  if (bytes.length > limits.file) throw new WorkbookProblem('tooLarge', 'Tệp lớn hơn 20 MB. Chia thành nhiều tệp.');
  if (bytes.subarray(0, 8).toString('hex') === OLE) {
    throw new WorkbookProblem(
      'encrypted',
      'Tệp được đặt mật khẩu, hoặc là tệp Excel kiểu cũ (.xls). Bỏ mật khẩu, lưu lại thành .xlsx rồi gửi lại.',
    );
  }
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) {
    throw new WorkbookProblem('notWorkbook', 'Đây không phải tệp Excel .xlsx, dù tên tệp là gì. Lưu lại thành .xlsx.');
  }
}

function checkContent(parts: readonly ZipPart[]): void {
  for (const [pattern, kind, message] of unwelcome) {
    if (parts.some(({ path }) => pattern.test(path))) throw new WorkbookProblem(kind, message);
  }
  const has = (path: string) => parts.some((part) => part.path === path);
  if (has('xl/workbook.bin')) {
    throw new WorkbookProblem('notWorkbook', 'Đây là tệp Excel nhị phân (.xlsb). Lưu lại thành .xlsx rồi gửi lại.');
  }
  if (!has('[Content_Types].xml') || !has('xl/workbook.xml')) {
    const word = has('word/document.xml');
    throw new WorkbookProblem(
      'notWorkbook',
      word
        ? 'Đây là tệp Word, không phải tệp Excel. Chép bảng sang tệp mẫu rồi gửi lại.'
        : 'Đây không phải tệp Excel .xlsx, dù tên tệp là gì. Lưu lại thành .xlsx.',
    );
  }
}

async function chosenSheet(bytes: Buffer, parts: readonly ZipPart[], wanted: (name: string) => boolean) {
  const small = async (path: string) => {
    const part = parts.find((each) => each.path === path);
    if (part && part.size > 1024 * 1024)
      throw new WorkbookProblem('tooLarge', `Tệp có phần ${path} quá lớn. ${REPAIR}`);
    return part ? textOf(bytes, part) : '';
  };
  const types = await small('[Content_Types].xml');
  if (/macroEnabled/i.test(types)) throw new WorkbookProblem('macro', unwelcome[0]?.[2] ?? '');
  const sheets = sheetNames(await small('xl/workbook.xml'), await small('xl/_rels/workbook.xml.rels'));
  if (sheets.length > limits.sheets) {
    throw new WorkbookProblem('tooManySheets', `Tệp có ${sheets.length} trang, nhiều nhất ${limits.sheets}. ${REPAIR}`);
  }
  const chosen = sheets.find(({ name }) => wanted(name)) ?? sheets[0];
  const part = parts.find(({ path }) => path === chosen?.path);
  if (!chosen || !part) throw new WorkbookProblem('noSheet', `Tệp không có trang tính nào đọc được. ${REPAIR}`);
  return { name: chosen.name, part };
}

async function lookThrough(bytes: Buffer, parts: readonly ZipPart[], sheet: ZipPart): Promise<SheetTraits> {
  const traits: SheetTraits = { rows: 0 };
  for (const part of parts) {
    const watch = watchSheet(part.path, part === sheet ? traits : null);
    for await (const piece of unpacked(bytes, part)) watch(piece);
  }
  return traits;
}
