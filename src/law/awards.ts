import type { AwardCode } from '#src/law/award-code.ts';
import type { AwardRules, RegimeRules, RulePack } from '#src/law/pack.ts';
import { awardNamed, regimeOnDay, rulesOf } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** The two flags that clusters nominate for, the outer one first (I-3). */
export const FLAG_CODES = ['CO_BO', 'CO_CP'] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

/** A statement of law in Vietnamese with its source. */
export type Statement = { readonly text: string; readonly source: Source };

/** A flag as the pack has it under one regime. `names` are all printed forms, the one for screens first. */
export type Award = Pick<AwardRules, 'decider' | 'votes' | 'quotas'> & {
  readonly code: FlagCode;
  readonly names: readonly string[];
  /** Only those nominated for that flag may be nominated for this one (I-3). */
  readonly within: FlagLink | null;
  /** Who gets that flag of the same year does not get this one (I-6). */
  readonly replacedBy: FlagLink | null;
};
type FlagLink = { readonly award: FlagCode; readonly source: Source };

/** The instruments that rule awards from one day to another (inclusive). */
export type Regime = Pick<RegimeRules, 'code' | 'name' | 'from' | 'to' | 'source' | 'instruments'> & {
  readonly awards: readonly Award[];
};

/** The regime in force on a day (I-13), or null where the pack holds none for it. */
export function regimeOn(day: Day, pack: RulePack): Regime | null {
  const regime = regimeOnDay(pack, day);
  return regime && withFlags(pack, regime);
}

function withFlags(pack: RulePack, regime: RegimeRules): Regime {
  const awards = FLAG_CODES.flatMap((code) => {
    const rules = rulesOf(regime, code);
    if (!rules) return [];
    const { within, replacedBy, ...rest } = rules;
    return [
      {
        ...rest,
        code,
        names: awardNamed(pack, code).names,
        within: flagLink(within),
        replacedBy: flagLink(replacedBy),
      },
    ];
  });
  return { ...regime, awards };
}

function flagLink(link: AwardRules['within']): FlagLink | null {
  return link && isFlag(link.award) ? { award: link.award, source: link.source } : null;
}

export function isFlag(award: AwardCode): award is FlagCode {
  return (FLAG_CODES as readonly AwardCode[]).includes(award);
}

/**
 * The award of that code in a regime.
 * @throws RangeError where the regime has none
 */
export function awardOf(regime: Regime, code: FlagCode): Award {
  const award = regime.awards.find((each) => each.code === code);
  if (!award) throw new RangeError(`No award ${code} in ${regime.code}`);
  return award;
}

/** The name for screens and papers. */
export function awardName({ names }: Pick<Award, 'names'>): string {
  return names[0] ?? '';
}

/** Every flag that the pack holds, with its name: for lists to choose from. */
export function knownAwards(pack: RulePack): { code: FlagCode; name: string }[] {
  return FLAG_CODES.map((code) => ({ code, name: awardName(awardNamed(pack, code)) }));
}
