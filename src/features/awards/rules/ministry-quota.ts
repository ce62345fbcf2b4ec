import { type FlagCode, regimeOn } from '#src/law/awards.ts';
import { flagNameOn } from '#src/law/one-flag.ts';
import type { RulePack } from '#src/law/pack.ts';
import { type QuotaPlaces, quotaPlaces } from '#src/law/quota.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';

/** How many collectives of the whole ministry may be proposed for a flag, with what it is reckoned from (I-7). */
export interface MinistryQuota extends QuotaPlaces {
  /** The flag whose standard is counted. */
  of: FlagCode;
  ofName: string;
  /** Collectives of all clusters that meet its standard. */
  counted: number;
  /** "20 %" */
  share: string;
  source: Source;
}

/** The flag whose collectives a limit of that day counts for an award; null where the law of the day sets none. */
export function quotaBaseOn(award: FlagCode, day: Day, pack: RulePack): FlagCode | null {
  const of = quotaRuleOn(award, day, pack)?.of;
  return of === 'CO_BO' || of === 'CO_CP' ? of : null;
}

/** The limit on proposals for an award on a day, over the whole ministry; null where the law of the day sets none. */
export function ministryQuota(award: FlagCode, day: Day, counted: number, pack: RulePack): MinistryQuota | null {
  const rule = quotaRuleOn(award, day, pack);
  const of = quotaBaseOn(award, day, pack);
  if (!rule || !of) return null;
  const share = formatShare(rule.share.num, rule.share.den);
  return { ...quotaPlaces(rule, counted), of, ofName: flagNameOn(day, of, pack), counted, share, source: rule.source };
}

function quotaRuleOn(award: FlagCode, day: Day, pack: RulePack) {
  const quotas = regimeOn(day, pack)?.awards.find(({ code }) => code === award)?.quotas ?? [];
  return quotas.find(({ base }) => base === 'meetStandardInMinistry') ?? null;
}
