import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  record: { id: string; clusterYearId: string; year: number; unitName: string; awardName: string };
  title: string;
  /** A page below the dossier: named last in the path. */
  below?: boolean;
  /** A page below the report. */
  inReport?: boolean;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of one dossier: the path leads back to the list and, from below, to the dossier. */
export function DossierFrame({ visit, record, title, below, inReport, failed, islands, children }: Props) {
  const t = visit.t.dossiers;
  const crumbs = [
    { label: t.list.title(record.year), href: paths.dossiers(record.clusterYearId) },
    ...(below || inReport
      ? [{ label: record.unitName, href: paths.dossier(record.id) }]
      : [{ label: record.unitName }]),
    ...(inReport ? [{ label: t.report.title, href: paths.dossierReport(record.id) }] : []),
    ...(below || inReport ? [{ label: title }] : []),
  ];
  return (
    <Layout
      frame={visit.frame}
      title={`${title} – ${record.unitName}`}
      current="dossiers"
      crumbs={crumbs}
      failed={failed}
      islands={islands}
    >
      {children}
    </Layout>
  );
}
