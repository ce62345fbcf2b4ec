import type { LineFacts } from '#src/points/facts.ts';
import type { Column, Item, Rule } from '#src/points/table.ts';
import type { WarningKind } from '#src/points/warning.ts';

/** What a rule gives for the facts: points in thousandths, never negative, with the words of how they were found. */
export type Found = {
  readonly on: Column;
  readonly points: number;
  readonly words: string;
  /** What the same outcome takes off besides. */
  readonly also?: Found;
  readonly warning?: { readonly kind: WarningKind; readonly message: string };
};

/** The best of the cluster for a line that is measured against it. */
export type Best = { readonly actual: number; readonly target: number | null };
export type Setting = { readonly item: Item; readonly best: Best | null };
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;
/** Null where the facts do not speak of it. */
export type Measure<Kind extends Rule['kind']> = (
  rule: RuleOf<Kind>,
  facts: LineFacts,
  setting: Setting,
) => Found | null;
