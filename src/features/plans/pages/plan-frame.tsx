import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  year: { clusterYearId: string; year: number };
  title: string;
  /** Set on a page below the plan. */
  plan?: { id: string; state: string };
  failed?: boolean;
  wide?: boolean;
  landscape?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of the pages of a launch plan: the path leads back to the plan and to its year. */
export function PlanFrame({ visit, year, title, plan, ...rest }: Props) {
  const t = visit.t.plans;
  const crumb = plan?.state === 'issued' ? t.crumb : t.draftCrumb;
  const crumbs = [
    { label: visit.t.common.year(year.year), href: paths.clusterYear(year.clusterYearId) },
    ...(plan ? [{ label: crumb, href: paths.plan(plan.id) }, { label: title }] : [{ label: t.crumb }]),
  ];
  return (
    <Layout frame={visit.frame} title={title} current="year" crumbs={crumbs} {...rest}>
      {rest.children}
    </Layout>
  );
}
