import { describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import type { CollectiveFacts } from '#src/law/facts.ts';
import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import { awardParts } from './rule-parts.ts';
import { sectionRules } from './rule-sections.ts';
import {
  compareVerdicts,
  confidentialCodes,
  dayToJudge,
  isConfidential,
  standingsOf,
  weakestStanding,
  withoutConfidential,
} from './rules.ts';

const unit: CollectiveFacts = {
  kind: 'collective',
  id: 'u',
  name: 'Cục',
  ratings: [{ year: 2020, level: 'excellent' }],
  awards: [],
  matters: [{ kind: 'inspection', openedOn: '2020-05-01', closedOn: null, clean: null }],
  registered: [],
  foundedOn: '1990-01-01',
  legalPersonality: true,
  discipline: [],
  staff: null,
  nominations: [],
  flagSubject: true,
  targets: null,
};

describe('the rules of a pack beside its awards', () => {
  it('have one code each, that does not hang on where they stand in a list', () => {
    for (const code of PACK_CODES) {
      const pack = rulePack(code);
      for (const regime of pack.regimes) {
        const codes = partsUnder(pack, regime).map((part) => part.code);
        expect(new Set(codes).size).toBe(codes.length);
        const turned = {
          ...regime,
          grounds: regime.grounds.toReversed(),
          instruments: regime.instruments.toReversed(),
        };
        expect(sectionCodes(pack, turned)).toEqual(sectionCodes(pack, regime));
      }
    }
  });

  it('lose a check with their content, not with their standing', () => {
    const pack = rulePack('bo-tu-phap');
    const [regime] = pack.regimes;
    if (!regime?.dossier) throw new Error('no regime');
    const { appraisal } = regime.dossier;
    const hashIn = (of: typeof appraisal) =>
      sectionRules(pack, { ...regime, dossier: { ...regime.dossier, appraisal: of } as typeof regime.dossier }).find(
        ({ content }) => content.is === 'appraisal',
      )?.part.hash;
    const read = { ...appraisal, source: { ...appraisal.source, standing: 'read' as const } };
    expect(hashIn(read)).toBe(hashIn(appraisal));
    expect(hashIn({ ...appraisal, workingDays: appraisal.workingDays + 1 })).not.toBe(hashIn(appraisal));
  });
});

const partsUnder = (pack: RulePack, regime: RegimeRules) => [
  ...regime.awards.flatMap((rules) => awardParts(regime, rules)),
  ...sectionRules(pack, regime).map(({ part }) => part),
];
const sectionCodes = (pack: RulePack, regime: RegimeRules) =>
  sectionRules(pack, regime)
    .map(({ part }) => part.code)
    .sort();

describe('the day as of which a year is judged', () => {
  it('is today, or the last day of a year that is long past', () => {
    expect(dayToJudge(2020, '2020-12-14')).toBe('2020-12-14');
    expect(dayToJudge(2020, '2021-06-01')).toBe('2021-06-01');
    expect(dayToJudge(2020, '2022-01-01')).toBe('2020-12-31');
    expect(dayToJudge(2021, '2020-12-14')).toBe('2020-12-14');
  });
});

describe('what only a few may know of', () => {
  it('is every condition on discipline and pending matters, also inside a group', () => {
    const codes = confidentialCodes(rulePack());
    expect(codes).toContain('cstdcs-khong-vuong');
    expect(codes).not.toContain('cstdcs-sang-kien');
    const regime = rulePack().regimes[0];
    const clear = regime?.awards[0]?.person?.find(isConfidential);
    if (!clear) throw new Error('no such condition');
    expect(isConfidential({ ...clear, group: 'any', parts: [clear] } as never)).toBe(true);
  });

  it('leaves no trace in a verdict that is made without it', () => {
    const clean = { ...unit, matters: [] };
    const seen = check('CO_BO', withoutConfidential(unit), '2020-12-14');
    expect(seen).toEqual(check('CO_BO', clean, '2020-12-14'));
    expect(JSON.stringify(seen)).not.toContain('inspection');
  });
});

describe('two verdicts side by side', () => {
  it('do not differ from themselves; another law asks for other things', () => {
    const now = check('CO_BO', unit, '2020-12-14');
    expect(compareVerdicts(now, now).filter(({ differs }) => differs)).toEqual([]);
    const then = check('CO_BO', unit, '2024-12-14', { achievementYear: 2024 });
    const compared = compareVerdicts(now, then);
    expect(compared.filter(({ left }) => left)).toHaveLength(now.conditions.length);
    expect(compared.filter(({ right }) => right)).toHaveLength(then.conditions.length);
    expect(compared.some(({ differs }) => differs)).toBe(true);
  });
});

describe('the standing of rules', () => {
  it('is that of the least certain', () => {
    const counts = standingsOf([{ standing: 'read' }, { standing: 'secondary' }, { standing: 'read' }]);
    expect(counts).toEqual({ read: 2, secondary: 1, unverified: 0, assumption: 0 });
    expect(weakestStanding(counts)).toBe('secondary');
  });
});
