import type { LineFacts, Override } from '#src/points/facts.ts';
import { type LineOfPoints, type LineResult, lineResult, overrideWords } from '#src/points/line-result.ts';
import { planOf } from '#src/points/plan.ts';
import { readFacts } from '#src/points/read-facts.ts';
import type { Best } from '#src/points/rules/found.ts';
import type { ScoreTable } from '#src/points/table.ts';
import type { Totals } from '#src/points/totals.ts';
import type { ScoreWarning } from '#src/points/warning.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type Evaluation = Totals & {
  /** As it was entered or measured, before maxima, caps and exclusions. */
  readonly entered: Totals;
  readonly groups: readonly (Totals & { readonly code: string; readonly name: string })[];
  /** Every step in words; the sum of their points is the total. */
  readonly derivation: readonly LineOfPoints[];
  readonly warnings: readonly ScoreWarning[];
  /** Null: not classified, or the table names no classes. */
  readonly className: string | null;
  /** The clause that takes the class away; null where none does. */
  readonly knockedOut: string | null;
};

export type Cluster = { readonly best: ReadonlyMap<string, Best> };
const ALONE: Cluster = { best: new Map() };

/**
 * Points of one unit. Facts may come in any order. What breaks a rule is warned of and does not count further than the
 * rule allows, unless somebody confirmed it by name and with a reason; what was entered stays beside it (I-16).
 *
 * @throws RangeError when points are not whole thousandths
 */
export function evaluate(table: ScoreTable, facts: readonly LineFacts[], cluster: Cluster = ALONE): Evaluation {
  const plan = planOf(table);
  const known = readFacts(plan, facts.filter(ofSomeLine));
  const results = table.items.map((item) =>
    lineResult(item, { table, plan, known: known.facts, best: cluster.best, conditions: true }),
  );
  const sums = add(results.map(({ counted }) => counted));
  const entered = add(results.map((result) => result.entered));
  const derivation: LineOfPoints[] = [];
  const warnings: ScoreWarning[] = [...known.warnings].sort(byCode);
  for (const result of results) collect(result, derivation, warnings);
  let bonus = Math.min(sums.bonus, table.bonusCap ?? sums.bonus);
  if (bonus < sums.bonus) {
    const words = `Trần điểm thưởng của bảng ${formatPoints(bonus)}`;
    derivation.push({ code: '', on: 'bonus', points: bonus - sums.bonus, step: 'cap', words });
    const message = `Điểm thưởng cộng lại ${formatPoints(sums.bonus)}, vượt trần ${formatPoints(bonus)}. Tính ${formatPoints(bonus)}.`;
    warnings.push({ kind: 'overCap', code: '', message, against: { on: 'bonus', points: sums.bonus } });
    const confirmed = confirmedBonus(facts, sums.bonus);
    if (confirmed) {
      const said = overrideWords(confirmed, 'bonus', sums.bonus, bonus);
      derivation.push({ code: '', on: 'bonus', points: sums.bonus - bonus, step: 'override', words: said });
      warnings.push({ kind: 'overridden', code: '', message: `${said}.` });
      bonus = sums.bonus;
    }
  }
  const totals = withTotal(sums.base, bonus, sums.penalty);
  const knockedOut = warnings.find(({ kind }) => kind === 'knockOut')?.message ?? null;
  return {
    ...totals,
    entered,
    groups: results.map(({ item, counted }) => ({ code: item.code, name: item.text, ...counted })),
    derivation,
    warnings,
    className: knockedOut ? null : classOf(table, totals.total),
    knockedOut,
  };
}

/** A confirmation without a code is one of the cap of the whole table. */
function ofSomeLine({ code, override }: LineFacts): boolean {
  return code !== '' || override === undefined;
}

function confirmedBonus(facts: readonly LineFacts[], entered: number): Override | null {
  const overrides = facts.flatMap((each) => (ofSomeLine(each) ? [] : (each.override ?? [])));
  return overrides.find(({ bonus }) => bonus === entered) ?? null;
}

/** The class by its threshold, the highest first. */
export function classOf(table: ScoreTable, total: number): string | null {
  return table.classes.find(({ from }) => total >= from)?.name ?? null;
}

/** What the best of a cluster did on each line that is measured against it. */
export function bestOf(table: ScoreTable, units: readonly (readonly LineFacts[])[]): Cluster {
  const plan = planOf(table);
  const best = new Map<string, Best>();
  for (const facts of units) {
    for (const [{ code }, each] of readFacts(plan, facts).facts) {
      if (each.actual === undefined) continue;
      const own = { actual: each.actual, target: each.target ?? null };
      const known = best.get(code);
      if (!known || isBetter(own, known)) best.set(code, own);
    }
  }
  return { best };
}

/** By how far above its target, where there are targets; else by what was done. */
function isBetter(own: Best, known: Best): boolean {
  if (own.target && known.target)
    return BigInt(own.actual) * BigInt(known.target) > BigInt(known.actual) * BigInt(own.target);
  return own.actual > known.actual;
}

function collect(result: LineResult, derivation: LineOfPoints[], warnings: ScoreWarning[]): void {
  for (const line of result.lines) derivation.push(line);
  for (const below of result.below) collect(below, derivation, warnings);
  for (const line of result.limits) derivation.push(line);
  for (const warning of result.warnings) warnings.push(warning);
}

function add(parts: readonly Totals[]): Totals {
  let [base, bonus, penalty] = [0, 0, 0];
  for (const part of parts) {
    base += part.base;
    bonus += part.bonus;
    penalty += part.penalty;
  }
  return withTotal(base, bonus, penalty);
}

function withTotal(base: number, bonus: number, penalty: number): Totals {
  return { base, bonus, penalty, total: base + bonus - penalty };
}

function byCode(one: ScoreWarning, other: ScoreWarning): number {
  if (one.code !== other.code) return one.code < other.code ? -1 : 1;
  return one.message < other.message ? -1 : 1;
}
