import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { BallotState } from '../rules.ts';

interface BallotFrameProps {
  visit: Visit;
  ballot: { id: string; clusterYearId: string; awardName: string; year: number; round: number };
  title: string;
  /** A page below the ballot's own: named last in the path. */
  below?: boolean;
  failed?: boolean;
  wide?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of one ballot: the path leads back to the list and, from below, to the ballot. */
export function BallotFrame({ visit, ballot, title, below = false, children, ...layout }: BallotFrameProps) {
  const t = visit.t.ballots;
  const name = t.name(ballot.awardName, ballot.year, ballot.round);
  const crumbs = [
    { label: t.place, href: paths.ballots(ballot.clusterYearId) },
    ...(below ? [{ label: name, href: paths.ballot(ballot.id) }, { label: title }] : [{ label: name }]),
  ];
  return (
    <Layout frame={visit.frame} title={title} current="ballots" crumbs={crumbs} {...layout}>
      {children}
    </Layout>
  );
}

const kinds: Record<BallotState, StatusKind> = {
  prepared: 'cho',
  electorateFrozen: 'tin',
  open: 'tin',
  closed: 'tin',
  counted: 'tin',
  tie: 'luu-y',
  runoffPrepared: 'luu-y',
  announced: 'xong',
  minuted: 'xong',
  voided: 'cho',
};

export function BallotStatus({ visit, state }: { visit: Visit; state: BallotState }) {
  return (
    <Status kind={kinds[state]} icon={state === 'voided' ? 'barred' : undefined}>
      {visit.t.ballots.states[state]}
    </Status>
  );
}
