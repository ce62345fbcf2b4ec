import { paths } from '#src/paths.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { confirmForm, countForm } from '../../ballots/schema.ts';
import { confirmCaseCountAccess, enterCaseCountAccess, printCasePapers } from '../access.ts';
import { confirmCaseCount } from '../commands/confirm-case-count.ts';
import { enterCaseCount } from '../commands/enter-case-count.ts';
import { printCouncilBallots } from '../commands/print-council-ballots.ts';
import { CaseCountPage } from '../pages/case-count-page.tsx';
import { caseEntriesInSight } from '../queries/case-counts.ts';
import { pdfOf } from './pdf.ts';
import { type CaseScope, caseOfScope } from './show-session.tsx';

/** A secret vote: its papers, the two entries and their confirmation. */
export function countRoutes(http: FeatureRoutes): void {
  const showCount = async (scope: CaseScope, visit: Visit, attempt: Attempt) => {
    const { session, one } = await caseOfScope(scope);
    const entries = caseEntriesInSight(one, session.tellers, visit.actor?.accountId ?? null);
    return <CaseCountPage visit={visit} session={session} one={one} entries={entries} attempt={attempt} />;
  };
  http.page(paths.councilCount(), enterCaseCountAccess, (scope, visit) => showCount(scope, visit, nothingSent));
  http.form(paths.councilCount(), enterCaseCountAccess, {
    schema: countForm,
    show: (scope, visit, attempt) => showCount(scope, visit, attempt),
    run: async (scope, input) => {
      await enterCaseCount(scope, input);
      return paths.councilCount(scope.facts.caseId);
    },
  });
  http.form(paths.confirmCouncilCount(), confirmCaseCountAccess, {
    schema: confirmForm,
    show: (scope, visit, attempt) => showCount(scope, visit, attempt),
    run: async (scope, input) => {
      await confirmCaseCount(scope, input);
      return paths.councilCase(scope.facts.caseId);
    },
  });
  http.page(paths.councilPapers(), printCasePapers, async (scope, visit) =>
    pdfOf(visit, await printCouncilBallots(scope), 'phieu-hoi-dong.pdf'),
  );
}
