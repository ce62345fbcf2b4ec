import { describe, expect, it } from 'vitest';
import { AWARD_CODES } from './award-code.ts';
import { DISCIPLINES, RATINGS, REACHES } from './facts.ts';
import {
  type AwardRules,
  type Condition,
  type Leaf,
  type MinistryPack,
  ministryPackSchema,
  nationalPackSchema,
  type RegimeRules,
  type Test,
} from './pack.ts';
import foreignMinistry from './packs/bo-ngoai-giao.json' with { type: 'json' };
import justiceMinistry from './packs/bo-tu-phap.json' with { type: 'json' };
import nation from './packs/quoc-gia.json' with { type: 'json' };
import { onNational, PACK_CODES, rulePack } from './packs.ts';
import { isNamed, type Source } from './source.ts';

const national = nationalPackSchema.parse(nation);
const ministries = [justiceMinistry, foreignMinistry].map((each) => ministryPackSchema.parse(each));
const packs = PACK_CODES.map((code) => rulePack(code));

const cases = packs.flatMap((pack) =>
  pack.regimes.flatMap((regime) =>
    regime.awards.map((rules) => ({ pack, regime, rules, title: `${pack.code} ${regime.code} ${rules.award}` })),
  ),
);

const parts = (condition: Condition): Condition[] =>
  'parts' in condition ? [condition, ...condition.parts.flatMap(parts)] : [condition];
const conditionsOf = ({ person, collective }: AwardRules) => [...(person ?? []), ...(collective ?? [])].flatMap(parts);
const leaves = (conditions: readonly Condition[]): Leaf[] =>
  conditions.flatMap(parts).filter((each): each is Leaf => 'when' in each);

/** Every source in a piece of a pack, wherever it stands. */
function sourcesIn(value: unknown): Source[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'standing' in value ? [value as Source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

/** Whether whoever passes `own` passes `law` as well. Kinds that are not compared must be the same test. */
function asStrict(own: Test, law: Test): boolean {
  if (own.test !== law.test) return false;
  const lower = (list: readonly string[], left: string, right: string) => list.indexOf(left) <= list.indexOf(right);
  switch (own.test) {
    case 'rating': {
      const that = law as typeof own;
      return lower(RATINGS, own.atLeast, that.atLeast) && own.years >= that.years && own.ending === that.ending;
    }
    case 'title': {
      const that = law as typeof own;
      return own.award === that.award && own.years >= that.years && own.ending === that.ending;
    }
    case 'initiative': {
      const that = law as typeof own;
      const nearer = lower(REACHES, that.reach, own.reach);
      const kinds = (own.topicsOnly || !that.topicsOnly) && (that.topics || !own.topics);
      return nearer && kinds && own.count >= that.count && own.inYears <= that.inYears;
    }
    case 'share': {
      const that = law as typeof own;
      return own.of === that.of && own.share.num * that.share.den >= that.share.num * own.share.den;
    }
    case 'noDiscipline':
      return lower(DISCIPLINES, own.from, (law as typeof own).from);
    default:
      return JSON.stringify(own) === JSON.stringify(law);
  }
}

/** Of a group `any` one part is enough to be as strict as. */
function covers(own: readonly Leaf[], law: Condition): boolean {
  if ('when' in law) return own.some(({ when }) => asStrict(when, law.when));
  return law.group === 'all'
    ? law.parts.every((part) => covers(own, part))
    : law.parts.some((part) => covers(own, part));
}

describe('packs of rules', () => {
  it('hold every award under every regime', () => {
    for (const pack of packs) {
      expect(pack.awards.map(({ code }) => code)).toEqual(AWARD_CODES);
      for (const regime of pack.regimes) expect(regime.awards.map(({ award }) => award)).toEqual(AWARD_CODES);
    }
  });

  it('hold conditions for just the kinds of subject that an award is for', () => {
    for (const { pack, rules, title } of cases) {
      const subjects = pack.awards.find(({ code }) => code === rules.award)?.subjects ?? [];
      for (const kind of ['person', 'collective'] as const) {
        expect((rules[kind] ?? []).length > 0, title).toBe(subjects.includes(kind));
        if (!subjects.includes(kind)) expect(rules.money?.[kind] ?? null, title).toBeNull();
      }
    }
  });

  it('let the regimes adjoin, without a gap and without an overlap, to the end of days', () => {
    for (const { regimes } of packs) {
      for (const [index, { from, to }] of regimes.entries()) {
        const next = regimes[index + 1];
        expect(from < to).toBe(true);
        const after = new Date(`${to}T00:00:00Z`);
        after.setUTCDate(after.getUTCDate() + 1);
        if (next) expect(next.from).toBe(after.toISOString().slice(0, 10));
        else expect(to).toBe('9999-12-31');
      }
    }
  });

  it('name the document of every rule, or who assumed it', () => {
    const sources = [...sourcesIn(national), ...ministries.flatMap(sourcesIn)];
    expect(sources.length).toBeGreaterThan(500);
    for (const source of sources) expect(isNamed(source), JSON.stringify(source)).toBe(true);
  });

  it('keep the standing of a rule honest', () => {
    const read = ['Luật Thi đua, khen thưởng số 06/2022/QH15', 'Thông tư số 03/2018/TT-BNG'];
    for (const { title, regime, rules } of cases) {
      for (const source of sourcesIn(rules)) {
        if (source.standing === 'read') {
          expect(read, title).toContain(source.document);
          expect(source.article, title).not.toBe('');
        }
        if (source.standing === 'assumption') expect(source.decidedBy ?? '', title).not.toBe('');
        if (regime.unread) expect(['unverified', 'assumption'], title).toContain(source.standing);
      }
    }
    for (const { rules, title } of cases) {
      const unread = leaves([...(rules.person ?? []), ...(rules.collective ?? [])]).filter(
        ({ when }) => when.test === 'unread',
      );
      for (const { source } of unread) expect(source.standing, title).toBe('unverified');
    }
  });

  it('leave nobody eligible on what people weigh alone', () => {
    for (const { rules, title } of cases) {
      for (const conditions of [rules.person, rules.collective]) {
        if (!conditions) continue;
        const own = leaves(conditions).filter(
          ({ when }) => !['judged', 'clear', 'notYetGiven', 'registered'].includes(when.test),
        );
        expect(own.length, title).toBeGreaterThan(0);
      }
    }
  });

  it('bar under every award whoever is under consideration, and what was already given', () => {
    for (const { rules, title } of cases) {
      for (const conditions of [rules.person, rules.collective]) {
        if (!conditions) continue;
        const tests = leaves(conditions).map(({ when }) => when.test);
        expect(tests, title).toContain('clear');
        expect(tests, title).toContain('notYetGiven');
      }
    }
  });

  it('give each condition of an award a code of its own', () => {
    for (const { rules, title } of cases) {
      const codes = conditionsOf(rules).map(({ code }) => code);
      expect(new Set(codes).size, title).toBe(codes.length);
    }
  });

  it('rank the awards of one kind apart', () => {
    for (const subject of ['person', 'collective'] as const) {
      for (const kind of ['title', 'flag', 'form'] as const) {
        const ranks = national.awards
          .filter((award) => award.kind === kind && award.subjects.includes(subject))
          .map(({ rank }) => rank);
        expect(new Set(ranks).size).toBe(ranks.length);
      }
    }
  });

  it('mark the amendment of 2026 as not read', () => {
    const unread = (regimes: readonly RegimeRules[]) => regimes.filter((each) => each.unread).map(({ code }) => code);
    for (const pack of packs) expect(unread(pack.regimes)).toEqual(['luat-2022-sua-doi-2026']);
  });

  it('refuse a code that the program does not have', () => {
    expect(() => rulePack('bo-khac')).toThrow(RangeError);
    expect(rulePack().code).toBe('bo-tu-phap');
  });
});

describe('a pack of a ministry', () => {
  it('never loosens the law: what stands in place of a condition is as strict', () => {
    for (const ministry of ministries) {
      for (const override of ministry.overrides) {
        const law = national.regimes
          .find(({ code }) => code === override.regime)
          ?.awards.find(({ award }) => award === override.award);
        const own = leaves([...override.addPerson, ...override.addCollective]);
        for (const code of override.replaces) {
          const replaced = [...(law?.person ?? []), ...(law?.collective ?? [])].find((each) => each.code === code);
          expect(replaced && covers(own, replaced), `${ministry.code} ${override.award} ${code}`).toBe(true);
        }
        for (const quota of law?.quotas ?? []) {
          for (const { share, base } of override.quotas ?? []) {
            const within = share.num * quota.share.den <= quota.share.num * share.den;
            expect(base !== quota.base || within, `${ministry.code} ${override.award}`).toBe(true);
          }
        }
        for (const vote of law?.votes ?? []) {
          const kept = override.votes?.some(
            ({ share, base }) => base === vote.base && share.num * vote.share.den >= vote.share.num * share.den,
          );
          expect(kept ?? true, `${ministry.code} ${override.award}`).toBe(true);
        }
      }
    }
  });

  it('says the names of its own first and keeps those of the law', () => {
    const names = (pack: string, award: string) =>
      rulePack(pack).awards.find(({ code }) => code === award)?.names ?? [];
    expect(names('bo-tu-phap', 'CO_BO')[0]).toBe('Cờ thi đua ngành Tư pháp');
    expect(names('bo-tu-phap', 'CO_BO')).toContain('Cờ thi đua của Bộ, ban, ngành, tỉnh');
    expect(names('bo-tu-phap', 'CSTD_BO')[0]).toBe('Chiến sĩ thi đua ngành Tư pháp');
    expect(names('quoc-gia', 'CO_BO')[0]).toBe('Cờ thi đua của Bộ, ban, ngành, tỉnh');
  });

  it('differs from another where their circulars differ', () => {
    const of = (pack: string) => rulePack(pack).regimes[0]?.awards.find(({ award }) => award === 'CSTDCS');
    expect(of('bo-ngoai-giao')?.quotas.map(({ rounding }) => rounding)).toEqual(['round', 'round', null]);
    expect(of('bo-tu-phap')?.quotas.map(({ rounding }) => rounding)).toEqual([null]);
    expect(of('bo-ngoai-giao')?.votes.map(({ share }) => share)).toEqual([{ num: 2, den: 3 }]);
    expect(of('bo-tu-phap')?.votes).toEqual([]);
  });

  it('is refused when it stands on another version or names what is not there', () => {
    const [ministry] = ministries as [MinistryPack, ...MinistryPack[]];
    const [override] = ministry.overrides;
    expect(() => onNational(national, { ...ministry, on: '2001' })).toThrow(RangeError);
    const wrong = (change: object) => () =>
      onNational(national, { ...ministry, overrides: [{ ...override, ...change } as never] });
    expect(wrong({ regime: 'luat-khac' })).toThrow(RangeError);
    expect(wrong({ replaces: ['khong-co'] })).toThrow(RangeError);
    expect(wrong({ award: 'CO_BO', addPerson: override?.addPerson })).toThrow(RangeError);
  });
});
