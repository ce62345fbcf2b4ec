import { changeStepsAccess } from '#src/features/clusters/access.ts';
import {
  type ClusterYearFacts,
  clusterYearFacts,
  leadershipOf,
  stepOf,
  yearRecord,
} from '#src/features/clusters/queries.ts';
import { withoutOwnLeaders } from '#src/features/movements/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  editMidYearAccess,
  holdMidYearAccess,
  issueMidYearAccess,
  openMidYearAccess,
  readMidYearPaper,
  reopenMidYearAccess,
  viewMidYear,
  viewProgress,
} from '../access.ts';
import { editMidYear, midYearTextValues } from '../commands/edit-mid-year.ts';
import { holdMidYear } from '../commands/hold-mid-year.ts';
import { issueMidYear } from '../commands/issue-mid-year.ts';
import { openMidYear } from '../commands/open-mid-year.ts';
import { printMidYear } from '../commands/print-mid-year.ts';
import { reopenMidYear } from '../commands/reopen-mid-year.ts';
import { MidYearPage } from '../pages/mid-year-page.tsx';
import { MidYearTextPage } from '../pages/mid-year-text-page.tsx';
import { midYearReview, reviewedTargets } from '../queries/mid-year.ts';
import { type ReviewFacts, reviewFacts, signedByLeader, unitReportStates } from '../queries.ts';
import * as schema from '../schema.ts';
import { ownReportOf } from './own-report.ts';
import { pdfAnswer } from './pdf-answer.ts';

/** The cluster's side of the mid-year review. */
export function midYearRoutes(http: FeatureRoutes): void {
  http.page(paths.midYear(), viewMidYear, (scope, visit) => showMidYear(scope, visit, nothingSent));
  http.form(paths.midYear(), openMidYearAccess, {
    schema: schema.emptyForm,
    show: (scope, visit, attempt) => showMidYear(scope, visit, attempt),
    run: async (scope) => {
      await openMidYear(scope);
      return paths.midYear(scope.facts.clusterYearId);
    },
  });
  http.form(paths.holdMidYear(), holdMidYearAccess, {
    schema: schema.holdForm,
    show: (scope, visit, attempt) => showMidYear(scope, visit, attempt),
    run: async (scope, input) => {
      await holdMidYear(scope, input);
      return paths.midYear(scope.facts.clusterYearId);
    },
  });
  http.form(paths.reopenMidYear(), reopenMidYearAccess, {
    schema: schema.reasonForm,
    show: (scope, visit, attempt) => showMidYear(scope, visit, attempt),
    run: async (scope, input) => {
      await reopenMidYear(scope, input);
      return paths.midYear(scope.facts.clusterYearId);
    },
  });
  http.page(paths.midYearText(), editMidYearAccess, (scope, visit) => showText(scope, visit, nothingSent));
  http.form(paths.midYearText(), editMidYearAccess, {
    schema: schema.midYearTextForm,
    show: (scope, visit, attempt) => showText(scope, visit, attempt),
    run: async (scope, input) => {
      await editMidYear(scope, input);
      return paths.midYear(scope.facts.clusterYearId);
    },
  });
  http.form(paths.issueMidYear(), issueMidYearAccess, {
    schema: schema.issueForm,
    show: (scope, visit, attempt) => showMidYear(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      await issueMidYear(scope, await confirmSignature(scope, password), input);
      return paths.midYear(scope.facts.clusterYearId);
    },
  });
  http.page(paths.midYearDraft(), editMidYearAccess, async (scope, visit) =>
    pdfAnswer(visit, await printMidYear(scope), `du-thao-so-ket-${scope.facts.year}.pdf`),
  );
  http.page(paths.midYearPaper(), readMidYearPaper, async (scope, visit) =>
    pdfAnswer(visit, await printMidYear(scope), `bao-cao-so-ket-${scope.facts.year}.pdf`),
  );
}

async function showMidYear(scope: Scope<string, ClusterYearFacts>, visit: Visit, attempt: Attempt) {
  const { clusterYearId } = scope.facts;
  const found = await read(scope, async (tx) => ({
    year: await yearRecord(tx, clusterYearId),
    facts: await clusterYearFacts(tx, clusterYearId),
    reviewFacts: await reviewFacts(tx, clusterYearId),
    review: await midYearReview(tx, clusterYearId),
    dueOn: (await stepOf(tx, clusterYearId, 'midYear'))?.endsOn ?? null,
    standings: await unitReportStates(tx, clusterYearId, 'midYear'),
    amendments: (await reviewedTargets(tx, clusterYearId)).amendments,
    leaders: await leadershipOf(tx, clusterYearId),
  }));
  const { year, facts, reviewFacts: ofReview } = found;
  if (!year || !facts) throw notFound();
  const { actor } = visit;
  const signing = signedByLeader(ofReview);
  return (
    <MidYearPage
      visit={visit}
      {...found}
      year={year}
      today={scope.today}
      leadingUnit={found.leaders?.headName ?? ''}
      ownReport={ownReportOf(actor, found.standings, found.review?.state === 'open')}
      may={{
        open: openMidYearAccess.allows(actor, facts),
        steps: changeStepsAccess.allows(actor, facts),
        hold: ofReview !== null && holdMidYearAccess.allows(actor, ofReview),
        reopen: ofReview !== null && reopenMidYearAccess.allows(actor, ofReview),
        edit: ofReview !== null && editMidYearAccess.allows(actor, ofReview),
        issue: signing !== null && issueMidYearAccess.allows(actor, signing),
        paper: ofReview !== null && readMidYearPaper.allows(actor, ofReview),
        read: (unitId) => viewProgress.allows(actor, withoutOwnLeaders({ ...facts, unitId }, unitId)),
      }}
      attempt={attempt}
    />
  );
}

async function showText(scope: Scope<string, ReviewFacts>, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  const review = await read(scope, (tx) => midYearReview(tx, clusterYearId));
  if (!review) throw notFound();
  const stored = midYearTextValues(review);
  return (
    <MidYearTextPage
      visit={visit}
      year={{ id: clusterYearId, year }}
      review={review}
      stored={{ ...stored, addressee: stored.addressee || (visit.frame.standingOffice ?? '') }}
      attempt={attempt}
    />
  );
}
