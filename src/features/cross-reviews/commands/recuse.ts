import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { replaceReviewer } from '#src/points/replace-reviewer.ts';
import { sheetRecord } from '../../scoring/queries/sheet-record.ts';
import { type SheetFacts, sheetStates } from '../../scoring/queries.ts';
import { mayAssign, stateSentences } from '../../scoring/rules.ts';
import {
  boundPairs,
  candidatesOf,
  isBound,
  lastYearPairs,
  markerOf,
  superiorPairs,
  unitsOfPeople,
} from '../queries/candidates.ts';
import { pairsOf, planOf, type ReviewTask, recusalsOf, tasksOf } from '../queries.ts';
import type { Ground } from '../rules.ts';
import { recusedPairs } from './make-plan.ts';
import { addTasks, endTasks, type NewTask } from './plan-in-change.ts';

export interface RecusalInput {
  /** Who steps back: the reviewer by their own word, anybody who marks the sheet by the standing office's. */
  accountId: string;
  ground: Ground;
  words: string;
}

/**
 * Takes a reviewer off a sheet for a conflict of interest. The marks count no more, the reviewer sees nothing more of
 * the sheet, and somebody takes the place under every rule of the plan; where nobody can, the office is told.
 */
export function recuse(
  scope: Scope<'crossReview.recuse', SheetFacts>,
  input: RecusalInput,
): Promise<{ replaced: boolean }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId, sheetId, unitName } = scope.facts;
    const plan = await planOf(tx, clusterYearId, true);
    const sheet = await sheetRecord(tx, sheetId, true);
    if (!plan || !sheet) throw notFound();
    if (!mayAssign(sheet.state) || sheet.yearClosed) throw wrongPhase(stateSentences[sheet.state]);
    const byOffice = scope.role === 'standingOffice' && input.accountId !== scope.actor?.accountId;
    if (!byOffice && input.accountId !== scope.actor?.accountId) throw forbidden();
    const all = await tasksOf(tx, { clusterYearId });
    const mine = all.filter((task) => task.sheetId === sheetId && task.accountId === input.accountId);
    const [task] = mine;
    if (!task) throw invalid({ accountId: 'Người này không chấm bảng điểm này. Chọn người khác.' });
    await tx.db
      .insertInto('review_recusal')
      .values({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        sheet_id: sheetId,
        account_id: input.accountId,
        unit_id: task.unitId,
        ground: input.ground,
        words: input.words,
        declared_by: scope.actor?.accountId ?? input.accountId,
        at: scope.now,
      })
      .execute();
    await endTasks(
      tx,
      scope,
      mine.map(({ id }) => id),
      'recused',
    );
    const rest = all.filter((one) => !mine.includes(one));
    // Where no member may take the place, somebody from outside them stands in: a sheet must not wait for ever.
    const member = task.kind === 'cross' ? await crossPlace(tx, scope, task, rest) : null;
    const next = member ?? (await departmentPlace(tx, scope, task, rest));
    if (next) {
      await endTasks(tx, scope, next.endedIds, 'replanned');
      await addTasks(tx, scope, next.added);
    }
    await journal({
      object: scope.facts.object,
      before: { reviewer: task.name },
      after: { recused: task.name, ground: input.ground, unit: unitName, replaced: next !== null },
      reason: input.words,
    });
    return { replaced: next !== null };
  });
}

interface Place {
  endedIds: string[];
  added: NewTask[];
}

/** A member that takes the place of another, as the rules of the plan allow. */
async function crossPlace(
  tx: Tx,
  scope: Scope<string, SheetFacts>,
  ended: ReviewTask,
  rest: readonly ReviewTask[],
): Promise<Place | null> {
  const { clusterYearId, clusterId, year, memberUnitIds = [] } = scope.facts;
  const sheets = await sheetStates(tx, clusterYearId);
  const units = sheets.map(({ unitId }) => unitId);
  const crosswise = rest.filter(({ kind }) => kind === 'cross');
  const recusals = await recusalsOf(tx, clusterYearId);
  const candidates = await candidatesOf(tx, memberUnitIds, scope.today);
  const superiors = await superiorPairs(tx, [...new Set([...units, ...unitsOfPeople(candidates)])]);
  const found = replaceReviewer(
    { reviewer: ended.unitId ?? '', unit: ended.sheetUnitId },
    pairsOf(crosswise),
    {
      units,
      barred: [...superiors, ...recusedPairs(recusals), ...boundPairs(candidates, units, superiors)],
      lastYear: await lastYearPairs(tx, clusterId, year),
    },
    pairsOf(crosswise.filter(({ begun }) => begun)),
  );
  if (!found) return null;
  const added = found.added.map(({ reviewer, unit }): NewTask | null => {
    const sheetId = sheets.find(({ unitId }) => unitId === unit)?.sheetId ?? '';
    const taken = new Set([...recusals, ...rest].filter((one) => one.sheetId === sheetId).map((one) => one.accountId));
    // Who marks for the unit already goes on doing so.
    const preferred = rest.find(({ unitId }) => unitId === reviewer)?.accountId;
    const person = markerOf(candidates, { reviewer, unit }, superiors, taken, preferred);
    return person
      ? { sheetId, accountId: person.accountId, unitId: reviewer, kind: 'cross', codes: ended.codes }
      : null;
  });
  if (added.some((task) => task === null)) return null;
  return {
    endedIds: crosswise
      .filter(({ unitId, sheetUnitId }) =>
        found.dropped.some((pair) => pair.reviewer === unitId && pair.unit === sheetUnitId),
      )
      .map(({ id }) => id),
    added: added.flatMap((task) => task ?? []),
  };
}

/** Another outsider that marks least, is bound to no member and did not step back from this sheet. */
async function departmentPlace(
  tx: Tx,
  scope: Scope<string, SheetFacts>,
  ended: ReviewTask,
  rest: readonly ReviewTask[],
): Promise<Place | null> {
  const { clusterYearId, memberUnitIds = [], sheetId } = scope.facts;
  const { outside } = await candidatesOf(tx, memberUnitIds, scope.today);
  const superiors = await superiorPairs(tx, [...memberUnitIds, ...outside.flatMap(({ unitIds }) => unitIds)]);
  const recusals = await recusalsOf(tx, clusterYearId);
  const load = (accountId: string) => rest.filter((task) => task.accountId === accountId).length;
  const [person] = outside
    .filter(
      (person) =>
        ![...recusals, ...rest].some((one) => one.sheetId === sheetId && one.accountId === person.accountId) &&
        !isBound(person, ended.sheetUnitId, superiors),
    )
    .sort((a, b) => load(a.accountId) - load(b.accountId));
  if (!person) return null;
  return {
    endedIds: [],
    added: [{ sheetId, accountId: person.accountId, unitId: null, kind: 'department', codes: ended.codes }],
  };
}
