import type { AwardCode } from '#src/law/award-code.ts';
import type { AwardRules, RegimeRules, RulePack } from '#src/law/pack.ts';
import type { Day } from '#src/text/day.ts';

/** What chooses the law: the day of the verdict, the year of the achievement, the receipt of the dossier if there was one. */
export type Moment = { readonly onDate: Day; readonly achievementYear: number; readonly receivedOn: Day | null };

const NONE: never[] = [];

export type AwardDefinition = RulePack['awards'][number];

/**
 * The regime that a verdict is made under (I-13), or null where the pack holds none for the day. Where the regime of
 * the day leaves the choice to the receipt of the dossier, a dossier received earlier keeps the law of its receipt.
 */
export function regimeFor(pack: RulePack, moment: Moment): RegimeRules | null {
  const ofDay = regimeOnDay(pack, moment.onDate);
  if (ofDay?.transition.by !== 'received' || !moment.receivedOn) return ofDay;
  return moment.receivedOn < ofDay.from ? regimeOnDay(pack, moment.receivedOn) : ofDay;
}

/**
 * The other regimes that may rule the same case because the clause on transition was not read: that of the end of the
 * achievement, and that of the receipt of the dossier, where they are earlier than the chosen one. Null: earlier than
 * every regime of the pack.
 */
export function otherRegimes(pack: RulePack, chosen: RegimeRules, moment: Moment): (RegimeRules | null)[] {
  if (chosen.transition.by !== 'unread') return [];
  const days = [`${moment.achievementYear}-12-31`, moment.receivedOn ?? moment.onDate];
  const earlier = days.filter((day) => day < chosen.from);
  return earlier.length === 0 ? NONE : [...new Set(earlier.map((day) => regimeOnDay(pack, day)))];
}

/**
 * The regime of the day, where the receipt of the dossier chose an earlier one: it rules as well, as far as it is more
 * favourable. Null where the regime of the day was chosen.
 */
export function laterRegime(pack: RulePack, chosen: RegimeRules, moment: Moment): RegimeRules | null {
  const ofDay = regimeOnDay(pack, moment.onDate);
  return ofDay && ofDay !== chosen ? ofDay : null;
}

/** Another regime that may rule the case, and the one whose clause on transition says or leaves it so. */
export type Rival = { readonly regime: RegimeRules | null; readonly by: RegimeRules };
/** The law of a moment: the chosen regime, its rivals, and the later one that rules where it is more favourable. */
export type Law = {
  readonly pack: RulePack;
  readonly moment: Moment;
  readonly regime: RegimeRules | null;
  readonly rivals: readonly Rival[];
  readonly later: Rival | null;
};

let lastLaw: Law | null = null;

/** The law of a moment. Whole bodies of people are judged as of one moment: the last answer is kept. */
export function lawOf(pack: RulePack, onDate: Day, achievementYear: number, receivedOn: Day | null): Law {
  const known = lastLaw?.moment;
  if (
    lastLaw?.pack === pack &&
    known?.onDate === onDate &&
    known.achievementYear === achievementYear &&
    known.receivedOn === receivedOn
  ) {
    return lastLaw;
  }
  const moment = { onDate, achievementYear, receivedOn };
  const regime = regimeFor(pack, moment);
  const rivals = regime ? otherRegimes(pack, regime, moment).map((other) => ({ regime: other, by: regime })) : NONE;
  const later = regime && laterRegime(pack, regime, moment);
  lastLaw = { pack, moment, regime, rivals, later: later && { regime: later, by: later } };
  return lastLaw;
}

/** The rules of one award under a regime, or null where the pack holds none. */
export function rulesOf(regime: RegimeRules, award: AwardCode): AwardRules | null {
  return regime.awards.find((rules) => rules.award === award) ?? null;
}

/** Names, kind, level and subjects of an award in a pack. */
export function awardNamed(pack: RulePack, code: AwardCode): AwardDefinition {
  const award = pack.awards.find((each) => each.code === code);
  if (!award) throw new RangeError(`No award ${code} in the pack ${pack.code}`);
  return award;
}

export function regimeOnDay(pack: RulePack, day: Day): RegimeRules | null {
  return pack.regimes.find(({ from, to }) => from <= day && day <= to) ?? null;
}
