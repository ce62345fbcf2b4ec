import type { Column, Item, Rule } from '#src/points/table.ts';
import type { ScoreWarning } from '#src/points/warning.ts';
import { formatPoints } from '#src/text/numbers.ts';

/** Typed points that no rule of the line can give: between two bands, not a whole number of cases. */
export function checkTyped(item: Item, on: Column, points: number): ScoreWarning[] {
  if (points <= 0) return [];
  const speaking = item.rules.filter((rule) => speaksOf(rule, on));
  const [only] = speaking;
  if (!only || speaking.length > 1) return [];
  const values = valuesOf(only, item);
  if (values && !values.includes(points))
    return [notAValue(item, `mức ${values.map(formatPoints).join('; ')}`, points)];
  if (only.kind === 'each' && only.points > 0 && points % only.points !== 0) {
    return [notAValue(item, `bội số của ${formatPoints(only.points)}`, points)];
  }
  return [];
}

function speaksOf(rule: Rule, on: Column): boolean {
  if ('on' in rule) return rule.on === on;
  return on === 'base' && rule.kind !== 'knockOut';
}

/** The values that a rule can give, where they are few; null where any value may stand. */
function valuesOf(rule: Rule, item: Item): number[] | null {
  if (rule.kind === 'bands') return [...new Set(rule.bands.map(({ points }) => points))];
  if (rule.kind === 'sizedBands') {
    return [...new Set(rule.classes.flatMap(({ bands }) => bands.map(({ points }) => points)))].sort((a, b) => a - b);
  }
  if (rule.kind === 'choice') return [...new Set(rule.options.map(({ base }) => base))];
  if (rule.kind === 'allOrNothing') return [item.base ?? 0];
  if (rule.kind === 'deadline' || (rule.kind === 'each' && rule.once)) return [rule.points];
  return null;
}

function notAValue({ code, printed }: Item, expected: string, points: number): ScoreWarning {
  const message = `Mục ${printed || code} ghi ${formatPoints(points)}; theo bảng chỉ có ${expected}. Tính theo số đã ghi.`;
  return { kind: 'notAValue', code, message };
}
