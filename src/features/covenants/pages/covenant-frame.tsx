import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  clusterYearId: string;
  year: number;
  /** Title of the document and, on a page below the covenant, last in the path. */
  title: string;
  /** Set on a page below the covenant. */
  covenantId?: string;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of one covenant; from below the path leads back to it. */
export function CovenantFrame({ visit, clusterYearId, year, title, covenantId, failed, islands, children }: Props) {
  const t = visit.t.covenants;
  const crumbs = covenantId
    ? [{ label: t.title(year), href: paths.covenant(covenantId) }, { label: title }]
    : [{ label: t.crumb, href: paths.covenants(clusterYearId) }, { label: visit.t.common.year(year) }];
  return (
    <Layout frame={visit.frame} title={title} current="covenants" crumbs={crumbs} failed={failed} islands={islands}>
      {children}
    </Layout>
  );
}
