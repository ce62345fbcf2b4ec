import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { assignReview, finishReviewAccess, resumeReviewAccess, returnReview, scoreReview } from '../access.ts';
import { assignReviewers } from '../commands/assign-reviewers.ts';
import { finishReview } from '../commands/finish-review.ts';
import { resumeReview } from '../commands/resume-review.ts';
import { returnSheet } from '../commands/return-sheet.ts';
import { type ReviewInput, saveReview } from '../commands/save-review.ts';
import { readSayings } from '../confirmations.ts';
import { AssignPage } from '../pages/assign-page.tsx';
import { ReturnPage } from '../pages/return-page.tsx';
import { ReviewPage } from '../pages/review-page.tsx';
import { reviewCandidates, reviewPairs } from '../queries/reviewers.ts';
import { sheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { assignmentRefusal } from '../rules.ts';
import * as forms from '../schema.ts';
import { demandNoFaults, openVisibleSheet, recordOf } from './open-sheet.ts';

async function showAssign<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return read(scope, async (tx) => {
    const record = await sheetRecord(tx, scope.facts.sheetId);
    if (!record) throw notFound();
    const candidates = await reviewCandidates(tx, record.clusterYearId, scope.today);
    const pairs = await reviewPairs(tx, record.clusterYearId, record.sheetId);
    return (
      <AssignPage
        visit={visit}
        record={record}
        candidates={candidates
          .filter(({ unitIds }) => !unitIds.includes(record.unitId))
          .map((person) => ({ person, refusal: assignmentRefusal(record.unitId, person, pairs) }))}
        attempt={attempt}
      />
    );
  });
}

async function showReview<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return <ReviewPage visit={visit} view={await openVisibleSheet(scope)} attempt={attempt} />;
}

async function showReturn<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return <ReturnPage visit={visit} view={await openVisibleSheet(scope)} attempt={attempt} />;
}

/** The typed second record, and whether empty fields take the self score. */
async function reviewInput(
  scope: Scope<string, SheetFacts>,
  { version, fields }: { version: number | null; fields: forms.LineFields },
): Promise<ReviewInput> {
  const { criteria } = await recordOf(scope);
  const { lines, faults } = forms.readVerifiedLines(criteria, fields);
  demandNoFaults(faults);
  return {
    ...{ version, lines, fillFromSelf: fields.fill === 'self' },
    ...{ confirmations: readSayings(fields), showsBreaks: true },
  };
}

/** Who reviews, the verified score, the return to the unit. */
export function reviewRoutes(http: FeatureRoutes): void {
  http.page(paths.assignReviewers(), assignReview, (scope, visit) => showAssign(scope, visit, nothingSent));
  http.form(paths.assignReviewers(), assignReview, {
    schema: forms.reviewersForm,
    lists: ['reviewers'],
    show: showAssign,
    async run(scope, { reviewers }) {
      await assignReviewers(scope, { accountIds: reviewers });
      return paths.scoring(scope.facts.clusterYearId);
    },
  });
  http.page(paths.review(), scoreReview, (scope, visit) => showReview(scope, visit, nothingSent));
  http.form(paths.review(), scoreReview, {
    schema: forms.linesForm,
    show: showReview,
    async run(scope, input) {
      await saveReview(scope, await reviewInput(scope, input));
      return paths.review(scope.facts.sheetId);
    },
  });
  http.form(paths.finishReview(), finishReviewAccess, {
    schema: forms.linesForm,
    show: showReview,
    async run(scope, input) {
      await finishReview(scope, await reviewInput(scope, input));
      return paths.reviewRecord(scope.facts.sheetId);
    },
  });
  http.page(paths.returnSheet(), returnReview, (scope, visit) => showReturn(scope, visit, nothingSent));
  http.form(paths.returnSheet(), returnReview, {
    schema: forms.linesForm,
    show: showReturn,
    async run(scope, { fields }) {
      const { criteria } = await recordOf(scope);
      const { items, deadline, faults } = forms.readReturn(criteria, fields);
      demandNoFaults(faults);
      await returnSheet(scope, { items, deadline });
      return paths.sheet(scope.facts.sheetId);
    },
  });
  http.form(paths.resumeReview(), resumeReviewAccess, {
    schema: forms.plainForm,
    async run(scope) {
      await resumeReview(scope);
      return paths.review(scope.facts.sheetId);
    },
  });
}
