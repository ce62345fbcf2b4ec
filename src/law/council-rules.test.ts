import { describe, expect, it } from 'vitest';
import {
  assumedCouncilRules,
  councilClausesOn,
  EMPTY_COUNCIL_RULES,
  lawfulCouncilRules,
  openableCouncil,
} from '#src/law/council-rules.ts';
import { assumedBy } from '#src/law/source.ts';

const flags = ['CO_BO', 'CO_CP'] as const;

describe('what the law says of the vote of the Council', () => {
  it('in 2021 fixes 90 % by secret ballot for titles, and no share for flags', () => {
    const [clause] = councilClausesOn('2021-02-03');
    expect(clause).toMatchObject({
      share: { share: { num: 90, den: 100 }, base: 'entitled' },
      secret: true,
      codes: [],
    });
    expect(lawfulCouncilRules('2021-02-03', flags)).toEqual(EMPTY_COUNCIL_RULES);
  });

  it('from 2024 to the middle of 2025 fixes 80 % of all members for flags, by a ballot that it does not call secret', () => {
    const rules = lawfulCouncilRules('2024-01-01', flags);
    expect(rules.threshold.CO_CP).toMatchObject({
      share: { num: 80, den: 100 },
      comparison: 'atLeast',
      base: 'entitled',
    });
    expect(rules.secret).toEqual({});
    expect(rules.absentMember?.value).toBe('writtenOpinion');
    expect(lawfulCouncilRules('2025-07-01', flags)).toEqual(EMPTY_COUNCIL_RULES);
  });
});

describe('opening on rules', () => {
  const complete = assumedCouncilRules('2021-02-03', flags, 'Chủ tịch Hội đồng');

  it('takes complete rules, each with its source', () => {
    expect(openableCouncil(complete, flags).open).toBe(true);
    expect(complete.threshold.CO_BO?.source).toMatchObject({ standing: 'assumption', decidedBy: 'Chủ tịch Hội đồng' });
  });

  it('names everything that is unset at once, for every award of the list', () => {
    const answer = openableCouncil(EMPTY_COUNCIL_RULES, flags);
    expect(answer.open === false && answer.faults.map(({ key }) => key)).toEqual([
      ...['threshold_CO_BO', 'manner_CO_BO', 'threshold_CO_CP', 'manner_CO_CP'],
      ...['quorum', 'recusalBase', 'absentMember', 'tie'],
    ]);
  });

  it.each([
    [
      'a threshold above one',
      { threshold: { ...complete.threshold, CO_BO: { ...complete.quorum, share: { num: 3, den: 2 } } } },
    ],
    ['an assumption of nobody', { tie: { value: 'shareOnly' as const, source: assumedBy(' ') } }],
    ['a quorum on those present', { quorum: { ...complete.quorum, base: 'present' as const } }],
    ['the side of the chair in a secret vote', { tie: { value: 'chairSide' as const, source: assumedBy('A') } }],
  ])('refuses %s', (_, change) => {
    expect(openableCouncil({ ...complete, ...change }, flags).open).toBe(false);
  });
});
