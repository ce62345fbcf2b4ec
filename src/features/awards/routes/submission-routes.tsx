import { flagsDecidedBy } from '#src/law/competence.ts';
import { flagNameOn } from '#src/law/one-flag.ts';
import { rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { whatAllSay } from '../../eligibility/queries/packs.ts';
import { answerSubmissionAccess, recordSubmissionAccess, viewSubmission } from '../access.ts';
import { recordAnswer } from '../commands/record-answer.ts';
import { recordSubmission } from '../commands/record-submission.ts';
import { NewSubmissionPage, SubmissionPage } from '../pages/submission-pages.tsx';
import { openYears, recommendedUnits, submittedUnits, waitingCases } from '../queries/decisions.ts';
import { type SubmissionFacts, submissionRecord } from '../queries/submissions.ts';
import { packsOf } from '../rules/law-of-list.ts';
import { ministryQuota, quotaBaseOn } from '../rules/ministry-quota.ts';
import * as schema from '../schema.ts';
import { askedYear } from './decision-routes.tsx';

/** What goes up to the Government and what comes back. */
export function submissionRoutes(http: FeatureRoutes): void {
  http.page(paths.newSubmission(), recordSubmissionAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newSubmission(), recordSubmissionAccess, {
    schema: schema.submissionForm,
    lists: ['caseIds'],
    show: (scope, visit, attempt) => showNew(scope, visit, attempt),
    run: async (scope, input) => paths.awardSubmission((await recordSubmission(scope, input)).submissionId),
  });
  http.page(paths.awardSubmission(), viewSubmission, (scope, visit) => showOne(scope, visit, nothingSent));
  http.form(paths.answerSubmission(), answerSubmissionAccess, {
    schema: schema.answerForm,
    files: ['file'],
    show: (scope, visit, attempt) => showOne(scope, visit, attempt),
    run: async (scope, { file, ...input }) => {
      const stored = await storeUpload(scope, await acceptFile(file, 'file'));
      const { decisionId } = await recordAnswer(scope, { ...input, file: stored });
      return paths.awardDecision(decisionId);
    },
  });
}

async function showNew(scope: Scope<string, Facts>, visit: Visit, attempt: Attempt) {
  const { today } = scope;
  const { award, year, cases, sent, quota, packs } = await read(scope, async (tx) => {
    const years = await openYears(tx);
    const waiting = await waitingCases(tx, ...years);
    const packs = waiting.length > 0 ? packsOf(waiting) : [rulePack()];
    const [award] = packs.flatMap((pack) => flagsDecidedBy('government', today, pack));
    if (!award) throw wrongPhase('Chưa có quy định về thẩm quyền vào ngày này.');
    const open = waiting.filter((each) => each.award === award && each.submission === null);
    const year = askedYear(visit, attempt, years) ?? open[0]?.year ?? Number(scope.today.slice(0, 4)) - 1;
    const base = whatAllSay(packs, (pack) => quotaBaseOn(award, today, pack))?.said ?? null;
    const counted = base ? await recommendedUnits(tx, base, year) : 0;
    return {
      ...{ award, year, packs },
      cases: open.filter((each) => each.year === year),
      sent: await submittedUnits(tx, award, year),
      quota: whatAllSay(packs, (pack) => ministryQuota(award, today, counted, pack))?.said ?? null,
    };
  });
  return (
    <NewSubmissionPage
      visit={visit}
      award={award}
      awardName={flagNameOn(today, award, packs[0] ?? rulePack())}
      year={year}
      cases={cases}
      sent={sent}
      quota={quota}
      today={scope.today}
      attempt={attempt}
    />
  );
}

async function showOne(scope: Scope<string, SubmissionFacts>, visit: Visit, attempt: Attempt) {
  const submission = await read(scope, (tx) => submissionRecord(tx, scope.facts.submissionId));
  if (!submission) throw notFound();
  return (
    <SubmissionPage
      visit={visit}
      submission={submission}
      mayAnswer={answerSubmissionAccess.allows(visit.actor, scope.facts)}
      today={scope.today}
      attempt={attempt}
    />
  );
}
