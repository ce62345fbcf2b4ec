import { BOOK_KINDS } from '#src/papers/sheets/books.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Run } from '../queries.ts';
import { moment, runStatus } from './words.ts';

/** The four books: template, export, import; and what was imported last. */
export function ImportsPage({ visit, runs }: { visit: Visit; runs: readonly Run[] }) {
  const t = visit.t.imports;
  return (
    <Layout frame={visit.frame} title={t.title} current="people" crumbs={crumbsTo(visit)}>
      <PageHead title={t.title} facts={t.intro} />
      <Table caption={t.title} captionHidden columns={Object.values(t.columns).map((label) => ({ label }))} stacked>
        {BOOK_KINDS.map((kind) => {
          const about = t.of(t.books[kind]);
          return (
            <Row>
              <RowHead>{t.books[kind].charAt(0).toUpperCase() + t.books[kind].slice(1)}</RowHead>
              <Cell label={t.columns.template} class="lien-ket-doc">
                <a href={paths.importTemplate(kind)}>
                  {t.template}
                  <span class="an">{about}</span>
                </a>
              </Cell>
              <Cell label={t.columns.export} class="lien-ket-doc">
                <a href={paths.exportBook(kind)}>
                  {t.export}
                  <span class="an">{about}</span>
                </a>
              </Cell>
              <Cell label={t.columns.import}>
                <Button kind="secondary" small href={paths.newImport(kind)} about={about}>
                  {t.import}
                </Button>
              </Cell>
            </Row>
          );
        })}
      </Table>
      <h2>{t.recent}</h2>
      {runs.length === 0 ? <p class="mo">{t.none}</p> : <Runs visit={visit} runs={runs} />}
    </Layout>
  );
}

/** The way to the books from the people. */
export function crumbsTo(visit: Visit, last?: string) {
  const { title } = visit.t.imports;
  return [
    { label: visit.t.people.title, href: paths.people() },
    ...(last ? [{ label: title, href: paths.imports() }, { label: last }] : [{ label: title }]),
  ];
}

function RunStatus({ visit, run }: { visit: Visit; run: Run }) {
  const { kind, label } = runStatus(visit, run);
  return <Status kind={kind}>{label}</Status>;
}

function Runs({ visit, runs }: { visit: Visit; runs: readonly Run[] }) {
  const t = visit.t.imports;
  const columns = [t.about.file, t.columns.book, t.about.scope, t.about.at, t.about.by];
  const labels = { kind: columns[1], scope: columns[2], at: columns[3], by: columns[4] };
  return (
    <Table
      caption={t.recent}
      captionHidden
      columns={[
        ...columns.map((label) => ({ label })),
        { label: t.upload.rows, number: true },
        { label: t.upload.state },
      ]}
      stacked
    >
      {runs.map((run) => (
        <Row>
          <RowHead>
            <a href={paths.importRun(run.id)}>{run.fileName}</a>
          </RowHead>
          <Cell label={labels.kind}>{t.books[run.kind]}</Cell>
          <Cell label={labels.scope}>{run.unitName ?? t.about.all}</Cell>
          <Cell label={labels.at}>{moment(run.startedAt)}</Cell>
          <Cell label={labels.by}>{run.startedBy}</Cell>
          <Cell label={t.upload.rows} number>
            {formatWhole(run.rowsTotal)}
          </Cell>
          <Cell label={t.upload.state}>
            <RunStatus visit={visit} run={run} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
