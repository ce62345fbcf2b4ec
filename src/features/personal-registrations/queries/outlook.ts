import { personFacts } from '#src/features/people/queries/facts.ts';
import type { AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import { awardNamed, rulesOf } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { type Reach, reachOf, titlesOpen } from '../rules/titles.ts';
import { underRegime, type YearLaw } from './year-law.ts';

/** One title that the person may register, and whether it can be reached in the year. */
export interface TitleOutlook {
  award: AwardCode;
  name: string;
  year: number;
  reach: Reach;
  /** Decisions of earlier years that it hangs on. */
  awaited: { name: string; year: number }[];
  /** Some rule behind it was not read in its instrument. */
  unverified: boolean;
  /** The first rule on the title. */
  source: Source | null;
}

/** Every title of the year's law, the lowest first, judged on what is known of the person today. */
export async function titleOutlooks(
  tx: Tx,
  { personId, year, today }: { personId: string; year: number; today: Day },
  { pack, regime }: YearLaw,
): Promise<TitleOutlook[]> {
  if (!regime) return [];
  const [facts] = await personFacts(tx, [personId]);
  if (!facts) return [];
  const firstYears = new Map<AwardCode, number | null>();
  const law = underRegime(pack, regime);
  const named = (code: AwardCode) => awardNamed(pack, code).names[0] ?? code;
  return titlesOpen(pack, regime).map(({ code }) => {
    const verdict = check(code, facts, today, { pack: law, achievementYear: year });
    const reach = reachOf(verdict, firstYears);
    firstYears.set(code, reach.year);
    return {
      award: code,
      name: named(code),
      year,
      reach,
      awaited: reach.awaited.map((title) => ({ name: named(title.award), year: title.year })),
      unverified: verdict.unverified,
      source: rulesOf(regime, code)?.person?.[0]?.source ?? null,
    };
  });
}
