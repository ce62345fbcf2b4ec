import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid, notFound } from '#src/platform/errors.ts';
import { type ContributionContent, contentMark, contentText, type ProgressContent } from '../content.ts';
import { type ProgressRecord, progressRecord } from '../queries/mid-year.ts';
import type { UnitReportHead } from '../queries/unit-report.ts';
import { type ContributionRecord, contributionRecord } from '../queries/year-end.ts';
import type { UnitReportFacts } from '../queries.ts';
import { progressFaults } from '../rules/mid-year.ts';
import { writtenAreas } from '../rules/year-end.ts';
import { demandReport, demandVersion, writeReport } from './report-in-change.ts';

/**
 * The unit's head signs and sends the round: its content is kept whole, with its mark. Late is allowed and marked.
 * @param input.version of the report that the head read; null without a form
 */
export function sendReport(
  scope: Scope<'unitReport.send', UnitReportFacts>,
  proof: SignatureProof,
  input: { version: number | null },
): Promise<{ round: number; mark: string }> {
  return change(scope, async (tx, journal) => {
    const { report, content } = await contentOf(tx, scope);
    const next = await demandReport(tx, scope, report, 'send');
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    demandVersion(report, input.version, {});
    const text = contentText(content());
    const mark = contentMark(text);
    await tx.db
      .insertInto('unit_report_sending')
      .values({
        tenant_id: tx.tenantId,
        report_id: report.id,
        round: report.round,
        sent_at: scope.now,
        sent_on: scope.today,
        due_on: report.dueOn,
        account_id: actor.accountId,
        sender_name: actor.displayName,
        sender_title: actor.jobTitle,
        content: text,
        content_hash: mark,
      })
      .execute();
    await writeReport(tx, scope, report, { state: next });
    await journal({
      object: scope.facts.object,
      before: { state: report.state, round: report.round },
      after: { state: next, round: report.round, mark },
    });
    return { round: report.round, mark };
  });
}

interface Sent {
  report: UnitReportHead;
  /** @throws AppError invalid while something is missing */
  content(): ProgressContent | ContributionContent;
}

async function contentOf(tx: Tx, { facts }: Scope<string, UnitReportFacts>): Promise<Sent> {
  if (facts.kind === 'midYear') {
    const record = await progressRecord(tx, facts.reportId, true);
    if (!record) throw notFound();
    return { report: record, content: () => progressContent(record) };
  }
  const record = await contributionRecord(tx, facts.reportId, true);
  if (!record) throw notFound();
  return { report: record, content: () => contributionContent(record) };
}

/** @throws AppError invalid with every sentence beside its field */
export function progressContent(record: ProgressRecord): ProgressContent {
  const faults = progressFaults(record.targets, record.lines);
  if (record.targets.length === 0) faults[''] = 'Đơn vị không có chỉ tiêu trong giao ước hoặc đăng ký của năm.';
  if (Object.keys(faults).length > 0) throw invalid(faults, 'Chưa gửi được, còn chỗ chưa ghi.');
  return {
    form: 'thidua-mid-year-progress/1',
    reportId: record.id,
    unit: record.unitName,
    year: record.year,
    round: record.round,
    lines: record.targets.flatMap(({ id, indicator, unitOfMeasure, goal, signedGoal }) => {
      const line = record.lines.find(({ targetId }) => targetId === id);
      if (!line?.state || !line.forecast) return [];
      const { value, share, state, forecast, note } = line;
      const evidence = record.evidence
        .filter(({ targetId }) => targetId === id)
        .map(({ targetId: _, round: __, ...item }) => item);
      const target = { targetId: id, indicator, unitOfMeasure, goal, signedGoal };
      return [{ ...target, value, share, state, forecast, note, evidence }];
    }),
  };
}

function contributionContent(record: ContributionRecord): ContributionContent {
  if (writtenAreas([...record.written.values()]) === 0) {
    throw invalid({ '': 'Viết ít nhất một lĩnh vực mà đơn vị có nội dung rồi gửi.' });
  }
  return {
    form: 'thidua-year-end-contribution/1',
    reportId: record.id,
    unit: record.unitName,
    year: record.year,
    round: record.round,
    areas: record.areas.flatMap(({ id, name }) => {
      const written = record.written.get(id);
      return written ? [{ areaId: id, area: name, ...written }] : [];
    }),
  };
}
