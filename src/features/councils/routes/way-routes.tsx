import { paths } from '#src/paths.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { draftCaseVoteAccess } from '../../electronic-votes/access.ts';
import { wayForm } from '../../electronic-votes/schema.ts';
import { chooseCaseWayAccess } from '../access.ts';
import { chooseCaseWay } from '../commands/choose-case-way.ts';
import { draftCaseVote } from '../commands/draft-case-vote.ts';
import { CaseWayPage } from '../pages/case-way-page.tsx';
import * as schema from '../schema.ts';
import { type CaseScope, caseOfScope, showCase } from './show-session.tsx';

/** How the secret vote on a case is taken, and the election of one on slips. */
export function wayRoutes(http: FeatureRoutes): void {
  const showWay = async (scope: CaseScope, visit: Visit, attempt: Attempt) => (
    <CaseWayPage visit={visit} attempt={attempt} {...(await caseOfScope(scope))} />
  );
  http.page(paths.councilWay(), chooseCaseWayAccess, (scope, visit) => showWay(scope, visit, nothingSent));
  http.form(paths.councilWay(), chooseCaseWayAccess, {
    schema: wayForm,
    show: (scope, visit, attempt) => showWay(scope, visit, attempt),
    run: async (scope, input) => {
      await chooseCaseWay(scope, input);
      return paths.councilCase(scope.facts.caseId);
    },
  });
  http.form(paths.draftCaseVote(), draftCaseVoteAccess, {
    schema: schema.emptyForm,
    show: (scope, visit, attempt) => showCase(scope, visit, attempt),
    run: async (scope) => paths.electronicVote((await draftCaseVote(scope)).voteId),
  });
}
