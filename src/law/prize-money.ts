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

/** A title with money and the tenths of the base salary that one decree gives for it. */
export type Multiple = {
  readonly award: string;
  readonly name: string;
  readonly tenths: number;
  readonly source: Source;
};
type MoneyRules = { readonly from: Day; readonly to: Day; readonly multiples: readonly Multiple[] };

const DECREE_91 = 'Nghị định số 91/2017/NĐ-CP';
const DECREE_98 = 'Nghị định số 98/2023/NĐ-CP';
const DECREE_152 = 'Nghị định số 152/2025/NĐ-CP';

const collective = (award: string, name: string, tenths: number, source: Source): Multiple => ({
  award,
  name,
  tenths,
  source,
});
const under91 = (): Source => ({ article: '', document: DECREE_91, standing: 'unverified' });
const under98 = (): Source => ({ article: 'Khoản 2 Điều 54', document: DECREE_98, standing: 'secondary' });
const under152 = (point: string): Source => ({
  article: `Điểm ${point} khoản 2 Điều 50`,
  document: DECREE_152,
  standing: 'secondary',
});

/** Money of the titles of collectives. The same multiples under three decrees; how far each was read differs. */
const MONEY_RULES: readonly MoneyRules[] = [
  {
    from: '2017-10-01',
    to: '2023-12-31',
    multiples: [
      collective('TTLDXS', 'Tập thể lao động xuất sắc', 15, under91()),
      collective('TTLDTT', 'Tập thể lao động tiên tiến', 8, under91()),
      collective('CO_CP', 'Cờ thi đua của Chính phủ', 120, under91()),
      collective('CO_BO', 'Cờ thi đua của Bộ, ban, ngành, tỉnh', 80, under91()),
    ],
  },
  {
    from: '2024-01-01',
    to: '2025-06-30',
    multiples: [
      collective('TTLDXS', 'Tập thể lao động xuất sắc', 15, under98()),
      collective('TTLDTT', 'Tập thể lao động tiên tiến', 8, under98()),
      collective('CO_CP', 'Cờ thi đua của Chính phủ', 120, under98()),
      collective('CO_BO', 'Cờ thi đua của Bộ, ban, ngành, tỉnh', 80, under98()),
    ],
  },
  {
    from: '2025-07-01',
    to: '9999-12-31',
    multiples: [
      collective('TTLDXS', 'Tập thể lao động xuất sắc', 15, under152('a')),
      collective('TTLDTT', 'Tập thể lao động tiên tiến', 8, under152('b')),
      collective('CO_CP', 'Cờ thi đua của Chính phủ', 120, under152('đ')),
      collective('CO_BO', 'Cờ thi đua của Bộ, ban, ngành, tỉnh', 80, under152('e')),
    ],
  },
];

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

/** The multiple that the decree of a day gives for an award, or null where none was read. */
export function multipleOn(award: string, day: Day): Multiple | null {
  const rules = MONEY_RULES.find(({ from, to }) => from <= day && day <= to);
  return rules?.multiples.find((multiple) => multiple.award === award) ?? null;
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
export function prizeMoney(award: string, day: Day): PrizeMoney | null {
  const multiple = multipleOn(award, day);
  const salary = baseSalaryOn(day);
  if (!multiple || !salary) return null;
  return {
    dong: amountOf(multiple.tenths, salary.dong, day),
    multiple,
    salary,
    rounding: day < ROUNDING_UP.from ? null : ROUNDING_UP.source,
  };
}
