import { personFacts } from '#src/features/people/queries/facts.ts';
import type { AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import { rulesOf } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Reach, reachOf, titlesOpen } from '../rules/titles.ts';
import type { YearLaw } from './year-law.ts';

/** One title that the person may register, and whether it can be reached in the year. */
export interface TitleOutlook {
  award: AwardCode;
  name: string;
  year: number;
  reach: Reach;
  /** Some rule behind it was not read in its instrument. */
  unverified: boolean;
  /** The first rule on the title. */
  source: Source | null;
}

/** Every title of the year's law, the lowest first, judged on what is known of the person today. */
export async function titleOutlooks(
  tx: Tx,
  { personId, year }: { personId: string; year: number },
  { pack, regime, onDate }: YearLaw,
): Promise<TitleOutlook[]> {
  if (!regime) return [];
  const [facts] = await personFacts(tx, [personId]);
  if (!facts) return [];
  return titlesOpen(pack, regime).map(({ code, names }) => {
    const verdict = check(code, facts, onDate, { pack, achievementYear: year });
    return {
      award: code,
      name: names[0] ?? code,
      year,
      reach: reachOf(verdict),
      unverified: verdict.unverified,
      source: rulesOf(regime, code)?.person?.[0]?.source ?? null,
    };
  });
}
