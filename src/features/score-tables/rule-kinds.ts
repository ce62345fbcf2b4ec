import type { Rule } from '#src/points/table.ts';

export type RuleKind = Rule['kind'];

/** The kinds of rule in the order in which a form offers them. */
export const ruleKinds: readonly RuleKind[] = [
  'fixed',
  'each',
  'bands',
  'sizedBands',
  'steps',
  'choice',
  'allOrNothing',
  'deadline',
  'average',
  'relative',
  'knockOut',
  'free',
];

/** One line has so many rules at most; printed tables have one, seldom three. */
export const mostRules = 4;
/** Rows of bands, sizes or outcomes in one rule. */
export const mostRows = 40;
export const mostCaps = 4;

export const isRuleKind = (text: string): text is RuleKind => (ruleKinds as readonly string[]).includes(text);

/** Names of the fields of a line's form: rule `at`, its row, its part. */
export const ruleField = (at: number, part: string) => `r${at}.${part}`;
export const rowField = (at: number, row: number, part: string) => `r${at}.${row}.${part}`;
export const capField = (at: number, part: string) => `c${at}.${part}`;
