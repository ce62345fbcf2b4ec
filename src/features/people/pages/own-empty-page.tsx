import type { Visit } from '#src/platform/http/visit.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';

/** The own page of an account that no person is linked to. */
export function OwnEmptyPage({ visit }: { visit: Visit }) {
  const t = visit.t.people.own;
  return (
    <Layout frame={visit.frame} title={t.title} current="people">
      <PageHead title={t.title} />
      <Empty title={t.emptyTitle}>{t.empty}</Empty>
    </Layout>
  );
}
