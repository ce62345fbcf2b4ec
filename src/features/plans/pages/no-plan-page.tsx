import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { draftPlanAccess } from '../access.ts';
import { PlanFrame } from './plan-frame.tsx';

/** A year without a draft, or with one that was not sent yet. */
export function NoPlanPage({ visit, facts, drafted }: { visit: Visit; facts: ClusterYearFacts; drafted: boolean }) {
  const t = visit.t.plans;
  const title = t.title(facts.year);
  const may = !drafted && draftPlanAccess.allows(visit.actor, facts);
  return (
    <PlanFrame visit={visit} year={facts} title={title}>
      <PageHead
        title={title}
        facts={facts.clusterName}
        actions={may && <Button href={paths.newPlan(facts.clusterYearId)}>{t.empty.draft}</Button>}
      />
      <Empty title={t.empty.title(facts.year)}>
        {drafted ? t.empty.notSent : may ? t.empty.writers : t.empty.others}
      </Empty>
    </PlanFrame>
  );
}
