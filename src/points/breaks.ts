import type { Evaluation } from '#src/points/evaluate.ts';
import type { Column } from '#src/points/table.ts';

/** What stands against the rules at one item of a table, and the points that a confirmation would let count. */
export type Break = {
  /** '' for a cap of the whole table. */
  readonly code: string;
  readonly points: { readonly [On in Column]?: number };
  readonly messages: readonly string[];
};

/** The breaks of an evaluation, in the order of its warnings; one for each code. Confirmed ones are among them. */
export function breaksOf({ warnings }: Evaluation): Break[] {
  const breaks = new Map<string, { code: string; points: { [On in Column]?: number }; messages: string[] }>();
  for (const { code, message, against } of warnings) {
    if (!against) continue;
    const found = breaks.get(code) ?? { code, points: {}, messages: [] };
    found.points[against.on] = against.points;
    if (!found.messages.includes(message)) found.messages.push(message);
    breaks.set(code, found);
  }
  return [...breaks.values()];
}

const columns: readonly Column[] = ['base', 'bonus', 'penalty'];

/** Whether points that were confirmed are those that stand there now: of other points nothing was said. */
export function isOf(confirmed: { readonly [On in Column]?: number | null }, { points }: Break): boolean {
  return columns.every((on) => (confirmed[on] ?? undefined) === points[on]);
}
