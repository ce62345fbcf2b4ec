import { describe, expect, it } from 'vitest';
import {
  assumedCouncilRules,
  councilClausesOn,
  EMPTY_COUNCIL_RULES,
  lawfulCouncilRules,
  openableCouncil,
} from '#src/law/council-rules.ts';
import { minimumVotes } from '#src/law/fraction.ts';
import { rulePack } from '#src/law/packs.ts';
import { assumedBy } from '#src/law/source.ts';

const pack = rulePack();
const flags = ['CO_BO', 'CO_CP'] as const;

describe('what the law says of the vote of the Council', () => {
  it('in 2021 fixes 90 % by secret ballot for titles, and no share for flags', () => {
    const clauses = councilClausesOn('2021-02-03', pack);
    expect(clauses).toMatchObject([
      {
        share: { share: { num: 90, den: 100 }, base: 'entitled' },
        secret: true,
        codes: [],
        absentMember: 'writtenOpinion',
      },
    ]);
    expect(lawfulCouncilRules('2021-02-03', flags, pack)).toEqual(EMPTY_COUNCIL_RULES);
  });

  it.each(['2024-01-01', '2025-06-30'])(
    'on %s fixes 80 %% of all members for flags, by a ballot that it does not call secret',
    (day) => {
      const rules = lawfulCouncilRules(day, flags, pack);
      for (const award of flags) {
        expect(rules.threshold[award]).toMatchObject({
          share: { num: 80, den: 100 },
          comparison: 'atLeast',
          base: 'entitled',
        });
        expect(rules.threshold[award]?.source).toMatchObject({ article: 'Khoản 7 Điều 30', standing: 'secondary' });
      }
      expect(rules.secret).toEqual({});
      expect(rules.quorum).toBeNull();
      expect(rules.absentMember?.value).toBe('writtenOpinion');
    },
  );

  it.each(['2017-09-30', '2023-12-31', '2025-07-01', '2026-10-01'])(
    'on %s sets nothing for flags: it stays unknown',
    (day) => {
      expect(lawfulCouncilRules(day, flags, pack)).toEqual(EMPTY_COUNCIL_RULES);
    },
  );

  it('names the votes that pass at the boundary: 80 % of 11 and of 17', () => {
    const share = lawfulCouncilRules('2024-05-01', flags, pack).threshold.CO_BO;
    expect(share && [11, 17].map((members) => minimumVotes(members, share))).toEqual([9, 14]);
  });
});

describe('opening on rules', () => {
  const complete = assumedCouncilRules('2021-02-03', flags, 'Chủ tịch Hội đồng', pack);

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
