import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Crumb } from '#src/ui/breadcrumb.tsx';
import type { YearRecord } from '../queries.ts';

/** Cluster, year, and the page itself. */
export function yearCrumbs(visit: Visit, year: YearRecord, title: string): Crumb[] {
  return [
    { label: year.clusterName, href: paths.cluster(year.clusterId) },
    { label: visit.t.common.year(year.year), href: paths.clusterYear(year.id) },
    { label: title },
  ];
}
