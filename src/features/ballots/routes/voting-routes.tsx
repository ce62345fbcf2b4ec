import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { closeBallotAccess, confirmCountAccess, enterCountAccess, openBallotAccess, printBallot } from '../access.ts';
import { closeBallot } from '../commands/close-ballot.ts';
import { confirmCount } from '../commands/confirm-count.ts';
import { enterCount } from '../commands/enter-count.ts';
import { openBallot } from '../commands/open-ballot.ts';
import { recordPrint } from '../commands/record-print.ts';
import { CountPage } from '../pages/count-page.tsx';
import { PaperPage } from '../pages/paper-page.tsx';
import { ballotRecord } from '../queries/ballot-record.ts';
import { entriesInSight } from '../queries/count-entries.ts';
import * as schema from '../schema.ts';
import { type BallotScope, recordOf, showBallot } from './show-ballot.tsx';

/** Papers, opening, closing. */
export function votingRoutes(http: FeatureRoutes): void {
  const showPaper = async (scope: BallotScope, visit: Visit, attempt: Attempt) => (
    <PaperPage visit={visit} ballot={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.paperBallot(), printBallot, (scope, visit) => showPaper(scope, visit, nothingSent));
  http.form(paths.paperBallot(), printBallot, {
    schema: schema.printForm,
    show: (scope, visit, attempt) => showPaper(scope, visit, attempt),
    run: async (scope, input) => {
      await recordPrint(scope, input);
      return paths.paperBallot(scope.facts.ballotId);
    },
  });
  http.form(paths.openBallot(), openBallotAccess, {
    schema: schema.emptyForm,
    show: (scope, visit, attempt) => showBallot(scope, visit, attempt),
    run: async (scope) => {
      await openBallot(scope);
      return paths.ballot(scope.facts.ballotId);
    },
  });
  http.form(paths.closeBallot(), closeBallotAccess, {
    schema: schema.closeForm,
    show: (scope, visit, attempt) => showBallot(scope, visit, attempt),
    run: async (scope, input) => {
      await closeBallot(scope, input);
      return paths.ballot(scope.facts.ballotId);
    },
  });
}

/** The two entries and their confirmation. */
export function countingRoutes(http: FeatureRoutes): void {
  const showCount = async (scope: BallotScope, visit: Visit, attempt: Attempt) => {
    const view = await read(scope, async (tx) => {
      const ballot = await ballotRecord(tx, scope.facts.ballotId);
      if (!ballot) throw notFound();
      return { ballot, entries: await entriesInSight(tx, ballot, visit.actor?.accountId ?? null) };
    });
    return <CountPage visit={visit} facts={scope.facts} attempt={attempt} {...view} />;
  };
  http.page(paths.ballotCount(), enterCountAccess, (scope, visit) => showCount(scope, visit, nothingSent));
  http.form(paths.ballotCount(), enterCountAccess, {
    schema: schema.countForm,
    show: (scope, visit, attempt) => showCount(scope, visit, attempt),
    run: async (scope, input) => {
      await enterCount(scope, input);
      return paths.ballotCount(scope.facts.ballotId);
    },
  });
  http.form(paths.confirmCount(), confirmCountAccess, {
    schema: schema.confirmForm,
    show: (scope, visit, attempt) => showCount(scope, visit, attempt),
    run: async (scope, input) => {
      await confirmCount(scope, input);
      return paths.ballotResult(scope.facts.ballotId);
    },
  });
}
