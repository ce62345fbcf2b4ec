import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';
import type { UnitReportKind } from '../rules.ts';

interface Props {
  visit: Visit;
  kind: UnitReportKind;
  clusterYearId: string;
  year: number;
  title: string;
  /** Last in the path, where the title says too much. */
  crumb?: string;
  /** Page below the cluster's page of the review or report. */
  below?: boolean;
  /** The unit's own report, for a page below it. */
  parent?: { label: string; href: string };
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of the two reports: the review belongs to the covenant, the year's report to the conference. */
export function ReportFrame(props: Props) {
  const {
    visit,
    kind,
    clusterYearId,
    year,
    title,
    crumb = title,
    below = false,
    parent,
    failed,
    islands,
    children,
  } = props;
  const t = visit.t.reports;
  const midYear = kind === 'midYear';
  const home = midYear
    ? { label: t.midYear.covenant(year), href: paths.covenants(clusterYearId) }
    : { label: visit.t.common.year(year), href: paths.clusterYear(clusterYearId) };
  const page = midYear
    ? { label: t.midYear.crumb, href: paths.midYear(clusterYearId) }
    : { label: t.yearEnd.crumb, href: paths.yearEnd(clusterYearId) };
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current={midYear ? 'covenants' : 'conferences'}
      crumbs={[home, ...(below ? [page, ...(parent ? [parent] : []), { label: crumb }] : [{ label: page.label }])]}
      failed={failed}
      islands={islands}
    >
      {children}
    </Layout>
  );
}
