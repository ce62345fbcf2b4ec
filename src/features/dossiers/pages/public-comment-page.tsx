import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { PublishedDossier } from '../queries/comments.ts';
import { SourceCitation } from './source-citation.tsx';

/** Who is proposed for what and until when comments are taken, for everybody; nothing of what the dossiers hold. */
export function PublicCommentPage({ visit, published }: { visit: Visit; published: readonly PublishedDossier[] }) {
  const t = visit.t.dossiers.publicList;
  return (
    <Layout frame={visit.frame} title={t.title} current="publicComment">
      <PageHead title={t.title} />
      {published.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <>
          <p>{t.intro}</p>
          <PublishedTable visit={visit} published={published} />
          <Where visit={visit} published={published} />
        </>
      )}
    </Layout>
  );
}

function PublishedTable({ visit, published }: { visit: Visit; published: readonly PublishedDossier[] }) {
  const t = visit.t.dossiers.publicList;
  return (
    <Table
      caption={t.title}
      captionHidden
      columns={[
        { label: t.columns.unit },
        { label: t.columns.award },
        { label: t.columns.cluster },
        { label: t.columns.period },
      ]}
      stacked
    >
      {published.map((each) => (
        <Row>
          <RowHead>{each.unitName}</RowHead>
          <Cell label={t.columns.award}>
            <span>
              <Flag row /> {each.awardName}
            </span>
          </Cell>
          <Cell label={t.columns.cluster}>{`${each.clusterName}, ${visit.t.common.year(each.year)}`}</Cell>
          <Cell label={t.columns.period}>{t.period(formatDay(each.startsOn), formatDay(each.endsOn))}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Where({ visit, published }: { visit: Visit; published: readonly PublishedDossier[] }) {
  const t = visit.t.dossiers.publicList;
  const [first] = published;
  if (!first) return null;
  const { shortest } = first;
  return (
    <>
      <h2>{t.whereTitle}</h2>
      <p>{t.where(visit.t.common.standingOfficeOf(first.tenantName))}</p>
      <p class="mo">
        {t.shortest(shortest.workingDays)} <SourceCitation source={shortest.source} />
      </p>
    </>
  );
}
