import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  record: { id: string; clusterYearId: string; year: number; unitName: string };
  title: string;
  /** A page below the registration: named last in the path. */
  below?: boolean;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of one registration: the path leads back to the list and, from below, to the registration. */
export function RegistrationFrame({ visit, record, title, below = false, failed, islands, children }: Props) {
  const t = visit.t.movements.registrations;
  const crumbs = [
    { label: t.title(record.year), href: paths.registrations(record.clusterYearId) },
    ...(below
      ? [{ label: record.unitName, href: paths.registration(record.id) }, { label: title }]
      : [{ label: record.unitName }]),
  ];
  return (
    <Layout
      frame={visit.frame}
      title={`${title} – ${record.unitName}`}
      current="registrations"
      crumbs={crumbs}
      failed={failed}
      islands={islands}
    >
      {children}
    </Layout>
  );
}
