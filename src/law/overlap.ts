import type { AwardCode } from '#src/law/award-code.ts';
import { oneAchievementOn } from '#src/law/one-flag.ts';
import type { RulePack } from '#src/law/pack.ts';
import { awardNamed } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** An award with the years that its achievement covers (inclusive), the day of its decision and its money, in đồng. */
export type PricedAward = {
  readonly award: AwardCode;
  readonly fromYear: number;
  readonly toYear: number;
  readonly decidedOn: Day;
  readonly dong: number;
};

/** Whether its money is paid. `within`: the award of the same period whose higher money stands for it. */
export type Payment<Priced extends PricedAward> = {
  readonly award: Priced;
  readonly paid: boolean;
  readonly within: Priced | null;
  readonly source: Source | null;
};

const HIGHEST_ONLY_FROM: Day = '2025-07-01';

/** Titles of the same period: the highest money alone; of different periods, all; a title and a form, both. */
export const HIGHEST_ONLY: Source = {
  article: 'Khoản 5, khoản 6 và khoản 7 Điều 49',
  document: 'Nghị định số 152/2025/NĐ-CP',
  standing: 'secondary',
};

/**
 * The money of the awards of one subject. Titles (flags among them) that cover the same years are paid once, by the
 * highest; forms are paid each. Decisions before 01/07/2025 fall under rules that were not read: all are paid, no source.
 */
export function payments<Priced extends PricedAward>(pack: RulePack, awards: readonly Priced[]): Payment<Priced>[] {
  return awards.map((award) => {
    if (award.decidedOn < HIGHEST_ONLY_FROM) return { award, paid: true, within: null, source: null };
    const rivals = isForm(pack, award.award) ? [] : awards.filter((other) => isRival(pack, award, other));
    const highest = rivals.reduce((best, other) => (isAbove(pack, other, best) ? other : best), award);
    return { award, paid: highest === award, within: highest === award ? null : highest, source: HIGHEST_ONLY };
  });
}

function isRival(pack: RulePack, award: PricedAward, other: PricedAward): boolean {
  const samePeriod = other.fromYear === award.fromYear && other.toYear === award.toYear;
  return other !== award && samePeriod && !isForm(pack, other.award) && other.decidedOn >= HIGHEST_ONLY_FROM;
}

/** More money first, then the higher award, then the earlier decision. */
function isAbove(pack: RulePack, left: PricedAward, right: PricedAward): boolean {
  if (left.dong !== right.dong) return left.dong > right.dong;
  const [a, b] = [awardNamed(pack, left.award).rank, awardNamed(pack, right.award).rank];
  if (a !== b) return a > b;
  if (left.decidedOn !== right.decidedOn) return left.decidedOn < right.decidedOn;
  return left.award < right.award;
}

function isForm(pack: RulePack, award: AwardCode): boolean {
  return awardNamed(pack, award).kind === 'form';
}

/** Two awards or proposals for one achievement. */
export type Clash<Rewarded> = {
  readonly achievement: string;
  readonly awards: readonly Rewarded[];
  readonly source: Source;
};

/**
 * Achievements that are rewarded, or proposed, more than once (I-11): the same award twice, or two forms. A title
 * beside a form is no clash. Revoked awards are to be left out before.
 */
export function sameAchievement<Rewarded extends { readonly award: AwardCode; readonly achievement?: string }>(
  pack: RulePack,
  onDate: Day,
  awards: readonly Rewarded[],
): Clash<Rewarded>[] {
  const byKey = new Map<string, Rewarded[]>();
  for (const each of awards) {
    if (each.achievement) byKey.set(each.achievement, [...(byKey.get(each.achievement) ?? []), each]);
  }
  return [...byKey].flatMap(([achievement, sharing]) => {
    const clashing = sharing.filter((each) =>
      sharing.some((other) => other !== each && (other.award === each.award || bothForms(pack, each, other))),
    );
    return clashing.length > 0 ? [{ achievement, awards: clashing, source: oneAchievementOn(onDate) }] : [];
  });
}

function bothForms(pack: RulePack, left: { award: AwardCode }, right: { award: AwardCode }): boolean {
  return isForm(pack, left.award) && isForm(pack, right.award);
}
