import { leadershipOf } from '#src/features/clusters/queries.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import type { YearEndReportFacts } from '#src/papers/year-end-report.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { YearEndContent } from '../content.ts';
import { type YearEndMaterial, yearEndMaterial } from '../queries/year-end-sources.ts';
import type { YearEndFacts } from '../queries.ts';
import { differenceOf } from '../rules/year-end.ts';
import { paperFrame } from './paper-frame.ts';
import { yearEndContent } from './year-end-content.ts';

/** The year-end report as a PDF: as issued or, while it is composed, a draft without number. */
export async function printYearEnd(scope: Scope<'yearEnd.paper' | 'yearEnd.edit', YearEndFacts>): Promise<Uint8Array> {
  const { clusterYearId } = scope.facts;
  const { material, leaders } = await read(scope, async (tx) => ({
    material: await yearEndMaterial(tx, clusterYearId),
    leaders: await leadershipOf(tx, clusterYearId),
  }));
  if (!material) throw notFound();
  return renderPaper({
    kind: 'yearEndReport',
    facts: paperOf(material, leaders?.headName ?? '', scope.services.demonstration),
  });
}

function paperOf(material: YearEndMaterial, leadingUnit: string, demonstration: boolean): YearEndReportFacts {
  const { year, report, standings } = material;
  const content = report.content
    ? (JSON.parse(report.content) as YearEndContent)
    : yearEndContent(material, { number: 0, issuedOn: '' });
  const missing = standings.filter(({ state }) => state !== 'sent').map(({ unitName }) => unitName);
  return {
    ...paperFrame(year, report, content, leadingUnit),
    synthetic: demonstration
      ? [
          'tên người, số liệu, lời văn, số và ngày của báo cáo; tình hình chung, lĩnh vực công tác và phong trào theo tin đã công bố.',
        ]
      : [],
    overview: content.overview,
    areas: content.areas.map(({ kind, name, section, figures }) => ({
      kind,
      name,
      section,
      figures: figures.map(({ unit, indicator, unitOfMeasure, value, lastValue }) => ({
        unit,
        indicator,
        unitOfMeasure,
        value,
        lastValue: lastValue || null,
        difference: lastValue ? differenceOf(value, lastValue) : null,
      })),
    })),
    movements: content.movements,
    limits: content.limits,
    directions: content.directions,
    missing: content.missingReason ? { units: missing, reason: content.missingReason } : null,
  };
}
