import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '#src/features/accounts/rules.ts';
import {
  agreedLines,
  allLocked,
  assignmentRefusal,
  type Criterion,
  changedCriteria,
  filledOf,
  type Lines,
  lateSentence,
  mayWriteLine,
  opinionFaults,
  reviewFaults,
  SHEET_TRANSITIONS,
  seesScores,
  signingFaults,
} from './rules.ts';

const criteria: Criterion[] = [
  { code: '1.1', maximum: 20_000, kind: 'base' },
  { code: '1.2', maximum: 10_000, kind: 'base' },
  { code: 'T.1', maximum: 5000, kind: 'bonus' },
  { code: 'P.1', maximum: 2000, kind: 'penalty' },
];
const lines = (values: Record<string, number | null>, words = ''): Lines =>
  new Map(Object.entries(values).map(([code, points]) => [code, { points, words }]));

describe('life of a score sheet', () => {
  it('changes no agreed points', () => {
    expect(SHEET_TRANSITIONS.filter(({ from }) => from === 'final')).toEqual([]);
  });

  it('agrees with the phases of the matrix, neither more nor fewer', () => {
    for (const who of SHEET_TRANSITIONS.flatMap((row) => row.who)) {
      const phases = [...new Set(SHEET_TRANSITIONS.filter((row) => row.who === who).map(({ from }) => from))];
      expect([...matrix[who].phases].sort()).toEqual(phases.sort());
    }
  });

  it('lets a returned sheet be written only where it was sent back', () => {
    const returned = new Set(['1.2']);
    expect(mayWriteLine('returned', returned, '1.2')).toBe(true);
    expect(mayWriteLine('returned', returned, '1.1')).toBe(false);
    expect(mayWriteLine('draft', new Set(), '1.1')).toBe(true);
    for (const state of ['signed', 'reviewed', 'disputed', 'final'] as const)
      expect(mayWriteLine(state, returned, '1.2')).toBe(false);
  });
});

describe('signing', () => {
  it('asks for every base criterion and for the ground of a value over its maximum', () => {
    expect(Object.keys(signingFaults(criteria, lines({ '1.1': 21_000 })))).toEqual(['e.1.1', 'p.1.2']);
    expect(signingFaults(criteria, lines({ '1.1': 21_000, '1.2': 0 }, 'theo Hướng dẫn'))).toEqual({});
    expect(filledOf(criteria, lines({ '1.1': 1, '1.2': null, 'T.1': 2 }))).toEqual({ filled: 1, total: 2 });
  });

  it('ends with the day of the deadline, not before', () => {
    expect(lateSentence('2020-12-04', '2020-12-04')).toBeNull();
    expect(lateSentence('2020-12-05', null)).toBeNull();
    expect(lateSentence('2020-12-05', '2020-12-04')).toContain('04/12/2020');
  });

  it('does not send the unit to the cluster head for the deadline of a return', () => {
    const late = lateSentence('2020-12-10', '2020-12-09', 'returned');
    expect(late).toContain('Hạn bổ sung đã hết ngày 09/12/2020');
    expect(late).not.toContain('gia hạn');
  });
});

describe('review', () => {
  const self = lines({ '1.1': 20_000, '1.2': 10_000 });

  it('wants a reason for each change and a value for each base or declared line', () => {
    expect(Object.keys(reviewFaults(criteria, self, lines({ '1.1': 19_000, 'P.1': 500 })))).toEqual([
      'r.1.1',
      'v.1.2',
      'r.P.1',
    ]);
    expect(reviewFaults(criteria, self, lines({ '1.1': 20_000, '1.2': 10_000 }))).toEqual({});
    expect(
      changedCriteria(criteria, self, lines({ '1.1': 20_000, 'T.1': 0, '1.2': 9000 })).map(({ code }) => code),
    ).toEqual(['1.2']);
  });

  it('wants an opinion on each changed line, with words where contested', () => {
    const changed = criteria.slice(0, 2);
    expect(Object.keys(opinionFaults(changed, new Map([['1.1', { agreed: false, words: '' }]])))).toEqual([
      'w.1.1',
      'o.1.2',
    ]);
  });

  it('agrees on the settled value where settled and on the verified one elsewhere', () => {
    const points = fc.integer({ min: 0, max: 50_000 });
    const record = fc.dictionary(fc.constantFrom('1.1', '1.2', 'T.1', 'P.1'), points);
    fc.assert(
      fc.property(record, record, (verified, settled) => {
        const agreed = agreedLines(lines(verified), lines(settled, 'lý do'));
        expect(agreed.map(({ code }) => code)).toEqual(Object.keys(verified));
        for (const { code, points, origin } of agreed) {
          expect(points).toBe(settled[code] ?? verified[code]);
          expect(origin).toBe(code in settled ? 'settled' : 'verified');
        }
      }),
    );
  });
});

describe('who reviews and who sees', () => {
  it('never the own unit and never each other (I-17)', () => {
    const unit = fc.constantFrom('A', 'B', 'C', 'D');
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { maxLength: 30 }), (wishes) => {
        const pairs: { reviewerUnitId: string; unitId: string }[] = [];
        for (const [reviewer, unitId] of wishes) {
          if (assignmentRefusal(unitId, { unitIds: [reviewer], name: reviewer }, pairs) === null) {
            pairs.push({ reviewerUnitId: reviewer, unitId });
          }
        }
        for (const one of pairs) {
          expect(one.reviewerUnitId).not.toBe(one.unitId);
          expect(
            pairs.some((other) => other.unitId === one.reviewerUnitId && other.reviewerUnitId === one.unitId),
          ).toBe(false);
        }
      }),
    );
    expect(assignmentRefusal('A', { unitIds: [], name: 'Vụ' }, [{ reviewerUnitId: 'A', unitId: 'B' }])).toBeNull();
  });

  it('shows points of others only after all sheets are locked', () => {
    const other = { own: false, reviewerOrOffice: false, leader: false };
    const open = { state: 'signed', signedRound: 1, allLocked: false } as const;
    expect(seesScores(other, open)).toBe(false);
    expect(seesScores({ ...other, leader: true }, open)).toBe(false);
    expect(seesScores({ ...other, leader: true }, { ...open, state: 'disputed' })).toBe(true);
    expect(seesScores({ ...other, reviewerOrOffice: true }, { ...open, state: 'draft', signedRound: 0 })).toBe(false);
    expect(seesScores({ ...other, reviewerOrOffice: true }, open)).toBe(true);
    expect(seesScores({ ...other, own: true }, { ...open, state: 'draft', signedRound: 0 })).toBe(true);
    expect(seesScores(other, { ...open, allLocked: true })).toBe(true);
    const barred = { ...other, leader: true, reviewerOrOffice: true, barred: true };
    expect(seesScores(barred, { ...open, state: 'disputed', allLocked: true })).toBe(false);
    expect(allLocked(['signed', 'final'])).toBe(true);
    expect(allLocked(['signed', 'returned'])).toBe(false);
    expect(allLocked([])).toBe(false);
  });
});
