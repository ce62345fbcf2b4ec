import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatHour } from '#src/text/day.ts';
import { instantAt, parseHour, shortHour } from '#src/text/hour.ts';

describe('parseHour', () => {
  it.each([
    ['8:30', '08:30'],
    ['08:30', '08:30'],
    [' 8 giờ 30 ', '08:30'],
    ['8 giờ 30 phút', '08:30'],
    ['8h', '08:00'],
    ['13h05', '13:05'],
    ['8g30', '08:30'],
    ['0.00', '00:00'],
  ])('reads %s', (typed, hour) => expect(parseHour(typed)).toEqual({ ok: true, value: hour }));

  it.each(['', 'sáng', '830', '8', '24:00', '8:60', '8:3:0', '-1:00'])('refuses “%s” in words', (typed) => {
    const answer = parseHour(typed);
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(answer.message).toMatch(/^(Ghi giờ|Không đọc được giờ|Giờ phải|Phút phải)/);
  });
});

it('every hour comes back from its instant as the same day and hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const typed = `${hour}:${String(minute).padStart(2, '0')}`;
      const read = parseHour(typed);
      if (!read.ok) throw new Error(typed);
      expect(shortHour(read.value)).toBe(typed);
      const instant = instantAt('2020-12-17', read.value);
      expect(formatHour(new Date(instant).toISOString())).toBe(typed);
      expect(dayOf(new Date(instant).toISOString())).toBe('2020-12-17');
    }),
  );
});
