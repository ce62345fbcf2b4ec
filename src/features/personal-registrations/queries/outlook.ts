import { withoutConfidential } from '#src/features/eligibility/rules.ts';
import { personFacts } from '#src/features/people/queries/facts.ts';
import type { AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type { RulePack } from '#src/law/pack.ts';
import { awardNamed, rulesOf } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { ConditionResult } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { PersonYearFacts } from '../queries.ts';
import { type Reach, reachOf, titlesOpen } from '../rules/titles.ts';
import { isTooLate, registrableYear } from '../rules.ts';
import { underRegime, type YearLaw } from './year-law.ts';

/** One title that the person may register, and whether it can be reached in the year. */
export interface TitleOutlook {
  award: AwardCode;
  name: string;
  year: number;
  reach: Reach;
  /** What keeps it from this year, in words. */
  missing: { required: string; cure: string | null; source: Source }[];
  /** Decisions of earlier years that it hangs on. */
  awaited: { name: string; year: number }[];
  /** Where its rules are shown. */
  rules: { pack: string; regime: string };
  /** The first rule on the title. */
  source: Source | null;
}

type Asked = Pick<PersonYearFacts, 'personId' | 'year' | 'state' | 'deadline'> & {
  today: Day;
  /** Whoever asks may not know of discipline and pending matters: judged as if there were none. */
  withheld: boolean;
};

/**
 * Every title of the year's law, the lowest first, judged on what is known of the person today. A registration that can
 * still come counts as made: the page asks for it.
 */
export async function titleOutlooks(tx: Tx, asked: Asked, { pack, regime }: YearLaw): Promise<TitleOutlook[]> {
  if (!regime) return [];
  const { personId, year, today } = asked;
  const [known] = await personFacts(tx, [personId]);
  if (!known) return [];
  const open = titlesOpen(pack, regime);
  const comes = asked.state === 'returned' || (registrableYear(year, today) && !isTooLate(asked, today));
  const toCome = comes ? open.map(({ code }) => ({ award: code, year })) : [];
  const facts = {
    ...(asked.withheld ? withoutConfidential(known) : known),
    registered: [...(known.registered ?? []), ...toCome],
  };
  const firstYears = new Map<AwardCode, number | null>();
  const law = underRegime(pack, regime);
  const named = (code: AwardCode) => awardNamed(pack, code).names[0] ?? code;
  return open.map(({ code }) => {
    const verdict = check(code, facts, today, { pack: law, achievementYear: year });
    const reach = reachOf(verdict, firstYears);
    firstYears.set(code, reach.year);
    return {
      award: code,
      name: named(code),
      year,
      reach,
      missing: reach.missing.map((result) => missingWords(result, pack)),
      awaited: reach.awaited.map((title) => ({ name: named(title.award), year: title.year })),
      rules: { pack: pack.code, regime: regime.code },
      source: rulesOf(regime, code)?.person?.[0]?.source ?? null,
    };
  });
}

/** What is asked and, of a single condition, what is still to come; of alternatives nobody knows which will be taken. */
function missingWords(result: ConditionResult, pack: RulePack): TitleOutlook['missing'][number] {
  const { required, cure, source } = conditionWords(result, pack);
  return { required, cure: 'group' in result.condition ? null : cure, source };
}
