import { type ClusterYearFacts, clusterYearFacts, leadershipOf, yearRecord } from '#src/features/clusters/queries.ts';
import { withoutOwnLeaders } from '#src/features/movements/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  collectYearEndAccess,
  composeYearEndAccess,
  editYearEndAccess,
  issueYearEndAccess,
  openYearEndAccess,
  readYearEndPaper,
  setAreasAccess,
  viewContribution,
  viewYearEnd,
} from '../access.ts';
import { collectYearEnd } from '../commands/collect-year-end.ts';
import { composeYearEnd } from '../commands/compose-year-end.ts';
import { editSection } from '../commands/edit-section.ts';
import { editYearEnd, yearEndTextValues } from '../commands/edit-year-end.ts';
import { issueYearEnd } from '../commands/issue-year-end.ts';
import { openYearEnd } from '../commands/open-year-end.ts';
import { printYearEnd } from '../commands/print-year-end.ts';
import { areasValues, setAreas } from '../commands/set-areas.ts';
import { figuresOn } from '../commands/year-end-content.ts';
import type { ContributionContent } from '../content.ts';
import { AreasPage } from '../pages/areas-page.tsx';
import { SectionPage } from '../pages/section-page.tsx';
import { YearEndPage } from '../pages/year-end-page.tsx';
import { YearEndTextPage } from '../pages/year-end-text-page.tsx';
import { hasContributions, lastYearsAreas, yearEndReport } from '../queries/year-end.ts';
import { yearEndMaterial } from '../queries/year-end-sources.ts';
import { signedByLeader, unitReportStates, yearEndFacts } from '../queries.ts';
import * as schema from '../schema.ts';
import { ownReportOf } from './own-report.ts';
import { pdfAnswer } from './pdf-answer.ts';

type YearScope = Scope<string, ClusterYearFacts>;

/** The cluster's side of the year-end report. */
export function yearEndRoutes(http: FeatureRoutes): void {
  const back = (scope: YearScope) => paths.yearEnd(scope.facts.clusterYearId);
  http.page(paths.yearEnd(), viewYearEnd, (scope, visit) => showYearEnd(scope, visit, nothingSent));
  http.form(paths.yearEnd(), openYearEndAccess, {
    schema: schema.openYearEndForm,
    show: (scope, visit, attempt) => showYearEnd(scope, visit, attempt),
    run: async (scope, input) => {
      await openYearEnd(scope, input);
      return back(scope);
    },
  });
  http.page(paths.yearEndAreas(), setAreasAccess, (scope, visit) => showAreas(scope, visit, nothingSent));
  http.form(paths.yearEndAreas(), setAreasAccess, {
    schema: schema.areasForm,
    show: (scope, visit, attempt) => showAreas(scope, visit, attempt),
    run: async (scope, input) => {
      await setAreas(scope, input);
      return back(scope);
    },
  });
  http.form(paths.composeYearEnd(), composeYearEndAccess, {
    schema: schema.composeForm,
    show: (scope, visit, attempt) => showYearEnd(scope, visit, attempt),
    run: async (scope, input) => {
      await composeYearEnd(scope, input);
      return back(scope);
    },
  });
  http.form(paths.collectYearEnd(), collectYearEndAccess, {
    schema: schema.reasonForm,
    show: (scope, visit, attempt) => showYearEnd(scope, visit, attempt),
    run: async (scope, input) => {
      await collectYearEnd(scope, input);
      return back(scope);
    },
  });
  http.form(paths.issueYearEnd(), issueYearEndAccess, {
    schema: schema.issueForm,
    show: (scope, visit, attempt) => showYearEnd(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      await issueYearEnd(scope, await confirmSignature(scope, password), input);
      return back(scope);
    },
  });
  parts(http);
}

function parts(http: FeatureRoutes): void {
  http.page(paths.yearEndText(), viewYearEnd, (scope, visit) => showText(scope, visit, nothingSent));
  http.form(paths.yearEndText(), editYearEndAccess, {
    schema: schema.yearEndTextForm,
    show: (scope, visit, attempt) => showText(scope, visit, attempt),
    run: async (scope, input) => {
      await editYearEnd(scope, input);
      return paths.yearEnd(scope.facts.clusterYearId);
    },
  });
  http.page(paths.yearEndSection(), viewYearEnd, (scope, visit) => showSection(scope, visit, nothingSent));
  http.form(paths.yearEndSection(), editYearEndAccess, {
    schema: schema.sectionForm,
    show: (scope, visit, attempt) => showSection(scope, visit, attempt),
    run: async (scope, input, visit) => {
      const areaId = visit.params.areaId ?? '';
      await editSection(scope, { ...input, areaId });
      return paths.yearEndSection(scope.facts.clusterYearId, areaId);
    },
  });
  http.page(paths.yearEndDraft(), editYearEndAccess, async (scope, visit) =>
    pdfAnswer(visit, await printYearEnd(scope), `du-thao-tong-ket-${scope.facts.year}.pdf`),
  );
  http.page(paths.yearEndPaper(), readYearEndPaper, async (scope, visit) =>
    pdfAnswer(visit, await printYearEnd(scope), `bao-cao-tong-ket-${scope.facts.year}.pdf`),
  );
}

async function showYearEnd(scope: YearScope, visit: Visit, attempt: Attempt) {
  const { clusterYearId } = scope.facts;
  const found = await read(scope, async (tx) => {
    const year = await yearRecord(tx, clusterYearId);
    const report = await yearEndReport(tx, clusterYearId);
    return {
      year,
      report,
      facts: await clusterYearFacts(tx, clusterYearId),
      reportFacts: await yearEndFacts(tx, clusterYearId),
      suggested: year && !report ? await lastYearsAreas(tx, year.clusterId, year.year) : [],
      standings: await unitReportStates(tx, clusterYearId, 'yearEnd'),
      leaders: await leadershipOf(tx, clusterYearId),
    };
  });
  const { year, facts, reportFacts } = found;
  if (!year || !facts) throw notFound();
  const { actor } = visit;
  const signing = signedByLeader(reportFacts);
  return (
    <YearEndPage
      visit={visit}
      {...found}
      year={year}
      today={scope.today}
      leadingUnit={found.leaders?.headName ?? ''}
      ownReport={ownReportOf(actor, found.standings, found.report?.state === 'collecting')}
      may={{
        open: openYearEndAccess.allows(actor, facts),
        setAreas: reportFacts !== null && setAreasAccess.allows(actor, reportFacts),
        compose: reportFacts !== null && composeYearEndAccess.allows(actor, reportFacts),
        collect: reportFacts !== null && collectYearEndAccess.allows(actor, reportFacts),
        edit: reportFacts !== null && editYearEndAccess.allows(actor, reportFacts),
        issue: signing !== null && issueYearEndAccess.allows(actor, signing),
        paper: reportFacts !== null && readYearEndPaper.allows(actor, reportFacts),
        read: (unitId) => viewContribution.allows(actor, withoutOwnLeaders({ ...facts, unitId }, unitId)),
      }}
      attempt={attempt}
    />
  );
}

async function showAreas(scope: YearScope, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  const { report, fixed } = await read(scope, async (tx) => ({
    report: await yearEndReport(tx, clusterYearId),
    fixed: await hasContributions(tx, clusterYearId),
  }));
  if (!report) throw notFound();
  return (
    <AreasPage
      visit={visit}
      year={{ id: clusterYearId, year }}
      report={report}
      stored={areasValues(report)}
      fixed={fixed}
      attempt={attempt}
    />
  );
}

async function showText(scope: YearScope, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  const { report, facts } = await read(scope, async (tx) => ({
    report: await yearEndReport(tx, clusterYearId),
    facts: await yearEndFacts(tx, clusterYearId),
  }));
  if (!report || !facts) throw notFound();
  const stored = yearEndTextValues(report);
  return (
    <YearEndTextPage
      visit={visit}
      year={{ id: clusterYearId, year }}
      report={report}
      stored={{ ...stored, addressee: stored.addressee || (visit.frame.standingOffice ?? '') }}
      edits={editYearEndAccess.allows(visit.actor, facts)}
      attempt={attempt}
    />
  );
}

async function showSection(scope: YearScope, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  const { material, facts } = await read(scope, async (tx) => ({
    material: await yearEndMaterial(tx, clusterYearId),
    facts: await yearEndFacts(tx, clusterYearId),
  }));
  if (!material || !facts) throw notFound();
  const { report, standings, lastYear } = material;
  const at = report.areas.findIndex(({ id }) => id === visit.params.areaId);
  const area = report.areas[at];
  if (!area) throw notFound();
  const reads = report.state === 'issued' || viewContribution.allows(visit.actor, facts);
  const contributions = standings.flatMap(({ unitName, content }) => {
    const sent = content ? (JSON.parse(content) as ContributionContent) : null;
    const part = sent?.areas.find(({ areaId }) => areaId === area.id);
    return part ? [{ unitName, words: part.words }] : [];
  });
  return (
    <SectionPage
      visit={visit}
      year={{ id: clusterYearId, year }}
      report={report}
      area={area}
      next={report.areas[at + 1] ?? null}
      contributions={reads ? contributions : null}
      figures={figuresOn(standings, area.id, lastYear)}
      movements={material.movements.filter(({ state }) => state !== 'draft')}
      edits={editYearEndAccess.allows(visit.actor, facts)}
      attempt={attempt}
    />
  );
}
