import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';

interface Props {
  visit: Visit;
  title: string;
  /** The vote that the page is about, below its public list. */
  of?: { voteId: string; title: string };
  islands?: string[];
  children?: Child;
}

/** What anybody may see of an electronic vote. */
export function PublicVoteFrame({ visit, title, of, islands, children }: Props) {
  const crumbs = of && [
    {
      label: of.title,
      ...(title === visit.t.ballotSlip.trackers.title ? {} : { href: paths.voteTrackers(of.voteId) }),
    },
    { label: title },
  ];
  return (
    <Layout frame={visit.frame} title={title} current="verifyVote" crumbs={crumbs} islands={islands}>
      {children}
    </Layout>
  );
}
