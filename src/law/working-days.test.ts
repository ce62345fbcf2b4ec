import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#src/text/day.ts';
import { afterWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const dayIn = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2020-01-02', offset));

describe('working days', () => {
  it('leave out Saturdays, Sundays and holidays', () => {
    expect(isWorkingDay('2021-01-15')).toBe(true);
    expect(isWorkingDay('2021-01-16')).toBe(false);
    expect(isWorkingDay('2021-01-17')).toBe(false);
    expect(isWorkingDay('2021-02-12')).toBe(false);
  });

  it('count 25 working days across Tết 2021 (I-20)', () => {
    const period = afterWorkingDays('2021-01-15', 25);
    expect(period.endsOn).toBe('2021-02-26');
    expect(period.holidays.map(({ name }) => name)).toEqual(['Tết Nguyên đán']);
    expect(period.calendarKnown).toBe(true);
  });

  it('count 20 working days across Tết 2021', () => {
    expect(afterWorkingDays('2021-01-15', 20).endsOn).toBe('2021-02-19');
  });

  it('say so where the calendar ends', () => {
    expect(afterWorkingDays('2021-12-20', 20).calendarKnown).toBe(false);
  });

  it('end on a working day, and counting back gives the same number', () => {
    fc.assert(
      fc.property(dayIn, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { endsOn } = afterWorkingDays(from, count);
        expect(isWorkingDay(endsOn)).toBe(true);
        expect(workingDaysBetween(from, endsOn)).toBe(count);
      }),
    );
  });
});
