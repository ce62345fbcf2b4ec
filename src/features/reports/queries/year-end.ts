import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { YearEndContent } from '../content.ts';
import { type AreaKind, type AreaWords, figureKey } from '../rules/year-end.ts';
import type { YearEndState } from '../rules.ts';
import { type UnitReportHead, unitReportHead } from './unit-report.ts';

export interface Area {
  id: string;
  position: number;
  kind: AreaKind;
  name: string;
  section: string;
  savedAt: Date | null;
  savedBy: string | null;
  version: number;
}

export interface YearEndReport {
  id: string;
  clusterYearId: string;
  state: YearEndState;
  dueOn: Day;
  openedAt: Date;
  missingReason: string;
  addressee: string;
  overview: string;
  limits: string;
  directions: string;
  number: number | null;
  issuedOn: Day | null;
  issuedAt: Date | null;
  signerName: string | null;
  signerTitle: string | null;
  content: string | null;
  hash: string | null;
  savedAt: Date;
  savedBy: string;
  version: number;
  areas: Area[];
}

/** The report of a year; null before it is opened. @param lock held until the end of the change */
export async function yearEndReport(tx: Tx, clusterYearId: string, lock = false): Promise<YearEndReport | null> {
  const query = tx.db
    .selectFrom('year_end_report')
    .select(['id', 'cluster_year_id as clusterYearId', 'state', 'due_on as dueOn', 'opened_at as openedAt'])
    .select(['missing_reason as missingReason', 'addressee', 'overview', 'limits', 'directions', 'number'])
    .select(['issued_on as issuedOn', 'issued_at as issuedAt', 'signer_name as signerName'])
    .select(['signer_title as signerTitle', 'content', 'content_hash as hash', 'saved_at as savedAt'])
    .select(['saved_by as savedBy', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? { ...row, areas: await areasOf(tx, row.id) } : null;
}

/** Grows with every saving of the common text and of any area: what a head has read before signing. */
export function versionRead({ version, areas }: Pick<YearEndReport, 'version' | 'areas'>): number {
  return areas.reduce((sum, area) => sum + area.version, version);
}

function areasOf(tx: Tx, yearEndId: string): Promise<Area[]> {
  return tx.db
    .selectFrom('year_end_area')
    .select(['id', 'position', 'kind', 'name', 'section', 'saved_at as savedAt', 'saved_by as savedBy', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('year_end_report_id', '=', yearEndId)
    .orderBy('position')
    .execute();
}

/** Work areas of the same cluster's report of the year before, to begin with; empty when there was none. */
export async function lastYearsAreas(tx: Tx, clusterId: string, year: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('year_end_report as r', (on) =>
      on.onRef('r.tenant_id', '=', 'y.tenant_id').onRef('r.cluster_year_id', '=', 'y.id'),
    )
    .innerJoin('year_end_area as a', (on) =>
      on.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.year_end_report_id', '=', 'r.id'),
    )
    .select('a.name')
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.cluster_id', '=', clusterId)
    .where('y.year', '=', year - 1)
    .where('a.kind', '=', 'work')
    .orderBy('a.position')
    .execute();
  return rows.map(({ name }) => name);
}

/** Values of the report issued for the year before, by `figureKey`; empty when there was none. */
export async function lastYearsFigures(
  tx: Tx,
  clusterId: string,
  year: number,
  unitIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const row = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('year_end_report as r', (on) =>
      on.onRef('r.tenant_id', '=', 'y.tenant_id').onRef('r.cluster_year_id', '=', 'y.id'),
    )
    .select('r.content')
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.cluster_id', '=', clusterId)
    .where('y.year', '=', year - 1)
    .executeTakeFirst();
  if (!row?.content) return new Map();
  const { areas } = JSON.parse(row.content) as YearEndContent;
  return new Map(
    areas.flatMap(({ figures }) =>
      figures.map(({ unit, indicator, value }) => [figureKey(unitIds.get(unit) ?? unit, indicator), value] as const),
    ),
  );
}

/** Whether any unit has written anything yet: from then on the areas stay. */
export async function hasContributions(tx: Tx, clusterYearId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('unit_report')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('kind', '=', 'yearEnd')
    .where('saved_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface ContributionRecord extends UnitReportHead {
  areas: Area[];
  /** What is being written, by area; an area that does not concern the unit has no entry. */
  written: Map<string, AreaWords>;
}

/** One unit's contribution whole. @param lock held until the end of the change */
export async function contributionRecord(tx: Tx, reportId: string, lock = false): Promise<ContributionRecord | null> {
  const head = await unitReportHead(tx, reportId, lock);
  const report = head && (await yearEndReport(tx, head.clusterYearId));
  if (!head || !report) return null;
  return { ...head, areas: report.areas, written: await writtenOf(tx, reportId) };
}

async function writtenOf(tx: Tx, reportId: string): Promise<Map<string, AreaWords>> {
  const words = await tx.db
    .selectFrom('area_contribution')
    .select(['area_id as areaId', 'words'])
    .where('tenant_id', '=', tx.tenantId)
    .where('report_id', '=', reportId)
    .execute();
  const figures = await tx.db
    .selectFrom('area_figure')
    .select(['area_id as areaId', 'indicator', 'unit_of_measure as unitOfMeasure', 'value'])
    .select('last_value as lastValue')
    .where('tenant_id', '=', tx.tenantId)
    .where('report_id', '=', reportId)
    .orderBy('area_id')
    .orderBy('position')
    .execute();
  return new Map(
    words.map(({ areaId, words: text }) => [
      areaId,
      {
        words: text,
        figures: figures.filter((figure) => figure.areaId === areaId).map(({ areaId: _, ...figure }) => figure),
      },
    ]),
  );
}
