import {
  answerSubmissionAccess,
  draftDecisionAccess,
  issueDecisionAccess,
  numberDecisionAccess,
  recordSubmissionAccess,
  signDecisionAccess,
} from '#src/features/awards/access.ts';
import { draftDecision } from '#src/features/awards/commands/draft-decision.ts';
import { issueDecision } from '#src/features/awards/commands/issue-decision.ts';
import { numberDecision } from '#src/features/awards/commands/number-decision.ts';
import { recordAnswer } from '#src/features/awards/commands/record-answer.ts';
import { recordSubmission } from '#src/features/awards/commands/record-submission.ts';
import { signDecision } from '#src/features/awards/commands/sign-decision.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { scopeFor } from './ballots.ts';
import type { MadeCase } from './councils.ts';
import { testPassword, type UnitCode, type World } from './world.ts';

export const casesOf = (cases: readonly MadeCase[], award: 'CO_BO' | 'CO_CP', ...units: UnitCode[]) =>
  cases.filter((each) => each.award === award && (units.length === 0 || units.includes(each.unit)));

export async function draftFor(world: World, cases: readonly MadeCase[], reasons: Record<string, string> = {}) {
  const scope = await scopeFor(world, draftDecisionAccess, 'vu.tdkt', {});
  const caseIds = cases.map(({ caseId }) => caseId);
  return (await draftDecision(scope, { award: 'CO_BO', year: 2020, caseIds, reasons })).decisionId;
}

export async function signAs(world: World, decisionId: string, userName = 'botruong', reason: string | null = null) {
  const scope = await scopeFor(world, signDecisionAccess, userName, { decisionId });
  return signDecision(scope, await confirmSignature(scope, testPassword), { reason });
}

export async function numberAs(world: World, decisionId: string, number: number) {
  return numberDecision(await scopeFor(world, numberDecisionAccess, 'vanthu', { decisionId }), { number });
}

export async function issueAs(world: World, decisionId: string) {
  return issueDecision(await scopeFor(world, issueDecisionAccess, 'vanthu', { decisionId }));
}

/** Drafted, signed, numbered and issued by those who do it. */
export async function issuedDecision(world: World, cases: readonly MadeCase[], number: number): Promise<string> {
  const decisionId = await draftFor(world, cases);
  await signAs(world, decisionId);
  await numberAs(world, decisionId, number);
  await issueAs(world, decisionId);
  return decisionId;
}

export async function submitted(world: World, cases: readonly MadeCase[], submittedOn = '2021-02-10') {
  const scope = await scopeFor(world, recordSubmissionAccess, 'vu.tdkt', {});
  const caseIds = cases.map(({ caseId }) => caseId);
  const { submissionId } = await recordSubmission(scope, {
    ...{ award: 'CO_CP', year: 2020, caseIds, number: '15/TTr-BTP', submittedOn },
  });
  return submissionId;
}

export const scan = { sha256: 'a'.repeat(64), name: 'quyet-dinh.pdf', mediaType: 'application/pdf', size: 1000 };

export async function answered(
  world: World,
  submissionId: string,
  outcomes: readonly (readonly [MadeCase, 'granted' | 'refused'])[],
) {
  const scope = await scopeFor(world, answerSubmissionAccess, 'vanthu', { submissionId });
  return recordAnswer(scope, {
    ...{ number: '495/QĐ-MP', datedOn: '2021-04-14', issuer: 'Chính phủ', file: scan },
    outcomes: Object.fromEntries(
      outcomes.map(([{ caseId }, outcome]) => [
        caseId,
        { outcome, reason: outcome === 'refused' ? 'Vượt số cờ' : null },
      ]),
    ),
  });
}
