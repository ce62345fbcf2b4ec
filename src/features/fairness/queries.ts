import { ballotRecords } from '#src/features/ballots/queries/ballot-record.ts';
import { figuresArePublished } from '#src/features/ballots/rules/shown-result.ts';
import { isAnnounced } from '#src/features/ballots/rules.ts';
import { type ClusterYearFacts, membersOf } from '#src/features/clusters/queries.ts';
import {
  criteriaOfTable,
  type StoredTable,
  scoreTableOf,
  type TableGroup,
} from '#src/features/scoring/queries/score-table.ts';
import { type SheetTotals, sheetTotals } from '#src/features/scoring/queries/year-scores.ts';
import { type Actor, rolesOn } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { sumOf } from '#src/points/lines.ts';
import { contentMark } from './content.ts';
import { type Figures, type FiguresInput, figuresOf, type Group, type UnitScores, type Votes } from './figures.ts';
import { separateMarks } from './queries/separate-marks.ts';
import { type FiguresReader, type Stage, stageOf } from './rules.ts';

/** How far the sheets of a year are for its figures. */
export async function stageOfYear(tx: Tx, clusterYearId: string): Promise<{ stage: Stage; final: number; of: number }> {
  const rows = await tx.db
    .selectFrom('score_sheet as s')
    .select(['s.state', 's.reviewed_at'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
  const sheets = rows.map(({ state, reviewed_at }) => ({ state, reviewed: reviewed_at !== null }));
  return { stage: stageOf(sheets), final: sheets.filter(({ state }) => state === 'final').length, of: sheets.length };
}

/** Who asks: a person whom one sheet of the year is hidden from sees no figure in which it is counted, until all are final. */
export async function figuresReader(tx: Tx, clusterYearId: string, actor: Actor | null): Promise<FiguresReader> {
  const standingOffice = actor?.grants.some(({ role }) => role === 'standingOffice') ?? false;
  if (!actor || !standingOffice) return { standingOffice, barred: false };
  const recused = await tx.db
    .selectFrom('review_recusal as r')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'r.tenant_id').onRef('s.id', '=', 'r.sheet_id'))
    .select('r.id')
    .where('r.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .where('r.account_id', '=', actor.accountId)
    .executeTakeFirst();
  const blind = await tx.db
    .selectFrom('review_task as t')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 't.tenant_id').onRef('s.id', '=', 't.sheet_id'))
    .select('t.id')
    .where('t.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .where('t.account_id', '=', actor.accountId)
    .where('t.sent_at', 'is', null)
    .where('t.ended_at', 'is', null)
    .executeTakeFirst();
  return { standingOffice, barred: recused !== undefined || blind !== undefined };
}

/**
 * The units whose marks a person may see one by one, as on the page of their differences: all for the standing office,
 * all but the own for the leaders of the cluster; never a sheet from which the person or the own unit stepped back (I-17).
 */
export async function openUnits(tx: Tx, year: ClusterYearFacts, actor: Actor | null): Promise<ReadonlySet<string>> {
  const roles = rolesOn(actor, year);
  const leads = roles.has('clusterHead') || roles.has('clusterDeputy');
  if (!actor || !(leads || roles.has('standingOffice'))) return new Set();
  const ownUnits = actor.grants.flatMap(({ unitId }) => (unitId ? [unitId] : []));
  const recusals = await tx.db
    .selectFrom('review_recusal as r')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'r.tenant_id').onRef('s.id', '=', 'r.sheet_id'))
    .select(['s.unit_id', 'r.account_id', 'r.unit_id as from_unit'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', year.clusterYearId)
    .execute();
  const left = recusals.filter(
    ({ account_id, from_unit }) =>
      account_id === actor.accountId || (from_unit !== null && ownUnits.includes(from_unit)),
  );
  const closed = new Set([...ownUnits, ...left.map(({ unit_id }) => unit_id)]);
  return new Set((year.memberUnitIds ?? []).filter((unitId) => !closed.has(unitId)));
}

/** The figures of a year from its records as they are now; null without a score table. Thousandths. */
export async function figuresOfYear(
  tx: Tx,
  clusterYearId: string,
  stage: Exclude<Stage, 'none'>,
  votes: Votes | null,
): Promise<Figures | null> {
  const table = await scoreTableOf(tx, clusterYearId);
  if (!table) return null;
  const totals = await sheetTotals(tx, clusterYearId);
  const shortNames = new Map((await membersOf(tx, clusterYearId)).map(({ unitId, shortName }) => [unitId, shortName]));
  const penalties = new Map(
    criteriaOfTable(table).map(({ id, code, groupCode, kind }) => [
      id,
      { code, group: groupCode, penalty: kind === 'penalty' },
    ]),
  );
  const groups = table.groups.map((group) => groupOf(table, group));
  const input: FiguresInput = {
    final: stage === 'final',
    groups,
    units: totals.map((unit) => scoresOf(unit, shortNames.get(unit.unitId) ?? unit.unitName, groups)),
    votes,
    ...(await separateMarks(tx, clusterYearId, penalties)),
  };
  return figuresOf(input);
}

function scoresOf(
  { unitId, unitName, self, verified, agreed }: SheetTotals,
  shortName: string,
  groups: readonly Group[],
): UnitScores {
  const scores = { self: self?.total ?? null, verified: verified?.total ?? null, agreed: agreed?.total ?? null };
  const latest = agreed ?? verified;
  const byLine = new Map<string, number>();
  for (const { code, points } of latest?.derivation ?? []) byLine.set(code, (byLine.get(code) ?? 0) + points);
  return {
    ...{ unitId, name: unitName, shortName, ...scores },
    groups: (latest?.groups ?? []).map(({ total }) => total),
    lines: groups.map(({ lines }) => lines.map(({ code }) => byLine.get(code) ?? 0)),
  };
}

function groupOf({ content }: StoredTable, { code, name, base, criteria }: TableGroup): Group {
  const lines = criteria.map((line) => ({
    code: line.code,
    name: line.name,
    most: line.kind === 'penalty' ? 0 : line.maximum,
  }));
  return { code, name, most: mostOf(base, criteria, content.bonusCap), lines };
}

/** The most that a group gives: its printed base points, or those of its bonuses; nothing where it only takes off. */
function mostOf(base: number | null, criteria: TableGroup['criteria'], bonusCap: number | null): number | null {
  const most = base ?? sumOf(criteria, 'base');
  if (most > 0) return most;
  const bonuses = criteria.filter(({ kind }) => kind === 'bonus');
  if (bonuses.length === 0) return 0;
  const limited = bonuses.every(({ maximum }) => maximum !== null);
  const limits = [...(limited ? [sumOf(bonuses, 'bonus')] : []), ...(bonusCap === null ? [] : [bonusCap])];
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** The votes of the first announced ballot in which every member stands; null before. */
export async function announcedVotes(tx: Tx, clusterYearId: string): Promise<Votes | null> {
  const ballots = await ballotRecords(tx, { clusterYearId });
  const ballot = ballots.find(
    ({ state, award, previousId }) => isAnnounced(state) && isYearResult({ award, previousId }),
  );
  return ballot?.result ? votesOf(ballot, ballot.result) : null;
}

/** The ministry's flag, first round: all members stand, and its announcement is that of the year's result. */
export function isYearResult({ award, previousId }: { award: string; previousId: string | null }): boolean {
  return award === 'CO_BO' && previousId === null;
}

type Ballot = Awaited<ReturnType<typeof ballotRecords>>[number];

/** What the figures of a year take from its ballot: who was nominated, and the votes where they are published. */
export function votesOf(
  ballot: Pick<Ballot, 'id' | 'awardName' | 'publication'>,
  { count, verdict }: NonNullable<Ballot['result']>,
): Votes {
  return {
    ballotId: ballot.id,
    awardName: ballot.awardName,
    valid: count.valid,
    votes: figuresArePublished(ballot) ? Object.fromEntries(count.votes) : null,
    elected: verdict.elected.map(({ candidate }) => candidate.id),
  };
}

export interface FrozenFigures {
  figures: Figures;
  ballotId: string;
  mark: string;
  /** The kept text still has its mark. */
  intact: boolean;
  frozenAt: Date;
  by: string;
  title: string;
}

/** The figures as they were kept at the announcement; null before it, and for a year announced earlier than that was done. */
export async function frozenFigures(tx: Tx, clusterYearId: string): Promise<FrozenFigures | null> {
  const row = await tx.db
    .selectFrom('fairness_record as f')
    .selectAll()
    .where('f.tenant_id', '=', tx.tenantId)
    .where('f.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    figures: JSON.parse(row.content) as Figures,
    ballotId: row.ballot_id,
    mark: row.content_hash,
    intact: contentMark(row.content) === row.content_hash,
    frozenAt: row.frozen_at,
    by: row.frozen_by_name,
    title: row.frozen_by_title,
  };
}
