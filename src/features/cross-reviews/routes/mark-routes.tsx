import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { forbidden, notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { sheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { demandNoFaults } from '../../scoring/routes/open-sheet.ts';
import { markNames, readSelfLines } from '../../scoring/self-lines.ts';
import { markSheet, recuseAccess, sendMarks as sendAccess } from '../access.ts';
import { recuse } from '../commands/recuse.ts';
import { linesOf, type MarksInput, saveMarks, sendMarks } from '../commands/save-marks.ts';
import { MarkPage } from '../pages/mark-page.tsx';
import { RecusePage } from '../pages/recuse-page.tsx';
import { ownMarks } from '../queries/marks.ts';
import { planOf, tasksOf } from '../queries.ts';
import * as forms from '../schema.ts';

async function ownWork(scope: Scope<string, SheetFacts>) {
  return read(scope, async (tx) => {
    const record = await sheetRecord(tx, scope.facts.sheetId);
    const plan = await planOf(tx, scope.facts.clusterYearId);
    const task = (await tasksOf(tx, { sheetId: scope.facts.sheetId })).find(
      ({ accountId }) => accountId === scope.actor?.accountId,
    );
    if (!record || !plan) throw notFound();
    if (!task) throw forbidden();
    const step = await tx.db
      .selectFrom('year_step')
      .select('ends_on')
      .where('tenant_id', '=', tx.tenantId)
      .where('cluster_year_id', '=', scope.facts.clusterYearId)
      .where('code', '=', 'review')
      .executeTakeFirst();
    return { record, plan, task, marks: await ownMarks(tx, record, task.id), deadline: step?.ends_on ?? null };
  });
}

async function showMarks<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return <MarkPage visit={visit} {...(await ownWork(scope))} attempt={attempt} />;
}

async function showRecuse<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  const { sheetId, clusterYearId, unitName } = scope.facts;
  const tasks = await read(scope, (tx) => tasksOf(tx, { sheetId }));
  const own = tasks.some(({ accountId }) => accountId === scope.actor?.accountId);
  return (
    <RecusePage
      visit={visit}
      sheet={{ sheetId, unitName }}
      choices={own ? [] : tasks}
      back={own ? paths.crossReview(sheetId) : paths.reviewPlan(clusterYearId)}
      attempt={attempt}
    />
  );
}

/** The typed marks of the reviewer's own lines. */
async function marksInput(
  scope: Scope<string, SheetFacts>,
  { version, fields }: { version: number | null; fields: Record<string, string> },
): Promise<MarksInput> {
  const { record, task, marks } = await ownWork(scope);
  const mine = linesOf(record, task);
  const criteria = record.criteria.filter(({ code }) => mine.has(code));
  const { lines, faults } = readSelfLines(criteria, fields, marks, record.year, markNames);
  demandNoFaults(faults);
  return { version, lines: lines.map(({ explanation: reason, ...line }) => ({ ...line, reason })) };
}

/** Blind marking and stepping back. */
export function markRoutes(http: FeatureRoutes): void {
  http.page(paths.crossReview(), markSheet, (scope, visit) => showMarks(scope, visit, nothingSent));
  http.form(paths.crossReview(), markSheet, {
    schema: forms.linesForm,
    show: showMarks,
    async run(scope, input) {
      await saveMarks(scope, await marksInput(scope, input));
      return paths.crossReview(scope.facts.sheetId);
    },
  });
  http.form(paths.sendCrossReview(), sendAccess, {
    schema: forms.linesForm,
    show: showMarks,
    async run(scope, input) {
      await sendMarks(scope, await marksInput(scope, input));
      return paths.crossReview(scope.facts.sheetId);
    },
  });
  http.page(paths.recuse(), recuseAccess, (scope, visit) => showRecuse(scope, visit, nothingSent));
  http.form(paths.recuse(), recuseAccess, {
    schema: forms.recuseForm,
    show: showRecuse,
    async run(scope, { accountId, ground, words }) {
      const own = scope.actor?.accountId ?? '';
      await recuse(scope, { accountId: accountId || own, ground, words });
      // Who stepped back sees nothing more of the sheet; the office goes on with the plan.
      return accountId && accountId !== own ? paths.reviewPlan(scope.facts.clusterYearId) : paths.ownReviews();
    },
  });
}
