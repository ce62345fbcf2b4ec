import type { Clock } from './clock.ts';
import { legalDay, systemClock } from './clock.ts';
import type { Database } from './database/database.ts';

/** The demonstration opens on this day, three days before the conference of 17/12/2020. */
export const demonstrationStart = '2020-12-14T08:00:00+07:00';

export interface DemonstrationClock extends Clock {
  /** Forward only. @param day `YYYY-MM-DD`; @returns false when it is not later than today */
  moveTo(day: string, time?: string): Promise<boolean>;
}

/**
 * A clock that stands on one legal day until somebody moves it forward; within the day it runs with the machine, and
 * stops at the day's last second.
 */
export async function openDemonstrationClock(database: Database): Promise<DemonstrationClock> {
  const row = await database.kysely.selectFrom('demonstration_clock').selectAll().executeTakeFirst();
  let setTo = row?.set_to ?? new Date(demonstrationStart);
  let setAt = systemClock.now();
  const now = () => {
    const running = new Date(setTo.getTime() + (systemClock.now().getTime() - setAt.getTime()));
    const endOfDay = new Date(`${legalDay(setTo)}T23:59:59+07:00`);
    return running < endOfDay ? running : endOfDay;
  };
  return {
    now,
    async moveTo(day, time = '08:00:00') {
      if (day <= legalDay(now())) return false;
      setTo = new Date(`${day}T${time}+07:00`);
      setAt = systemClock.now();
      await database.kysely
        .insertInto('demonstration_clock')
        .values({ id: 1, set_to: setTo, set_at: setAt })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ set_to: setTo, set_at: setAt }))
        .execute();
      return true;
    },
  };
}
