import type { Found, Measure } from '#src/points/rules/found.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';

/**
 * Points by what the best of the cluster did. `share`: M × A/best. `target`: half of M for the part of the target that
 * was reached, and beyond it the other half by how far the best went above its own. Rounded half up to the thousandth.
 */
export const relative: Measure<'relative'> = (rule, { actual, target }, { item, best }) => {
  if (actual === undefined) return null;
  const most = item.base ?? 0;
  const words = target === undefined ? formatWhole(actual) : `${formatWhole(actual)}/${formatWhole(target)}`;
  if (!best) return nothing(item.printed || item.code, words);
  const points =
    rule.formula === 'share' || target === undefined || target <= 0
      ? part(most, BigInt(actual), BigInt(best.actual))
      : againstTarget(most, BigInt(actual), BigInt(target), BigInt(best.actual), BigInt(best.target ?? 0));
  return { on: 'base', points, words: `${words}, cao nhất cụm ${formatWhole(best.actual)}: ${formatPoints(points)}` };
};

function againstTarget(most: number, actual: bigint, target: bigint, bestActual: bigint, bestTarget: bigint): number {
  if (actual <= target) return part(most, actual, target * 2n);
  // 1/2 M + 1/2 M × ((A/T − 1) / (L/T_L − 1)), with one denominator.
  const above = (actual - target) * bestTarget;
  const ofBest = (bestActual - bestTarget) * target;
  if (ofBest <= 0n) return most;
  return Math.min(most, part(most, ofBest + above, ofBest * 2n));
}

/** most × count / of, half up. */
function part(most: number, count: bigint, of: bigint): number {
  if (of <= 0n) return 0;
  return Number((BigInt(most) * count * 2n + of) / (of * 2n));
}

function nothing(code: string, words: string): Found {
  const message = `Mục ${code}: chưa biết kết quả cao nhất của cụm nên chưa tính được. Tạm tính 0.`;
  return { on: 'base', points: 0, words: `${words}: chưa tính`, warning: { kind: 'noBest', message } };
}
