import { codeKey } from '#src/points/code-key.ts';
import type { Column, Item, ScoreTable } from '#src/points/table.ts';

/** A criterion as it is typed by hand: worth up to its maximum, in thousandths. */
export type PlainCriterion = {
  readonly groupCode: string;
  readonly groupName: string;
  readonly code: string;
  readonly name: string;
  readonly kind: Column;
  readonly maximum: number;
  readonly guidance: string;
};

export const emptyTable = (title: string): ScoreTable => ({
  form: 'thidua-score-table/2',
  title,
  total: null,
  notApplicable: 'none',
  floor: 'unsaid',
  bonusCap: null,
  classes: [],
  items: [],
});

const BLANK = { raw: { base: '', bonus: '', penalty: '' }, caps: [], onlyIf: null, oneOf: false, body: null } as const;

/** Puts a criterion into its group, in the place of the one with the code `replaces`; a new group comes last. */
export function withCriterion(table: ScoreTable, criterion: PlainCriterion, replaces: string | null): ScoreTable {
  const { groupCode, groupName } = criterion;
  const item = plainItem(criterion);
  const without =
    replaces === null
      ? table
      : { ...table, items: table.items.map((group) => replaced(group, replaces, groupCode, item)) };
  const group = without.items.find(({ code }) => codeKey(code) === codeKey(groupCode));
  if (!group) {
    const added = {
      ...BLANK,
      code: groupCode,
      printed: groupCode,
      text: groupName,
      base: null,
      rules: [],
      items: [item],
    };
    return tidy({ ...without, items: [...without.items, added] });
  }
  const present = group.items.some(({ code }) => codeKey(code) === codeKey(item.code));
  const changed = { ...group, text: groupName, items: present ? group.items : [...group.items, item] };
  return tidy({ ...without, items: without.items.map((each) => (each === group ? changed : each)) });
}

/** Takes a line out, and its group with the last one. */
export function withoutCriterion(table: ScoreTable, code: string): ScoreTable {
  return tidy({ ...table, items: table.items.map((group) => pruned(group, code)) });
}

function pruned(item: Item, code: string): Item {
  return { ...item, items: item.items.filter((below) => below.code !== code).map((below) => pruned(below, code)) };
}

/** Groups that lost their last line go; the others are as they were. */
function tidy(table: ScoreTable): ScoreTable {
  return { ...table, items: table.items.filter(({ items, rules }) => items.length > 0 || rules.length > 0) };
}

function replaced(group: Item, code: string, groupCode: string, item: Item): Item {
  if (codeKey(group.code) !== codeKey(groupCode)) return pruned(group, code);
  return {
    ...group,
    items: group.items.map((below) => (below.code === code ? { ...below, ...item, items: below.items } : below)),
  };
}

function plainItem({ code, name, kind, maximum, guidance }: PlainCriterion): Item {
  const most = { on: kind === 'bonus' ? 'bonus' : 'penalty', most: maximum, text: guidance } as const;
  return {
    ...BLANK,
    code,
    printed: code,
    text: name,
    guidance,
    base: kind === 'base' ? maximum : null,
    rules: kind === 'base' ? [{ kind: 'fixed' }] : [{ kind: 'free', on: kind }],
    caps: kind === 'base' ? [] : [most],
    items: [],
  };
}

/** Whether a line is worth up to its maximum and nothing else is said of it: what the form for plain criteria can hold. */
export function isPlain({ rules, caps, onlyIf, oneOf, body, items }: Item): boolean {
  const [rule] = rules;
  const plain = rule?.kind === 'fixed' || rule?.kind === 'free';
  return (
    plain && rules.length === 1 && caps.length <= 1 && onlyIf === null && !oneOf && body === null && items.length === 0
  );
}

/** Whether a table is of standards with plain criteria below them. */
export function isPlainTable({ items }: ScoreTable): boolean {
  return items.every(
    (group) => group.rules.length === 0 && group.caps.length === 0 && group.body === null && group.items.every(isPlain),
  );
}
