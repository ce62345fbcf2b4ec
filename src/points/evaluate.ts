import { type Criterion, codeKey, type ScoreTable } from '#src/points/score-table.ts';
import { formatPoints } from '#src/text/numbers.ts';

/** Points entered for a criterion, in thousandths. A deduction is entered as a positive number. */
export type Entry = { readonly code: string; readonly points: number };

export type ScoreWarning = {
  readonly kind: 'overMaximum' | 'belowZero' | 'overBonusCap' | 'missingLine' | 'unknownCode' | 'repeatedEntry';
  readonly code: string;
  readonly message: string;
};

/** A criterion with what was entered (null when nothing was) and what counts of it. Thousandths. */
export type ScoreLine = {
  readonly criterion: Criterion;
  readonly group: string;
  readonly entered: number | null;
  readonly counted: number;
  readonly warnings: readonly ScoreWarning[];
};

/** Counted points in thousandths: `total` = `base` + `bonus` − `penalty`, with the bonus under its cap. */
export type Totals = {
  readonly base: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly total: number;
};

export type Evaluation = Totals & {
  readonly lines: readonly ScoreLine[];
  readonly groups: readonly (Totals & { readonly code: string; readonly name: string })[];
  /** Counted bonus points before the cap of the table. */
  readonly bonusBeforeCap: number;
  readonly warnings: readonly ScoreWarning[];
};

/**
 * Evaluates entries against a table in its first form. Nothing entered is altered: a value that breaks a rule stays
 * beside the value that counts, with a warning (I-16). A base line without an entry counts zero and is warned of; a
 * bonus or penalty line without one has nothing to declare. A group's bonus is not capped, the table's is. Whether
 * a total may fall below zero is a matter of the table, so it is not raised.
 *
 * @throws RangeError when points are not whole thousandths.
 */
export function evaluate(table: ScoreTable, entries: readonly Entry[]): Evaluation {
  const entered = firstEntries(entries);
  const lines = table.groups.flatMap(({ code, criteria }) =>
    criteria.map((criterion) => evaluateLine(criterion, code, entered.get(codeKey(criterion.code))?.points ?? null)),
  );
  const sums = totals(lines);
  const bonus = Math.min(sums.bonus, table.bonusCap ?? sums.bonus);
  return {
    lines,
    groups: table.groups.map(({ code, name, criteria }) => ({
      code,
      name,
      ...totals(lines.filter((line) => criteria.includes(line.criterion))),
    })),
    base: sums.base,
    bonusBeforeCap: sums.bonus,
    bonus,
    penalty: sums.penalty,
    total: sums.base + bonus - sums.penalty,
    warnings: [
      ...lines.flatMap((line) => line.warnings),
      ...(bonus < sums.bonus ? [overBonusCap(sums.bonus, bonus)] : []),
      ...strayEntries(table, entries),
    ],
  };
}

function firstEntries(entries: readonly Entry[]): Map<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    if (!Number.isSafeInteger(entry.points)) throw new RangeError(`Not whole thousandths: ${entry.points}`);
    if (!first.has(codeKey(entry.code))) first.set(codeKey(entry.code), entry);
  }
  return first;
}

function evaluateLine(criterion: Criterion, group: string, entered: number | null): ScoreLine {
  const counted = Math.min(Math.max(entered ?? 0, 0), criterion.maximum);
  const warning = lineWarning(criterion, entered);
  return { criterion, group, entered, counted, warnings: warning ? [warning] : [] };
}

function lineWarning({ code, kind, maximum }: Criterion, entered: number | null): ScoreWarning | null {
  if (entered === null) {
    return kind === 'base' ? { kind: 'missingLine', code, message: `Tiêu chí ${code} chưa ghi điểm.` } : null;
  }
  if (entered < 0) {
    const message = `Tiêu chí ${code} ghi ${formatPoints(entered)}, dưới 0. Tính 0.`;
    return { kind: 'belowZero', code, message };
  }
  if (entered > maximum) {
    const over = `vượt ${formatPoints(entered - maximum)} so với tối đa ${formatPoints(maximum)}`;
    const message = `Tiêu chí ${code} ghi ${formatPoints(entered)}, ${over}. Tính ${formatPoints(maximum)}.`;
    return { kind: 'overMaximum', code, message };
  }
  return null;
}

function overBonusCap(bonus: number, cap: number): ScoreWarning {
  const message = `Điểm thưởng cộng lại ${formatPoints(bonus)}, vượt trần ${formatPoints(cap)}. Tính ${formatPoints(cap)}.`;
  return { kind: 'overBonusCap', code: '', message };
}

function strayEntries(table: ScoreTable, entries: readonly Entry[]): ScoreWarning[] {
  const known = new Set(table.groups.flatMap(({ criteria }) => criteria.map(({ code }) => codeKey(code))));
  const seen = new Set<string>();
  return entries.flatMap(({ code, points }): ScoreWarning[] => {
    const key = codeKey(code);
    const value = formatPoints(points);
    if (!known.has(key)) {
      return [{ kind: 'unknownCode', code, message: `Bảng điểm không có tiêu chí ${code}. Không tính ${value} điểm.` }];
    }
    if (seen.has(key)) {
      return [{ kind: 'repeatedEntry', code, message: `Tiêu chí ${code} ghi hai lần. Không tính lần sau (${value}).` }];
    }
    seen.add(key);
    return [];
  });
}

function totals(lines: readonly ScoreLine[]): Totals {
  const sumOf = (kind: Criterion['kind']) =>
    lines.filter(({ criterion }) => criterion.kind === kind).reduce((sum, { counted }) => sum + counted, 0);
  const [base, bonus, penalty] = [sumOf('base'), sumOf('bonus'), sumOf('penalty')];
  return { base, bonus, penalty, total: base + bonus - penalty };
}
