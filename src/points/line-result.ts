import type { LineFacts, Override } from '#src/points/facts.ts';
import type { Plan } from '#src/points/plan.ts';
import type { Best } from '#src/points/rules/found.ts';
import { measure } from '#src/points/rules/measure.ts';
import { checkTyped } from '#src/points/rules/typed.ts';
import { type Column, givesBase, type Item, type ScoreTable } from '#src/points/table.ts';
import type { Totals } from '#src/points/totals.ts';
import type { ScoreWarning } from '#src/points/warning.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type Step =
  | 'points'
  | 'maximum'
  | 'cap'
  | 'onlyOne'
  | 'condition'
  | 'noClause'
  | 'floor'
  | 'notApplicable'
  | 'spread'
  | 'override';

/** One step of the account: signed points in thousandths (what is taken off is negative) and its words. */
export type LineOfPoints = {
  readonly code: string;
  readonly on: Column;
  readonly points: number;
  readonly step: Step;
  readonly words: string;
};

export type LineResult = {
  readonly item: Item;
  readonly counted: Totals;
  readonly entered: Totals;
  /** Steps of the line itself, then those below it, then what limits them all. */
  readonly lines: readonly LineOfPoints[];
  readonly below: readonly LineResult[];
  readonly limits: readonly LineOfPoints[];
  readonly warnings: readonly ScoreWarning[];
};

export type Asked = {
  readonly table: ScoreTable;
  readonly plan: Plan;
  readonly known: ReadonlyMap<Item, LineFacts>;
  readonly best: ReadonlyMap<string, Best>;
  /** False while a condition asks of another line: what it asks hangs on no bonus, so no other condition is asked. */
  readonly conditions: boolean;
};

type Sums = { base: number; bonus: number; penalty: number };
/** What is being found of a line: every change of its sums is a step. */
type Draft = {
  readonly item: Item;
  readonly asked: Asked;
  readonly facts: LineFacts | undefined;
  readonly sums: Sums;
  readonly entered: Sums;
  /** Before what limits the line itself; what is below counts as far as it does. */
  readonly unlimited: Sums;
  readonly below: LineResult[];
  readonly warnings: ScoreWarning[];
};

const NONE: readonly never[] = [];
const COLUMNS: readonly Column[] = ['base', 'bonus', 'penalty'];
const COLUMN_WORDS = { base: 'điểm chuẩn', bonus: 'điểm cộng', penalty: 'điểm trừ' };

export function lineResult(item: Item, asked: Asked): LineResult {
  const facts = asked.known.get(item);
  const draft: Draft = {
    item,
    asked,
    facts,
    sums: { base: 0, bonus: 0, penalty: 0 },
    entered: { base: 0, bonus: 0, penalty: 0 },
    unlimited: { base: 0, bonus: 0, penalty: 0 },
    below: [],
    warnings: [],
  };
  if (facts?.notApplicable !== undefined) return notApplicable(draft, facts.notApplicable);
  const lines: LineOfPoints[] = [];
  for (const each of item.items) addBelow(draft, lineResult(each, asked));
  if (item.rules.length > 0 || saysMore(facts)) own(draft, lines);
  const limits: LineOfPoints[] = [];
  if (item.oneOf) keepOne(draft, limits);
  if (item.onlyIf && asked.conditions) demandCondition(draft, limits);
  if (item.caps.length > 0) applyCaps(draft, limits);
  if (item.items.length > 0) spread(draft, limits);
  applyFloor(draft, limits);
  if (facts?.override) applyOverride(draft, limits);
  return finish(draft, lines, limits);
}

/** Whether anything is entered of a line besides a confirmation of what stands below it. */
function saysMore(facts: LineFacts | undefined): boolean {
  return facts !== undefined && Object.keys(facts).some((name) => name !== 'code' && name !== 'override');
}

/** The name of a line in a sentence. */
const nameOf = ({ printed, code }: Item) => `Mục ${printed || code}`;

function finish(draft: Draft, lines: readonly LineOfPoints[], limits: readonly LineOfPoints[]): LineResult {
  const { item, sums, entered, below, warnings } = draft;
  return { item, counted: totals(sums), entered: totals(entered), lines, below, limits, warnings };
}

function totals({ base, bonus, penalty }: Sums): Totals {
  return { base, bonus, penalty, total: base + bonus - penalty };
}

function addBelow(draft: Draft, result: LineResult): void {
  const { sums, entered, below, unlimited } = draft;
  below.push(result);
  unlimited.base += result.counted.base;
  unlimited.bonus += result.counted.bonus;
  unlimited.penalty += result.counted.penalty;
  sums.base += result.counted.base;
  sums.bonus += result.counted.bonus;
  sums.penalty += result.counted.penalty;
  entered.base += result.entered.base;
  entered.bonus += result.entered.bonus;
  entered.penalty += result.entered.penalty;
}

/** Changes a column of the line and says why. `by` is the change of the column itself; the step carries its sign. */
function step(draft: Draft, into: LineOfPoints[], on: Column, by: number, kind: Step, words: string): void {
  draft.sums[on] += by;
  into.push({ code: draft.item.code, on, points: on === 'penalty' ? -by : by, step: kind, words });
}

/** What the line itself earned or lost: typed points, else what its rules make of the facts. */
function own(draft: Draft, lines: LineOfPoints[]): void {
  const { item, facts, entered, warnings, asked } = draft;
  const measured: Partial<Sums> = {};
  const said: Partial<Record<Column, string>> = {};
  if (facts) {
    const setting = { item, best: asked.best.get(item.code) ?? null };
    for (const rule of item.rules) {
      for (let found = measure(rule, facts, setting); found; found = found.also ?? null) {
        measured[found.on] = (measured[found.on] ?? 0) + found.points;
        said[found.on] = said[found.on] === undefined ? found.words : `${said[found.on]}; ${found.words}`;
        if (found.warning) warnings.push({ ...found.warning, code: item.code });
      }
    }
  }
  for (const on of COLUMNS) {
    const typed = facts?.[on];
    const points = typed ?? measured[on];
    if (points === undefined) continue;
    if (typed !== undefined && measured[on] !== undefined && typed !== measured[on])
      differs(draft, on, typed, measured[on]);
    entered[on] += points;
    draft.unlimited[on] += points;
    step(draft, lines, on, points, 'points', said[on] ?? `ghi ${formatPoints(points)}`);
    if (typed !== undefined) {
      for (const warning of checkTyped(item, on, typed)) warnings.push({ ...warning, against: { on, points: typed } });
    }
    limitOwn(draft, lines, on, points);
  }
  if (givesBase(item) && facts?.base === undefined && measured.base === undefined) {
    warnings.push({ kind: 'missingEntry', code: item.code, message: `${nameOf(item)} chưa ghi điểm.` });
  }
}

function differs({ item, warnings }: Draft, on: Column, typed: number, measured: number): void {
  const message = `${nameOf(item)}: ${COLUMN_WORDS[on]} ghi ${formatPoints(typed)}, tính theo số liệu là ${formatPoints(measured)}.`;
  warnings.push({ kind: 'differs', code: item.code, message, against: { on, points: typed } });
}

/** Nothing below zero, no base points above the printed ones, and nothing in a column of which the line says nothing. */
function limitOwn(draft: Draft, lines: LineOfPoints[], on: Column, points: number): void {
  const { item, warnings, asked } = draft;
  const { code } = item;
  if (points < 0) {
    step(draft, lines, on, -points, 'maximum', 'không dưới 0');
    const message = `${nameOf(item)} ghi ${COLUMN_WORDS[on]} ${formatPoints(points)}, dưới 0. Tính 0.`;
    warnings.push({ kind: 'belowZero', code, message });
  } else if (points > 0 && on !== 'base' && !asked.plan.clauses.get(item)?.[on]) {
    step(draft, lines, on, -points, 'noClause', `bảng không có quy định ${COLUMN_WORDS[on]}`);
    const message = `${nameOf(item)}: bảng không có quy định ${COLUMN_WORDS[on]}; ghi ${formatPoints(points)}. Tính 0.`;
    warnings.push({ kind: 'noClause', code, message, against: { on, points: draft.unlimited[on] } });
  } else if (on === 'base' && draft.below.some(({ counted }) => counted.base > 0)) {
    step(draft, lines, on, -points, 'noClause', 'điểm chuẩn đã tính ở các mục con');
    const message = `${nameOf(item)} ghi ${formatPoints(points)} trong khi các mục con đã có điểm. Không tính hai lần.`;
    warnings.push({ kind: 'repeatedEntry', code, message, against: { on, points: draft.unlimited[on] } });
  } else if (on === 'base' && points > (item.base ?? 0)) {
    const most = item.base ?? 0;
    step(draft, lines, on, most - points, 'maximum', `tối đa ${formatPoints(most)}`);
    const over = `vượt ${formatPoints(points - most)} so với tối đa ${formatPoints(most)}`;
    const message = `${nameOf(item)} ghi ${formatPoints(points)}, ${over}. Tính ${formatPoints(most)}.`;
    warnings.push({ kind: 'overMaximum', code, message, against: { on, points: draft.unlimited[on] } });
  }
}

/** Of several bonuses that exclude each other the highest one counts. */
function keepOne(draft: Draft, limits: LineOfPoints[]): void {
  const bonuses = draft.below.map(({ counted }) => counted.bonus).filter((bonus) => bonus > 0);
  if (bonuses.length < 2) return;
  const highest = Math.max(...bonuses);
  const rest = bonuses.reduce((sum, bonus) => sum + bonus, 0) - highest;
  step(draft, limits, 'bonus', -rest, 'onlyOne', `chỉ tính một trường hợp, cao nhất ${formatPoints(highest)}`);
  const message = `${nameOf(draft.item)}: chỉ cộng một trong các trường hợp. Tính trường hợp cao nhất ${formatPoints(highest)}.`;
  const against = { on: 'bonus', points: draft.unlimited.bonus } as const;
  draft.warnings.push({ kind: 'onlyOne', code: draft.item.code, message, against });
}

/** A bonus that hangs on another line: nothing lost there, or its base points whole. */
function demandCondition(draft: Draft, limits: LineOfPoints[]): void {
  const { item, asked, sums } = draft;
  if (!item.onlyIf || sums.bonus === 0) return;
  const other = asked.plan.conditions.get(item);
  if (!other || other === item) return;
  const { counted } = lineResult(other, { ...asked, conditions: false });
  const holds =
    item.onlyIf.holds === 'noPenalty'
      ? counted.penalty === 0
      : counted.base === (other.base ?? 0) && counted.penalty === 0;
  if (holds) return;
  const message = `${nameOf(item)}: điểm cộng ${formatPoints(sums.bonus)} chỉ tính khi ${item.onlyIf.text}. Tính 0.`;
  step(draft, limits, 'bonus', -sums.bonus, 'condition', `chỉ cộng khi ${item.onlyIf.text}`);
  const against = { on: 'bonus', points: draft.unlimited.bonus } as const;
  draft.warnings.push({ kind: 'conditionFails', code: item.code, message, against });
}

function applyCaps(draft: Draft, limits: LineOfPoints[]): void {
  for (const cap of draft.item.caps) {
    for (const on of ['bonus', 'penalty'] as const) {
      if (cap.on !== on && cap.on !== 'both') continue;
      const over = draft.sums[on] - cap.most;
      if (over <= 0) continue;
      const sum = formatPoints(draft.sums[on]);
      step(draft, limits, on, -over, 'cap', `trần ${COLUMN_WORDS[on]} ${formatPoints(cap.most)}`);
      const message = `${nameOf(draft.item)}: tổng ${COLUMN_WORDS[on]} ${sum}, vượt trần ${formatPoints(cap.most)}. Tính ${formatPoints(cap.most)}.`;
      draft.warnings.push({
        kind: 'overCap',
        code: draft.item.code,
        message,
        against: { on, points: draft.unlimited[on] },
      });
      if (cap.on === 'both') draft.warnings.push(ambiguous(draft.item, cap.most));
    }
  }
}

function ambiguous(item: Item, most: number): ScoreWarning {
  const message = `${nameOf(item)}: bảng ghi trần ${formatPoints(most)} cho cả điểm trừ và điểm cộng, không nói tính riêng hay bù trừ. Đang tính riêng.`;
  return { kind: 'ambiguousScope', code: item.code, message };
}

/** Base points of what does not apply, spread over what was earned beside it in the same group: half up to the thousandth. */
function spread(draft: Draft, limits: LineOfPoints[]): void {
  const { asked, below } = draft;
  if (asked.table.notApplicable !== 'spread') return;
  const away = below.reduce((sum, each) => sum + (leftOut(each, asked) ? baseOf(each.item) : 0), 0);
  const whole = below.reduce((sum, each) => sum + baseOf(each.item), 0);
  if (away === 0 || away >= whole) return;
  const rest = BigInt(whole - away);
  const earned = below.reduce((sum, { counted }) => sum + counted.base, 0);
  const extra = Number((BigInt(earned) * BigInt(away) * 2n + rest) / (rest * 2n));
  const words = `phân bổ ${formatPoints(away)} điểm không áp dụng theo tỷ lệ điểm đạt ${formatPoints(earned)}/${formatPoints(whole - away)}`;
  if (extra > 0) step(draft, limits, 'base', extra, 'spread', words);
}

/** A group of which no line applies does not apply itself: its points are spread in the group above it. */
function leftOut({ item, below }: LineResult, asked: Asked): boolean {
  if (asked.known.get(item)?.notApplicable !== undefined) return true;
  const giving = below.filter((each) => baseOf(each.item) > 0);
  return giving.length > 0 && !givesBase(item) && giving.every((each) => leftOut(each, asked));
}

/** The base points of an item; where the table prints none for a group, those of what stands below it. */
function baseOf({ base, items }: Item): number {
  return base ?? items.reduce((sum, below) => sum + baseOf(below), 0);
}

function notApplicable(draft: Draft, why: string): LineResult {
  const { item, asked } = draft;
  const lines: LineOfPoints[] = [];
  const given = asked.table.notApplicable === 'full' ? (item.base ?? 0) : 0;
  draft.entered.base += given;
  const words = given > 0 ? `không phát sinh, tính điểm tối đa: ${why}` : `không áp dụng: ${why}`;
  step(draft, lines, 'base', given, 'notApplicable', words);
  return finish(draft, lines, NONE);
}

/** A line below zero: as the table says; where it does not say, it counts and is warned of. */
function applyFloor(draft: Draft, limits: LineOfPoints[]): void {
  const { item, sums, asked } = draft;
  if (!givesBase(item) || asked.table.floor === 'none') return;
  const total = sums.base + sums.bonus - sums.penalty;
  if (total >= 0) return;
  if (asked.table.floor === 'zero') {
    step(draft, limits, 'penalty', total, 'floor', 'không dưới 0 điểm');
    return;
  }
  const message = `${nameOf(item)} còn ${formatPoints(total)} điểm; bảng không nói mục có được dưới 0 hay không. Tính ${formatPoints(total)}.`;
  draft.warnings.push({ kind: 'belowZero', code: item.code, message });
}

/** Who confirmed what, and why; points that the rules let stand are confirmed without a change. */
export function overrideWords(override: Override, on: Column, points: number, counted: number): string {
  const [what, confirmed] = [COLUMN_WORDS[on], formatPoints(points)];
  return points === counted
    ? `${override.by} xác nhận ${what} ${confirmed}: ${override.reason}`
    : `${override.by} xác nhận ${what} ${confirmed} thay cho ${formatPoints(counted)}: ${override.reason}`;
}

/** Points that somebody confirmed against the rules: they count, and the reason stays with them. */
function applyOverride(draft: Draft, limits: LineOfPoints[]): void {
  const { item, facts, sums, warnings } = draft;
  const override = facts?.override;
  if (!override) return;
  for (const on of COLUMNS) {
    const points = override[on];
    if (points === undefined || (override.asEntered && points !== draft.unlimited[on])) continue;
    const words = overrideWords(override, on, points, sums[on]);
    step(draft, limits, on, points - sums[on], 'override', words);
    warnings.push({ kind: 'overridden', code: item.code, message: `${nameOf(item)}: ${words}.` });
  }
}
