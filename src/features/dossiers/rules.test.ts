import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierLawOf } from '#src/law/dossier-law.ts';
import { rulePack } from '#src/law/packs.ts';
import { appraisalItems } from './rules/appraisal-items.ts';
import { conditionsOfAward, judgedConditions } from './rules/award-conditions.ts';
import { isItem, mayEdit, questionItem, touchesReport } from './rules/items.ts';
import { dossierTask, type Part, type Situation } from './rules/next-act.ts';
import {
  conclusionObstacle,
  dossierCode,
  overrideFault,
  type Readiness,
  remarkAnswered,
  remarkableItems,
  signingObstacle,
  submissionObstacles,
} from './rules/obstacles.ts';
import {
  awardLineFault,
  earlierAwardsOf,
  NONE,
  questionAfter,
  questionBySlug,
  REPORT_QUESTIONS,
} from './rules/report-questions.ts';
import { DOSSIER_TRANSITIONS, type DossierState } from './rules.ts';

const states: DossierState[] = ['draft', 'submitted', 'returned', 'received', 'qualified', 'notQualified', 'archived'];
const law = dossierLawOf('luat-2003-nghi-dinh-91', rulePack());
const moment = { onDate: '2020-12-17', achievementYear: 2020, receivedOn: '2021-01-16' };
const allAnswers = new Map(REPORT_QUESTIONS.map(({ key }) => [key, true]));

describe('the life of a dossier', () => {
  it('never leaves the archive', () => {
    expect(DOSSIER_TRANSITIONS.filter(({ from }) => from === 'archived')).toEqual([]);
  });
});

describe('what may be written', () => {
  const openRemarks = [{ item: 'report.measures' }, { item: 'part.confirmation' }];

  it('is everything before the first submission, the remarked items after a return, else nothing', () => {
    const every = [...REPORT_QUESTIONS.map(({ key }) => questionItem(key)), 'part.confirmation' as const];
    for (const item of every) {
      expect(mayEdit({ state: 'draft', openRemarks: [] }, item)).toBe(true);
      expect(mayEdit({ state: 'returned', openRemarks }, item)).toBe(openRemarks.some((each) => each.item === item));
      for (const state of states.filter((each) => each !== 'draft' && each !== 'returned')) {
        expect(mayEdit({ state, openRemarks }, item)).toBe(false);
      }
    }
  });

  it('asks the head to sign again only where the report is touched', () => {
    expect(touchesReport(openRemarks)).toBe(true);
    expect(touchesReport([{ item: 'part.confirmation' }])).toBe(false);
  });

  it('counts a remark as dealt with when the answer changed or a paper was added', () => {
    const now = { answers: new Map([['measures', 'mới']]), attachedParts: new Set(['confirmation']) };
    const before = new Map([['measures', 'cũ']]);
    expect(remarkAnswered('report.measures', now, before)).toBe(true);
    expect(remarkAnswered('report.measures', { ...now, answers: before }, before)).toBe(false);
    expect(remarkAnswered('part.confirmation', now, before)).toBe(true);
    expect(remarkAnswered('part.countingMinutes', now, before)).toBe(false);
    expect(remarkAnswered('part.submission', now, before)).toBe(true);
  });

  it('takes remarks on every part but the report as a whole, and on every question', () => {
    const items = remarkableItems(law.parts);
    expect(items).toHaveLength(law.parts.length - 1 + REPORT_QUESTIONS.length);
    expect(items.every(isItem)).toBe(true);
    expect(isItem('report.nothing')).toBe(false);
  });
});

describe('before the dossier goes on', () => {
  const ready: Readiness = {
    state: 'draft',
    answers: allAnswers,
    signed: true,
    conferenceState: 'closed',
    ballotState: 'minuted',
    openRemarks: [],
    supplementDueOn: null,
  };

  it('nothing stands in the way of a whole one', () => {
    expect(submissionObstacles(ready, '2021-01-14')).toEqual([]);
  });

  it('each missing part is a sentence of its own', () => {
    const bare: Readiness = { ...ready, signed: false, conferenceState: 'open', ballotState: 'announced' };
    expect(submissionObstacles(bare, '2021-01-14')).toHaveLength(3);
  });

  it('a supplement keeps its day, a first submission has none', () => {
    const returned: Readiness = { ...ready, state: 'returned', supplementDueOn: '2021-01-22' };
    expect(submissionObstacles(returned, '2021-01-22')).toEqual([]);
    expect(submissionObstacles(returned, '2021-01-23').join()).toContain('22/01/2021');
  });

  it('a supplement deals with every remark', () => {
    const openRemarks = [{ item: 'part.confirmation', answered: false }];
    expect(submissionObstacles({ ...ready, state: 'returned', openRemarks }, '2021-01-20')).toHaveLength(1);
  });

  it('the head signs only a whole report', () => {
    expect(signingObstacle({ answers: new Map(), openRemarks: [] })).toContain('12 mục');
    expect(signingObstacle({ answers: allAnswers, openRemarks: [] })).toBeNull();
    const open = [{ item: 'report.measures', answered: false }];
    expect(signingObstacle({ answers: allAnswers, openRemarks: open })).toContain('1 mục có ý kiến');
  });
});

describe('the conclusion', () => {
  const conditions = conditionsOfAward(rulePack(), 'CO_CP', moment);
  const items = appraisalItems({ law, conditions });
  const found = (finding: 'met' | 'missing' | 'notMet' | 'notApplicable') => items.map((item) => ({ item, finding }));

  it('looks at every part, then at every condition that the pack sets for the award', () => {
    expect(items).toEqual([
      ...law.parts.map(({ key }) => `part.${key}`),
      ...conditions.map(({ code }) => `condition.${code}`),
    ]);
    const nested = conditions.filter((each) => 'when' in each && each.when.test === 'nominated');
    expect(nested.map((each) => 'when' in each && 'award' in each.when && each.when.award)).toEqual(['CO_BO', 'CO_CP']);
  });

  it('goes against a verdict of not eligible only with a reason, and weighs what is unknown freely', () => {
    const against = { outcome: 'notEligible' } as const;
    expect(overrideFault('qualified', against, null)).toContain('Ghi lý do');
    expect(overrideFault('qualified', against, 'Đã có kết luận thanh tra')).toBeNull();
    expect(overrideFault('notQualified', against, null)).toBeNull();
    expect(overrideFault('qualified', { outcome: 'unknown' }, null)).toBeNull();
    expect(overrideFault('qualified', null, null)).toBeNull();
  });

  it('needs a finding for every item', () => {
    expect(conclusionObstacle('qualified', items, found('met').slice(1))).toContain('1 mục');
    expect(conclusionObstacle('qualified', items, found('met'))).toBeNull();
  });

  it('is never "qualified" over something missing or not met', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('met', 'missing', 'notMet', 'notApplicable' as const), {
          minLength: items.length,
          maxLength: items.length,
        }),
        (findings) => {
          const list = items.map((item, at) => ({ item, finding: findings[at] as 'met' }));
          const against = findings.some((each) => each === 'missing' || each === 'notMet');
          expect(conclusionObstacle('qualified', items, list) === null).toBe(!against);
          expect(conclusionObstacle('notQualified', items, list)).toBeNull();
        },
      ),
    );
  });
});

describe('conditions', () => {
  it('follow the law of the moment; there are none where the pack holds no regime', () => {
    const codes = (onDate: string) =>
      conditionsOfAward(rulePack(), 'CO_BO', { ...moment, onDate }).map(({ code }) => code);
    expect(codes('2020-12-17')).toContain('co-bo-dang-ky');
    expect(codes('2024-12-17')).not.toContain('co-bo-dang-ky');
    expect(codes('2016-12-17')).toEqual([]);
  });

  it('of an appraisal that was signed before the program judged are those that it has findings on', () => {
    const found = [{ item: 'part.report' }, { item: 'condition.nominated' }, { item: 'condition.unity' }];
    expect(judgedConditions(null, found).map(({ code }) => code)).toEqual(['nominated', 'unity']);
  });
});

describe('questions of the report', () => {
  it('have an address each and follow one another', () => {
    expect(new Set(REPORT_QUESTIONS.map(({ slug }) => slug)).size).toBe(REPORT_QUESTIONS.length);
    expect(questionBySlug('bien-phap')?.key).toBe('measures');
    expect(questionAfter('titles')?.key).toBe('commendations');
    expect(questionAfter('commendations')).toBeNull();
  });

  it('take earlier awards one a line, in three parts', () => {
    const text = '2019; Tập thể lao động xuất sắc; Số 12/QĐ-BTP, 06/01/2020; Bộ trưởng\n2018; Bằng khen; 3/QĐ';
    expect(awardLineFault(text)).toBeNull();
    expect(earlierAwardsOf(text)).toEqual([
      { year: '2019', award: 'Tập thể lao động xuất sắc', decision: 'Số 12/QĐ-BTP, 06/01/2020; Bộ trưởng' },
      { year: '2018', award: 'Bằng khen', decision: '3/QĐ' },
    ]);
    expect(awardLineFault('2019; Bằng khen')).toContain('Dòng 1');
    expect(awardLineFault('Bằng khen năm ngoái')).toContain('Dòng 1');
    expect(awardLineFault(NONE)).toBeNull();
    expect(earlierAwardsOf(NONE)).toEqual([]);
  });

  it('number dossiers within their year', () => {
    expect(dossierCode(2020, 1)).toBe('HS-2020-0001');
    expect(dossierCode(2020, 12345)).toBe('HS-2020-12345');
  });
});

describe('the next act', () => {
  const situation: Situation = {
    dossierId: 'd',
    clusterYearId: 'y',
    unitName: 'Cục A',
    awardName: 'Cờ',
    year: 2020,
    state: 'draft',
    answers: 12,
    questions: 12,
    signed: false,
    appraisalDueOn: null,
    supplementDueOn: null,
    stepDueOn: '2021-01-15',
    published: false,
    openComments: 0,
    openParts: 0,
  };
  const nobody: Part = { unitHead: false, unitOfficer: false, leader: false, office: false };
  const ask = (change: Partial<Situation>, part: Partial<Part>) =>
    dossierTask({ ...situation, ...change }, { ...nobody, ...part }, '2021-01-12').map(({ key }) => key);

  it('is asked of whoever acts next, and of nobody else', () => {
    expect(ask({}, { unitHead: true })).toEqual(['dossierReport:d']);
    expect(ask({}, { leader: true })).toEqual([]);
    expect(ask({ signed: true }, { unitHead: true })).toEqual([]);
    expect(ask({ signed: true }, { leader: true })).toEqual(['submitDossier:d']);
    const incomplete = { state: 'returned', signed: true, openParts: 1 } as const;
    expect(ask(incomplete, { unitOfficer: true })).toEqual(['dossierParts:d']);
    expect(ask(incomplete, { leader: true })).toEqual(['dossierParts:d']);
    expect(ask({ ...incomplete, openParts: 0 }, { unitOfficer: true })).toEqual([]);
    expect(ask({ state: 'submitted' }, { office: true })).toEqual(['receiveDossier:d']);
    expect(ask({ state: 'received' }, { office: true })).toEqual(['appraiseDossier:d']);
    expect(ask({ state: 'qualified' }, { office: true })).toEqual(['publishDossier:d']);
    expect(ask({ state: 'qualified', published: true }, { office: true })).toEqual([]);
    expect(ask({ state: 'qualified', published: true, openComments: 1 }, { office: true })).toEqual([
      'answerDossier:d',
    ]);
    expect(ask({ state: 'archived' }, { office: true })).toEqual([]);
  });
});
