import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { draftCovenantAccess } from '../access.ts';
import { CovenantFrame } from './covenant-frame.tsx';

/** A year whose covenant nobody has begun. */
export function NoCovenantPage({ visit, facts }: { visit: Visit; facts: ClusterYearFacts }) {
  const t = visit.t.covenants;
  const { clusterYearId, year } = facts;
  const mayDraft = draftCovenantAccess.allows(visit.actor, facts);
  return (
    <CovenantFrame visit={visit} clusterYearId={clusterYearId} year={year} title={t.title(year)}>
      <PageHead title={t.title(year)} facts={facts.clusterName} />
      <Empty title={t.empty.title(year)}>
        <p>{mayDraft ? t.empty.leaders : t.empty.others}</p>
        {mayDraft && <Button href={paths.newCovenant(clusterYearId)}>{t.empty.begin}</Button>}
      </Empty>
    </CovenantFrame>
  );
}
