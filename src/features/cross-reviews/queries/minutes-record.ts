import type { Tx } from '#src/platform/database/transaction.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import { planOf, recusalsOf } from '../queries.ts';
import type { Ground } from '../rules.ts';
import { allMarks, markHistory, type SheetMarks } from './marks.ts';

/** What the minutes of a sheet that was marked by a plan say besides its records. */
export interface MinutesRecord {
  seen: SheetMarks;
  history: Awaited<ReturnType<typeof markHistory>>;
  recusals: { who: string; ground: Ground; at: Date }[];
}

/** Null where the sheet was not marked by a plan, and before its review is closed. */
export async function minutesRecord(tx: Tx, record: SheetRecord): Promise<MinutesRecord | null> {
  if (!record.reviewedAt) return null;
  const plan = await planOf(tx, record.clusterYearId);
  if (!plan) return null;
  const seen = await allMarks(tx, record, plan);
  if (seen.tasks.length === 0) return null;
  const recusals = (await recusalsOf(tx, record.clusterYearId)).filter(({ sheetId }) => sheetId === record.sheetId);
  return {
    seen,
    history: await markHistory(
      tx,
      record,
      seen.tasks.map(({ id }) => id),
    ),
    recusals: recusals.map(({ unitName, name, ground, at }) => ({ who: unitName ?? name, ground, at })),
  };
}
