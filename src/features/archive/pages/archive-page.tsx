import { retentionWords } from '#src/law/retention.ts';
import { momentWords } from '#src/papers/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { Comparison } from '../commands/compare-archive.ts';
import type { ArchiveRecord } from '../queries.ts';

interface Props {
  visit: Visit;
  record: ArchiveRecord;
  /** Just made; null on a page that is only opened. */
  comparison: Comparison | null;
}

/** One sealed dossier: its mark, what is in it, how to check it. */
export function ArchivePage({ visit, record, comparison }: Props) {
  const t = visit.t.archive.page;
  const title = t.title(record.code);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="archive"
      crumbs={[{ label: visit.t.archive.list.title, href: paths.archives() }, { label: record.code }]}
    >
      <PageHead
        title={title}
        facts={t.facts(record.unitName, visit.t.archive.list.award(record.awardName, record.year))}
        actions={<Button href={paths.archiveFile(record.id)}>{t.export}</Button>}
      />
      {comparison && <Compared visit={visit} comparison={comparison} />}
      <TwoColumns side={<Side visit={visit} record={record} />}>
        <Facts visit={visit} record={record} />
        <h2>{t.files}</h2>
        <Files visit={visit} record={record} />
      </TwoColumns>
    </Layout>
  );
}

function Facts({ visit, record }: Pick<Props, 'visit' | 'record'>) {
  const { rows, ...t } = visit.t.archive.page;
  return (
    <SummaryList
      facts={[
        { key: rows.outcome, value: record.outcome },
        ...(record.closingReason ? [{ key: rows.reason, value: record.closingReason }] : []),
        { key: rows.sealed, value: t.sealed(momentWords(record.sealedAt.toISOString()), record.sealerName) },
        { key: rows.kept, value: retentionWords(record.kept) },
        { key: rows.size, value: t.size(formatWhole(record.size), formatWhole(record.files.length)) },
        { key: rows.mark, value: <code class="mono ngat">{record.mark}</code> },
      ]}
    />
  );
}

function Files({ visit, record }: Pick<Props, 'visit' | 'record'>) {
  const { columns, kinds, files } = visit.t.archive.page;
  return (
    <Table
      caption={files}
      captionHidden
      columns={[{ label: columns.title }, { label: columns.size, number: true }, { label: columns.mark, width: 190 }]}
      stacked
    >
      {record.files.map(({ path, title, kind, size, sha256 }) => (
        <Row>
          <RowHead>
            {title}
            <div class="mo nho">{`${kinds[kind]} · ${path}`}</div>
          </RowHead>
          <Cell label={columns.size} number>
            {formatWhole(size)}
          </Cell>
          <Cell label={columns.mark}>
            <span class="mono" title={sha256}>{`${sha256.slice(0, 16)}…`}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Compared({ visit, comparison }: { visit: Visit; comparison: Comparison }) {
  const t = visit.t.archive.page;
  const { damaged, differences, compared } = comparison;
  if (damaged.length === 0 && differences.length === 0) {
    return <Notice kind="xong" live title={t.same(formatWhole(compared))} />;
  }
  return (
    <Notice kind="loi" live title={t.differs(formatWhole(damaged.length + differences.length))}>
      {damaged.length > 0 && <p>{`${t.damaged}: ${damaged.join(', ')}`}</p>}
      <ul>
        {differences.map(({ path, title, kind }) => (
          <li>{`${title} (${path}): ${t.differenceKinds[kind]}`}</li>
        ))}
      </ul>
      <p>{t.differsWhat}</p>
    </Notice>
  );
}

function Side({ visit, record }: Pick<Props, 'visit' | 'record'>) {
  const t = visit.t.archive.page;
  return (
    <>
      <h2>{t.compare}</h2>
      <p class="nho">{t.compareWhat}</p>
      <Form action={paths.compareArchive(record.id)}>
        <Button kind="secondary" small>
          {t.compareButton}
        </Button>
      </Form>
      <p class="mo nho">{t.checkpoints}</p>
      <h2>{t.verify}</h2>
      <p class="nho">{t.verifyWhat}</p>
      <p>
        <code class="mono ngat">{`npx thidua archive verify ${record.code}.zip --mark ${record.mark}`}</code>
      </p>
    </>
  );
}
