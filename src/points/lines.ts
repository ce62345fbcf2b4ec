import { type Column, givesBase, type Item, itemsOf, type Rule, type ScoreTable } from '#src/points/table.ts';

/** A line on which points are given. `maximum` is null where the table sets no limit for the line itself. */
export type ScoredLine = {
  readonly code: string;
  readonly name: string;
  readonly kind: Column;
  readonly maximum: number | null;
  readonly guidance: string;
  readonly groupCode: string;
  readonly item: Item;
};

/** The lines of a table on which points are given, in their printed order, each with the group at the top. */
export function linesOf(table: ScoreTable): ScoredLine[] {
  return table.items.flatMap((group) =>
    [...itemsOf([group])].flatMap((item) => {
      const kind = kindOf(item);
      if (!kind) return [];
      const { code, text: name, guidance = '' } = item;
      return [{ code, name, kind, maximum: maximumOf(item, kind), guidance, groupCode: group.code, item }];
    }),
  );
}

/** A line that gives base points is one of base points, whatever else its rules add or take off. */
function kindOf(item: Item): Column | null {
  const [first] = item.rules;
  if (!first) return null;
  return givesBase(item) ? 'base' : columnOf(first);
}

function columnOf(rule: Rule): Column {
  if ('on' in rule) return rule.on;
  return rule.kind === 'knockOut' ? 'penalty' : 'base';
}

function maximumOf({ base, rules, caps }: Item, kind: Column): number | null {
  if (kind === 'base') return base ?? 0;
  const limits = caps.filter(({ on }) => on === kind || on === 'both').map(({ most }) => most);
  const [only] = rules;
  if (rules.length === 1 && only?.kind === 'each' && only.once) limits.push(only.points);
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** The sum of what the lines of a column can give at most; lines without a limit give nothing to it. */
export function sumOf(lines: readonly ScoredLine[], kind: Column): number {
  return lines.filter((line) => line.kind === kind).reduce((sum, { maximum }) => sum + (maximum ?? 0), 0);
}
