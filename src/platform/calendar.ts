import ical from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { addDays, type Day } from '#src/text/day.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** One date in a calendar: a deadline (a whole day) or an event (an hour of a day in Viet Nam). */
export interface CalendarEntry {
  /** Stays the same however often the date moves, so that a calendar replaces it. */
  uid: string;
  title: string;
  description: string;
  place: string | null;
  url: string | null;
  day: Day;
  /** `HH:MM`; null for a whole day. */
  hour: string | null;
  /** Grows with every move. */
  sequence: number;
  /** When it last changed; of the feed itself when it never did. */
  changedAt: Date;
}

/** The calendar as iCalendar text (RFC 5545): CRLF, folded lines, escaped text, the whole time zone. */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Thi Dua', product: 'Thi Dua', language: 'VI' },
    // No zone of the calendar itself: stamps stay in UTC, as the RFC asks; the zone's rules come with the events.
    timezone: { name: null, generator: (wanted) => tzlib_get_ical_block(wanted)[0] ?? null },
    ttl: 60 * 60,
  });
  for (const { uid, title, description, place, url, day, hour, sequence, changedAt } of entries) {
    calendar.createEvent({
      id: uid,
      summary: title,
      description,
      location: place,
      url,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      // As text: a Date would be read in the zone of the machine.
      ...(hour ? { start: `${day}T${hour}:00`, timezone: zone } : { start: day, end: addDays(day, 1), allDay: true }),
    });
  }
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}
