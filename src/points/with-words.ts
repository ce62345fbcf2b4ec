import { codeKey } from '#src/points/code-key.ts';
import type { Item, ScoreTable } from '#src/points/table.ts';

/** What a line is called: its code and its words. */
export type LineWords = Pick<Item, 'code' | 'text'>;

/** The table with another code or other words at one line; conditions that speak of the line follow its code. */
export function withWords(table: ScoreTable, line: Item, { code, text }: LineWords): ScoreTable {
  const old = codeKey(line.code);
  const renamed = (item: Item): Item => {
    const items = item.items.map(renamed);
    const onlyIf = item.onlyIf && codeKey(item.onlyIf.code) === old ? { ...item.onlyIf, code } : item.onlyIf;
    if (item !== line) return { ...item, items, onlyIf };
    return { ...item, items, onlyIf, code, text, printed: code === item.code ? item.printed : code };
  };
  return { ...table, items: table.items.map(renamed) };
}
