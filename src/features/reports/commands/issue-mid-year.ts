import { yearRecord } from '#src/features/clusters/queries.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, invalid, notFound } from '#src/platform/errors.ts';
import { contentMark, contentText } from '../content.ts';
import { reviewedTargets } from '../queries/mid-year.ts';
import { type ReviewFacts, unitReportStates } from '../queries.ts';
import { issueFaults } from '../rules.ts';
import type { IssueInput } from '../schema.ts';
import { midYearContent } from './mid-year-content.ts';
import { demandVersion } from './report-in-change.ts';
import { demandFreeNumber } from './report-number.ts';
import { reviewInChange, writeReview } from './review-in-change.ts';

/**
 * The head of the leading unit signs the report with its number and day; all that it says is frozen under one mark.
 * @param input.version of the text that was read; null without a form
 */
export function issueMidYear(
  scope: Scope<'midYear.issue', ReviewFacts>,
  proof: SignatureProof,
  input: Omit<IssueInput, 'version'> & { version: number | null },
): Promise<{ mark: string }> {
  return change(scope, async (tx, journal) => {
    const { review, next } = await reviewInChange(tx, scope, 'issue');
    const { actor, today } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    demandVersion(review, input.version, {});
    const missing = [
      ...(review.addressee ? [] : ['nơi nhận']),
      ...(review.results ? [] : ['kết quả']),
      ...(review.tasks ? [] : ['nhiệm vụ 6 tháng cuối năm']),
    ];
    if (missing.length > 0) throw invalid({ '': `Báo cáo chưa có ${missing.join(', ')}. Soạn báo cáo rồi ban hành.` });
    const faults = issueFaults({ issuedOn: input.issuedOn, today }, { on: review.heldOn ?? today, what: 'ngày họp' });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const { clusterYearId } = scope.facts;
    await demandFreeNumber(tx, clusterYearId, input.number);
    const year = await yearRecord(tx, clusterYearId);
    if (!year) throw notFound();
    const standings = await unitReportStates(tx, clusterYearId, 'midYear');
    const pledged = await reviewedTargets(tx, clusterYearId);
    const content = contentText(midYearContent({ year, review, standings, pledged }, input));
    const mark = contentMark(content);
    await writeReview(tx, scope, review, {
      state: next,
      number: input.number,
      issued_on: input.issuedOn,
      issued_at: scope.now,
      signer_name: actor.displayName,
      signer_title: actor.jobTitle,
      content,
      content_hash: mark,
    });
    await journal({
      object: scope.facts.object,
      before: { state: review.state },
      after: { state: next, number: input.number, issuedOn: input.issuedOn, mark },
    });
    return { mark };
  });
}
