import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Warning } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { AgreedRanking } from '../queries.ts';

interface RankingPageProps {
  visit: Visit;
  year: { id: string; year: number };
  ranking: AgreedRanking;
}

export function RankingPage({ visit, year, ranking }: RankingPageProps) {
  const { ranking: words, crumb } = visit.t.scoring;
  const crumbs = [{ label: crumb, href: paths.scoring(year.id) }, { label: words.title(year.year) }];
  return (
    <Layout frame={visit.frame} title={words.title(year.year)} current="scoring" crumbs={crumbs}>
      <PageHead
        title={words.title(year.year)}
        facts={ranking.complete ? words.caption : undefined}
        actions={
          ranking.complete && (
            <Button kind="secondary" href={paths.fairness(year.id)}>
              {visit.t.fairness.link}
            </Button>
          )
        }
      />
      {ranking.complete ? (
        <RankingTable visit={visit} ranking={ranking} />
      ) : (
        <Empty title={words.notYet}>{ranking.of > 0 ? words.progress(ranking.final, ranking.of) : words.none}</Empty>
      )}
    </Layout>
  );
}

function RankingTable({ visit, ranking }: { visit: Visit; ranking: AgreedRanking }) {
  const { ranking: words, columns, sheet } = visit.t.scoring;
  return (
    <Table
      caption={words.caption}
      captionHidden
      stacked
      columns={[
        { label: columns.rank, width: 60 },
        { label: columns.unit },
        { label: sheet.criteriaTotal, number: true },
        { label: sheet.bonusTotal, number: true },
        { label: sheet.penaltyTotal, number: true },
        { label: columns.total, number: true },
      ]}
    >
      {ranking.ranked.map(({ rank, total, item }) => (
        <Row>
          <Cell label={columns.rank}>{String(rank)}</Cell>
          <RowHead>
            {item.unitName}
            {item.agreed?.warnings
              .filter(({ kind }) => kind === 'overridden')
              .map(({ message }) => (
                <Warning>{message}</Warning>
              ))}
          </RowHead>
          <Cell number label={sheet.criteriaTotal}>
            {formatPoints(item.agreed?.base ?? 0)}
          </Cell>
          <Cell number label={sheet.bonusTotal}>
            {formatPoints(item.agreed?.bonus ?? 0)}
          </Cell>
          <Cell number label={sheet.penaltyTotal}>
            {formatPoints(-(item.agreed?.penalty ?? 0))}
          </Cell>
          <Cell number label={columns.total}>
            <b>{formatPoints(total)}</b>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
