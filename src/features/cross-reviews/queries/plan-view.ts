import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { pairFaults } from '#src/points/cross-review.ts';
import { loadsOf } from '#src/points/replace-reviewer.ts';
import type { Day } from '#src/text/day.ts';
import { scoreTableOf } from '../../scoring/queries/score-table.ts';
import { sheetStates } from '../../scoring/queries.ts';
import { pairsOf, planOf, type Recusal, type ReviewTask, recusalsOf, type StoredPlan, tasksOf } from '../queries.ts';
import { type Part, partsOf } from '../rules.ts';
import { candidatesOf, lastYearPairs, type Person, superiorPairs } from './candidates.ts';
import { isShort } from './own-reviews.ts';

export interface PlanView {
  plan: StoredPlan | null;
  /** Empty before the table is issued. */
  parts: Part[];
  sheets: { sheetId: string; unitId: string; unitName: string; open: boolean }[];
  tasks: ReviewTask[];
  recusals: Recusal[];
  outside: Person[];
  loads: { unitName: string; count: number }[];
  /** Which rules the assignment in force keeps, reckoned from it; `lastYear`: how many pairs of the year before are known. */
  checks: {
    own: boolean;
    mutual: boolean;
    again: boolean;
    barred: boolean;
    even: boolean;
    full: boolean;
    lastYear: number;
  };
  sent: boolean;
}

/** The plan of a year with its rules checked on what stands, not on how it was made. */
export async function planViewOf(tx: Tx, year: ClusterYearFacts, today: Day): Promise<PlanView> {
  const { clusterYearId, clusterId, memberUnitIds = [] } = year;
  const table = await scoreTableOf(tx, clusterYearId);
  const progress = await sheetStates(tx, clusterYearId);
  const plan = await planOf(tx, clusterYearId);
  const tasks = await tasksOf(tx, { clusterYearId });
  const recusals = await recusalsOf(tx, clusterYearId);
  const units = progress.map(({ unitId }) => unitId);
  const lastYear = await lastYearPairs(tx, clusterId, year.year);
  const barred = [
    ...(await superiorPairs(tx, units)),
    ...recusals.flatMap(({ unitId, sheetUnitId }) => (unitId ? [{ reviewer: unitId, unit: sheetUnitId }] : [])),
  ];
  const pairs = pairsOf(tasks);
  const loads = loadsOf(pairs.length > 0 ? units : [], pairs);
  const faults = new Set(
    pairFaults(pairs, { units, reviewers: plan?.reviewers ?? 0, barred, lastYear }).map(({ kind }) => kind),
  );
  const { outside } = await candidatesOf(tx, memberUnitIds, today);
  return {
    plan,
    parts: table?.state === 'issued' ? partsOf(table.content) : [],
    sheets: progress.map(({ sheetId, unitId, unitName, state }) => ({
      sheetId,
      unitId,
      unitName,
      open: state === 'draft' || state === 'signed' || state === 'returned',
    })),
    tasks,
    recusals,
    outside,
    loads: progress.flatMap(({ unitId, unitName }) => {
      const count = loads.get(unitId);
      return count === undefined ? [] : [{ unitName, count }];
    }),
    checks: {
      own: !faults.has('own'),
      mutual: !faults.has('mutual'),
      again: !faults.has('again'),
      barred: !faults.has('barred'),
      even: new Set(loads.values()).size <= 1,
      full: progress.every(
        ({ sheetId }) =>
          !plan ||
          !isShort(
            plan,
            tasks.filter((task) => task.sheetId === sheetId),
          ),
      ),
      lastYear: lastYear.length,
    },
    sent: tasks.some(({ sentAt }) => sentAt !== null),
  };
}
