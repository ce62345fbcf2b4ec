import type { AwardCode } from '#src/law/award-code.ts';
import { oneAchievementOn } from '#src/law/one-flag.ts';
import type { RulePack } from '#src/law/pack.ts';
import { awardNamed, regimeOnDay } from '#src/law/regimes.ts';
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

/** The rule that titles of one period are paid once, as the law of the day of a decision has it. */
function titlesOnceOn(pack: RulePack, day: Day): Source | null {
  return regimeOnDay(pack, day)?.prize?.titlesOnce ?? null;
}

/**
 * The money of the awards of one subject. Titles (flags among them) that cover the same years are paid once, by the
 * highest; forms are paid each. Where the law of the day of the decision has no such rule, or it was not read, all are
 * paid, without a source.
 */
export function payments<Priced extends PricedAward>(pack: RulePack, awards: readonly Priced[]): Payment<Priced>[] {
  return awards.map((award) => {
    const source = titlesOnceOn(pack, award.decidedOn);
    if (!source) return { award, paid: true, within: null, source: null };
    const rivals = isForm(pack, award.award) ? [] : awards.filter((other) => isRival(pack, award, other));
    const highest = rivals.reduce((best, other) => (isAbove(pack, other, best) ? other : best), award);
    return { award, paid: highest === award, within: highest === award ? null : highest, source };
  });
}

function isRival(pack: RulePack, award: PricedAward, other: PricedAward): boolean {
  const samePeriod = other.fromYear === award.fromYear && other.toYear === award.toYear;
  return other !== award && samePeriod && !isForm(pack, other.award) && titlesOnceOn(pack, other.decidedOn) !== null;
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
  readonly source: Source | null;
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
    return clashing.length > 0 ? [{ achievement, awards: clashing, source: oneAchievementOn(onDate, pack) }] : [];
  });
}

function bothForms(pack: RulePack, left: { award: AwardCode }, right: { award: AwardCode }): boolean {
  return isForm(pack, left.award) && isForm(pack, right.award);
}
