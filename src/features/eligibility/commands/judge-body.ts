import { sql } from 'kysely';
import type { Database } from '#src/platform/database/database.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { personFacts } from '../../people/queries/facts.ts';
import { addTally, judgeAndStore, nothing, type Question, type Tally } from '../queries/stored.ts';

/** Persons of one step: their facts and verdicts are all that is held of them. */
const stepSize = 1000;
/** Steps under way at once: one is read or stored by the database while another is judged here. */
const lanes = 3;

interface Step {
  ids: string[];
  unitIds: Map<string, string | null>;
}

/**
 * Judges every person of a body who was not merged into another, on every award, and keeps the verdicts: step by step
 * in the order of ids, each step in a transaction of its own, so that memory does not grow with the body.
 * @param onStep is told after each step how many were judged by then
 */
export async function judgeBody(
  database: Database,
  tenantId: string,
  question: Question,
  onStep: (judged: number) => void = () => {},
): Promise<Tally> {
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  let tally = nothing;
  /** Steps are handed out one at a time: each begins after the last id of the one before. */
  let turn: Promise<unknown> = Promise.resolve();
  const nextStep = (): Promise<Step | null> => {
    const mine = turn.then(async () => {
      const from = after;
      if (from === null) return null;
      const step = await read(database, tenantId, (tx) => stepAfter(tx, from));
      after = step.ids.length < stepSize ? null : (step.ids.at(-1) ?? null);
      return step.ids.length > 0 ? step : null;
    });
    turn = mine;
    return mine;
  };
  const lane = async () => {
    for (let step = await nextStep(); step; step = await nextStep()) {
      const { ids, unitIds } = step;
      const facts = await read(database, tenantId, (tx) => personFacts(tx, ids));
      const units = facts.map(({ id }) => unitIds.get(id) ?? null);
      const stored = await inTransaction(database, tenantId, (tx) => judgeAndStore(tx, facts, units, question));
      tally = addTally(tally, stored);
      onStep(tally.subjects);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}

async function stepAfter(tx: Tx, after: string): Promise<Step> {
  const { rows } = await sql<{ id: string; unitId: string | null }>`
    select id, unit_id as "unitId" from person
    where tenant_id = ${tx.tenantId} and id > ${after}::uuid and merged_into_id is null
    order by id limit ${stepSize}`.execute(tx.db);
  return { ids: rows.map(({ id }) => id), unitIds: new Map(rows.map(({ id, unitId }) => [id, unitId])) };
}
