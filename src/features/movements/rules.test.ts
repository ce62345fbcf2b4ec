import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#src/text/day.ts';
import {
  dueFault,
  goalDifference,
  lateDays,
  mayEditTarget,
  mayExtend,
  returnFaults,
  sendingFault,
  weightSum,
  wholeWeight,
} from './rules.ts';

describe('sending', () => {
  it('names the sum and what is missing', () => {
    expect(sendingFault([])).toContain('Chưa có chỉ tiêu');
    expect(sendingFault([{ weight: 60_000 }, { weight: 27_500 }])).toBe(
      'Tổng trọng số là 87,5\u00a0%, còn thiếu 12,5\u00a0%. Sửa trọng số cho đủ 100\u00a0% rồi gửi.',
    );
    expect(sendingFault([{ weight: 60_000 }, { weight: 50_000 }])).toContain('thừa 10\u00a0%');
  });

  it('passes exactly when the weights sum to 100 %', () => {
    const weights = fc.array(
      fc.integer({ min: 1, max: wholeWeight }).map((weight) => ({ weight })),
      { minLength: 1 },
    );
    fc.assert(fc.property(weights, (list) => (sendingFault(list) === null) === (weightSum(list) === wholeWeight)));
  });

  it('counts calendar days after the deadline', () => {
    expect(lateDays('2020-03-15', '2020-03-15')).toBe(0);
    expect(lateDays('2020-03-16', '2020-03-15')).toBe(1);
    expect(lateDays('2020-03-16', null)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        expect(lateDays(addDays('2020-03-15', days), '2020-03-15')).toBe(Math.max(0, days));
      }),
    );
  });
});

describe('while returned', () => {
  const remarks = [{ targetId: 'a', indicator: 'A', words: 'Nêu cách đo' }];
  const all = [...remarks, { targetId: null, indicator: '', words: 'Thêm chỉ tiêu cải cách hành chính' }];

  it('opens remarked targets and those added since, nothing else', () => {
    const standing = { state: 'returned' as const, round: 2, remarks };
    expect(mayEditTarget(standing, { id: 'a', addedRound: 1 })).toBe(true);
    expect(mayEditTarget(standing, { id: 'b', addedRound: 1 })).toBe(false);
    expect(mayEditTarget(standing, { id: 'c', addedRound: 2 })).toBe(true);
    expect(mayExtend(standing)).toBe(false);
    expect(mayExtend({ ...standing, remarks: all })).toBe(true);
  });

  it('closes everything once sent or agreed', () => {
    for (const state of ['sent', 'agreed'] as const) {
      expect(mayEditTarget({ state, round: 1, remarks: [] }, { id: 'a', addedRound: 1 })).toBe(false);
      expect(mayExtend({ state, round: 1, remarks: all })).toBe(false);
    }
  });

  it('wants a remark on a target and a day that has not passed', () => {
    expect(returnFaults({ remarks, dueOn: '2020-12-20' }, '2020-12-14')).toEqual({});
    expect(Object.keys(returnFaults({ remarks: [], dueOn: '2020-12-01' }, '2020-12-14'))).toEqual(['', 'dueOn']);
    expect(Object.keys(returnFaults({ remarks: all.slice(1), dueOn: '2020-12-20' }, '2020-12-14'))).toEqual(['']);
  });
});

it('compares a goal with the result before only where both are numbers', () => {
  expect(goalDifference('63,1', '70,0')).toBe(6900);
  expect(goalDifference('99,6', '99,0')).toBe(-600);
  expect(goalDifference('3/4', '5/5')).toBeNull();
  expect(goalDifference('', '3')).toBeNull();
});

it('keeps the day of a target in its year', () => {
  expect(dueFault('2021-12-31', 2021)).toBeNull();
  expect(dueFault('2022-01-01', 2021)).toContain('2021');
});
