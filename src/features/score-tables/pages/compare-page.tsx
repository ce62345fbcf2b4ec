import type { Visit } from '#src/platform/http/visit.ts';
import type { TableChange } from '#src/points/diff-tables.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { crumbsOf, type YearOf } from './crumbs.ts';
import { DiffList } from './diff-list.tsx';

interface ComparePageProps {
  visit: Visit;
  year: YearOf;
  /** Null: the cluster has no earlier table. */
  last: { year: number; mark: string; changes: readonly TableChange[] } | null;
}

/** The year's table beside the one that the cluster issued before. */
export function ComparePage({ visit, year, last }: ComparePageProps) {
  const { compare: t } = visit.t.scoreTables;
  const title = last ? t.title(last.year) : t.crumb;
  return (
    <Layout frame={visit.frame} title={title} current="scoring" crumbs={crumbsOf(visit, year, t.crumb)}>
      <PageHead title={title} facts={last ? t.mark(last.year, last.mark.slice(0, 16)) : undefined} />
      {!last && <Empty title={t.none}>{t.noneText}</Empty>}
      {last?.changes.length === 0 && <p>{t.same}</p>}
      {last && last.changes.length > 0 && <DiffList visit={visit} changes={last.changes} />}
    </Layout>
  );
}
