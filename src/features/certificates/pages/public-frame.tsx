import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  title: string;
  current: 'lookUp' | 'checkCertificate';
  /** Below the look-up: the last crumb. */
  below?: string[];
  children?: Child;
}

/** A page that needs no sign-in; whoever is signed in keeps the own places around it. */
export function PublicFrame({ visit, title, current, below, children }: Props) {
  const words = visit.t.certificates.places;
  const crumbs = below && [
    { label: words.lookUp, href: paths.lookUp() },
    ...below.map((label, index) => ({
      label,
      ...(index < below.length - 1 ? { href: paths.publicDecisions() } : {}),
    })),
  ];
  return (
    <Layout frame={visit.frame} title={title} current={current} crumbs={crumbs}>
      {children}
    </Layout>
  );
}
