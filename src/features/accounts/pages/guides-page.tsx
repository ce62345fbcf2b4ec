import { raw } from 'hono/html';
import { paths } from '#src/paths.ts';
import type { Guide } from '#src/platform/guides.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { LinkList } from '#src/ui/work-list.tsx';

/** The user guides, one per role. */
export function GuidesPage({ visit, guides }: { visit: Visit; guides: Guide[] }) {
  const t = visit.t.start.guides;
  return (
    <Layout frame={visit.frame} title={t.title} current="help">
      <PageHead title={t.title} facts={t.facts} />
      {guides.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <LinkList links={guides.map(({ name, title }) => ({ label: title, href: paths.guide(name) }))} />
      )}
    </Layout>
  );
}

/** One guide; its own first heading is the title of the page. */
export function GuidePage({ visit, guide }: { visit: Visit; guide: Guide & { html: string } }) {
  const t = visit.t.start.guides;
  return (
    <Layout
      frame={visit.frame}
      title={guide.title}
      current="help"
      crumbs={[{ label: t.title, href: paths.help() }, { label: guide.title }]}
    >
      <article class="huong-dan" lang="vi">
        {raw(guide.html)}
      </article>
    </Layout>
  );
}
