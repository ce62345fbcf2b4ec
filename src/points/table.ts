import type { Bound } from '#src/points/rate.ts';

/** What points are added to: điểm chuẩn, điểm thưởng, điểm trừ. Penalties are positive numbers that are taken off. */
export type Column = 'base' | 'bonus' | 'penalty';

/** 9.999 points: no line, cap or total of a table comes near. Thousandths. */
export const mostPoints = 9_999_000;

/** All points are whole thousandths (I-15). `most` is the cap that a clause itself prints, for all its cases together. */
export type Rule =
  /** 1. The base points, as far as they were earned. */
  | { readonly kind: 'fixed' }
  /** Points that a person gives within the cap of the line: the table names no amount for a case. */
  | { readonly kind: 'free'; readonly on: Column }
  /** 2, 3, 14. So many points for each case; cases that the exemption names do not count. */
  | {
      readonly kind: 'each';
      readonly on: Column;
      readonly points: number;
      /** A clause without "mỗi trường hợp" counts once. */
      readonly once?: boolean;
      readonly exempt?: string;
    }
  /** 6. A rate in bands. A value in none of them gives nothing, and is warned of. */
  | { readonly kind: 'bands'; readonly on: Column; readonly bands: readonly Band[] }
  /** 8. A rate in bands that differ by the size of the work. */
  | { readonly kind: 'sizedBands'; readonly on: Column; readonly classes: readonly SizeClass[] }
  /** 7. So many points from a rate on, then as many for each whole step above it. */
  | {
      readonly kind: 'steps';
      readonly on: Column;
      readonly from: Bound;
      readonly first: number;
      /** In thousandths of a per cent: 1 % is 1000. */
      readonly step: number;
      readonly each: number;
    }
  /** One of several printed outcomes: "có văn bản 0,5; không có 0". */
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** 11. The base points whole, or none. */
  | { readonly kind: 'allOrNothing'; readonly needs: string }
  /** The mean of several marks within the year. */
  | { readonly kind: 'average' }
  /** 12. What was done against its deadline. */
  | { readonly kind: 'deadline'; readonly on: Column; readonly points: number; readonly due: Due }
  /** 13. Not classified at all. */
  | { readonly kind: 'knockOut'; readonly words: string }
  /** Measured against the cluster's best. */
  | { readonly kind: 'relative'; readonly formula: RelativeFormula };

/** `share`: the own value by the best one; `target`: half for the target, the rest by how far above it the best went. */
export type RelativeFormula = 'share' | 'target';

export type Band = {
  readonly code?: string;
  readonly text: string;
  readonly from: Bound | null;
  readonly to: Bound | null;
  readonly points: number;
};
export type SizeClass = {
  readonly code?: string;
  readonly text: string;
  readonly from: Bound | null;
  readonly to: Bound | null;
  readonly bands: readonly Band[];
};
export type Option = {
  readonly code: string;
  readonly text: string;
  readonly base: number;
  /** What the same line takes off besides. */
  readonly penalty: number;
};

/** `by`: done on or before a day of the year is in time. `before`: so many days before the day that the facts name. */
export type Due =
  | { readonly when: 'by'; readonly month: number; readonly day: number; readonly rewards: 'late' | 'early' }
  | { readonly when: 'before'; readonly days: number; readonly working: boolean; readonly rewards: 'late' | 'early' };

/** 4, 5. The most that counts of a column, over a line and all that is below it. `both`: the text does not tell which. */
export type Cap = {
  readonly on: 'bonus' | 'penalty' | 'both';
  readonly most: number;
  readonly text: string;
};

/** 10. A bonus that counts only where another line lost nothing, or the base points of it are whole. */
export type Condition = { readonly code: string; readonly holds: 'noPenalty' | 'fullBase'; readonly text: string };

/** One line of the table, with its text as printed beside what was read in it. */
export type Item = {
  /** Unique in its table: that of the parent before a number that is printed more than once. */
  readonly code: string;
  readonly printed: string;
  readonly text: string;
  /** How to mark it, in words of the table that are no rule. */
  readonly guidance?: string;
  readonly raw: { readonly base: string; readonly bonus: string; readonly penalty: string };
  /** Printed base points; null where the line has none. */
  readonly base: number | null;
  readonly rules: readonly Rule[];
  readonly caps: readonly Cap[];
  readonly onlyIf: Condition | null;
  /** 9. Of the bonuses below it one alone counts. */
  readonly oneOf: boolean;
  /** 15. The body that marks this line and all below it. */
  readonly body: string | null;
  readonly items: readonly Item[];
};

/** From so many points on, highest first. */
export type ScoreClass = { readonly name: string; readonly from: number };

/** What becomes of the base points of a line that does not apply: given whole, left out, or spread over its group. */
export type NotApplicable = 'full' | 'none' | 'spread';

export type ScoreTable = {
  readonly form: 'thidua-score-table/2';
  readonly title: string;
  /** Printed sum of the base points: 100, 200 or another scale; null where none is printed. */
  readonly total: number | null;
  readonly notApplicable: NotApplicable;
  /** Whether a line may fall below zero; most tables do not say. */
  readonly floor: 'zero' | 'none' | 'unsaid';
  readonly bonusCap: number | null;
  readonly classes: readonly ScoreClass[];
  readonly items: readonly Item[];
};

/** All lines in their printed order. */
export function* itemsOf(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* itemsOf(item.items);
  }
}

/** Whether points are given on the line itself, not by the lines below it. */
export function givesBase({ rules, base }: Item): boolean {
  return base !== null && rules.some((rule) => rule.kind !== 'each' && onBase(rule));
}

function onBase(rule: Rule): boolean {
  return 'on' in rule ? rule.on === 'base' : rule.kind !== 'knockOut';
}
