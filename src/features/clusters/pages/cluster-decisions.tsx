import type { Child } from 'hono/jsx';
import type { Words } from '#src/platform/i18n/words.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Status } from '#src/ui/status.tsx';
import { Synthetic } from '#src/ui/synthetic.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Decision, Leadership } from '../queries.ts';
import { inForce } from '../rules.ts';
import type { ClusterPageProps } from './cluster-page.tsx';

export interface ClusterDecision extends Decision {
  id: string;
  year: number;
}

/** Decisions on leaders and members of the cluster, the latest year first. */
export function ClusterDecisions({ visit, leaderships, membershipDecisions }: ClusterPageProps) {
  const t = visit.t.clusters.cluster;
  const { decisionColumns: columns } = t;
  const lines = [
    ...leaderships.map((each) => ({
      decision: each.decision,
      year: each.year,
      state: <LeadershipState leadership={each} all={leaderships} t={visit.t} />,
    })),
    ...membershipDecisions.map(({ year, ...decision }) => ({
      decision,
      year,
      state: <Status kind="xong">{t.decisionStates.recorded}</Status>,
    })),
  ].toSorted((one, other) => other.year - one.year);
  if (lines.length === 0) return <p class="mo">{t.noDecisions}</p>;
  return (
    <Table caption={t.decisions} columns={Object.values(columns).map((label) => ({ label }))} stacked>
      {lines.map(({ decision, year, state }) => (
        <Row>
          <RowHead>
            <DecisionNumber decision={decision} />
          </RowHead>
          <Cell label={columns.subject}>{decision.subject}</Cell>
          <Cell label={columns.year}>{year}</Cell>
          <Cell label={columns.state}>{state}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** "2500/QĐ-BTP, 15/12/2020", and that it is synthetic where it is. */
export function DecisionNumber({
  decision,
}: {
  decision: Pick<Decision, 'number' | 'synthetic'> & { signedOn: Day | null };
}): Child {
  return (
    <>
      {[decision.number, decision.signedOn && formatDay(decision.signedOn)].filter(Boolean).join(', ')}
      {decision.synthetic && (
        <>
          {' '}
          <Synthetic />
        </>
      )}
    </>
  );
}

/** Announced and in force, taken over by a later one, or not announced yet. */
export function LeadershipState({ leadership, all, t }: { leadership: Leadership; all: Leadership[]; t: Words }) {
  const words = t.clusters.cluster.decisionStates;
  const current = inForce(all.filter(({ clusterYearId }) => clusterYearId === leadership.clusterYearId));
  if (current?.id === leadership.id) return <Status kind="xong">{words.inForce}</Status>;
  if (leadership.supersededBy) {
    return <Status kind="cho">{words.superseded}</Status>;
  }
  return (
    <Status kind="luu-y" icon="lock">
      {words.waiting}
    </Status>
  );
}
