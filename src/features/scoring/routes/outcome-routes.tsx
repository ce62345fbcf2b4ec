import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { minutesRecord } from '../../cross-reviews/queries/minutes-record.ts';
import { knowsReviewers } from '../../cross-reviews/queries.ts';
import { respondToReview, settleReviewAccess, viewSheet } from '../access.ts';
import { giveOpinion } from '../commands/respond-to-review.ts';
import { settleReview } from '../commands/settle-review.ts';
import { readSayings } from '../confirmations.ts';
import { RecordPage } from '../pages/record-page.tsx';
import { ResponsePage } from '../pages/response-page.tsx';
import { SettlePage } from '../pages/settle-page.tsx';
import type { SheetFacts } from '../queries.ts';
import { contestedCriteria } from '../rules.ts';
import * as forms from '../schema.ts';
import { demandNoFaults, openVisibleSheet, recordOf } from './open-sheet.ts';

async function showResponse<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return <ResponsePage visit={visit} view={await openVisibleSheet(scope)} attempt={attempt} />;
}

async function showSettle<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return <SettlePage visit={visit} view={await openVisibleSheet(scope)} attempt={attempt} />;
}

/** Opinion of the unit, decision on contested lines, record of the review. */
export function outcomeRoutes(http: FeatureRoutes): void {
  http.page(paths.respond(), respondToReview, (scope, visit) => showResponse(scope, visit, nothingSent));
  http.form(paths.respond(), respondToReview, {
    schema: forms.linesForm,
    show: showResponse,
    async run(scope, { fields }) {
      const { criteria } = await recordOf(scope);
      const { opinions, faults } = forms.readOpinions(criteria, fields);
      demandNoFaults(faults);
      await giveOpinion(scope, await confirmSignature(scope, fields.password ?? ''), { opinions });
      return paths.reviewRecord(scope.facts.sheetId);
    },
  });
  http.page(paths.settle(), settleReviewAccess, (scope, visit) => showSettle(scope, visit, nothingSent));
  http.form(paths.settle(), settleReviewAccess, {
    schema: forms.linesForm,
    show: showSettle,
    async run(scope, { fields }) {
      const { criteria, opinions } = await recordOf(scope);
      const { lines, faults } = forms.readVerifiedLines(contestedCriteria(criteria, opinions), fields);
      demandNoFaults(faults);
      await settleReview(scope, { lines, confirmations: readSayings(fields), showsBreaks: true });
      return paths.reviewRecord(scope.facts.sheetId);
    },
  });
  http.page(paths.reviewRecord(), viewSheet, async (scope, visit) => {
    const view = await openVisibleSheet(scope);
    const { minutes, knows } = await read(scope, async (tx) => ({
      minutes: await minutesRecord(tx, view.record),
      knows: await knowsReviewers(tx, scope.actor, scope.facts),
    }));
    const final = view.record.state === 'final';
    const named = final && knows;
    const words = visit.t.crossReviews.record;
    const byPlan = minutes && {
      reviewers: named ? minutes.seen.tasks : [],
      hidden: named ? null : final ? words.hiddenFromLeaders : words.hidden,
      recusals: minutes.recusals.map(({ who, ground }) => {
        const said = visit.t.crossReviews.grounds[ground];
        return named ? `${who}: ${said}` : said;
      }),
    };
    return <RecordPage visit={visit} view={view} byPlan={byPlan} />;
  });
}
