import { awardOf, type FlagCode, regimeOn } from '#src/law/awards.ts';
import { assumedBy, type Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

export type ConditionKey = 'nominated' | 'nested' | 'exceeds' | 'unity';
/** `open`: the program has what is needed, a person weighs it. */
export type ConditionVerdict = 'met' | 'missing' | 'notMet' | 'open';

export interface Condition {
  key: ConditionKey;
  verdict: ConditionVerdict;
  source: Source;
}

export interface Standing {
  award: FlagCode;
  /** The day of the conference: the law of that day is the standard. */
  conferenceDay: Day;
  /** The same unit is nominated for the ministry flag of the year. */
  nominatedForMinistryFlag: boolean;
  /** The agreed score is known. */
  scored: boolean;
  confirmed: boolean;
}

/** The conditions of an award with what the program can tell of each; the verdict of a person stands in the appraisal. */
export function conditionsOf(standing: Standing): Condition[] {
  const regime = regimeOn(standing.conferenceDay);
  if (!regime) return [];
  const award = awardOf(regime, standing.award);
  const ministryFlag = awardOf(regime, 'CO_BO');
  return [
    { key: 'nominated', verdict: 'met', source: ministryFlag.standard.source },
    ...(award.within
      ? [
          {
            key: 'nested' as const,
            verdict: standing.nominatedForMinistryFlag ? ('met' as const) : ('notMet' as const),
            source: award.within.source,
          },
        ]
      : []),
    { key: 'exceeds', verdict: standing.scored ? 'open' : 'missing', source: award.standard.source },
    {
      key: 'unity',
      verdict: standing.confirmed ? 'met' : 'missing',
      source: assumedBy('Vụ Thi đua - Khen thưởng'),
    },
  ];
}
