import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

export type FlagCode = 'CO_BO' | 'CO_CP';

/** A statement of law in Vietnamese with its source. */
export type Statement = { readonly text: string; readonly source: Source };

/** A flag as the law of its regime has it. `names` are all printed forms, the one for screens first. */
export type Award = {
  readonly code: FlagCode;
  readonly names: readonly [string, ...string[]];
  readonly subject: 'collective';
  readonly decider: Statement;
  readonly standard: Statement;
  /** Only those nominated for that award may be nominated for this one (I-3). */
  readonly within: { readonly award: FlagCode; readonly source: Source } | null;
};

/** The instruments that rule awards from one day to another (inclusive). */
export type Regime = {
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly source: Source;
  readonly awards: readonly Award[];
};

const LAW_2003 = 'Luật Thi đua, khen thưởng số 15/2003/QH11';
const DECREE_91 = 'Nghị định số 91/2017/NĐ-CP';

/** The regime of the case of 2020. Its decree was read in secondary pages only. */
export const REGIME_2003_91: Regime = {
  code: 'luat-2003-nghi-dinh-91',
  name: 'Luật Thi đua, khen thưởng năm 2003, Nghị định 91/2017/NĐ-CP',
  from: '2017-10-01',
  to: '2023-12-31',
  source: {
    article: '',
    document: DECREE_91,
    standing: 'secondary',
    note: 'Ngày bãi bỏ Luật năm 2003 đã đọc tại Điều 94 Luật số 06/2022/QH15.',
  },
  awards: [
    {
      code: 'CO_BO',
      names: ['Cờ thi đua ngành Tư pháp', 'Cờ thi đua của Bộ, ban, ngành, tỉnh'],
      subject: 'collective',
      decider: {
        text: 'Bộ trưởng Bộ Tư pháp',
        source: {
          article: '',
          document: LAW_2003,
          standing: 'unverified',
          note: 'Khoản 2 Điều 79 Luật số 06/2022/QH15 (đã đọc) quy định cùng thẩm quyền.',
        },
      },
      standard: {
        text: 'Qua bình xét, đánh giá, so sánh theo cụm, khối thi đua do Bộ tổ chức',
        source: { article: 'Điều 12', document: DECREE_91, standing: 'secondary' },
      },
      within: null,
    },
    {
      code: 'CO_CP',
      names: ['Cờ thi đua của Chính phủ', 'Cờ thi đua Chính phủ'],
      subject: 'collective',
      decider: {
        text: 'Chính phủ',
        source: {
          article: '',
          document: LAW_2003,
          standing: 'unverified',
          note: 'Khoản 1 Điều 78 Luật số 06/2022/QH15 (đã đọc) quy định cùng thẩm quyền.',
        },
      },
      standard: {
        text: 'Tiêu biểu, xuất sắc trong số các tập thể đạt tiêu chuẩn tặng Cờ thi đua của Bộ',
        source: { article: 'Điều 11', document: DECREE_91, standing: 'secondary' },
      },
      within: { award: 'CO_BO', source: { article: 'Điều 11', document: DECREE_91, standing: 'secondary' } },
    },
  ],
};

const REGIMES: readonly Regime[] = [REGIME_2003_91];

/** The regime in force on a day (I-13), or null where the product holds none for it. */
export function regimeOn(day: Day): Regime | null {
  return REGIMES.find(({ from, to }) => from <= day && day <= to) ?? null;
}

/** The award of that code in a regime. */
export function awardOf(regime: Regime, code: FlagCode): Award {
  const award = regime.awards.find((each) => each.code === code);
  if (!award) throw new RangeError(`No award ${code} in ${regime.code}`);
  return award;
}

/** The name for screens and papers. */
export function awardName(award: Award): string {
  return award.names[0];
}

/** Every award that the product knows in any regime, once: for lists to choose from. */
export function knownAwards(): { code: FlagCode; name: string }[] {
  const found = new Map<FlagCode, string>();
  for (const { awards } of REGIMES) for (const award of awards) found.set(award.code, awardName(award));
  return [...found].map(([code, name]) => ({ code, name }));
}
