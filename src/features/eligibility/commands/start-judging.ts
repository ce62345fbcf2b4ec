import { sql } from 'kysely';
import { rulePack } from '#src/law/packs.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope, Services } from '#src/platform/access/scope.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { unitOptions } from '../../organisations/queries.ts';
import { answeringUnits, judgingUnderWay, personsAtWork } from '../queries/judging.ts';
import { packsOfUnits } from '../queries/packs.ts';
import type { Tally } from '../queries/stored.ts';
import { judgeBody, type Placing } from './judge-body.ts';
import { judgeAllCollectives } from './judge-unit.ts';

interface Judging {
  services: Services;
  tenantId: string;
  runId: string;
  year: number;
  onDate: Day;
  now: Date;
}

/** Judgements of this process that go on, by run. */
const underWay = new Map<string, Promise<void>>();

/** Waits until a judgement has ended, or at most so long. */
export async function judgingDone(runId: string, longest: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longest);
  });
  await Promise.race([underWay.get(runId), waited]);
  clearTimeout(timer);
}

/**
 * Begins to judge everybody and every unit of the body for a year, on every award; goes on after the answer is given.
 * @returns the run, in which how far it is and what came of it stand
 * @throws AppError wrongPhase while another one goes on
 */
export async function startJudging(
  scope: Scope<'eligibility.judgeBody'>,
  { year, onDate }: { year: number; onDate: Day },
): Promise<{ runId: string }> {
  const run = await change(scope, async (tx, journal) => {
    const other = await judgingUnderWay(tx);
    if (other?.state === 'running') throw wrongPhase('Đang có một lần tính toàn ngành. Chờ lần đó xong rồi tính lại.');
    if (other) await endRun(tx, other.id, 'failed');
    const runId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('judging_run')
      .values({
        ...{ tenant_id: tx.tenantId, id: runId, year, on_date: onDate, state: 'running' },
        ...{ persons_total: await personsAtWork(tx, onDate), started_at: scope.now },
        started_by: scope.actor?.accountId ?? '',
      })
      .execute();
    await journal({ object: { kind: 'eligibility', id: 'all' }, after: { runId, year, onDate } });
    return { runId };
  });
  const judging = { services: scope.services, tenantId: scope.tenantId, ...run, year, onDate, now: scope.now };
  if (!underWay.has(run.runId)) underWay.set(run.runId, runToEnd(judging));
  return run;
}

function runToEnd(judging: Judging): Promise<void> {
  const { services, tenantId, runId } = judging;
  return judgeAll(judging)
    .catch((error: unknown) => {
      services.log.error({ err: error, runId }, 'the body could not be judged');
      return inTransaction(services.database, tenantId, (tx) => endRun(tx, runId, 'failed'));
    })
    .catch((error: unknown) => services.log.error({ err: error }, 'a judgement could not be recorded as failed'))
    .finally(() => underWay.delete(runId));
}

async function judgeAll({ services, tenantId, runId, year, onDate, now }: Judging): Promise<void> {
  const { database } = services;
  const { units, answering, packs } = await read(database, tenantId, async (tx) => {
    const answering = await answeringUnits(tx);
    return {
      answering,
      units: (await unitOptions(tx)).filter(
        ({ startsOn, endsOn }) => startsOn <= `${year}-12-31` && (!endsOn || endsOn >= `${year}-01-01`),
      ),
      packs: await packsOfUnits(tx, [...answering.keys()], year),
    };
  });
  const placing: Placing = {
    unitOf: (unitId) => (unitId ? (answering.get(unitId) ?? unitId) : null),
    packOf: (unitId) => (unitId ? packs.get(unitId)?.pack : null) ?? rulePack(),
  };
  const question = { year, onDate, now, pack: rulePack() };
  const used = new Set([...packs.values()].map(({ pack }) => `${pack.code} ${pack.version}`));
  const collectives = await inTransaction(database, tenantId, async (tx) => {
    const ids = units.map(({ id }) => id);
    const tally = await judgeAllCollectives(tx, ids, placing.packOf, question);
    await tx.db
      .updateTable('judging_run')
      .set({ units_judged: tally.subjects, packs: [...used].sort(), verdicts: tally.verdicts })
      .set({ eligible: tally.eligible, undecided: tally.unknown, beat_at: sql<Date>`clock_timestamp()` })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', runId)
      .execute();
    return tally;
  });
  const onStep = (persons: Tally) =>
    inTransaction(database, tenantId, (tx) => noteStep(tx, runId, persons, collectives));
  await judgeBody(database, tenantId, question, onStep, placing);
  await inTransaction(database, tenantId, async (tx) => {
    await forgetWhoLeft(tx, year, now);
    await endRun(tx, runId, 'done');
  });
}

/** Lanes may tell of their steps out of order: the larger count is the later one. */
async function noteStep(tx: Tx, runId: string, persons: Tally, collectives: Tally): Promise<void> {
  await tx.db
    .updateTable('judging_run')
    .set({
      ...{ persons_judged: persons.subjects, verdicts: persons.verdicts + collectives.verdicts },
      ...{ eligible: persons.eligible + collectives.eligible, undecided: persons.unknown + collectives.unknown },
      beat_at: sql<Date>`clock_timestamp()`,
    })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', runId)
    .where('persons_judged', '<=', persons.subjects)
    .execute();
}

/** Who is not judged any more does not stay in the lists of the year. */
async function forgetWhoLeft(tx: Tx, year: number, now: Date): Promise<void> {
  await tx.db
    .deleteFrom('eligibility')
    .where('tenant_id', '=', tx.tenantId)
    .where('year', '=', year)
    .where('computed_at', '<', now)
    .execute();
}

async function endRun(tx: Tx, runId: string, state: 'done' | 'failed'): Promise<void> {
  await tx.db
    .updateTable('judging_run')
    .set({ state })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .execute();
}
