import { annulmentOn } from '#src/law/competence.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { linkFile, type StoredUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { formatDay } from '#src/text/day.ts';
import { type AwardFacts, type AwardRecord, awardRecord } from '../queries/award-record.ts';
import { issuingBody } from '../queries/decisions.ts';
import { heldAward } from './change-award.ts';
import { demandCompetence, demandNewPaper, holdDecision } from './decision-in-change.ts';
import { changeAwards } from './issue-decision.ts';

/** A paper of another body that already stands: its number, day and scan. */
export interface OutsidePaper {
  number: string;
  datedOn: Day;
  file: StoredUpload;
}

/** Drafts the decision that puts a misprinted name right; nothing changes before it is issued. */
export function draftCorrection(
  scope: Scope<'award.correct', AwardFacts>,
  input: { name: string; cause: string; outside: OutsidePaper | null },
): Promise<{ decisionId: string }> {
  return draftChange(scope, { kind: 'correct', causeCode: null, ...input });
}

/** Drafts the decision that takes an award back, or records the one of the Government. */
export function draftAnnulment(
  scope: Scope<'award.annul', AwardFacts>,
  input: { causeCode: string; cause: string; outside: OutsidePaper | null },
): Promise<{ decisionId: string }> {
  return draftChange(scope, { kind: 'annul', name: null, ...input });
}

interface NewChange {
  kind: 'correct' | 'annul';
  name: string | null;
  causeCode: string | null;
  cause: string;
  outside: OutsidePaper | null;
}

function draftChange(scope: Scope<string, AwardFacts>, input: NewChange): Promise<{ decisionId: string }> {
  return change(scope, async (tx, journal) => {
    await heldAward(tx, scope.facts.awardId);
    const award = await awardRecord(tx, scope.facts.awardId);
    if (!award) throw notFound();
    demandOpen(award, input, scope.today);
    if (input.kind === 'annul') demandCause(award, input.causeCode, scope.today);
    if (input.outside) await demandNewPaper(tx, { ...input.outside, issuer: award.issuer });
    const decisionId = await insertChange(tx, scope, award, input);
    if (award.authority === 'government') await recordAsIssued(tx, scope, decisionId);
    await journal({
      object: { kind: 'awardDecision', id: decisionId },
      after: { awardId: award.awardId, kind: input.kind, name: input.name, number: input.outside?.number ?? null },
      reason: input.cause,
    });
    return { decisionId };
  });
}

/** @throws AppError invalid unless the law of the day, by the pack of the year, knows the cause */
function demandCause({ pack }: AwardRecord, causeCode: string | null, today: Day): void {
  const causes = annulmentOn(today, pack)?.causes ?? [];
  if (!causes.some(({ code }) => code === causeCode)) throw invalid({ causeCode: 'Chọn căn cứ hủy bỏ.' });
}

function demandOpen(award: AwardRecord, input: NewChange, today: Day): void {
  if (award.state === 'annulled') throw wrongPhase('Khen thưởng này đã bị hủy bỏ.');
  if (award.openChange)
    throw wrongPhase('Đã có dự thảo quyết định về khen thưởng này; hoàn thành hoặc rút dự thảo ấy trước.');
  if (input.kind === 'correct' && input.name === award.subjectName) {
    throw invalid({ name: 'Tên mới giống tên đang có. Ghi tên đúng.' });
  }
  const outside = award.authority === 'government';
  if (outside && !input.outside) throw invalid({ file: 'Chọn bản chụp quyết định của cấp có thẩm quyền.' });
  if (!outside && input.outside) throw invalid({ number: 'Quyết định này ký tại đây, không ghi số của nơi khác.' });
  if (input.outside && input.outside.datedOn < award.grantedOn) {
    throw invalid({ datedOn: `Ngày phải từ ${formatDay(award.grantedOn)}, ngày quyết định tặng.` });
  }
  if (input.outside && input.outside.datedOn > today) throw invalid({ datedOn: 'Ngày quyết định không sau hôm nay.' });
}

async function insertChange(tx: Tx, scope: Scope, award: AwardRecord, input: NewChange): Promise<string> {
  const { actor, now } = scope;
  if (!actor) throw forbidden();
  const decisionId = uuidv7(now.getTime());
  const { symbol } = await issuingBody(tx);
  const verb = input.kind === 'correct' ? 'đính chính' : 'hủy bỏ';
  const { outside } = input;
  if (outside) demandCompetence({ ...award, award: award.award as 'CO_CP' }, outside.datedOn, [award.pack]);
  await tx.db
    .insertInto('award_decision')
    .values({
      ...{ tenant_id: tx.tenantId, id: decisionId, kind: input.kind, authority: award.authority, award: award.award },
      ...{ state: outside ? 'issued' : 'drafted', award_name: award.awardName, award_year: award.year },
      ...{
        subject: `Về việc ${verb} Quyết định số ${award.decisionNumber} tặng “${award.awardName}” năm ${award.year}`,
      },
      ...{ issuer: award.issuer, symbol: outside ? '' : symbol, number: null, number_year: null },
      ...{ number_text: outside?.number ?? null, dated_on: outside?.datedOn ?? null, submission_id: null },
      ...{ target_id: award.decisionId, cause_code: input.causeCode, cause: input.cause, drafted_at: now },
      ...{ drafted_by: actor.accountId, signed_at: null, signed_by: null, signer_name: null, signer_title: null },
      ...{ content_hash: null, numbered_at: null, issued_at: outside ? now : null, closed_at: null },
      ...{ withdraw_reason: null, file_id: outside ? await linkFile(tx, scope, outside.file) : null },
      synthetic: scope.services.demonstration,
    })
    .execute();
  await tx.db
    .insertInto('award_decision_item')
    .values({
      ...{ tenant_id: tx.tenantId, decision_id: decisionId, ordinal: award.ordinal, case_id: award.caseId },
      ...{ dossier_id: award.dossierId, unit_id: award.unitId, cluster_year_id: award.clusterYearId },
      ...{ subject_name: input.name ?? award.subjectName, award: award.award, award_name: award.awardName },
      ...{ award_year: award.year, award_id: award.awardId, previous_name: input.name ? award.subjectName : null },
    })
    .execute();
  return decisionId;
}

/** A paper of another body is in force when it is recorded. */
async function recordAsIssued(tx: Tx, scope: Scope, decisionId: string): Promise<void> {
  const decision = await holdDecision(tx, decisionId);
  const { numberText, datedOn } = decision;
  if (numberText && datedOn) await changeAwards(tx, scope, { ...decision, numberText, datedOn });
}
