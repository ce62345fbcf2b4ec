import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface ReviewFrameProps {
  visit: Visit;
  title: string;
  failed?: boolean;
  islands?: string[];
  /** Where the path leads; the reviewer's own list by default. */
  back?: string;
  children?: Child;
}

/** The frame of a page about marking one sheet: the path leads to the reviewer's own list, never to the sheet. */
export function ReviewFrame({ visit, title, failed, islands, back = paths.ownReviews(), children }: ReviewFrameProps) {
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="scoring"
      crumbs={[{ label: visit.t.crossReviews.crumb, href: back }, { label: title }]}
      failed={failed}
      islands={islands}
      wide
    >
      {children}
    </Layout>
  );
}
