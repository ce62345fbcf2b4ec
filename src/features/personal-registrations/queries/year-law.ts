import { packOfYear } from '#src/features/eligibility/queries/packs.ts';
import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { regimeFor } from '#src/law/regimes.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

/** The rules that a year's titles are considered under. */
export interface YearLaw {
  pack: RulePack;
  /** Of the last day of the year; null where the pack holds no law for it. */
  regime: RegimeRules | null;
}

/** The pack that the cluster-year pinned, else the program's own. */
export async function yearLaw(
  tx: Tx,
  { year, clusterYearId }: { year: number; clusterYearId?: string },
): Promise<YearLaw> {
  const pack = clusterYearId ? (await packOfYear(tx, clusterYearId)).pack : rulePack();
  const lastDay = `${year}-12-31`;
  return { pack, regime: regimeFor(pack, { onDate: lastDay, achievementYear: year, receivedOn: null }) };
}

const alone = new WeakMap<RegimeRules, RulePack>();

/** The pack with one regime on every day: what is known today is judged under the law of the end of the year. */
export function underRegime(pack: RulePack, regime: RegimeRules): RulePack {
  const made = alone.get(regime) ?? { ...pack, regimes: [{ ...regime, from: '0001-01-01', to: '9999-12-31' }] };
  alone.set(regime, made);
  return made;
}
