import type { Tx } from '#src/platform/database/transaction.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { awardsOfUnit } from '../../awards/queries.ts';
import { responsesOf, superiorsOfYear } from '../../movements/queries/superiors.ts';
import { movementsOf, registrationOfUnit, targetsOf } from '../../movements/queries.ts';
import { reviewedTargets } from '../../reports/queries/mid-year.ts';
import { sentReportsOf } from '../../reports/queries.ts';
import { agreedRanking } from '../../scoring/queries.ts';

export interface KnownTarget {
  indicator: string;
  unitOfMeasure: string;
  baseline: string;
  /** In force, with what all signed where an amendment changed it. */
  goal: string;
  signedGoal: string | null;
  /** Reached at mid-year, as the unit sent it; '' where it sent none. */
  midYear: string;
}

export interface KnownScore {
  /** In words: "108,5". */
  total: string;
  rank: number;
  of: number;
}

/** What the program knows of a nominee and never asks again; each with where it comes from. */
export interface KnownFacts {
  targets: KnownTarget[];
  /** Of the whole year, as the unit sent them for the year-end report; '' where last year has no data. */
  figures: { indicator: string; unitOfMeasure: string; value: string; lastValue: string }[];
  /** Null while not every sheet of the year is agreed. */
  score: KnownScore | null;
  /** Movements launched for the year. */
  movements: { title: string }[];
  /** What the unit wrote it did for movements of superior bodies. */
  responses: { movement: string; words: string }[];
  /** Titles in the register of awards, granted before the dossier was opened. */
  earlierAwards: { year: string; award: string; decision: string }[];
}

interface Nominee {
  clusterYearId: string;
  unitId: string;
  openedAt: Date;
}

/** What the report says of these things: as its head signed them, before that as they stand now. */
export async function reportedFacts(
  tx: Tx,
  { signature, ...nominee }: Nominee & { signature: { known: KnownFacts } | null },
): Promise<KnownFacts> {
  return signature ? signature.known : knownFacts(tx, nominee);
}

/** As they stand now. */
export async function knownFacts(tx: Tx, nominee: Nominee): Promise<KnownFacts> {
  const { clusterYearId, unitId } = nominee;
  const { progress, contribution } = await sentReportsOf(tx, clusterYearId, unitId);
  const movements = await movementsOf(tx, clusterYearId);
  return {
    targets: await targetsOfUnit(tx, nominee, new Map(progress?.lines.map(({ targetId, value }) => [targetId, value]))),
    figures: contribution?.areas.flatMap(({ figures }) => figures) ?? [],
    score: await agreedScore(tx, nominee),
    movements: movements.filter(({ state }) => state !== 'draft').map(({ title }) => ({ title })),
    responses: await responsesOfUnit(tx, nominee),
    earlierAwards: await earlierAwards(tx, nominee),
  };
}

/** Total and rank once every sheet of the year is agreed, null before. */
export async function agreedScore(
  tx: Tx,
  { clusterYearId, unitId }: Pick<Nominee, 'clusterYearId' | 'unitId'>,
): Promise<KnownScore | null> {
  const { ranked, of } = await agreedRanking(tx, clusterYearId);
  const own = ranked.find(({ item }) => item.unitId === unitId);
  return own ? { total: formatPoints(own.item.agreed?.total ?? 0), rank: own.rank, of } : null;
}

async function targetsOfUnit(
  tx: Tx,
  { clusterYearId, unitId }: Nominee,
  reached: ReadonlyMap<string, string>,
): Promise<KnownTarget[]> {
  const registrationId = await registrationOfUnit(tx, clusterYearId, unitId);
  const registered = registrationId ? await targetsOf(tx, [registrationId]) : [];
  const { byUnit } = await reviewedTargets(tx, clusterYearId);
  return (byUnit.get(unitId) ?? []).map(({ id, indicator, unitOfMeasure, goal, signedGoal }) => ({
    indicator,
    unitOfMeasure,
    baseline: registered.find((target) => target.id === id)?.baseline ?? '',
    goal,
    signedGoal: signedGoal === goal ? null : signedGoal,
    midYear: reached.get(id) ?? '',
  }));
}

async function responsesOfUnit(tx: Tx, { clusterYearId, unitId }: Nominee): Promise<KnownFacts['responses']> {
  const responses = (await responsesOf(tx, clusterYearId)).filter((response) => response.unitId === unitId);
  if (responses.length === 0) return [];
  const superiors = await superiorsOfYear(tx, clusterYearId);
  return superiors.flatMap(({ id, name }) =>
    responses.filter(({ superiorId }) => superiorId === id).map(({ words }) => ({ movement: name, words })),
  );
}

async function earlierAwards(tx: Tx, { unitId, openedAt }: Nominee): Promise<KnownFacts['earlierAwards']> {
  const awards = await awardsOfUnit(tx, unitId);
  const openedOn = dayOf(openedAt.toISOString());
  return awards
    .filter(({ grantedOn, state }) => grantedOn < openedOn && state !== 'annulled')
    .map(({ year, awardName, decisionNumber, grantedOn, issuer }) => ({
      year: String(year),
      award: awardName,
      decision: `Số ${decisionNumber}, ngày ${formatDay(grantedOn)}, ${issuer}`,
    }));
}
