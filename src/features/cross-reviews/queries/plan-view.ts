import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { pairFaults } from '#src/points/cross-review.ts';
import { loadsOf } from '#src/points/replace-reviewer.ts';
import type { Day } from '#src/text/day.ts';
import { scoreTableOf } from '../../scoring/queries/score-table.ts';
import { sheetStates } from '../../scoring/queries.ts';
import { pairsOf, planOf, type Recusal, type ReviewTask, recusalsOf, type StoredPlan, tasksOf } from '../queries.ts';
import { type Part, partsOf } from '../rules.ts';
import { candidatesOf, isBound, lastYearPairs, type Person, superiorPairs, unitsOfPeople } from './candidates.ts';
import { isShort } from './own-reviews.ts';

export interface PlanView {
  plan: StoredPlan | null;
  /** Empty before the table is issued. */
  parts: Part[];
  sheets: { sheetId: string; unitId: string; unitName: string; open: boolean }[];
  tasks: ReviewTask[];
  recusals: Recusal[];
  outside: Person[];
  /** Member units of which several people could mark, and who does. */
  markers: { unitId: string; unitName: string; people: Person[]; accountId: string }[];
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
  const candidates = await candidatesOf(tx, memberUnitIds, today);
  const superiors = await superiorPairs(tx, [...new Set([...units, ...unitsOfPeople(candidates)])]);
  const barred = [
    ...superiors,
    ...recusals.flatMap(({ unitId, sheetUnitId }) => (unitId ? [{ reviewer: unitId, unit: sheetUnitId }] : [])),
  ];
  const pairs = pairsOf(tasks);
  const loads = loadsOf(pairs.length > 0 ? units : [], pairs);
  const faults = new Set(
    pairFaults(pairs, { units, reviewers: plan?.reviewers ?? 0, barred, lastYear }).map(({ kind }) => kind),
  );
  const { outside, ofUnit } = candidates;
  const people = new Map([...outside, ...[...ofUnit.values()].flat()].map((person) => [person.accountId, person]));
  // People whose roles have changed since the plan was made.
  const bound = tasks.some(({ accountId, sheetUnitId }) => {
    const person = people.get(accountId);
    return person !== undefined && isBound(person, sheetUnitId, superiors);
  });
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
    markers: progress.flatMap(({ unitId, unitName }) => {
      const ofThis = ofUnit.get(unitId) ?? [];
      const [first] = ofThis;
      const now = tasks.find((task) => task.unitId === unitId)?.accountId;
      return first && ofThis.length > 1
        ? [{ unitId, unitName, people: ofThis, accountId: now ?? first.accountId }]
        : [];
    }),
    loads: progress.flatMap(({ unitId, unitName }) => {
      const count = loads.get(unitId);
      return count === undefined ? [] : [{ unitName, count }];
    }),
    checks: {
      own: !faults.has('own') && !bound,
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
