import type { AwardCode } from '#src/law/award-code.ts';
import { type Fraction, meetsShare, minimumVotes } from '#src/law/fraction.ts';
import type { Condition, Leaf, RegimeRules } from '#src/law/pack.ts';
import { type QuotaRule, quotaPlaces } from '#src/law/quota.ts';
import type { Source } from '#src/law/source.ts';

/** What a unit's people registered for a year; sent or agreed, drafts apart. */
export interface UnitNumbers {
  /** Who works in the unit and may register. */
  people: number;
  /** Persons by the title that they registered. */
  registered: ReadonlyMap<AwardCode, number>;
  /** Holders of LĐTT of the latest year that the unit reported them for. */
  advancedBefore: { year: number; count: number } | null;
  /** Titles of the unit itself that were decided for the year. */
  unitTitles: readonly AwardCode[];
}

export interface Quota {
  award: AwardCode;
  /** How many registered for it. */
  registered: number;
  share: Fraction;
  /** Of how many the places are: of those who registered LĐTT this year. */
  of: number;
  places: number;
  /** Not reduced, the exact share before rounding. */
  exact: Fraction;
  /** The same by the holders of LĐTT of the latest year that was reported. */
  before: { year: number; of: number; places: number; exact: Fraction } | null;
  /** The places that are likely: by what the unit had, else by what is registered so far. */
  limit: number;
  rounding: QuotaRule['rounding'];
  /** The title that the unit itself must hold for this share; `decided`: it holds it, else nothing is decided yet. */
  unitHolds: { award: AwardCode; decided: boolean } | null;
  source: Source;
}

/**
 * How the places of each title fill that the law limits by the LĐTT of the unit; none where it sets no limit. Where the
 * share hangs on a title of the unit itself, that of the title it holds; every one while no such title is decided.
 */
export function quotasOf(regime: RegimeRules, numbers: UnitNumbers): Quota[] {
  const advanced = numbers.registered.get('LDTT') ?? 0;
  return regime.awards.flatMap(({ award, quotas, person }) =>
    person === null
      ? []
      : quotas
          .filter(({ base }) => base === 'advancedInUnit')
          .filter((rule, _at, rules) => mayApply(rule, rules, numbers.unitTitles))
          .map((rule) => {
            const now = placesOf(rule, advanced);
            const before = beforeOf(rule, numbers.advancedBefore);
            return {
              award,
              registered: numbers.registered.get(award) ?? 0,
              share: rule.share,
              of: advanced,
              ...now,
              before,
              limit: before?.places ?? now.places,
              rounding: rule.rounding,
              unitHolds: rule.unitHolds && {
                award: rule.unitHolds,
                decided: numbers.unitTitles.includes(rule.unitHolds),
              },
              source: rule.source,
            };
          }),
  );
}

/** Of shares by titles of the unit the larger one counts that it holds; while it holds none of them, any may. */
function mayApply(rule: QuotaRule, rules: readonly QuotaRule[], titles: readonly AwardCode[]): boolean {
  if (!rule.unitHolds) return true;
  const held = rules.filter(({ unitHolds }) => unitHolds && titles.includes(unitHolds));
  const isLarger = (one: QuotaRule, other: QuotaRule) =>
    one.share.num * other.share.den >= other.share.num * one.share.den;
  return held.length === 0 || (held.includes(rule) && held.every((other) => isLarger(rule, other)));
}

function beforeOf(rule: QuotaRule, before: UnitNumbers['advancedBefore']): Quota['before'] {
  return before && { year: before.year, of: before.count, ...placesOf(rule, before.count) };
}

function placesOf(rule: QuotaRule, counted: number): { places: number; exact: Fraction } {
  const { places, exact } = quotaPlaces(rule, counted);
  return { places, exact };
}

export interface CollectiveShare {
  award: AwardCode;
  share: Fraction;
  /** LĐTT registered, of all people of the unit, and how many are needed. */
  advanced: number;
  people: number;
  needed: number;
  met: boolean;
  source: Source;
}

/** What share of LĐTT each collective title asks for, and how far the registrations of the unit carry. */
export function collectiveShares(regime: RegimeRules, { people, registered }: UnitNumbers): CollectiveShare[] {
  const advanced = registered.get('LDTT') ?? 0;
  return regime.awards.flatMap(({ award, collective }) =>
    leaves(collective ?? []).flatMap(({ when, source }) => {
      if (when.test !== 'share' || when.of !== 'advanced') return [];
      const required = { share: when.share, comparison: 'atLeast' as const };
      return [
        {
          award,
          share: when.share,
          advanced,
          people,
          needed: people === 0 ? 0 : minimumVotes(people, required),
          met: meetsShare(advanced, people, required),
          source,
        },
      ];
    }),
  );
}

function leaves(conditions: readonly Condition[]): Leaf[] {
  return conditions.flatMap((condition) => ('group' in condition ? leaves(condition.parts) : [condition]));
}

/** "15\u00a0%" of 15/100; a share that is no whole per cent as a fraction. */
export function shareWords({ num, den }: Fraction): string {
  return (num * 100) % den === 0 ? `${(num * 100) / den}\u00a0%` : `${num}/${den}`;
}

/** "7,05" of 705/100: exact to hundredths, the fraction itself where they do not hold it. */
export function exactWords({ num, den }: Fraction): string {
  if ((num * 100) % den !== 0) return `${num}/${den}`;
  const hundredths = (num * 100) / den;
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${rest === '' ? '' : `,${rest}`}`;
}
