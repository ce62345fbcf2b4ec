import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { CalendarEntry } from '#src/platform/calendar.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { stepDatesOf, yearsOf } from './clusters/queries/step-moves.ts';
import { conferenceDates } from './conferences/queries/conference-dates.ts';

/** A date in a room's words; `href` is an address of ours, `changedAt` null while it was never moved. */
export type RoomDate = Omit<CalendarEntry, 'url' | 'changedAt'> & { href: string; changedAt: Date | null };

/** What dates one room has for an account. */
export type DatesOf = (tx: Tx, actor: Actor) => Promise<RoomDate[]>;

/** Every room with dates of its own says so here: one import, one line. */
const rooms: readonly DatesOf[] = [yearDates];

/** Every deadline and event that concerns an account, from one snapshot. */
export async function allDates(tx: Tx, actor: Actor): Promise<RoomDate[]> {
  const dates: RoomDate[] = [];
  for (const datesOf of rooms) dates.push(...(await datesOf(tx, actor)));
  return dates;
}

/** The deadlines and conferences of the years that are not closed. */
async function yearDates(tx: Tx, actor: Actor): Promise<RoomDate[]> {
  const years = await yearsOf(tx, actor);
  const ids = years.map(({ id }) => id);
  const nameOf = (id: string) => {
    const found = years.find((year) => year.id === id);
    return found ? `${found.clusterName}, năm ${found.year}` : '';
  };
  const steps = await stepDatesOf(tx, ids);
  const conferences = await conferenceDates(tx, ids);
  return [
    ...steps.map(
      ({ clusterYearId, code, name, endsOn, moves, lastMove }): RoomDate => ({
        uid: `step-${clusterYearId}-${code}@thidua`,
        title: `Hạn: ${name}`,
        description: moves > 0 ? `${nameOf(clusterYearId)}. Hạn đã đổi ${moves} lần.` : nameOf(clusterYearId),
        place: null,
        href: paths.clusterYear(clusterYearId),
        day: endsOn,
        hour: null,
        sequence: moves,
        changedAt: lastMove,
      }),
    ),
    ...conferences.map(
      ({ id, clusterYearId, title, place, day, hour, version, changedAt }): RoomDate => ({
        uid: `conference-${id}@thidua`,
        title,
        description: nameOf(clusterYearId),
        place,
        href: paths.conference(id),
        day,
        hour,
        sequence: version - 1,
        changedAt,
      }),
    ),
  ];
}
