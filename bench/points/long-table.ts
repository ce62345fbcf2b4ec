import { linesOf } from '#src/points/lines.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';

/** A table with so many lines: the printed one, and its standards again under other codes (simulated). */
export function longTable(table: ScoreTable, lines: number): ScoreTable {
  const items = [...table.items];
  for (let copy = 1; countOf(items) < lines; copy += 1) {
    for (const group of table.items) if (countOf(items) < lines) items.push(again(group, `M${copy}.`));
  }
  const last = items.pop();
  if (last) items.push(shortened(last, { surplus: countOf(items) + countOf([last]) - lines }));
  return { ...table, items };
}

/** Without its last lines of single cases, as many as there are too many. */
function shortened(item: Item, left: { surplus: number }): Item {
  const items: Item[] = [];
  for (const below of item.items.toReversed()) {
    const single = below.items.length === 0 && below.rules.length === 1 && below.rules[0]?.kind === 'each';
    if (single && left.surplus > 0) left.surplus -= 1;
    else items.unshift(shortened(below, left));
  }
  return { ...item, items };
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
