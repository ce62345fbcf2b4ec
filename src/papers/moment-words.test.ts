import { describe, expect, it } from 'vitest';
import { dayWords, momentCell, momentWords } from '#src/papers/moment-words.ts';

describe('days and hours on papers', () => {
  it('writes the hour and day of Viet Nam', () => {
    expect(momentWords('2020-12-17T03:05:00Z')).toBe('10 giờ 05 phút, ngày 17 tháng 12 năm 2020');
    expect(momentWords('2021-01-31T17:30:00Z')).toBe('0 giờ 30 phút, ngày 01 tháng 02 năm 2021');
    expect(momentCell('2020-12-17T03:46:00Z')).toBe('10:46, 17/12/2020');
  });

  it('leaves the unknown open for the hand', () => {
    expect(dayWords(null)).toBe('ngày …… tháng …… năm ……');
    expect(momentWords(null)).toBe('…… giờ …… phút, ngày …… tháng …… năm ……');
  });
});
