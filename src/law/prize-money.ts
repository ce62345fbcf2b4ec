import { rulePack } from '#src/law/packs.ts';
import { awardNamed, regimeOnDay } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** What was read of one fact about money, with its source. */
export type BaseSalary = { readonly from: Day; readonly dong: number; readonly source: Source };

/** Đồng a month, by the day from which it holds. */
export const BASE_SALARIES: readonly BaseSalary[] = [
  {
    from: '2018-07-01',
    dong: 1_390_000,
    source: {
      article: '',
      document: 'Nghị định số 72/2018/NĐ-CP',
      standing: 'secondary',
      note: 'Số tiền thấy trên trang tin; số hiệu văn bản chưa đối chiếu.',
    },
  },
  {
    from: '2019-07-01',
    dong: 1_490_000,
    source: { article: '', document: 'Nghị định số 38/2019/NĐ-CP', standing: 'secondary' },
  },
  {
    from: '2023-07-01',
    dong: 1_800_000,
    source: { article: '', document: 'Nghị định số 24/2023/NĐ-CP', standing: 'unverified' },
  },
  {
    from: '2024-07-01',
    dong: 2_340_000,
    source: { article: 'Khoản 2 Điều 3', document: 'Nghị định số 73/2024/NĐ-CP', standing: 'secondary' },
  },
  {
    from: '2026-07-01',
    dong: 2_530_000,
    source: { article: '', document: 'Nghị định số 161/2026/NĐ-CP', standing: 'secondary' },
  },
];

/** An award with the tenths of the base salary that the regime of a day gives for it. */
export type Multiple = {
  readonly award: string;
  readonly name: string;
  readonly tenths: number;
  readonly source: Source;
};
export type PrizeSubject = 'person' | 'collective';

const DECREE_152 = 'Nghị định số 152/2025/NĐ-CP';

/** From this day amounts are rounded up to whole ten thousands; no rule was read for the time before. */
export const ROUNDING_UP = {
  from: '2025-07-01',
  to: 10_000,
  source: { article: 'Khoản 2 Điều 49', document: DECREE_152, standing: 'secondary' },
} as const satisfies { from: Day; to: number; source: Source };

/** The base salary counts on the day on which the decision is issued. */
export const SALARY_DAY: Source = { article: 'Khoản 1 Điều 49', document: DECREE_152, standing: 'secondary' };

/** The base salary in force on a day, or null before the first that is kept. */
export function baseSalaryOn(day: Day): BaseSalary | null {
  return BASE_SALARIES.findLast(({ from }) => from <= day) ?? null;
}

/**
 * The multiple that the rules of a day give for an award to a collective, or to a person, from the national pack; null
 * where none was read.
 */
export function multipleOn(award: string, day: Day, subject: PrizeSubject = 'collective'): Multiple | null {
  const pack = rulePack('quoc-gia');
  const rules = regimeOnDay(pack, day)?.awards.find((each) => each.award === award);
  const tenths = rules?.money?.[subject];
  if (!rules?.money || tenths == null) return null;
  const [name] = awardNamed(pack, rules.award).names;
  return { award, name: name ?? award, tenths, source: rules.money.source };
}

/**
 * Integer đồng (I-19): tenths of the base salary × base salary, rounded up to ten thousands where the day falls under
 * that rule. A part of a đồng, which no multiple in force gives, is dropped.
 * @throws RangeError when an operand is no natural number
 */
export function amountOf(tenths: number, dong: number, day: Day): number {
  const product = tenths * dong;
  if (![tenths, dong, product].every((part) => Number.isSafeInteger(part) && part >= 0)) {
    throw new RangeError(`Not an amount: ${tenths} × ${dong}`);
  }
  const exact = (product - (product % 10)) / 10;
  if (day < ROUNDING_UP.from) return exact;
  const over = exact % ROUNDING_UP.to;
  return over === 0 ? exact : exact + ROUNDING_UP.to - over;
}

export type PrizeMoney = {
  readonly dong: number;
  readonly multiple: Multiple;
  readonly salary: BaseSalary;
  /** Null where the day knows no rounding. */
  readonly rounding: Source | null;
};

/** The money of an award decided on a day with what it was computed from, or null where a part of it is not known. */
export function prizeMoney(award: string, day: Day, subject: PrizeSubject = 'collective'): PrizeMoney | null {
  const multiple = multipleOn(award, day, subject);
  const salary = baseSalaryOn(day);
  if (!multiple || !salary) return null;
  return {
    dong: amountOf(multiple.tenths, salary.dong, day),
    multiple,
    salary,
    rounding: day < ROUNDING_UP.from ? null : ROUNDING_UP.source,
  };
}
