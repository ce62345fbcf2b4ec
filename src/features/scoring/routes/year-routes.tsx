import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { viewReviewPlan } from '../../cross-reviews/access.ts';
import { assignReview, listScoring, viewRanking, viewSheet } from '../access.ts';
import { RankingPage } from '../pages/ranking-page.tsx';
import { ScoringPage } from '../pages/scoring-page.tsx';
import { scoreTableOf } from '../queries/score-table.ts';
import { selfScoreDeadline } from '../queries/sheet-record.ts';
import { sheetTotals } from '../queries/year-scores.ts';
import {
  agreedRanking,
  decidingUnit,
  lockedSheets,
  type SheetFacts,
  type SheetProgress,
  sheetStates,
} from '../queries.ts';
import { readerOf, seesScores } from '../rules.ts';

/** Progress of every unit in the year, and the ranking. */
export function yearRoutes(http: FeatureRoutes): void {
  http.page(paths.scoring(), listScoring, (scope, visit) =>
    read(scope, async (tx) => {
      const { clusterYearId, year } = scope.facts;
      const progress = await sheetStates(tx, clusterYearId);
      const totals = new Map((await sheetTotals(tx, clusterYearId)).map((one) => [one.unitId, one]));
      const locked = await lockedSheets(tx, clusterYearId);
      const lines = progress.map((line) => {
        const facts = factsOfLine(scope.facts, line);
        const sheet = { state: line.state, signedRound: line.signedOn ? 1 : 0, allLocked: locked.all };
        const total = seesScores(readerOf(scope.actor, facts), sheet) ? totals.get(line.unitId) : undefined;
        return {
          ...line,
          selfTotal: total?.self?.total ?? null,
          verifiedTotal: total?.verified?.total ?? null,
          agreedTotal: total?.agreed?.total ?? null,
          opens: viewSheet.allows(scope.actor, facts),
          assigns: !line.ties.planned && assignReview.allows(scope.actor, facts),
        };
      });
      return (
        <ScoringPage
          visit={visit}
          year={{ id: clusterYearId, year }}
          table={await scoreTableOf(tx, clusterYearId)}
          deadline={await selfScoreDeadline(tx, clusterYearId)}
          lines={lines}
          allLocked={locked.all}
          plans={viewReviewPlan.allows(scope.actor, scope.facts)}
        />
      );
    }),
  );

  http.page(paths.ranking(), viewRanking, (scope, visit) =>
    read(scope, async (tx) => {
      const { clusterYearId, year } = scope.facts;
      return (
        <RankingPage
          visit={visit}
          year={{ id: clusterYearId, year }}
          ranking={await agreedRanking(tx, clusterYearId)}
        />
      );
    }),
  );
}

/** The facts of one sheet from a line of the year's list, for the same decisions as on its own page. */
function factsOfLine(year: ClusterYearFacts, line: SheetProgress): SheetFacts {
  return {
    ...year,
    ...line.ties,
    object: { kind: 'scoreSheet', id: line.sheetId },
    phase: year.phase === 'closed' ? 'closed' : line.state,
    headUnitId: decidingUnit(year.headUnitId, line.unitId, line.ties),
    deputyUnitId: decidingUnit(year.deputyUnitId, line.unitId, line.ties),
    sheetId: line.sheetId,
    unitId: line.unitId,
    unitName: line.unitName,
    state: line.state,
    reviewerAccountIds: line.reviewerAccountIds,
  };
}
