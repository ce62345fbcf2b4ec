import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { awardNamed, regimeOnDay } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** Đồng a month from a day on, with its source. */
export type BaseSalary = Readonly<RulePack['baseSalaries'][number]>;

/** An award with the tenths of the base salary that the regime of a day gives for it. */
export type Multiple = {
  readonly award: string;
  readonly name: string;
  readonly tenths: number;
  readonly source: Source;
};
export type PrizeSubject = 'person' | 'collective';

type Rounding = NonNullable<NonNullable<RegimeRules['prize']>['rounding']>;

/** The base salary in force on a day, or null before the first that is kept. */
export function baseSalaryOn(day: Day, pack: RulePack): BaseSalary | null {
  return pack.baseSalaries.findLast(({ from }) => from <= day) ?? null;
}

/**
 * The multiple that the rules of a day give for an award to a collective, or to a person; null where none was read.
 */
export function multipleOn(
  award: string,
  day: Day,
  pack: RulePack,
  subject: PrizeSubject = 'collective',
): Multiple | null {
  const rules = regimeOnDay(pack, day)?.awards.find((each) => each.award === award);
  const tenths = rules?.money?.[subject];
  if (!rules?.money || tenths == null) return null;
  const [name] = awardNamed(pack, rules.award).names;
  return { award, name: name ?? award, tenths, source: rules.money.source };
}

/**
 * Integer đồng (I-19): tenths of the base salary × base salary, rounded up where the day knows such a rule. A part of a đồng, which no multiple in force gives, is dropped.
 * @throws RangeError when an operand is no natural number
 */
export function amountOf(tenths: number, dong: number, rounding: Pick<Rounding, 'upTo'> | null): number {
  const product = tenths * dong;
  if (![tenths, dong, product].every((part) => Number.isSafeInteger(part) && part >= 0)) {
    throw new RangeError(`Not an amount: ${tenths} × ${dong}`);
  }
  const exact = (product - (product % 10)) / 10;
  if (!rounding) return exact;
  const over = exact % rounding.upTo;
  return over === 0 ? exact : exact + rounding.upTo - over;
}

export type PrizeMoney = {
  readonly dong: number;
  readonly multiple: Multiple;
  readonly salary: BaseSalary;
  /** Says that the base salary of this day counts; null where no clause was read. */
  readonly salaryDay: Source | null;
  /** Null where the day knows no rounding. */
  readonly rounding: Source | null;
};

/** The money of an award decided on a day with what it was computed from, or null where a part of it is not known. */
export function prizeMoney(
  award: string,
  day: Day,
  pack: RulePack,
  subject: PrizeSubject = 'collective',
): PrizeMoney | null {
  const multiple = multipleOn(award, day, pack, subject);
  const salary = baseSalaryOn(day, pack);
  if (!multiple || !salary) return null;
  const prize = regimeOnDay(pack, day)?.prize;
  const rounding = prize?.rounding ?? null;
  return {
    dong: amountOf(multiple.tenths, salary.dong, rounding),
    multiple,
    salary,
    salaryDay: prize?.salaryDay ?? null,
    rounding: rounding?.source ?? null,
  };
}
