import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf, formatHour } from '#src/text/day.ts';

export interface ConferenceDate {
  id: string;
  clusterYearId: string;
  title: string;
  place: string;
  day: Day;
  /** `HH:MM` */
  hour: string;
  version: number;
  /** When its time, place or chair was last changed; null when never. */
  changedAt: Date | null;
}

/** When the conferences of some years begin, with the latest change of each. */
export async function conferenceDates(tx: Tx, clusterYearIds: readonly string[]): Promise<ConferenceDate[]> {
  if (clusterYearIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('conference as c')
    .select([
      'c.id',
      'c.cluster_year_id as clusterYearId',
      'c.title',
      'c.place',
      'c.starts_at as startsAt',
      'c.version',
    ])
    .select((eb) =>
      eb
        .selectFrom('journal_entry as e')
        .select((agg) => agg.fn.max('e.at').as('at'))
        .whereRef('e.tenant_id', '=', 'c.tenant_id')
        .where('e.object_kind', '=', 'conference')
        .whereRef('e.object_id', '=', (ref) => ref.cast<string>('c.id', 'text'))
        .where('e.action', '=', 'conference.prepare')
        .as('changedAt'),
    )
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.cluster_year_id', 'in', [...clusterYearIds])
    .orderBy('c.starts_at')
    .orderBy('c.id')
    .execute();
  return rows.map(({ startsAt, ...row }) => {
    const instant = startsAt.toISOString();
    return { ...row, day: dayOf(instant), hour: formatHour(instant).padStart(5, '0') };
  });
}
