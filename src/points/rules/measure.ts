import type { LineFacts } from '#src/points/facts.ts';
import { bands, sizedBands } from '#src/points/rules/bands.ts';
import { deadline } from '#src/points/rules/deadline.ts';
import { each } from '#src/points/rules/each.ts';
import type { Found, Measure, Setting } from '#src/points/rules/found.ts';
import { relative } from '#src/points/rules/relative.ts';
import { steps } from '#src/points/rules/steps.ts';
import { allOrNothing, average, choice, fixed, knockOut } from '#src/points/rules/whole.ts';
import type { Rule } from '#src/points/table.ts';

const MEASURES: { readonly [Kind in Rule['kind']]: Measure<Kind> } = {
  fixed,
  free: () => null,
  each,
  bands,
  sizedBands,
  steps,
  choice,
  allOrNothing,
  average,
  deadline,
  knockOut,
  relative,
};

/** What one rule of a line gives for the facts; null where they do not speak of it. */
export function measure(rule: Rule, facts: LineFacts, setting: Setting): Found | null {
  return (MEASURES[rule.kind] as Measure<Rule['kind']>)(rule as never, facts, setting);
}
