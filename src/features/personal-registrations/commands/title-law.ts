import type { AwardCode } from '#src/law/award-code.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { yearLaw } from '../queries/year-law.ts';
import { titlesOpen, withImplied } from '../rules/titles.ts';

/**
 * The chosen titles with those that they stand on.
 * @throws AppError invalid when the law of the year does not know a title
 */
export async function completeTitles(
  tx: Tx,
  facts: { year: number; clusterYearId?: string },
  chosen: readonly AwardCode[],
): Promise<AwardCode[]> {
  const { pack, regime } = await yearLaw(tx, facts);
  if (!regime) return [...chosen];
  const open = titlesOpen(pack, regime);
  if (chosen.some((title) => !open.some(({ code }) => code === title))) {
    throw invalid({ titles: `Năm ${facts.year} không có danh hiệu này. Mở lại trang rồi chọn lại.` });
  }
  return withImplied(chosen, regime, open);
}
