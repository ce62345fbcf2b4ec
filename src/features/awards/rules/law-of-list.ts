import type { Statement } from '#src/law/awards.ts';
import { decisionGrounds } from '#src/law/decision-grounds.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Day } from '#src/text/day.ts';

/** The packs that the years on a list run on. */
export const packsOf = (items: readonly { pack: RulePack }[]): RulePack[] => items.map(({ pack }) => pack);

/** The instruments of a day by the packs of the years on the list, each once. */
export function groundsOf({ items }: { items: readonly { pack: RulePack }[] }, day: Day): Statement[] {
  const packs = items.length > 0 ? packsOf(items) : [rulePack()];
  const grounds = [...new Set(packs)].flatMap((pack) => decisionGrounds(day, pack));
  return [...new Map(grounds.map((ground) => [ground.text, ground])).values()];
}
