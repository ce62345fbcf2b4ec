import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { xlsx } from '#src/platform/http/workbook-response.ts';
import { viewFairness } from './access.ts';
import { FairnessPage } from './pages/fairness-page.tsx';
import { announcedVotes, figuresOfYear, figuresReader, frozenFigures, openUnits, stageOfYear } from './queries.ts';
import { type FiguresReader, type Stage, seesFigures } from './rules.ts';
import { figuresBook } from './workbook.ts';

/** What this reader sees of the figures, on the page and in the workbook alike. */
async function figuresView(tx: Tx, scope: Scope<'fairness.view', ClusterYearFacts>) {
  const { clusterYearId } = scope.facts;
  const { stage, ...progress } = await stageOfYear(tx, clusterYearId);
  const reader = await figuresReader(tx, clusterYearId, scope.actor);
  return {
    stage,
    progress,
    names: reader.standingOffice,
    openUnits: await openUnits(tx, scope.facts, scope.actor),
    ...(await shownFigures(tx, clusterYearId, stage, reader)),
  };
}

/** The analysis of a year's scores. */
export function routes(http: FeatureRoutes): void {
  http.page(paths.fairness(), viewFairness, (scope, visit) =>
    read(scope, async (tx) => {
      const { clusterYearId, year } = scope.facts;
      return <FairnessPage visit={visit} year={{ id: clusterYearId, year }} {...(await figuresView(tx, scope))} />;
    }),
  );
  http.page(paths.fairnessBook(), viewFairness, async (scope, visit) => {
    const { figures, ...view } = await read(scope, (tx) => figuresView(tx, scope));
    if (!figures) throw notFound();
    const { frozen, names, openUnits: units } = view;
    const bytes = await figuresBook({ visit, figures, frozen, names, openUnits: units });
    return xlsx(visit, bytes, `${visit.t.fairness.title(scope.facts.year)}.xlsx`);
  });
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
