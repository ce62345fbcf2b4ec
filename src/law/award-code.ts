/** Every award that the packs of rules know: titles, flags, forms of commendation. */
export const AWARD_CODES = [
  'LDTT',
  'CSTDCS',
  'CSTD_BO',
  'CSTDTQ',
  'TTLDTT',
  'TTLDXS',
  'CO_BO',
  'CO_CP',
  'GK',
  'BK_BO',
  'BKTTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
  'HCDL3',
  'HCDL2',
  'HCDL1',
  'KNC',
] as const;

export type AwardCode = (typeof AWARD_CODES)[number];

export function isAwardCode(text: string): text is AwardCode {
  return (AWARD_CODES as readonly string[]).includes(text);
}
