import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { forbidden, notFound, wrongPhase } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  announceResultAccess,
  prepareRunoffAccess,
  printBallot,
  readCount,
  readCountingMinutes,
  readNominations,
  settleTieAccess,
  signMinutesAccess,
  viewBallot,
} from '../access.ts';
import { announceResult } from '../commands/announce-result.ts';
import { prepareRunoff } from '../commands/prepare-runoff.ts';
import { printCountingMinutes } from '../commands/print-counting-minutes.ts';
import { printNominations } from '../commands/print-nominations.ts';
import { printPapers } from '../commands/print-papers.ts';
import { settleTie } from '../commands/settle-tie.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import { ResultPage } from '../pages/result-page.tsx';
import { ballotRecords } from '../queries/ballot-record.ts';
import { factsOfTie } from '../queries.ts';
import { awaitsSettling } from '../rules/next-act.ts';
import { shownResult } from '../rules/shown-result.ts';
import { isAnnounced } from '../rules.ts';
import * as schema from '../schema.ts';
import type { BallotScope } from './show-ballot.tsx';

async function showResult(scope: BallotScope, visit: Visit, attempt: Attempt) {
  const { facts } = scope;
  const ofYear = await read(scope, (tx) => ballotRecords(tx, { clusterYearId: facts.clusterYearId }));
  const ballot = ofYear.find(({ id }) => id === facts.ballotId);
  if (!ballot) throw notFound();
  const { result, ruleSet } = ballot;
  if (!result || !ruleSet) throw wrongPhase('Chưa có kết quả kiểm phiếu. Kết quả hiện tại đây sau khi công bố.');
  // Whoever may settle the tie must see it, the office too when both leaders' units are among the tied.
  const settles =
    awaitsSettling({ state: ballot.state, tieRule: ruleSet.tieRule.value }) &&
    settleTieAccess.allows(visit.actor, factsOfTie(facts, ballot));
  if (!isAnnounced(ballot.state) && !settles && !readCount.allows(visit.actor, facts)) {
    throw forbidden('Kết quả chưa công bố. Chỉ người điều hành và tổ kiểm phiếu xem được trước.');
  }
  const shown = shownResult(ballot, {
    accountId: visit.actor?.accountId ?? null,
    readsCount: settles || readCount.allows(visit.actor, facts),
  });
  if (!shown) throw notFound();
  const runoff = ofYear.find(({ previousId, state }) => previousId === ballot.id && state !== 'voided');
  return (
    <ResultPage
      visit={visit}
      facts={facts}
      ballot={ballot}
      ruleSet={ruleSet}
      shown={shown}
      runoffId={runoff?.id ?? null}
      settles={settles}
      attempt={attempt}
    />
  );
}

/** The result: announced, a tie gone on with, minutes signed. */
export function resultRoutes(http: FeatureRoutes): void {
  http.page(paths.ballotResult(), viewBallot, (scope, visit) => showResult(scope, visit, nothingSent));
  http.form(paths.announceResult(), announceResultAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await announceResult(scope);
      return paths.ballotResult(scope.facts.ballotId);
    },
  });
  http.form(paths.settleTie(), settleTieAccess, {
    schema: schema.settleForm,
    lists: ['unitIds'],
    show: (scope, visit, attempt) => showResult(scope, visit, attempt),
    run: async (scope, input) => {
      await settleTie(scope, input);
      return paths.ballotResult(scope.facts.ballotId);
    },
  });
  http.form(paths.prepareRunoff(), prepareRunoffAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.ballot((await prepareRunoff(scope)).ballotId),
  });
  http.form(paths.signCountingMinutes(), signMinutesAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => showResult(scope, visit, attempt),
    run: async (scope, { password }) => {
      await signMinutes(scope, await confirmSignature(scope, password));
      return paths.ballotResult(scope.facts.ballotId);
    },
  });
}

/** Papers as PDF. */
export function paperRoutes(http: FeatureRoutes): void {
  http.page(paths.ballotPapers(), printBallot, async (scope, visit) =>
    pdf(visit, await printPapers(scope), 'phieu-suy-ton.pdf'),
  );
  http.page(paths.countingMinutes(), readCountingMinutes, async (scope, visit) =>
    pdf(visit, await printCountingMinutes(scope), 'bien-ban-kiem-phieu.pdf'),
  );
  http.page(paths.nominationList(), readNominations, async (scope, visit) =>
    pdf(visit, await printNominations(scope), `danh-sach-de-nghi-${scope.facts.year}.pdf`),
  );
}

function pdf(visit: Visit, bytes: Uint8Array, name: string): Response {
  return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
  });
}
