import type { FlagCode } from '#src/law/awards.ts';
import { flagNameOn, oneFlagOn } from '#src/law/one-flag.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { saidAlike } from '../../eligibility/queries/packs.ts';
import { answeredCases, type WaitingCase, waitingCases } from '../queries/decisions.ts';
import { packsOf } from '../rules/law-of-list.ts';
import { competenceOn } from './decision-in-change.ts';

export interface SubmissionInput {
  award: FlagCode;
  year: number;
  caseIds: string[];
  number: string;
  submittedOn: Day;
}

/** Records that recommended cases of a flag above the Minister were sent up: number and day of the submission. */
export function recordSubmission(
  scope: Scope<'awardSubmission.record', Facts>,
  input: SubmissionInput,
): Promise<{ submissionId: string }> {
  return change(scope, async (tx, journal) => {
    const { actor, now, today } = scope;
    if (!actor) throw forbidden();
    if (input.submittedOn > today) throw invalid({ submittedOn: 'Ngày trình không sau hôm nay.' });
    const ready = (await waitingCases(tx, input.year)).filter(
      ({ award, submission }) => award === input.award && submission === null,
    );
    const chosen = ready.filter(({ caseId }) => input.caseIds.includes(caseId));
    const packs = packsOf(chosen);
    const competence = competenceOn(input.award, input.submittedOn, packs);
    if (!competence) throw wrongPhase('Chưa có quy định về thẩm quyền vào ngày này.');
    if (competence.authority === 'minister')
      throw wrongPhase('Danh hiệu này do Bộ trưởng quyết định, không trình lên trên.');
    const name = saidAlike(packs, 'tên danh hiệu', (pack) => flagNameOn(input.submittedOn, input.award, pack));
    if (chosen.length === 0 || chosen.length !== input.caseIds.length) {
      throw invalid({ caseIds: 'Chọn đơn vị trong danh sách chờ trình; danh sách có thể vừa thay đổi.' });
    }
    await demandNoLowerFlag(tx, input, chosen);
    await demandNewNumber(tx, input);
    const submissionId = uuidv7(now.getTime());
    await tx.db
      .insertInto('award_submission')
      .values({
        ...{ tenant_id: tx.tenantId, id: submissionId, award: input.award, award_name: name },
        ...{ award_year: input.year, addressee: competence.decider.text, number: input.number },
        ...{ submitted_on: input.submittedOn, state: 'pending', recorded_at: now, recorded_by: actor.accountId },
        ...{ answered_at: null, synthetic: scope.services.demonstration },
      })
      .execute();
    await tx.db
      .insertInto('award_submission_item')
      .values(
        chosen.map((each, index) => ({
          ...{ tenant_id: tx.tenantId, submission_id: submissionId, case_id: each.caseId, position: index + 1 },
          ...{ dossier_id: each.dossierId, unit_id: each.unitId, cluster_year_id: each.clusterYearId },
          ...{ subject_name: each.unitName, outcome: 'pending' as const, reason: null, decision_id: null },
        })),
      )
      .execute();
    await journal({
      object: { kind: 'awardSubmission', id: submissionId },
      after: {
        award: input.award,
        year: input.year,
        number: input.number,
        submittedOn: input.submittedOn,
        units: chosen.map(({ unitName }) => unitName),
      },
    });
    return { submissionId };
  });
}

async function demandNewNumber(tx: Tx, { number, submittedOn }: SubmissionInput): Promise<void> {
  const known = await tx.db
    .selectFrom('award_submission')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('number', '=', number)
    .where('submitted_on', '=', submittedOn)
    .executeTakeFirst();
  if (known) throw invalid({ number: 'Tờ trình số này, ngày này đã ghi rồi.' });
}

/** Who holds the lower flag of the year, or is in a decision on it, is not sent up for the higher one (I-6). */
async function demandNoLowerFlag(
  tx: Tx,
  { award, year, submittedOn }: SubmissionInput,
  chosen: readonly WaitingCase[],
): Promise<void> {
  const ended = await answeredCases(tx, year);
  const open = await waitingCases(tx, year);
  const has = ({ unitId, pack }: WaitingCase) => {
    const rule = oneFlagOn(submittedOn, pack);
    if (award !== rule?.higher) return false;
    const isLower = (each: { unitId: string; award: string }) => each.unitId === unitId && each.award === rule.lower;
    return (
      ended.some((each) => isLower(each) && each.outcome === 'granted') ||
      open.some((each) => isLower(each) && each.inDecisionId !== null)
    );
  };
  const names = chosen.filter(has).map(({ unitName }) => unitName);
  if (names.length === 0) return;
  throw invalid({ caseIds: `${names.join('; ')}: đã có tên trong quyết định tặng cờ của Bộ cùng năm.` });
}
