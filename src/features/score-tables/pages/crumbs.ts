import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Crumb } from '#src/ui/breadcrumb.tsx';

export interface YearOf {
  /** Of the cluster-year. */
  id: string;
  year: number;
}

export function crumbsOf(visit: Visit, year: YearOf, ...rest: readonly (string | Crumb)[]): Crumb[] {
  const { crumb, table } = visit.t.scoring;
  return [
    { label: crumb, href: paths.scoring(year.id) },
    { label: table.title(year.year), href: paths.scoreTable(year.id) },
    ...rest.map((each) => (typeof each === 'string' ? { label: each } : each)),
  ];
}
