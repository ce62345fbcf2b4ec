import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { viewSheet } from '../../scoring/access.ts';
import { readSayings } from '../../scoring/confirmations.ts';
import { sheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { openVisibleSheet } from '../../scoring/routes/open-sheet.ts';
import { readVerifiedLines } from '../../scoring/schema.ts';
import { closeAccess, moderateAccess, reconsiderAccess, viewGaps } from '../access.ts';
import { closeReview } from '../commands/close-review.ts';
import { moderate } from '../commands/moderate.ts';
import { printReviewMinutes } from '../commands/print-review-minutes.ts';
import { reconsider } from '../commands/reconsider.ts';
import { GapsPage, type GapsView } from '../pages/gaps-page.tsx';
import { markHistory, sheetMarks } from '../queries/marks.ts';
import { knowsReviewers, recusalsOf } from '../queries.ts';
import { decidingRefusal, visibleWorks } from '../rules.ts';
import * as forms from '../schema.ts';

function gapsView(scope: Scope<string, SheetFacts>): Promise<GapsView> {
  return read(scope, async (tx) => {
    const record = await sheetRecord(tx, scope.facts.sheetId);
    const accountId = scope.actor?.accountId ?? '';
    const leads = moderateAccess.allows(scope.actor, { ...scope.facts, phase: 'signed' });
    const seen = record && (await sheetMarks(tx, record, { accountId, leads }));
    if (!record || !seen) throw notFound();
    const visible = visibleWorks(seen.plan, seen.tasks, { accountId, leads });
    const refusal = decidingRefusal(
      { accountId, unitIds: scope.actor?.grants.flatMap(({ unitId }) => unitId ?? []) ?? [] },
      { reviewerAccountIds: scope.facts.crossReviewerAccountIds, reviewingUnitIds: scope.facts.reviewingUnitIds },
    );
    const own = seen.tasks.find((task) => task.accountId === accountId) ?? null;
    const recusals = leads && seen.complete ? await recusalsOf(tx, record.clusterYearId) : [];
    return {
      record,
      seen,
      history: await markHistory(tx, record, [...visible]),
      own,
      names: await knowsReviewers(tx, scope.actor, scope.facts),
      decides: leads && refusal === null,
      recused: recusals
        .filter(({ sheetId }) => sheetId === record.sheetId)
        .map(({ unitName, name }) => unitName ?? name),
    };
  });
}

async function showGaps<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return <GapsPage visit={visit} view={await gapsView(scope)} attempt={attempt} />;
}

async function typedLines(scope: Scope<string, SheetFacts>, fields: Record<string, string>) {
  const record = await read(scope, (tx) => sheetRecord(tx, scope.facts.sheetId));
  if (!record) throw notFound();
  const { lines, faults } = readVerifiedLines(record.criteria, fields);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  return lines;
}

/** Differences, what is said of them, the end of the review, and its minutes. */
export function gapRoutes(http: FeatureRoutes): void {
  http.page(paths.reviewGaps(), viewGaps, (scope, visit) => showGaps(scope, visit, nothingSent));
  http.form(paths.reconsiderMarks(), reconsiderAccess, {
    schema: forms.linesForm,
    show: showGaps,
    async run(scope, { fields }) {
      await reconsider(scope, { lines: await typedLines(scope, fields) });
      return paths.reviewGaps(scope.facts.sheetId);
    },
  });
  http.form(paths.moderateMarks(), moderateAccess, {
    schema: forms.linesForm,
    show: showGaps,
    async run(scope, { fields }) {
      await moderate(scope, { lines: await typedLines(scope, fields) });
      return paths.reviewGaps(scope.facts.sheetId);
    },
  });
  http.form(paths.closeCrossReview(), closeAccess, {
    schema: forms.linesForm,
    show: showGaps,
    async run(scope, { fields }) {
      await closeReview(scope, { confirmations: readSayings(fields) });
      return paths.reviewGaps(scope.facts.sheetId);
    },
  });
  http.page(paths.reviewMinutes(), viewSheet, async (scope, visit) => {
    const { record } = await openVisibleSheet(scope);
    const pdf = await printReviewMinutes(scope);
    const name = `Biên bản thẩm định ${record.year} ${record.unitName}.pdf`;
    return visit.c.body(new Uint8Array(pdf).buffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="bien-ban-tham-dinh.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
}
