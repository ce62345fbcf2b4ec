import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daySentence,
  daysBetween,
  formatDay,
  formatDayWithWeekday,
  formatHour,
  hourSentence,
  isDay,
  parseDay,
  weekday,
} from '#src/text/day.ts';

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((count) => addDays('1900-01-01', count));

describe('parseDay', () => {
  it.each([
    ['17/12/2020', '2020-12-17'],
    ['7/2/2021', '2021-02-07'],
    [' 07 / 02 / 2021 ', '2021-02-07'],
    ['29-02-2020', '2020-02-29'],
    ['1.6.2020', '2020-06-01'],
  ])('reads %s', (typed, day) => expect(parseDay(typed)).toEqual({ ok: true, value: day }));

  it('takes the year of the cycle where the text gives none', () => {
    expect(parseDay('17/12', 2020)).toEqual({ ok: true, value: '2020-12-17' });
    expect(parseDay('29/2', 2021)).toEqual({ ok: false, message: 'Tháng 2 năm 2021 chỉ có 28 ngày.' });
    expect(parseDay('17/12')).toEqual({ ok: false, message: 'Ghi thêm năm, ví dụ 17/12/2020.' });
  });

  it.each([
    ['', 'Ghi ngày theo mẫu'],
    ['31/4/2020', 'Tháng 4 năm 2020 chỉ có 30 ngày.'],
    ['12/17/2020', 'Tháng phải từ 1 đến 12, không có tháng 17.'],
    ['0/1/2020', 'Ngày phải từ 1 trở lên.'],
    ['17/12/20', 'Ghi đủ bốn chữ số của năm'],
    ['17/12/0020', 'Năm phải từ 1900 đến 2199.'],
    ['2020-12-17', 'Không đọc được ngày “2020-12-17”.'],
    ['mai', 'Không đọc được ngày “mai”.'],
    ['17/12/2020x', 'Không đọc được ngày'],
  ])('refuses %j and says why', (typed, message) => {
    const read = parseDay(typed);
    expect(read.ok ? '' : read.message).toContain(message);
  });

  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toEqual({ ok: true, value: day });
      }),
    );
  });
});

describe('days', () => {
  it('knows the days of the calendar', () => {
    expect(['2020-02-29', '2020-12-17'].every(isDay)).toBe(true);
    expect(['2021-02-29', '2020-13-01', '2020-00-10', '2020-1-1', '17/12/2020', ''].some(isDay)).toBe(false);
  });

  it('writes days for screens and papers', () => {
    expect(formatDayWithWeekday('2020-12-17')).toBe('Thứ Năm, 17/12/2020');
    expect(weekday('2020-12-20')).toBe('Chủ Nhật');
    expect(daySentence('2020-12-17')).toBe('ngày 17 tháng 12 năm 2020');
    expect(daySentence('2021-02-07')).toBe('ngày 07 tháng 02 năm 2021');
    expect(daySentence('2021-03-09')).toBe('ngày 09 tháng 3 năm 2021');
  });

  it('counts calendar days', () => {
    expect(addDays('2020-12-17', 15)).toBe('2021-01-01');
    expect(daysBetween('2020-12-17', '2021-01-01')).toBe(15);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('reads the day and hour of Viet Nam from an instant', () => {
    expect(dayOf('2020-12-16T16:59:59Z')).toBe('2020-12-16');
    expect(dayOf('2020-12-16T17:00:00Z')).toBe('2020-12-17');
    expect(dayOf('2020-12-17T00:30:00+07:00')).toBe('2020-12-17');
    expect(formatHour('2020-12-17T01:30:00Z')).toBe('8:30');
    expect(hourSentence('2020-12-17T03:05:00Z')).toBe('10 giờ 05');
  });

  it('refuses to reckon with what is no day', () => {
    expect(() => formatDay('17/12/2020')).toThrow(RangeError);
  });
});
