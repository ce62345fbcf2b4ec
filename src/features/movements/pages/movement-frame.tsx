import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  year: { clusterYearId: string; year: number };
  title: string;
  /** Set on a page below the list. */
  below?: boolean;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of the pages of movements: the path leads back to the list, and to the registrations that it began. */
export function MovementFrame({ visit, year, title, below = false, failed, islands, children }: Props) {
  const t = visit.t.movements;
  const crumbs = [
    { label: t.registrations.title(year.year), href: paths.registrations(year.clusterYearId) },
    ...(below
      ? [{ label: t.crumb, href: paths.movements(year.clusterYearId) }, { label: title }]
      : [{ label: t.crumb }]),
  ];
  return (
    <Layout frame={visit.frame} title={title} current="registrations" crumbs={crumbs} failed={failed} islands={islands}>
      {children}
    </Layout>
  );
}
