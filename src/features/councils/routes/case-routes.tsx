import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { closeForm } from '../../ballots/schema.ts';
import {
  castVoteAccess,
  closeVotingAccess,
  concludeCaseAccess,
  giveOpinionAccess,
  openCaseAccess,
  readOpinionAccess,
  recordHandsAccess,
  recordOpinionAccess,
  recordRecusalAccess,
  recuseAccess,
  takeBackCaseAccess,
  viewCase,
  withdrawCaseAccess,
} from '../access.ts';
import { castVote, recordHands } from '../commands/cast-vote.ts';
import { closeBox, closeVoting } from '../commands/close-voting.ts';
import { concludeCase } from '../commands/conclude-case.ts';
import { declareRecusal } from '../commands/declare-recusal.ts';
import { giveOpinion, recordOpinion } from '../commands/give-opinion.ts';
import { openCase } from '../commands/open-case.ts';
import { readOpinionScan } from '../commands/read-opinion-scan.ts';
import { takeBackCase } from '../commands/take-back-case.ts';
import { withdrawCase } from '../commands/withdraw-case.ts';
import { CaseReasonPage, OpinionPage, RecordOpinionPage, RecusalPage } from '../pages/case-form-pages.tsx';
import { opinionScan } from '../queries/opinion-scan.ts';
import * as schema from '../schema.ts';
import { type CaseScope, caseOfScope, showCase } from './show-session.tsx';

/** The vote on one case: opened, given, closed, concluded, taken back. */
export function voteRoutes(http: FeatureRoutes): void {
  http.page(paths.councilCase(), viewCase, (scope, visit) => showCase(scope, visit, nothingSent));
  const here = ({ facts }: CaseScope) => paths.councilCase(facts.caseId);

  http.form(paths.openCouncilCase(), openCaseAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await openCase(scope);
      return here(scope);
    },
  });
  http.form(paths.councilVote(), castVoteAccess, {
    schema: schema.voteForm,
    show: (scope, visit, attempt) => showCase(scope, visit, attempt),
    run: async (scope, input) => {
      await castVote(scope, input);
      return here(scope);
    },
  });
  http.form(paths.councilHands(), recordHandsAccess, {
    schema: schema.handsForm,
    show: (scope, visit, attempt) => showCase(scope, visit, attempt),
    run: async (scope, input) => {
      await recordHands(scope, input);
      return here(scope);
    },
  });
  http.form(paths.closeCouncilVoting(), closeVotingAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await closeVoting(scope);
      return here(scope);
    },
  });
  http.form(paths.closeCouncilBox(), closeVotingAccess, {
    schema: closeForm,
    show: (scope, visit, attempt) => showCase(scope, visit, attempt),
    run: async (scope, input) => {
      await closeBox(scope, input);
      return here(scope);
    },
  });
  http.form(paths.concludeCouncilCase(), concludeCaseAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await concludeCase(scope);
      return here(scope);
    },
  });

  const showReason = (act: 'takeBack' | 'withdraw') => async (scope: CaseScope, visit: Visit, attempt: Attempt) => (
    <CaseReasonPage visit={visit} attempt={attempt} act={act} {...(await caseOfScope(scope))} />
  );
  http.page(paths.takeBackCouncilCase(), takeBackCaseAccess, (scope, visit) =>
    showReason('takeBack')(scope, visit, nothingSent),
  );
  http.form(paths.takeBackCouncilCase(), takeBackCaseAccess, {
    schema: schema.takeBackForm,
    show: (scope, visit, attempt) => showReason('takeBack')(scope, visit, attempt),
    run: async (scope, input) => {
      await takeBackCase(scope, input);
      return here(scope);
    },
  });
  http.page(paths.withdrawCouncilCase(), withdrawCaseAccess, (scope, visit) =>
    showReason('withdraw')(scope, visit, nothingSent),
  );
  http.form(paths.withdrawCouncilCase(), withdrawCaseAccess, {
    schema: schema.withdrawForm,
    show: (scope, visit, attempt) => showReason('withdraw')(scope, visit, attempt),
    run: async (scope, input) => paths.councilSession((await withdrawCase(scope, input)).sessionId),
  });
}

/** Recusals and written opinions: by the member, or recorded by the secretary. */
export function declarationRoutes(http: FeatureRoutes): void {
  const here = ({ facts }: CaseScope) => paths.councilCase(facts.caseId);
  const showRecusal = (records: boolean) => async (scope: CaseScope, visit: Visit, attempt: Attempt) => (
    <RecusalPage visit={visit} attempt={attempt} records={records} {...(await caseOfScope(scope))} />
  );
  http.page(paths.councilRecusal(), recuseAccess, (scope, visit) => showRecusal(false)(scope, visit, nothingSent));
  http.form(paths.councilRecusal(), recuseAccess, {
    schema: schema.recusalForm,
    show: (scope, visit, attempt) => showRecusal(false)(scope, visit, attempt),
    run: async (scope, { reason }) => {
      await declareRecusal(scope, { accountId: scope.actor?.accountId ?? '', reason });
      return here(scope);
    },
  });
  http.page(paths.recordCouncilRecusal(), recordRecusalAccess, (scope, visit) =>
    showRecusal(true)(scope, visit, nothingSent),
  );
  http.form(paths.recordCouncilRecusal(), recordRecusalAccess, {
    schema: schema.recordRecusalForm,
    show: (scope, visit, attempt) => showRecusal(true)(scope, visit, attempt),
    run: async (scope, input) => {
      await declareRecusal(scope, input);
      return here(scope);
    },
  });

  const showOpinion = async (scope: CaseScope, visit: Visit, attempt: Attempt) => (
    <OpinionPage visit={visit} attempt={attempt} {...(await caseOfScope(scope))} />
  );
  http.page(paths.councilOpinion(), giveOpinionAccess, (scope, visit) => showOpinion(scope, visit, nothingSent));
  http.form(paths.councilOpinion(), giveOpinionAccess, {
    schema: schema.opinionForm,
    show: (scope, visit, attempt) => showOpinion(scope, visit, attempt),
    run: async (scope, input) => {
      await giveOpinion(scope, input);
      return paths.councilOpinion(scope.facts.caseId);
    },
  });
  const showRecord = async (scope: CaseScope, visit: Visit, attempt: Attempt) => (
    <RecordOpinionPage visit={visit} attempt={attempt} {...(await caseOfScope(scope))} />
  );
  http.page(paths.recordCouncilOpinion(), recordOpinionAccess, (scope, visit) => showRecord(scope, visit, nothingSent));
  http.form(paths.recordCouncilOpinion(), recordOpinionAccess, {
    schema: schema.recordOpinionForm,
    files: ['file'],
    show: (scope, visit, attempt) => showRecord(scope, visit, attempt),
    run: async (scope, { file: [file], ...input }) => {
      await recordOpinion(scope, input, file ? await acceptFile(file, 'file') : null);
      return here(scope);
    },
  });
  http.page(paths.councilOpinionFile(), readOpinionAccess, async (scope, visit) => {
    const scan = await read(scope, (tx) => opinionScan(tx, scope.facts.caseId, visit.params.accountId ?? ''));
    if (!scan) throw notFound();
    await readOpinionScan(scope, scan);
    const bytes = await scope.services.files.get(scan.sha256);
    return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': scan.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(scan.name)}`,
    });
  });
}
