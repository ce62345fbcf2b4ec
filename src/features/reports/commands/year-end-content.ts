import type { YearRecord } from '#src/features/clusters/queries.ts';
import type { Movement } from '#src/features/movements/queries.ts';
import type { ContributionContent, YearEndContent } from '../content.ts';
import type { YearEndReport } from '../queries/year-end.ts';
import type { UnitReportStanding } from '../queries.ts';
import { withLastYear } from '../rules/year-end.ts';
import { reportSymbol } from './report-number.ts';

export interface YearEndSources {
  year: YearRecord;
  report: YearEndReport;
  standings: readonly UnitReportStanding[];
  movements: readonly Movement[];
  /** Values of last year's report by `figureKey`. */
  lastYear: ReadonlyMap<string, string>;
}

/** Everything that the report says. Number and day are those that it gets. */
export function yearEndContent(
  { year, report, standings, movements, lastYear }: YearEndSources,
  given: { number: number; issuedOn: string },
): YearEndContent {
  return {
    form: 'thidua-year-end-report/1',
    cluster: year.clusterName,
    year: year.year,
    number: given.number,
    symbol: reportSymbol(year.clusterCode),
    issuedOn: given.issuedOn,
    addressee: report.addressee,
    units: standings.length,
    missingReason: report.missingReason,
    overview: report.overview,
    limits: report.limits,
    directions: report.directions,
    areas: report.areas.map(({ id, kind, name, section }) => ({
      kind,
      name,
      section,
      figures: figuresOn(standings, id, lastYear),
    })),
    movements: movements
      .filter(({ state }) => state !== 'draft')
      .map(({ title, superiors }) => ({ title, superiors: superiors.map(({ name }) => name) })),
  };
}

/** The figures that the units sent on one area, each beside last year's. */
export function figuresOn(
  standings: readonly UnitReportStanding[],
  areaId: string,
  lastYear: ReadonlyMap<string, string>,
) {
  return standings.flatMap(({ unitId, unitName, content }) => {
    const sent = content ? (JSON.parse(content) as ContributionContent) : null;
    const area = sent?.areas.find((each) => each.areaId === areaId);
    return withLastYear(unitId, area?.figures ?? [], lastYear).map((figure) => ({ unit: unitName, ...figure }));
  });
}
