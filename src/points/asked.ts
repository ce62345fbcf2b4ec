import type { LineFacts, MeasuredFacts } from '#src/points/facts.ts';
import { measure } from '#src/points/rules/measure.ts';
import type { Column, Item, Rule } from '#src/points/table.ts';

/** What a person writes of a line so that its points can be found. */
export type Asked = Exclude<keyof MeasuredFacts, 'notApplicable'>;

/**
 * The facts that the rules of a line ask for, in the order in which they are written. Nothing for a line whose points
 * are written themselves: the base points as far as they were earned, or points within a cap.
 */
export function askedOf(item: Item): Asked[] {
  return [...new Set(item.rules.flatMap((rule, at) => askedBy(rule, at === 0)))];
}

function askedBy(rule: Rule, first: boolean): Asked[] {
  switch (rule.kind) {
    case 'free':
      return [];
    case 'fixed':
      // Beside other rules the base points cannot be typed as well: whether they were earned is asked.
      return first ? [] : ['holds'];
    case 'each':
      return rule.exempt === undefined ? ['cases'] : ['cases', 'exempted'];
    case 'bands':
    case 'steps':
      return ['rate'];
    case 'sizedBands':
      return ['size', 'rate'];
    case 'choice':
      return ['choice'];
    case 'allOrNothing':
    case 'knockOut':
      return ['holds'];
    case 'average':
      return ['marks'];
    case 'deadline':
      return rule.due.when === 'by' ? ['doneOn'] : ['dueFor', 'doneOn'];
    case 'relative':
      return ['actual', 'target'];
  }
}

/**
 * Points of one column that the rules of a line find in its facts, before maxima and caps, in thousandths. Null where
 * the facts do not speak of it, and where they are found only beside the other units of the cluster.
 */
export function measuredPoints(item: Item, on: Column, facts: MeasuredFacts): number | null {
  if (facts.notApplicable !== undefined) return null;
  const known: LineFacts = { ...facts, code: item.code };
  let points: number | null = null;
  for (const rule of item.rules) {
    if (rule.kind === 'relative') continue;
    for (let found = measure(rule, known, { item, best: null }); found; found = found.also ?? null) {
      if (found.on === on) points = (points ?? 0) + found.points;
    }
  }
  return points;
}
