import type { Clock } from './clock.ts';
import { legalDay, systemClock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { Tx } from './database/transaction.ts';

/** The demonstration opens on this day, three days before the conference of 17/12/2020. */
export const demonstrationStart = '2020-12-14T08:00:00+07:00';

export interface DemonstrationClock extends Clock {
  /** Forward only. @param day `YYYY-MM-DD`; @returns false when it is not later than today */
  moveTo(day: string, time?: string): Promise<boolean>;
  /** The same inside a change; `reload` puts it in force once the change stands. */
  moveIn(tx: Tx, day: string, time?: string): Promise<boolean>;
  /** Takes over what the database says. */
  reload(): Promise<void>;
}

/** The clock as one that can be moved; null when time is the machine's. */
export function movableClock(clock: Clock): DemonstrationClock | null {
  return 'moveIn' in clock ? (clock as DemonstrationClock) : null;
}

/**
 * Marks a database as the demonstration's, once it is seeded. Its accounts have a published password and anybody may
 * enter as any of them, so that a real body is never opened that way, nor the demonstration as a real one.
 */
export async function markDemonstration(database: Database): Promise<void> {
  const opening = { id: 1, set_to: new Date(demonstrationStart), set_at: systemClock.now() };
  await database.kysely
    .insertInto('demonstration_clock')
    .values(opening)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function isDemonstration(database: Database): Promise<boolean> {
  return (await keptTime(database.kysely)) !== null;
}

/**
 * A clock that stands on one legal day until somebody moves it forward; within the day it runs with the machine, and
 * stops at the day's last second.
 */
export async function openDemonstrationClock(database: Database): Promise<DemonstrationClock> {
  let setTo = (await keptTime(database.kysely)) ?? new Date(demonstrationStart);
  let setAt = systemClock.now();
  const now = () => {
    const running = new Date(setTo.getTime() + (systemClock.now().getTime() - setAt.getTime()));
    const endOfDay = new Date(`${legalDay(setTo)}T23:59:59+07:00`);
    return running < endOfDay ? running : endOfDay;
  };
  const clock: DemonstrationClock = {
    now,
    async moveTo(day, time) {
      const moved = await write(database.kysely, day, time);
      if (moved) await clock.reload();
      return moved;
    },
    moveIn: (tx, day, time) => write(tx.db, day, time),
    async reload() {
      const kept = await keptTime(database.kysely);
      if (!kept || kept.getTime() === setTo.getTime()) return;
      setTo = kept;
      setAt = systemClock.now();
    },
  };
  return clock;
}

async function keptTime(db: Tx['db']): Promise<Date | null> {
  const row = await db.selectFrom('demonstration_clock').select('set_to').executeTakeFirst();
  return row?.set_to ?? null;
}

async function write(db: Tx['db'], day: string, time = '08:00:00'): Promise<boolean> {
  const before = (await keptTime(db)) ?? new Date(demonstrationStart);
  if (day <= legalDay(before)) return false;
  const moved = { set_to: new Date(`${day}T${time}+07:00`), set_at: systemClock.now() };
  await db
    .insertInto('demonstration_clock')
    .values({ id: 1, ...moved })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(moved))
    .execute();
  return true;
}
