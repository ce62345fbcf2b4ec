import { type Fraction, meetsShare, minimumVotes, type RequiredShare } from '#src/law/fraction.ts';
import type { Source } from '#src/law/source.ts';
import { formatShare } from '#src/text/numbers.ts';

/** What a share is counted on (I-5). */
export type Base = 'entitled' | 'present' | 'validBallots';

/** The three counts that a share may be counted on. */
export type BaseCounts = Readonly<Record<Base, number>>;

/** A pass mark with the base that it is counted on and the document that sets it. */
export type Threshold = RequiredShare & { readonly base: Base; readonly source: Source };

/** A count held against a threshold, with everything that a reader needs to check it. */
export type Assessment = {
  readonly votes: number;
  readonly base: Base;
  readonly baseCount: number;
  readonly minimum: number;
  readonly passed: boolean;
  readonly sentence: string;
};

const BASE_TITLES: Record<Base, string> = {
  entitled: 'Tổng số thành viên có quyền bỏ phiếu',
  present: 'Số thành viên có mặt',
  validBallots: 'Số phiếu hợp lệ',
};

const BASE_NOUNS: Record<Base, string> = {
  entitled: 'thành viên có quyền bỏ phiếu',
  present: 'thành viên có mặt',
  validBallots: 'phiếu hợp lệ',
};

/** The base as a heading: "Số phiếu hợp lệ". */
export function baseTitle(base: Base): string {
  return BASE_TITLES[base];
}

/** The base after a number: "11 thành viên có quyền bỏ phiếu". */
export function baseNoun(base: Base): string {
  return BASE_NOUNS[base];
}

/** "từ 90 %", "từ 2/3", "quá nửa", "quá 60 %". */
export function requiredShareWords({ share, comparison }: RequiredShare): string {
  if (comparison === 'moreThan' && share.num * 2 === share.den) return 'quá nửa';
  return `${comparison === 'atLeast' ? 'từ' : 'quá'} ${fractionWords(share)}`;
}

function fractionWords({ num, den }: Fraction): string {
  return (num * 100) % den === 0 ? formatShare(num, den) : `${num}/${den}`;
}

/**
 * Holds votes against a threshold on its own base. The sentence goes into the minutes:
 * "Đồng ý 10/11 thành viên có quyền bỏ phiếu (90,9 %), yêu cầu từ 90 %: đạt". `nouns` are the bases after a number.
 */
export function assess(
  votes: number,
  counts: BaseCounts,
  threshold: Threshold,
  nouns: Readonly<Record<Base, string>> = BASE_NOUNS,
): Assessment {
  const baseCount = counts[threshold.base];
  const passed = meetsShare(votes, baseCount, threshold);
  const share = baseCount === 0 ? '' : ` (${formatShare(votes, baseCount)})`;
  const fractionOfBase = `${votes}/${baseCount} ${nouns[threshold.base]}${share}`;
  return {
    votes,
    base: threshold.base,
    baseCount,
    minimum: minimumVotes(baseCount, threshold),
    passed,
    sentence: `Đồng ý ${fractionOfBase}, yêu cầu ${requiredShareWords(threshold)}: ${passed ? 'đạt' : 'không đạt'}`,
  };
}
