import { momentCell } from '#src/papers/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { ArchiveLine, OpenDossier } from '../queries.ts';

interface Props {
  visit: Visit;
  waiting: OpenDossier[];
  sealed: ArchiveLine[];
  moreHref: string | null;
  maySeal: boolean;
}

/** What waits to be sealed, and what is. */
export function ArchivesPage({ visit, waiting, sealed, moreHref, maySeal }: Props) {
  const t = visit.t.archive.list;
  return (
    <Layout frame={visit.frame} title={t.title} current="archive">
      <PageHead title={t.title} facts={t.facts} />
      {waiting.length === 0 ? (
        <p class="mo">{t.nothingWaiting}</p>
      ) : (
        <>
          <h2>{t.waiting}</h2>
          <Waiting visit={visit} waiting={waiting} maySeal={maySeal} />
        </>
      )}
      <h2>{t.sealed}</h2>
      {sealed.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : <Sealed visit={visit} sealed={sealed} />}
      {moreHref && (
        <nav class="phan-trang" aria-label={visit.t.frame.pagination.label}>
          <a href={moreHref} rel="next">
            {t.more}
          </a>
        </nav>
      )}
    </Layout>
  );
}

function Waiting({ visit, waiting, maySeal }: Pick<Props, 'visit' | 'waiting' | 'maySeal'>) {
  const { columns, ...t } = visit.t.archive.list;
  return (
    <Table
      caption={t.waiting}
      captionHidden
      columns={[{ label: columns.code }, { label: columns.unit }, { label: columns.award }, { label: columns.outcome }]}
      stacked
    >
      {waiting.map((dossier) => (
        <Row>
          <RowHead>
            {maySeal ? (
              <a href={paths.sealDossier(dossier.dossierId)}>
                {dossier.code}
                <span class="an">, {t.seal}</span>
              </a>
            ) : (
              dossier.code
            )}
          </RowHead>
          <Cell label={columns.unit}>{dossier.unitName}</Cell>
          <Cell label={columns.award}>{t.award(dossier.awardName, dossier.year)}</Cell>
          <Cell label={columns.outcome}>{t.states[dossier.state]}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Sealed({ visit, sealed }: Pick<Props, 'visit' | 'sealed'>) {
  const { columns, ...t } = visit.t.archive.list;
  return (
    <Table
      caption={t.sealed}
      captionHidden
      columns={[
        { label: columns.code },
        { label: columns.unit },
        { label: columns.award },
        { label: columns.outcome },
        { label: columns.sealedAt, width: 150 },
        { label: columns.kept, width: 100 },
      ]}
      stacked
    >
      {sealed.map((line) => (
        <Row>
          <RowHead>
            <a href={paths.archive(line.id)}>{line.code}</a>
          </RowHead>
          <Cell label={columns.unit}>{line.unitName}</Cell>
          <Cell label={columns.award}>{t.award(line.awardName, line.year)}</Cell>
          <Cell label={columns.outcome}>{line.outcome}</Cell>
          <Cell label={columns.sealedAt}>{momentCell(line.sealedAt.toISOString())}</Cell>
          <Cell label={columns.kept}>{t.kept(line.kept.years)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
