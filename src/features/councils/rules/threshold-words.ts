import { COUNCIL_BASE_TITLES } from '#src/law/council-verdict.ts';
import { requiredShareWords, type Threshold } from '#src/law/threshold.ts';

/** "từ 80 % tổng số thành viên Hội đồng" */
export function thresholdWords(threshold: Threshold): string {
  const base = COUNCIL_BASE_TITLES[threshold.base];
  return `${requiredShareWords(threshold)} ${base.charAt(0).toLowerCase()}${base.slice(1)}`;
}
