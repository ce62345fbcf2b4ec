import { linesOf } from '#src/points/lines.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';

/** A table with so many lines: the printed one, and its first standard again under other codes (simulated). */
export function longTable(table: ScoreTable, lines: number): ScoreTable {
  const items = [...table.items];
  for (let copy = 1; countOf(items) < lines; copy += 1) {
    for (const group of table.items) if (countOf(items) < lines) items.push(again(group, `M${copy}.`));
  }
  return { ...table, items };
}

export function countOf(items: readonly Item[]): number {
  return [...itemsOf(items)].length;
}

function again(item: Item, before: string): Item {
  const { onlyIf } = item;
  return {
    ...item,
    code: `${before}${item.code}`,
    onlyIf: onlyIf && { ...onlyIf, code: `${before}${onlyIf.code}` },
    rules: item.rules.map((rule) => {
      if (rule.kind !== 'choice') return rule;
      return { ...rule, options: rule.options.map((option) => ({ ...option, code: `${before}${option.code}` })) };
    }),
    items: item.items.map((below) => again(below, before)),
  };
}

/** How many of them give points. */
export const scoredLines = (table: ScoreTable) => linesOf(table).length;
