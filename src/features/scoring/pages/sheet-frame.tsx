import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface SheetFrameProps {
  visit: Visit;
  record: { unitName: string; clusterYearId: string; sheetId: string; year: number };
  title: string;
  /** A page below the sheet: named last in the path. */
  below?: boolean;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of one sheet: the path leads back to the list and, from below, to the sheet. */
export function SheetFrame({ visit, record, title, below = false, failed, islands, children }: SheetFrameProps) {
  const crumbs = [
    { label: visit.t.scoring.crumb, href: paths.scoring(record.clusterYearId) },
    ...(below
      ? [{ label: record.unitName, href: paths.sheet(record.sheetId) }, { label: title }]
      : [{ label: record.unitName }]),
  ];
  return (
    <Layout
      frame={visit.frame}
      title={`${title} – ${record.unitName}`}
      current="scoring"
      crumbs={crumbs}
      failed={failed}
      islands={islands}
      wide
    >
      {children}
    </Layout>
  );
}
