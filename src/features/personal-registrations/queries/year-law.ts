import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { regimeFor } from '#src/law/regimes.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

/** The rules that a year's titles are considered under. */
export interface YearLaw {
  pack: RulePack;
  /** Of the last day of the year; null where the pack holds no law for it. */
  regime: RegimeRules | null;
  onDate: Day;
}

/** The pack that the cluster-year pinned, else the program's own. */
export async function yearLaw(_tx: Tx, { year }: { year: number; clusterYearId?: string }): Promise<YearLaw> {
  const onDate = `${year}-12-31`;
  const pack = rulePack();
  return { pack, regime: regimeFor(pack, { onDate, achievementYear: year, receivedOn: null }), onDate };
}
