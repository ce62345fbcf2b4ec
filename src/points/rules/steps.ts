import { compareRate, rateWords, stepsAbove, within } from '#src/points/rate.ts';
import type { Measure } from '#src/points/rules/found.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';

/** So many points from a rate on, and as many again for each whole step above it. */
export const steps: Measure<'steps'> = (rule, { rate }) => {
  if (!rate) return null;
  const { on, from, first } = rule;
  const words = `tỷ lệ ${rateWords(rate)}`;
  if (!within((at) => compareRate(rate, at), from, null)) return { on, points: 0, words: `${words}: 0` };
  const count = stepsAbove(rate, from.at, rule.step);
  const points = first + count * rule.each;
  const sum = `${formatPoints(first)} + ${formatWhole(count)} × ${formatPoints(rule.each)}`;
  return { on, points, words: `${words}: ${sum}` };
};
