import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { ClusterLine, Leadership } from '../queries.ts';
import { inForce } from '../rules.ts';

interface Props {
  visit: Visit;
  clusters: ClusterLine[];
  /** Of each cluster's latest year. */
  leaderships: Leadership[];
  mayCreate: boolean;
}

/** Every cluster with its latest year. */
export function ClustersPage({ visit, clusters, leaderships, mayCreate }: Props) {
  const t = visit.t.clusters;
  const { columns } = t.list;
  return (
    <Layout frame={visit.frame} title={t.title} current="clusters">
      <PageHead
        title={t.title}
        facts={t.list.counted(clusters.length)}
        actions={mayCreate && <Button href={paths.newCluster()}>{t.list.add}</Button>}
      />
      {clusters.length === 0 ? (
        <Empty title={t.list.emptyTitle}>{t.list.empty}</Empty>
      ) : (
        <Table caption={t.title} captionHidden columns={Object.values(columns).map((label) => ({ label }))} stacked>
          {clusters.map((cluster) => {
            const [latest] = cluster.years;
            const leaders = inForce(leaderships.filter(({ clusterYearId }) => clusterYearId === latest?.id));
            return (
              <Row>
                <RowHead>
                  <a href={paths.cluster(cluster.id)}>{cluster.name}</a>
                </RowHead>
                <Cell label={columns.year}>
                  {latest ? <a href={paths.clusterYear(latest.id)}>{latest.year}</a> : t.list.noYear}
                </Cell>
                <Cell label={columns.members}>{latest?.members}</Cell>
                <Cell label={columns.head}>{leaders?.headName}</Cell>
                <Cell label={columns.state}>{latest && t.states[latest.state]}</Cell>
              </Row>
            );
          })}
        </Table>
      )}
    </Layout>
  );
}
