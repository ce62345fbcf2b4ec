import type { Mark } from '#src/points/fairness/agreement.ts';
import { grouped } from '#src/points/fairness/grouped.ts';

/** One line of a unit's sheet as one reviewer marked it alone; what is taken off is below zero. Thousandths. */
export type LineMark = Mark & { readonly line: string };

/**
 * The sums of those who marked the same lines of the same unit. Lines that one person marked alone say nothing of
 * agreement and are left out; so is a reviewer who did not mark every line that the others of this unit share.
 */
export function sharedMarks(marks: readonly LineMark[]): Mark[] {
  return [...grouped(marks, ({ unit }) => unit)].flatMap(([unit, ofUnit]) => {
    const markers = grouped(ofUnit, ({ line }) => line);
    const shared = new Set([...markers].filter(([, each]) => each.length > 1).map(([line]) => line));
    const sums = [...grouped(ofUnit, ({ reviewer }) => reviewer)].flatMap(([reviewer, own]) => {
      const counted = own.filter(({ line }) => shared.has(line));
      if (shared.size === 0 || counted.length < shared.size) return [];
      return [{ reviewer, unit, points: counted.reduce((sum, { points }) => sum + points, 0) }];
    });
    return sums.length > 1 ? sums : [];
  });
}
