import { dayWords } from '#src/features/scoring/pages/day-words.ts';
import type { StoredTable } from '#src/features/scoring/queries/score-table.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { ruleWords } from '#src/points/reading/rule-words.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { PrintedLine } from '../printed-lines.ts';
import type { TableImport } from '../queries/imports.ts';
import { crumbsOf, type YearOf } from './crumbs.ts';
import { Verbatim } from './item-words.tsx';

interface PrintPageProps {
  visit: Visit;
  year: YearOf;
  table: StoredTable;
  origin: TableImport | null;
  lines: readonly PrintedLine[];
}

/** The table for A4 as it was issued: the printed rows word for word, and how the points of each line are found. */
export function PrintPage({ visit, year, table, origin, lines }: PrintPageProps) {
  const { print: t } = visit.t.scoreTables;
  const { classes } = table.content;
  const state = table.issuedAt ? t.issued(dayWords(table.issuedAt), table.documentNumber) : t.draft;
  return (
    <Layout
      frame={visit.frame}
      title={table.title}
      current="scoring"
      crumbs={crumbsOf(visit, year, visit.t.scoreTables.table.print)}
      landscape
    >
      <PageHead title={table.title} facts={state} />
      <p class="khong-in">
        <a href={paths.scoreTable(year.id)}>{t.back}</a>
      </p>
      <Table
        caption={table.title}
        captionHidden
        columns={[
          { label: t.stt, width: 64 },
          { label: t.text },
          { label: t.base, number: true, width: 64 },
          { label: t.bonus, number: true, width: 64 },
          { label: t.penalty, number: true, width: 64 },
          { label: t.rules },
        ]}
        stacked
      >
        {lines.map(({ stt, text, base, bonus, penalty, item }) => (
          <Row>
            <Cell class="ma">{stt}</Cell>
            <RowHead>
              <Verbatim text={text} />
            </RowHead>
            <Cell number={base.length < 8} label={t.base}>
              {base}
            </Cell>
            <Cell number={bonus.length < 8} label={t.bonus}>
              {bonus}
            </Cell>
            <Cell number={penalty.length < 8} label={t.penalty}>
              {penalty}
            </Cell>
            <Cell label={t.rules}>{item && <span lang="vi">{ruleWords(item).join('; ')}</span>}</Cell>
          </Row>
        ))}
      </Table>
      {classes.length > 0 && (
        <>
          <h2>{t.classes}</h2>
          <ul>
            {classes.map(({ name, from }) => (
              <li>{t.classFrom(name, formatPoints(from))}</li>
            ))}
          </ul>
        </>
      )}
      {table.contentHash && <p class="mo nho nguyen-van">{t.mark(table.contentHash)}</p>}
      {origin && <p class="mo nho nguyen-van">{t.original(origin.fileName, origin.sha256)}</p>}
    </Layout>
  );
}
