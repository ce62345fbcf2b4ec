import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Crumb } from '#src/ui/breadcrumb.tsx';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  title: string;
  /** Between the list and this page. */
  above?: Crumb[];
  of: 'decisions' | 'register' | 'payments';
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** A page below the decisions, the register or the payments: the path leads back to its list. */
export function AwardsFrame({ visit, title, above = [], of, children, ...layout }: Props) {
  const t = visit.t.awards;
  const list = {
    decisions: { label: t.place, href: paths.awardDecisions() },
    register: { label: t.registerPlace, href: paths.awardRegister() },
    payments: { label: t.payments.title, href: paths.payments() },
  }[of];
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current={of === 'register' ? 'lookUp' : 'decisions'}
      crumbs={[list, ...above, { label: title }]}
      {...layout}
    >
      {children}
    </Layout>
  );
}
