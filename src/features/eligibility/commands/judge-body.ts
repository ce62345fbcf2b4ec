import { sql } from 'kysely';
import type { RulePack } from '#src/law/pack.ts';
import type { Database } from '#src/platform/database/database.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { personFacts } from '../../people/queries/facts.ts';
import { addTally, judgeAndStore, nothing, type Question, type Tally } from '../queries/stored.ts';

/** Persons of one step: their facts and verdicts are all that is held of them. */
const stepSize = 1000;
/** Steps under way at once: one is read or stored by the database while another is judged here. */
const lanes = 3;

/** Where each person is counted and by which pack; unless told all are counted in their unit, by the question's pack. */
export interface Placing {
  /** The unit that a unit's people are counted in: its successor where it was merged. */
  unitOf(unitId: string | null): string | null;
  packOf(unitId: string | null): RulePack;
}

interface Step {
  ids: string[];
  unitIds: Map<string, string | null>;
}

/**
 * Judges every person of a body who worked there on the day and was not merged into another, on every award, and keeps
 * the verdicts: step by step in the order of ids, each step in a transaction of its own, so that memory does not grow with the body.
 * @param onStep is told after each step what was judged by then, and waited for
 */
export async function judgeBody(
  database: Database,
  tenantId: string,
  question: Question,
  onStep: (tally: Tally) => unknown = () => {},
  placing: Placing = { unitOf: (unitId) => unitId, packOf: () => question.pack },
): Promise<Tally> {
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  let tally = nothing;
  /** Steps are handed out one at a time: each begins after the last id of the one before. */
  let turn: Promise<unknown> = Promise.resolve();
  const nextStep = (): Promise<Step | null> => {
    const mine = turn.then(async () => {
      const from = after;
      if (from === null) return null;
      const step = await read(database, tenantId, (tx) => stepAfter(tx, from, question.onDate));
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
      const unitOf = (id: string) => placing.unitOf(unitIds.get(id) ?? null);
      const packs = new Set(facts.map(({ id }) => placing.packOf(unitOf(id))));
      const stored = await inTransaction(database, tenantId, async (tx) => {
        let sum = nothing;
        // A few packs at most: one for the units of each cluster.
        for (const pack of packs) {
          const ruled = packs.size === 1 ? facts : facts.filter(({ id }) => placing.packOf(unitOf(id)) === pack);
          const units = ruled.map(({ id }) => unitOf(id));
          sum = addTally(sum, await judgeAndStore(tx, ruled, units, { ...question, pack }));
        }
        return sum;
      });
      tally = addTally(tally, stored);
      await onStep(tally);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}

/** Where somebody worked on the day: by the last post that began by then, else by the unit of the record. */
async function stepAfter(tx: Tx, after: string, onDate: Day): Promise<Step> {
  const { rows } = await sql<{ id: string; unitId: string | null }>`
    select p.id, coalesce(o.unit_id, p.unit_id) as "unitId"
    from person p
    left join lateral (
      select o.unit_id from person_post o
      where o.tenant_id = p.tenant_id and o.person_id = p.id and o.starts_on <= ${onDate}
      order by o.starts_on desc limit 1
    ) o on true
    where p.tenant_id = ${tx.tenantId} and p.id > ${after}::uuid and p.merged_into_id is null
      and (p.left_on is null or p.left_on >= ${onDate}) and (p.recruited_on is null or p.recruited_on <= ${onDate})
    order by p.id limit ${stepSize}`.execute(tx.db);
  return { ids: rows.map(({ id }) => id), unitIds: new Map(rows.map(({ id, unitId }) => [id, unitId])) };
}
