import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { viewFairness } from './access.ts';
import { FairnessPage } from './pages/fairness-page.tsx';
import { announcedVotes, figuresOfYear, figuresReader, frozenFigures, openUnits, stageOfYear } from './queries.ts';
import { type FiguresReader, type Stage, seesFigures } from './rules.ts';

/** The analysis of a year's scores. */
export function routes(http: FeatureRoutes): void {
  http.page(paths.fairness(), viewFairness, (scope, visit) =>
    read(scope, async (tx) => {
      const { clusterYearId, year } = scope.facts;
      const { stage, ...progress } = await stageOfYear(tx, clusterYearId);
      const reader = await figuresReader(tx, clusterYearId, scope.actor);
      return (
        <FairnessPage
          visit={visit}
          year={{ id: clusterYearId, year }}
          stage={stage}
          progress={progress}
          names={reader.standingOffice}
          openUnits={await openUnits(tx, scope.facts, scope.actor)}
          {...(await shownFigures(tx, clusterYearId, stage, reader))}
        />
      );
    }),
  );
}

/** The figures of the announcement where they were kept, else those of now; computed for nobody who may not see them. */
async function shownFigures(tx: Tx, clusterYearId: string, stage: Stage, reader: FiguresReader) {
  const kept = await frozenFigures(tx, clusterYearId);
  if (kept) {
    const { figures, ...frozen } = kept;
    return { figures, frozen, announced: true };
  }
  if (stage === 'none' || !seesFigures(stage, reader)) return { figures: null, frozen: null, announced: false };
  const votes = await announcedVotes(tx, clusterYearId);
  const figures = await figuresOfYear(tx, clusterYearId, stage, votes);
  return { figures, frozen: null, announced: votes !== null };
}
