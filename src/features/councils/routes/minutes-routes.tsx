import { paths } from '#src/paths.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { printSession, signCountAccess, signSessionAccess, viewMinutes, writeMinutesAccess } from '../access.ts';
import { printCouncilCount, printCouncilMinutes } from '../commands/print-council-papers.ts';
import { signCount, signSession } from '../commands/sign-session.ts';
import { writeMinutes } from '../commands/write-minutes.ts';
import { MinutesPage } from '../pages/minutes-page.tsx';
import * as schema from '../schema.ts';
import { pdfOf } from './pdf.ts';
import { type SessionScope, sessionOfScope } from './show-session.tsx';

/** The minutes: written, signed, printed. */
export function minutesRoutes(http: FeatureRoutes): void {
  const show = async (scope: SessionScope, visit: Visit, attempt: Attempt) => (
    <MinutesPage visit={visit} facts={scope.facts} session={await sessionOfScope(scope)} attempt={attempt} />
  );
  http.page(paths.councilMinutes(), viewMinutes, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.councilMinutes(), writeMinutesAccess, {
    schema: schema.minutesForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await writeMinutes(scope, input);
      return paths.councilMinutes(scope.facts.sessionId);
    },
  });
  http.form(paths.signCouncilMinutes(), signSessionAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, { password }) => {
      await signSession(scope, await confirmSignature(scope, password));
      return paths.councilMinutes(scope.facts.sessionId);
    },
  });
  http.form(paths.signCouncilCount(), signCountAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, { password }) => {
      await signCount(scope, await confirmSignature(scope, password));
      return paths.councilMinutes(scope.facts.sessionId);
    },
  });
  http.page(paths.councilMinutesPaper(), printSession, async (scope, visit) =>
    pdfOf(visit, await printCouncilMinutes(scope), 'bien-ban-hop-hoi-dong.pdf'),
  );
  http.page(paths.councilCountPaper(), printSession, async (scope, visit) =>
    pdfOf(visit, await printCouncilCount(scope), 'bien-ban-kiem-phieu-hoi-dong.pdf'),
  );
}
