import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { type JudgingState, judgingState } from '../rules.ts';

/** One judgement of the whole body, as far as it is. */
export interface JudgingRun {
  id: string;
  year: number;
  onDate: Day;
  state: JudgingState;
  personsTotal: number;
  personsJudged: number;
  unitsJudged: number;
  verdicts: number;
  eligible: number;
  undecided: number;
  packs: string[];
  startedAt: Date;
  startedBy: string;
}

function runs(tx: Tx) {
  return tx.db
    .selectFrom('judging_run as r')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.started_by'))
    .select(['r.id', 'r.year', 'r.on_date as onDate', 'r.state as recorded', 'r.persons_total as personsTotal'])
    .select(['r.persons_judged as personsJudged', 'r.units_judged as unitsJudged', 'r.verdicts', 'r.eligible'])
    .select(['r.undecided', 'r.packs', 'r.started_at as startedAt', 'a.display_name as startedBy'])
    .select(sql<number>`(extract(epoch from clock_timestamp() - r.beat_at) * 1000)::float8`.as('silentFor'))
    .where('r.tenant_id', '=', tx.tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>;

const runOf = ({ recorded, silentFor, ...run }: Row): JudgingRun => ({
  ...run,
  state: judgingState(recorded, silentFor),
});

export async function judgingRun(tx: Tx, runId: string): Promise<JudgingRun | null> {
  const row = await runs(tx).where('r.id', '=', runId).executeTakeFirst();
  return row ? runOf(row) : null;
}

/** The latest judgement of the whole body for a year of achievement. */
export async function latestJudging(tx: Tx, year: number): Promise<JudgingRun | null> {
  const row = await runs(tx)
    .where('r.year', '=', year)
    .orderBy('r.started_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? runOf(row) : null;
}

/** The judgement that goes on, for whichever year. */
export async function judgingUnderWay(tx: Tx): Promise<JudgingRun | null> {
  const row = await runs(tx).where('r.state', '=', 'running').executeTakeFirst();
  return row ? runOf(row) : null;
}

/** Who is judged: at work on the day and not merged into another record. */
export async function personsAtWork(tx: Tx, onDate: Day): Promise<number> {
  const row = await tx.db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tx.tenantId)
    .where('merged_into_id', 'is', null)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', onDate)]))
    .where((eb) => eb.or([eb('recruited_on', 'is', null), eb('recruited_on', '<=', onDate)]))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Every unit with the one that answers for it: the last of its successors. */
export async function answeringUnits(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('unit')
    .select(['id', 'successor_id'])
    .where('tenant_id', '=', tx.tenantId)
    .execute();
  const next = new Map(rows.map(({ id, successor_id }) => [id, successor_id]));
  return new Map(
    rows.map(({ id }) => {
      let at = id;
      for (let steps = 0; steps < 100; steps++) at = next.get(at) ?? at;
      return [id, at];
    }),
  );
}
