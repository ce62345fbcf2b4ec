import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarText } from './calendar.ts';

const deadline: CalendarEntry = {
  uid: 'step-1-selfScore@thidua',
  title: 'Hạn: Tự chấm, thẩm định; thống nhất \\ ký',
  description: 'Cụm thi đua số III, năm 2020',
  place: null,
  url: 'http://localhost/nam/1',
  day: '2020-12-04',
  hour: null,
  sequence: 0,
  changedAt: new Date('2020-11-16T01:00:00Z'),
};
const meeting: CalendarEntry = {
  ...deadline,
  uid: 'conference-1@thidua',
  title: 'Hội nghị tổng kết năm 2020',
  place: 'Trụ sở Bộ Tư pháp, Hà Nội',
  day: '2020-12-17',
  hour: '08:30',
};

/** RFC 5545, 3.1: lines end in CRLF, a line break and a space inside fold a longer line. */
function lines(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
}

/** The properties of the component that holds a UID. */
function event(text: string, uid: string): Map<string, string> {
  const all = lines(text);
  const at = all.indexOf(`UID:${uid}`);
  const from = all.lastIndexOf('BEGIN:VEVENT', at);
  const to = all.indexOf('END:VEVENT', at);
  return new Map(
    all.slice(from + 1, to).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    }),
  );
}

const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('a calendar', () => {
  const text = calendarText('Thi Đua', [deadline, meeting]);

  it('is a whole VCALENDAR with the whole time zone of Viet Nam', () => {
    const all = lines(text);
    expect(all[0]).toBe('BEGIN:VCALENDAR');
    expect(all.at(-1)).toBe('END:VCALENDAR');
    expect(all).toContain('VERSION:2.0');
    expect(all.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
    const zone = all.slice(all.indexOf('BEGIN:VTIMEZONE'), all.indexOf('END:VTIMEZONE'));
    expect(zone).toContain('TZID:Asia/Ho_Chi_Minh');
    expect(zone).toContain('BEGIN:STANDARD');
    expect(zone).toContain('TZOFFSETTO:+0700');
    const nested: string[] = [];
    for (const line of all) {
      if (line.startsWith('BEGIN:')) nested.push(line.slice(6));
      if (line.startsWith('END:')) expect(nested.pop()).toBe(line.slice(4));
    }
    expect(nested).toEqual([]);
  });

  it('keeps a deadline as a whole day and a meeting as an hour in Viet Nam, stamps in UTC', () => {
    const day = event(text, deadline.uid);
    expect(day.get('DTSTART;VALUE=DATE')).toBe('20201204');
    expect(day.get('DTEND;VALUE=DATE')).toBe('20201205');
    expect(day.get('DTSTAMP')).toBe('20201116T010000Z');
    expect(day.get('LAST-MODIFIED')).toBe('20201116T010000Z');
    expect(day.get('SEQUENCE')).toBe('0');
    const hour = event(text, meeting.uid);
    expect(hour.get('DTSTART;TZID=Asia/Ho_Chi_Minh')).toBe('20201217T083000');
    expect(unescaped(hour.get('LOCATION') ?? '')).toBe('Trụ sở Bộ Tư pháp, Hà Nội');
  });

  it('escapes commas, semicolons and backslashes', () => {
    const title = event(text, deadline.uid).get('SUMMARY') ?? '';
    expect(title).toBe('Hạn: Tự chấm\\, thẩm định\\; thống nhất \\\\ ký');
    expect(unescaped(title)).toBe(deadline.title);
  });

  it('replaces a moved deadline: same UID, higher SEQUENCE, later LAST-MODIFIED', () => {
    const moved = { ...deadline, day: '2020-12-06', sequence: 1, changedAt: new Date('2020-12-02T01:15:00Z') };
    const after = event(calendarText('Thi Đua', [moved]), deadline.uid);
    expect(after.get('DTSTART;VALUE=DATE')).toBe('20201206');
    expect(after.get('SEQUENCE')).toBe('1');
    expect(after.get('LAST-MODIFIED')).toBe('20201202T011500Z');
  });

  it('folds any Vietnamese title between letters and gives it back whole', () => {
    const words = fc.array(fc.constantFrom('Đăng', 'ký', 'quyền', 'nghĩa', 'xử', 'lý', 'ỡ', '𠮷', ',', ';'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join(' ');
        const made = calendarText('Thi Đua', [{ ...deadline, title }]);
        expect(unescaped(event(made, deadline.uid).get('SUMMARY') ?? '')).toBe(title);
        expect(made).not.toContain('\uFFFD');
      }),
      { numRuns: 50 },
    );
  });
});
