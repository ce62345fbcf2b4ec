import { type FlagCode, regimeOn, type Statement } from '#src/law/awards.ts';
import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { regimeOnDay } from '#src/law/regimes.ts';
import type { Day } from '#src/text/day.ts';

/**
 * Who decides: the Minister, whose decision is made here, or an authority above (the Government or the Prime Minister,
 * as the regime of the day says), whose decision is recorded.
 */
export type Authority = 'minister' | 'government';

export type Competence = { readonly authority: Authority; readonly decider: Statement };

/** The authority competent for an award on a day (I-10), or null where no regime of that day rules it. */
export function competentFor(award: FlagCode, day: Day, pack: RulePack): Competence | null {
  const found = regimeOn(day, pack)?.awards.find(({ code }) => code === award);
  if (!found) return null;
  const { level, ...decider } = found.decider;
  return { authority: level === 'ministry' ? 'minister' : 'government', decider };
}

/** The flags on which that authority decides on a day. */
export function flagsDecidedBy(authority: Authority, day: Day, pack: RulePack): FlagCode[] {
  const codes = regimeOn(day, pack)?.awards.map(({ code }) => code) ?? [];
  return codes.filter((code) => competentFor(code, day, pack)?.authority === authority);
}

type Payer = NonNullable<RegimeRules['prize']>['payer'];
type Annulment = NonNullable<RegimeRules['annulment']>;

/**
 * Whose fund pays: the body of the level that decides; where the State President, the Government or the Prime Minister
 * decides, the body that proposed. Null where the pack says nothing for the day.
 */
export function payerOn(day: Day, pack: RulePack): Payer | null {
  return regimeOnDay(pack, day)?.prize?.payer ?? null;
}

/** The causes for which a decision on an award is annulled and what was handed over is taken back. */
export function annulmentOn(day: Day, pack: RulePack): Annulment | null {
  return regimeOnDay(pack, day)?.annulment ?? null;
}
