import { yearRecord } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { typedForm } from '#src/platform/http/read-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { editContribution, returnContributionAccess, sendContributionAccess, viewContribution } from '../access.ts';
import { returnReport } from '../commands/return-report.ts';
import { saveContribution } from '../commands/save-contribution.ts';
import { sendReport } from '../commands/send-report.ts';
import { AreaContributionPage } from '../pages/area-contribution-page.tsx';
import { ContributionPage, shownAreas } from '../pages/contribution-page.tsx';
import { ReturnPage } from '../pages/return-page.tsx';
import { contributionRecord } from '../queries/year-end.ts';
import { figuresBefore } from '../queries/year-end-sources.ts';
import type { UnitReportFacts } from '../queries.ts';
import { withLastYear } from '../rules/year-end.ts';
import { mayWriteItem } from '../rules.ts';
import * as schema from '../schema.ts';
import { demandNoFaults, isOwn } from './progress-routes.tsx';

type ContributionScope = Scope<string, UnitReportFacts>;

/** A unit's side of the year-end report: its words and figures per area, sending, completion. */
export function contributionRoutes(http: FeatureRoutes): void {
  http.page(paths.contribution(), viewContribution, (scope, visit) => showContribution(scope, visit, nothingSent));
  http.form(paths.sendContribution(), sendContributionAccess, {
    schema: schema.sendForm,
    show: (scope, visit, attempt) => showContribution(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      await sendReport(scope, await confirmSignature(scope, password), input);
      return paths.contribution(scope.facts.reportId);
    },
  });
  http.page(paths.areaContribution(), viewContribution, (scope, visit) => showArea(scope, visit, nothingSent));
  http.form(paths.areaContribution(), editContribution, {
    schema: schema.fieldsForm,
    show: (scope, visit, attempt) => showArea(scope, visit, attempt),
    run: async (scope, { version, fields }, visit) => {
      const { value, faults } = schema.readAreaWords(fields);
      demandNoFaults(faults);
      await saveContribution(scope, { ...value, areaId: visit.params.areaId ?? '', version });
      return paths.contribution(scope.facts.reportId);
    },
  });
  http.page(paths.returnContribution(), returnContributionAccess, (scope, visit) =>
    showReturn(scope, visit, nothingSent),
  );
  http.form(paths.returnContribution(), returnContributionAccess, {
    schema: typedForm,
    show: (scope, visit, attempt) => showReturn(scope, visit, attempt),
    run: async (scope, fields) => {
      const { areas } = await recordOf(scope);
      const { value, faults } = schema.readReturn(areas, fields);
      demandNoFaults(faults);
      await returnReport(scope, value);
      return paths.yearEnd(scope.facts.clusterYearId);
    },
  });
}

async function recordOf(scope: ContributionScope) {
  const record = await read(scope, (tx) => contributionRecord(tx, scope.facts.reportId));
  if (!record) throw notFound();
  return record;
}

async function showContribution(scope: ContributionScope, visit: Visit, attempt: Attempt) {
  const { facts, actor } = scope;
  return (
    <ContributionPage
      visit={visit}
      record={await recordOf(scope)}
      today={scope.today}
      own={isOwn(scope)}
      may={{
        write: editContribution.allows(actor, facts),
        send: sendContributionAccess.allows(actor, facts),
        ask: returnContributionAccess.allows(actor, facts),
      }}
      attempt={attempt}
    />
  );
}

async function showArea(scope: ContributionScope, visit: Visit, attempt: Attempt) {
  const { facts } = scope;
  const { record, lastYear } = await read(scope, async (tx) => {
    const year = await yearRecord(tx, facts.clusterYearId);
    return {
      record: await contributionRecord(tx, facts.reportId),
      lastYear: year ? await figuresBefore(tx, year) : new Map<string, string>(),
    };
  });
  const at = record?.areas.findIndex(({ id }) => id === visit.params.areaId) ?? -1;
  const area = record?.areas[at];
  if (!record || !area) throw notFound();
  const { words, figures } = shownAreas(record, isOwn(scope))?.get(area.id) ?? { words: '', figures: [] };
  return (
    <AreaContributionPage
      visit={visit}
      record={record}
      area={area}
      next={record.areas[at + 1] ?? null}
      written={{ words, figures: withLastYear(record.unitId, figures, lastYear) }}
      writes={mayWriteItem(record.state, record.remarks, area.id) && editContribution.allows(scope.actor, scope.facts)}
      attempt={attempt}
    />
  );
}

async function showReturn(scope: ContributionScope, visit: Visit, attempt: Attempt) {
  const record = await recordOf(scope);
  const sent = shownAreas(record, false);
  return (
    <ReturnPage
      visit={visit}
      report={record}
      items={record.areas.map(({ id, name }) => ({ id, name, said: sent?.get(id)?.words ?? '' }))}
      addresses={{ form: paths.returnContribution(record.id), back: paths.contribution(record.id) }}
      attempt={attempt}
    />
  );
}
