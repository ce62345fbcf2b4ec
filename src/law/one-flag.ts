import { awardName, awardOf, type FlagCode, regimeOn } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import { regimeOnDay } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** One flag a year (I-6): who gets the higher one does not get the lower one; refused above, the lower one is left. */
export type OneFlagRule = {
  readonly higher: FlagCode;
  readonly lower: FlagCode;
  readonly text: string;
  readonly source: Source;
};

/** The rule of one flag as the pack has it on a day; null where it has none, so that a unit may hold both. */
export function oneFlagOn(day: Day, pack: RulePack): OneFlagRule | null {
  const regime = regimeOn(day, pack);
  const lower = regime?.awards.find(({ replacedBy }) => replacedBy !== null);
  const higher = regime?.awards.find(({ code }) => code === lower?.replacedBy?.award);
  if (!lower?.replacedBy || !higher) return null;
  const [lowerName, higherName] = [awardName(lower), awardName(higher)];
  return {
    higher: higher.code,
    lower: lower.code,
    text: `Đơn vị được tặng “${higherName}” thì không nhận “${lowerName}” cùng năm; không được tặng thì xét tặng “${lowerName}”.`,
    source: lower.replacedBy.source,
  };
}

/** The name of a flag on a day; its code where the pack holds no regime for the day. */
export function flagNameOn(day: Day, award: FlagCode, pack: RulePack): string {
  const regime = regimeOn(day, pack);
  return regime ? awardName(awardOf(regime, award)) : award;
}

/** One achievement, one form of reward (I-11), as the law of a day has it; null where the pack says nothing for the day. */
export function oneAchievementOn(day: Day, pack: RulePack): Source | null {
  return regimeOnDay(pack, day)?.oneAchievement ?? null;
}
