import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, invalid, notFound } from '#src/platform/errors.ts';
import { dayOf } from '#src/text/day.ts';
import { contentMark, contentText } from '../content.ts';
import { versionRead } from '../queries/year-end.ts';
import { yearEndMaterial } from '../queries/year-end-sources.ts';
import type { YearEndFacts } from '../queries.ts';
import { sectionFault } from '../rules/year-end.ts';
import { issueFaults } from '../rules.ts';
import type { IssueInput } from '../schema.ts';
import { demandVersion } from './report-in-change.ts';
import { demandFreeNumber } from './report-number.ts';
import { yearEndContent } from './year-end-content.ts';
import { writeYearEnd, yearEndInChange } from './year-end-in-change.ts';

/**
 * The head of the leading unit signs the report with its number and day; all that it says is frozen under one mark.
 * @param input.version as `versionRead` of what the head has read; null without a form
 */
export function issueYearEnd(
  scope: Scope<'yearEnd.issue', YearEndFacts>,
  proof: SignatureProof,
  input: Omit<IssueInput, 'version'> & { version: number | null },
): Promise<{ mark: string }> {
  return change(scope, async (tx, journal) => {
    const { report, next } = await yearEndInChange(tx, scope, { step: 'issue' });
    const { actor, today } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    demandVersion({ version: versionRead(report), savedBy: null }, input.version, {});
    const missing = [
      ...(report.addressee && report.overview && report.directions
        ? []
        : ['Phần chung chưa đủ nơi nhận, tình hình chung, phương hướng.']),
      ...[sectionFault(report.areas)].filter((sentence) => sentence !== null),
    ];
    if (missing.length > 0) throw invalid({ '': missing.join(' ') });
    const opened = { on: dayOf(report.openedAt.toISOString()), what: 'ngày mở lấy nội dung' };
    const faults = issueFaults({ issuedOn: input.issuedOn, today }, opened);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    await demandFreeNumber(tx, report.clusterYearId, input.number);
    const material = await yearEndMaterial(tx, report.clusterYearId);
    if (!material) throw notFound();
    const content = contentText(yearEndContent(material, input));
    const mark = contentMark(content);
    await writeYearEnd(tx, scope, report, {
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
      before: { state: report.state },
      after: { state: next, number: input.number, issuedOn: input.issuedOn, mark },
    });
    return { mark };
  });
}
