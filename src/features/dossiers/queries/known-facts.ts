import type { Tx } from '#src/platform/database/transaction.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { awardsOfUnit } from '../../awards/queries.ts';
import { movementsOf, targetsOf } from '../../movements/queries.ts';
import { agreedRanking } from '../../scoring/queries.ts';

/** What the program knows of a nominee and never asks again; each with where it comes from. */
export interface KnownFacts {
  targets: { indicator: string; unitOfMeasure: string; baseline: string; goal: string }[];
  /** Null while not every sheet of the year is agreed. `total` in words: "108,5". */
  score: { total: string; rank: number; of: number } | null;
  /** Movements launched for the year. */
  movements: { title: string }[];
  /** Titles in the register of awards, granted before the dossier was opened. */
  earlierAwards: { year: string; award: string; decision: string }[];
}

export async function knownFacts(
  tx: Tx,
  { clusterYearId, unitId, openedAt }: { clusterYearId: string; unitId: string; openedAt: Date },
): Promise<KnownFacts> {
  const registration = await tx.db
    .selectFrom('registration')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('unit_id', '=', unitId)
    .where('state', '=', 'agreed')
    .executeTakeFirst();
  const targets = registration ? await targetsOf(tx, [registration.id]) : [];
  const { ranked, of } = await agreedRanking(tx, clusterYearId);
  const own = ranked.find(({ item }) => item.unitId === unitId);
  const movements = await movementsOf(tx, clusterYearId);
  const awards = await awardsOfUnit(tx, unitId);
  const openedOn = dayOf(openedAt.toISOString());
  return {
    targets: targets.map(({ indicator, unitOfMeasure, baseline, goal }) => {
      return { indicator, unitOfMeasure, baseline, goal };
    }),
    score: own ? { total: formatPoints(own.item.agreed?.total ?? 0), rank: own.rank, of } : null,
    movements: movements.filter(({ state }) => state !== 'draft').map(({ title }) => ({ title })),
    earlierAwards: awards
      .filter(({ grantedOn, state }) => grantedOn < openedOn && state !== 'annulled')
      .map(({ year, awardName, decisionNumber, grantedOn, issuer }) => ({
        year: String(year),
        award: awardName,
        decision: `Số ${decisionNumber}, ngày ${formatDay(grantedOn)}, ${issuer}`,
      })),
  };
}
