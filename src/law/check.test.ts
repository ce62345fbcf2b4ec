import { describe, expect, it } from 'vitest';
import { check, checkAll } from '#src/law/check.ts';
import type { Condition, RegimeRules } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { awards, collective, condition, disciplined, group, pack, person, regime } from '#tests/factories/law-cases.ts';

const rated = condition({ test: 'rating', atLeast: 'good', years: 1, excellent: 0, ending: 'year' }, 'xep-loai');
const clear = condition({ test: 'clear' }, 'khong-vuong');
const judged = condition({ test: 'judged' }, 'xem-xet');
const unread = condition({ test: 'unread' }, 'chua-doc');
const good = { ratings: [{ year: 2020, level: 'good' }] } as const;
const poor = { ratings: [{ year: 2020, level: 'completed' }] } as const;
const of = (conditions: Condition[], told: Partial<RegimeRules> = {}) => pack(regime(conditions, told));
const verdict = (conditions: Condition[], facts = person(good), told: Partial<RegimeRules> = {}) =>
  check('LDTT', facts, '2020-12-31', { pack: of(conditions, told) });

describe('the outcome of a verdict', () => {
  it('is eligible when all is met, what people weigh aside', () => {
    expect(verdict([rated, clear, judged]).outcome).toBe('eligible');
  });

  it('is not eligible for one condition that is not met, whatever is unknown', () => {
    expect(verdict([rated, unread, clear], person(poor)).outcome).toBe('notEligible');
  });

  it('is unknown when something is, or when registers can tell nothing', () => {
    expect(verdict([rated, unread]).outcome).toBe('unknown');
    expect(verdict([rated], person({ ratings: null })).outcome).toBe('unknown');
    expect(verdict([judged]).outcome).toBe('unknown');
    expect(verdict([]).outcome).toBe('unknown');
  });
});

describe('a group', () => {
  const groupOutcome = (kind: 'all' | 'any', ...parts: Condition[]) =>
    verdict([group(kind, ...parts)], person({ ratings: [{ year: 2020, level: 'good' }], matters: null })).conditions[0]
      ?.outcome;
  const met = rated;
  const notMet = condition({ test: 'rating', atLeast: 'excellent', years: 1, excellent: 0, ending: 'year' });
  const unknown = clear;

  it('of all: not met beats unknown beats met, weighing is neutral', () => {
    expect(groupOutcome('all', met, unknown, notMet)).toBe('notMet');
    expect(groupOutcome('all', met, unknown)).toBe('unknown');
    expect(groupOutcome('all', met, judged)).toBe('met');
    expect(groupOutcome('all', judged)).toBe('toJudge');
  });

  it('of any: met beats unknown beats not met; a way that people weigh keeps registers from refusing', () => {
    expect(groupOutcome('any', notMet, unknown, met)).toBe('met');
    expect(groupOutcome('any', notMet, unknown)).toBe('unknown');
    expect(groupOutcome('any', notMet, notMet)).toBe('notMet');
    expect(groupOutcome('any', notMet, judged)).toBe('unknown');
    expect(groupOutcome('any', met, judged)).toBe('met');
  });

  it('keeps its parts', () => {
    expect(verdict([group('any', met, notMet)]).conditions[0]?.parts.map(({ outcome }) => outcome)).toEqual([
      'met',
      'notMet',
    ]);
  });
});

describe('the regime of a verdict (I-13)', () => {
  const source = { article: 'Điều 2', document: 'Văn bản thử', standing: 'secondary' } as const;
  const transition = (by: 'received' | 'unread') => ({ by, text: 'Chuyển tiếp', source });
  const lenient = regime([rated], { code: 'cu', from: '2015-01-01', to: '2020-06-30' });
  const strict = (by: 'received' | 'unread', told: Partial<RegimeRules> = {}) =>
    regime([rated, condition({ test: 'registered' })], {
      code: 'moi',
      from: '2020-07-01',
      transition: transition(by),
      ...told,
    });
  const at = (
    rules: ReturnType<typeof pack>,
    onDate: string,
    achievementYear: number,
    receivedOn: string | null = null,
  ) =>
    check('LDTT', person({ ratings: [2019, 2020].map((year) => ({ year, level: 'good' as const })) }), onDate, {
      pack: rules,
      achievementYear,
      receivedOn,
    });

  it('is that of the day, on the day before and after a change', () => {
    const rules = pack(lenient, strict('unread'));
    expect(at(rules, '2020-06-30', 2020)).toMatchObject({ regime: 'cu', outcome: 'eligible', transition: null });
    expect(at(rules, '2020-07-01', 2020)).toMatchObject({ regime: 'moi', outcome: 'notEligible', transition: null });
  });

  it('is unknown where the clause was not read and both regimes differ, and names both', () => {
    const rules = pack(lenient, strict('unread'));
    const result = at(rules, '2020-07-01', 2019);
    expect(result).toMatchObject({ regime: 'moi', outcome: 'unknown', unverified: true });
    expect(result.transition).toMatchObject({ otherRegime: 'cu', otherOutcome: 'eligible' });
    expect(at(rules, '2020-07-01', 2020, '2020-06-30')).toMatchObject({ outcome: 'unknown' });
  });

  it('stands where both regimes agree', () => {
    const same = pack(lenient, regime([rated], { code: 'moi', from: '2020-07-01', transition: transition('unread') }));
    expect(at(same, '2020-07-01', 2019)).toMatchObject({
      outcome: 'eligible',
      transition: { otherOutcome: 'eligible' },
    });
  });

  it('is that of the receipt where the clause says so', () => {
    const rules = pack(lenient, strict('received'));
    expect(at(rules, '2020-12-31', 2019, '2020-06-30')).toMatchObject({
      regime: 'cu',
      outcome: 'eligible',
      receivedOn: '2020-06-30',
    });
    expect(at(rules, '2020-12-31', 2019, '2020-07-01')).toMatchObject({ regime: 'moi', outcome: 'notEligible' });
    expect(at(rules, '2020-12-31', 2019)).toMatchObject({ regime: 'moi', outcome: 'notEligible' });
  });

  it('neither grants nor refuses under an amendment that was not read', () => {
    const amended = { unread: { text: 'Chưa đọc', source } };
    expect(verdict([rated], person(good), amended)).toMatchObject({ outcome: 'unknown', unverified: true });
    expect(verdict([rated], person(poor), amended)).toMatchObject({ outcome: 'unknown' });
    expect(verdict([rated], person(poor), amended).conditions[0]?.outcome).toBe('notMet');
  });

  it('is none before the first regime, so that nothing is known', () => {
    expect(at(pack(lenient), '2014-12-31', 2014)).toMatchObject({ outcome: 'unknown', regime: '', unverified: true });
    expect(at(pack(lenient), '2015-01-01', 2014)).toMatchObject({ outcome: 'unknown', regime: 'cu' });
  });
});

describe('who an award is for', () => {
  it('bars the other kind with a clear condition', () => {
    const result = check('CO_BO', person(), '2020-12-31');
    expect(result.outcome).toBe('notEligible');
    expect(result.conditions).toMatchObject([{ outcome: 'notMet', condition: { code: 'doi-tuong' } }]);
    expect(result.conditions[0]?.condition.text).toContain('dành cho tập thể');
    expect(check('CSTDCS', collective(), '2020-12-31').outcome).toBe('notEligible');
  });

  it('is asked for every award open to the kind', () => {
    const codes = (facts: Parameters<typeof checkAll>[0]) => checkAll(facts, '2024-12-31').map(({ award }) => award);
    expect(codes(person())).toContain('CSTDTQ');
    expect(codes(person())).not.toContain('TTLDXS');
    expect(codes(collective())).toContain('CO_CP');
    expect(codes(collective())).not.toContain('KNC');
  });
});

describe('the standing of what a verdict rests on', () => {
  const secondary: Condition = { ...clear, source: { ...clear.source, standing: 'secondary' } };
  it('is unverified when one rule was not read in its instrument', () => {
    expect(verdict([rated, secondary]).unverified).toBe(true);
    expect(verdict([rated, clear]).unverified).toBe(false);
  });

  it('lets a refusal stand on one rule that was read', () => {
    expect(verdict([rated, secondary], person(poor)).unverified).toBe(false);
    const barred = person({ ...poor, discipline: [disciplined('2020-02-01', null)] });
    expect(verdict([secondary], barred).unverified).toBe(true);
  });
});

describe('the lattice of flags', () => {
  const source = { article: '', document: 'Văn bản thử', standing: 'read' } as const;
  const base = regime([clear]);
  const lattice = pack({
    ...base,
    awards: base.awards.map((each) => {
      if (each.award === 'CO_CP') return { ...each, within: { award: 'CO_BO', source } };
      return each.award === 'CO_BO' ? { ...each, replacedBy: { award: 'CO_CP', source } } : each;
    }),
  });
  const flag = (award: 'CO_BO' | 'CO_CP', facts: Parameters<typeof collective>[0]) =>
    check(award, collective(facts), '2020-12-31', { pack: lattice }).outcome;

  it('asks for the nomination that it lies within', () => {
    expect(flag('CO_CP', {})).toBe('notEligible');
    expect(flag('CO_CP', { nominations: [{ award: 'CO_BO', year: 2020, document: '' }] })).toBe('eligible');
  });

  it('leaves the lower flag only where the higher was not given', () => {
    expect(flag('CO_BO', {})).toBe('eligible');
    expect(flag('CO_BO', { awards: awards('CO_CP', 2020) })).toBe('notEligible');
    expect(flag('CO_BO', { awards: awards('CO_CP', 2019) })).toBe('eligible');
  });
});

describe('the record of a verdict', () => {
  it('keeps what it was asked and the pack', () => {
    const { version } = rulePack();
    expect(check('LDTT', person(), '2025-02-01', { achievementYear: 2024, receivedOn: '2025-01-10' })).toMatchObject({
      award: 'LDTT',
      subjectId: 'p1',
      onDate: '2025-02-01',
      achievementYear: 2024,
      receivedOn: '2025-01-10',
      pack: { code: 'bo-tu-phap', version },
    });
    expect(check('LDTT', person(), '2025-02-01').achievementYear).toBe(2025);
  });
});
