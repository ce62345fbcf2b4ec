import type { Book } from '#src/papers/sheets/books.ts';
import type { CellValue } from '#src/papers/sheets/cell-values.ts';
import { nameKey } from '#src/text/match-names.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';
import { shownText } from './cell-readers.ts';
import type { Places } from './row-reader.ts';

export interface Headings {
  places: Places;
  /** Headings that the book does not know; their cells are not read. */
  unknown: string[];
}

/** Finds the columns of a book by their headings in the first row, in any order. */
export function findHeadings(book: Book, cells: readonly CellValue[]): Parsed<Headings> {
  const keys = new Map(book.columns.map(({ heading, key }) => [nameKey(heading), key]));
  const places: Record<string, number> = {};
  const unknown: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const text = shownText(cell);
    if (text === '') continue;
    const key = keys.get(nameKey(text));
    if (key === undefined) unknown.push(text.slice(0, 60));
    else if (places[key] !== undefined) return refused(`Cột “${text}” có hai lần. Bỏ bớt một cột rồi gửi lại.`);
    else places[key] = index + 1;
  }
  const missing = book.columns.filter(({ key, required }) => required && places[key] === undefined);
  if (missing.length === 0) return parsed({ places, unknown });
  const names = missing.map(({ heading }) => `“${heading}”`).join(', ');
  return refused(`Dòng đầu của trang “${book.title}” thiếu cột ${names}. Dùng tệp mẫu của chương trình.`);
}
