import type { Measure } from '#src/points/rules/found.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';

/** So many points a case; exempted cases are counted out. A clause without "mỗi trường hợp" counts once. */
export const each: Measure<'each'> = (rule, { cases, exempted = 0 }) => {
  if (cases === undefined) return null;
  const all = Math.max(0, cases - exempted);
  const counted = rule.once ? Math.min(all, 1) : all;
  const points = counted * rule.points;
  const out = exempted > 0 ? `, miễn ${formatWhole(Math.min(exempted, cases))}` : '';
  const sum = rule.once ? formatPoints(points) : `${formatWhole(counted)} × ${formatPoints(rule.points)}`;
  return { on: rule.on, points, words: `${formatWhole(cases)} trường hợp${out}: ${sum}` };
};
