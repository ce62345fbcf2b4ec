import { regimeOn, type Statement } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Day } from '#src/text/day.ts';

/**
 * The instruments that a decision on awards of that day stands on: words for the paper, and for the screen how far each
 * was read. Empty where the pack holds no regime for the day.
 */
export function decisionGrounds(day: Day, pack: RulePack): readonly Statement[] {
  return regimeOn(day, pack)?.instruments ?? [];
}
