import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type {
  CollectiveFacts,
  Discipline,
  HeldAward,
  Initiative,
  Matter,
  PersonFacts,
  SubjectFacts,
} from '#src/law/facts.ts';
import type { Condition, RegimeRules, RulePack, Test } from '#src/law/pack.ts';
import type { Source } from '#src/law/source.ts';
import type { ConditionResult } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

const READ: Source = { article: 'Điều 1', document: 'Văn bản thử', standing: 'read' };
const KINDS: Partial<Record<AwardCode, 'title' | 'flag'>> = { CO_BO: 'flag', CO_CP: 'flag' };
const FORMS: readonly AwardCode[] = [
  'GK',
  'BK_BO',
  'BKTTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
  'HCDL3',
  'HCDL2',
  'HCDL1',
  'KNC',
];

/** A person of whom everything is known and nothing recorded, but for what is told. */
export function person(told: Partial<PersonFacts> = {}): PersonFacts {
  const nothing = {
    ratings: [],
    awards: [],
    matters: [],
    registered: [],
    initiatives: [],
    discipline: [],
    absences: [],
  };
  return { kind: 'person', id: 'p1', name: 'Người thử', female: null, recruitedOn: null, ...nothing, ...told };
}

export function collective(told: Partial<CollectiveFacts> = {}): CollectiveFacts {
  const nothing = {
    ratings: [],
    awards: [],
    matters: [],
    registered: [],
    discipline: [],
    staff: [],
    nominations: [],
    targets: [],
  };
  const unknown = { foundedOn: null, legalPersonality: null, flagSubject: null };
  return { kind: 'collective', id: 'c1', name: 'Đơn vị thử', ...unknown, ...nothing, ...told };
}

/** The award of each of these years, decided at the end of the year. */
export function awards(award: AwardCode, ...years: number[]): HeldAward[] {
  return years.map((year) => held(award, year));
}

export function held(award: AwardCode, year: number, told: Partial<HeldAward> = {}): HeldAward {
  const decision = { decidedOn: `${year}-12-01`, decisionNumber: `${year}/QĐ-${award}`, issuer: 'Cơ quan thử' };
  return { award, year, revokedOn: null, ...decision, ...told };
}

export function idea(year: number, told: Partial<Initiative> = {}): Initiative {
  const recognised = { recognisedOn: `${year}-11-01`, decisionNumber: `${year}/QĐ-SK` };
  return {
    id: `sk-${year}`,
    name: `Sáng kiến ${year}`,
    kind: 'initiative',
    reach: 'base',
    year,
    usedFor: [],
    ...recognised,
    ...told,
  };
}

export function disciplined(decidedOn: Day, endedOn: Day | null, told: Partial<Discipline> = {}): Discipline {
  return { level: 'warning', decidedOn, endedOn, decisionNumber: 'KL-1', ...told };
}

export function matter(openedOn: Day, told: Partial<Matter> = {}): Matter {
  return { kind: 'complaint', openedOn, closedOn: null, clean: null, ...told };
}

/** One condition on these tests. */
export function condition(when: Test, code = 'dieu-kien'): Condition {
  return { code, text: 'Điều kiện thử', source: READ, when };
}

export function group(kind: 'all' | 'any', ...parts: Condition[]): Condition {
  return { code: 'nhom', text: 'Nhóm thử', source: READ, group: kind, parts };
}

/** A regime in which every award has these conditions, for persons and for collectives. */
export function regime(conditions: Condition[], told: Partial<RegimeRules> = {}): RegimeRules {
  return {
    code: 'thu',
    name: 'Quy định thử',
    from: '2000-01-01',
    to: '9999-12-31',
    source: READ,
    transition: { by: 'unread', text: 'Chuyển tiếp', source: READ },
    unread: null,
    grounds: [],
    instruments: [],
    dossier: null,
    prize: null,
    annulment: null,
    oneAchievement: null,
    awards: AWARD_CODES.map((award) => ({
      award,
      decider: { text: 'Người thử', source: READ, level: 'unit' },
      proposers: ['Đơn vị thử'],
      person: conditions,
      collective: conditions,
      quotas: [],
      votes: [],
      money: null,
      within: null,
      replacedBy: null,
    })),
    ...told,
  };
}

export function pack(...regimes: RegimeRules[]): RulePack {
  return {
    code: 'quoc-gia',
    version: 'thu',
    name: 'Bộ quy định thử',
    ministry: null,
    baseSalaries: [],
    retention: [],
    awards: AWARD_CODES.map((code) => ({
      code,
      names: [code],
      kind: KINDS[code] ?? (FORMS.includes(code) ? 'form' : 'title'),
      subjects: ['person', 'collective'],
      level: 'base',
      rank: 1,
    })),
    regimes,
  };
}

export type Asked = { readonly award?: AwardCode; readonly on?: Day; readonly year?: number };

/** The result of one condition, for CSTĐCS of 2020 as of the end of 2020 unless told. */
export function ask(when: Test, facts: SubjectFacts, { award = 'CSTDCS', on = '2020-12-31', year = 2020 }: Asked = {}) {
  const [result] = check(award, facts, on, { pack: pack(regime([condition(when)])), achievementYear: year }).conditions;
  return result as ConditionResult;
}

/** Its outcome alone. */
export function outcome(when: Test, facts: SubjectFacts, asked: Asked = {}) {
  return ask(when, facts, asked).outcome;
}
