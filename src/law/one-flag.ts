import { awardName, awardOf, type FlagCode, regimeOn } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
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
export function oneFlagOn(day: Day, pack: RulePack = rulePack()): OneFlagRule | null {
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
export function flagNameOn(day: Day, award: FlagCode): string {
  const regime = regimeOn(day);
  return regime ? awardName(awardOf(regime, award)) : award;
}

/** One achievement, one form of reward (I-11), as the law of a day has it. The law of 2003 was not read. */
export function oneAchievementOn(day: Day): Source {
  const article = 'Điểm c khoản 2 Điều 5';
  if (day >= '2024-01-01') return { article, document: 'Luật Thi đua, khen thưởng số 06/2022/QH15', standing: 'read' };
  return {
    article: '',
    document: 'Luật Thi đua, khen thưởng năm 2003',
    standing: 'unverified',
    note: `${article} Luật số 06/2022/QH15 (đã đọc) có quy định này từ năm 2024.`,
  };
}
