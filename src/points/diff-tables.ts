import { codeKey } from '#src/points/code-key.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import { fold } from '#src/text/fold.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type TableChange = {
  /** `recoded`: the same words under another code; `renamed`: other words under the same code. */
  readonly kind:
    | 'added'
    | 'removed'
    | 'recoded'
    | 'renamed'
    | 'base'
    | 'rules'
    | 'limits'
    | 'condition'
    | 'body'
    | 'table';
  readonly code: string;
  readonly message: string;
  readonly before: Item | null;
  readonly after: Item | null;
};

/** What differs between two tables: lines meet by their code, else by their words. In the order of the later table. */
export function diffTables(before: ScoreTable, after: ScoreTable): TableChange[] {
  const [old, now] = [[...itemsOf(before.items)], [...itemsOf(after.items)]];
  const earlier = pairs(old, now);
  const met = new Set(earlier.values());
  const gone = old.filter((item) => !met.has(item));
  return [
    ...ofTable(before, after),
    ...now.flatMap((item) => {
      const known = earlier.get(item);
      return known
        ? ofItem(known, item)
        : [change('added', item, `Thêm mục ${nameOf(item)}${worth(item)}.`, null, item)];
    }),
    ...gone.map((item) => change('removed', item, `Bỏ mục ${nameOf(item)}${worth(item)}.`, item, null)),
  ];
}

/** By code where the words are near or no other line has them; then by the same words. */
function pairs(old: readonly Item[], now: readonly Item[]): Map<Item, Item> {
  const found = new Map<Item, Item>();
  const free = new Set(old);
  const pair = (item: Item, known: Item | undefined) => {
    if (!known || found.has(item) || !free.delete(known)) return;
    found.set(item, known);
  };
  const byCode = new Map(old.map((item) => [codeKey(item.code), item]));
  const byWords = grouped(old);
  const nowByWords = grouped(now);
  for (const item of now) {
    const known = byCode.get(codeKey(item.code));
    if (known && fold(known.text) === fold(item.text)) pair(item, known);
  }
  for (const item of now) {
    const same = byWords.get(fold(item.text)) ?? [];
    if (same.length === 1 && nowByWords.get(fold(item.text))?.length === 1) pair(item, same[0]);
  }
  for (const item of now) pair(item, byCode.get(codeKey(item.code)));
  return found;
}

function grouped(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const words = fold(item.text);
    groups.set(words, [...(groups.get(words) ?? []), item]);
  }
  return groups;
}

function ofItem(before: Item, after: Item): TableChange[] {
  const found: TableChange[] = [];
  const add = (kind: TableChange['kind'], message: string) => found.push(change(kind, after, message, before, after));
  const name = nameOf(after);
  if (codeKey(before.code) !== codeKey(after.code)) add('recoded', `Mục ${before.code} nay là ${name}.`);
  if (fold(before.text) !== fold(after.text)) add('renamed', `Mục ${name}: đổi nội dung.`);
  if (before.base !== after.base)
    add('base', `Mục ${name}: điểm chuẩn ${pointsOf(before.base)} thành ${pointsOf(after.base)}.`);
  if (differ(rulesOf(before), rulesOf(after))) add('rules', `Mục ${name}: đổi cách tính điểm.`);
  const [capsBefore, capsAfter] = [capWords(before), capWords(after)];
  if (capsBefore !== capsAfter)
    add('limits', `Mục ${name}: trần ${capsBefore || 'không có'} thành ${capsAfter || 'không có'}.`);
  const conditions = [before, after].map(({ onlyIf, oneOf }) => [
    onlyIf && [codeKey(onlyIf.code), onlyIf.holds],
    oneOf,
  ]);
  if (differ(conditions[0], conditions[1])) add('condition', `Mục ${name}: đổi điều kiện cộng điểm.`);
  if (fold(before.body ?? '') !== fold(after.body ?? '')) {
    add('body', `Mục ${name}: bộ phận chấm ${before.body ?? 'không ghi'} thành ${after.body ?? 'không ghi'}.`);
  }
  return found;
}

function ofTable(before: ScoreTable, after: ScoreTable): TableChange[] {
  const found: string[] = [];
  if (before.total !== after.total) found.push(`Tổng điểm ${pointsOf(before.total)} thành ${pointsOf(after.total)}.`);
  if (before.bonusCap !== after.bonusCap) {
    found.push(`Trần điểm thưởng ${pointsOf(before.bonusCap)} thành ${pointsOf(after.bonusCap)}.`);
  }
  if (before.notApplicable !== after.notApplicable) found.push('Đổi cách tính mục không áp dụng.');
  if (before.floor !== after.floor) found.push('Đổi quy định mục có được dưới 0 điểm.');
  if (differ(before.classes, after.classes)) found.push('Đổi các mức xếp loại.');
  return found.map((message) => ({ kind: 'table', code: '', message, before: null, after: null }));
}

/** Rules without their words, which are the line's own. */
function rulesOf({ rules }: Item): unknown {
  const words = new Set(['text', 'words', 'needs', 'code', 'exempt']);
  const bare = JSON.stringify(rules, (key, value: unknown) => (words.has(key) ? undefined : value));
  return [bare, rules.map((rule) => 'exempt' in rule && rule.exempt !== undefined)];
}

function capWords({ caps }: Item): string {
  const on = { bonus: 'điểm cộng', penalty: 'điểm trừ', both: 'điểm cộng và trừ' };
  return caps
    .map((cap) => `${on[cap.on]} ${formatPoints(cap.most)}`)
    .sort()
    .join(', ');
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function change(
  kind: TableChange['kind'],
  { code }: Item,
  message: string,
  before: Item | null,
  after: Item | null,
): TableChange {
  return { kind, code, message, before, after };
}

const SHORT = 60;

function nameOf({ code, text }: Item): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `${code} (${words.length > SHORT ? `${words.slice(0, SHORT - 1).trimEnd()}…` : words})`;
}

function worth({ base }: Item): string {
  return base === null ? '' : `, ${formatPoints(base)} điểm chuẩn`;
}

function pointsOf(points: number | null): string {
  return points === null ? 'không ghi' : formatPoints(points);
}
