import type { Book, BookColumn, ListName } from './books.ts';
import { columnLetters } from './cell-address.ts';
import { type ListedUnit, listValues } from './list-values.ts';
import { limits } from './workbook-problem.ts';
import { type WrittenSheet, type WrittenValue, writeWorkbook } from './write-workbook.ts';

const LISTS = 'Danh mục';
const TEMPLATE_ROOM = 20_000;

interface Content {
  rows: Iterable<WrittenValue[]> | AsyncIterable<WrittenValue[]>;
  units: readonly ListedUnit[];
  /** "Cục Con nuôi, 17/12/2020": whose data these are, and of which day. */
  about: string;
  synthetic: boolean;
}

/**
 * The workbook of one kind: the data under their headings with drop-downs, the guide, the lists. Without rows it is the
 * template. The values of a row stand in the order of the book's columns.
 */
export function writeBook(book: Book, { rows, units, about, synthetic }: Content): Promise<Uint8Array> {
  const lists = columnsOfLists(book, units);
  return writeWorkbook([
    {
      name: book.title,
      columns: book.columns.map((column) => ({
        heading: column.heading,
        width: column.width,
        days: column.days,
        choices: column.list && choices(column, lists),
      })),
      rows,
      roomFor: TEMPLATE_ROOM,
    },
    guideSheet(book, about, synthetic),
    listsSheet(lists),
  ]);
}

interface ListColumn {
  name: ListName | 'unitNames';
  heading: string;
  values: string[];
}

const listHeadings: Record<ListName, string> = {
  units: 'Mã đơn vị',
  genders: 'Giới tính',
  yesNo: 'Có, không',
  subjects: 'Đối tượng',
  levels: 'Mức xếp loại',
  kinds: 'Loại',
  reaches: 'Phạm vi công nhận',
  awards: 'Danh hiệu, hình thức',
};

/** The lists that the book uses, and the units in any case: their codes stand for collectives too. */
function columnsOfLists(book: Book, units: readonly ListedUnit[]): ListColumn[] {
  const values = listValues(units);
  const used = new Set(book.columns.flatMap(({ list }) => list ?? []));
  const names = (Object.keys(listHeadings) as ListName[]).filter((name) => name !== 'units' && used.has(name));
  return [
    { name: 'units', heading: listHeadings.units, values: values.units },
    { name: 'unitNames', heading: 'Tên đơn vị', values: units.map(({ name }) => name) },
    ...names.map((name) => ({ name, heading: listHeadings[name], values: values[name] })),
  ];
}

function choices({ list, heading }: BookColumn, lists: readonly ListColumn[]) {
  const index = lists.findIndex(({ name }) => name === list);
  const letters = columnLetters(index + 1);
  const last = Math.max(2, (lists[index]?.values.length ?? 0) + 1);
  return {
    range: `'${LISTS}'!$${letters}$2:$${letters}$${last}`,
    title: heading,
    message: 'Chọn trong danh sách.',
  };
}

function listsSheet(lists: readonly ListColumn[]): WrittenSheet {
  const length = Math.max(...lists.map(({ values }) => values.length));
  return {
    name: LISTS,
    columns: lists.map(({ heading, values }) => ({
      heading,
      width: Math.min(60, Math.max(heading.length, ...values.map((value) => value.length)) + 2),
    })),
    rows: Array.from({ length }, (_, at) => lists.map(({ values }) => values[at] ?? null)),
  };
}

function guideSheet(book: Book, about: string, synthetic: boolean): WrittenSheet {
  const most = limits.rows.toLocaleString('vi');
  const lines: [string, string, string][] = [
    ...book.columns.map(({ heading, required, accepts }): [string, string, string] => [
      heading,
      required ? 'Có' : 'Không',
      accepts,
    ]),
    ['', '', ''],
    ['Tệp này', '', about],
    ...(synthetic ? [['Số liệu', '', 'Số liệu mô phỏng'] as [string, string, string]] : []),
    ['Dòng được nhận ra', '', `Theo ${book.identity}.`],
    ['Ô trống', '', 'Giữ giá trị đang có; không xóa gì.'],
    ['Công thức', '', 'Không nhận. Chép rồi dán giá trị trước khi gửi.'],
    ['Dấu nháy đầu ô', '', "Chữ bắt đầu bằng = + - @ được ghi sau dấu ' để không thành công thức; giữ nguyên khi gửi."],
    ['Giới hạn', '', `Một tệp dưới 20 MB, nhiều nhất ${most} dòng.`],
    ['Sai một ô', '', 'Không ghi dòng nào. Chương trình chỉ rõ từng ô phải sửa; sửa xong gửi lại cả tệp.'],
    ['Gửi lại cùng tệp', '', 'Không đổi gì: dòng giống dữ liệu đang có được giữ nguyên.'],
  ];
  return {
    name: 'Hướng dẫn',
    columns: [
      { heading: 'Cột', width: 26 },
      { heading: 'Bắt buộc', width: 10 },
      { heading: 'Chấp nhận', width: 90 },
    ],
    rows: lines,
  };
}
