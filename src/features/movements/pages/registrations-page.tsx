import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { openRegistrationsAccess, viewRegistration } from '../access.ts';
import { type RegistrationStanding, withoutOwnLeaders } from '../queries.ts';
import { RegistrationStatus } from './registration-status.tsx';

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  standings: readonly RegistrationStanding[];
  /** Last day of the step "Đăng ký". */
  dueOn: Day | null;
}

/** How far each member's registration is; what it holds is for the unit itself and for the leaders. */
export function RegistrationsPage({ visit, facts, standings, dueOn }: Props) {
  const t = visit.t.movements.registrations;
  const { clusterYearId, year } = facts;
  const begun = standings.filter(({ registrationId }) => registrationId !== null);
  const missing = begun.length < standings.length;
  const agreed = standings.filter(({ state }) => state === 'agreed').length;
  const seesAll = standings.every((standing) => mayRead(visit, facts, standing));
  return (
    <Layout
      frame={visit.frame}
      title={t.title(year)}
      current="registrations"
      crumbs={[{ label: t.crumb }, { label: visit.t.common.year(year) }]}
    >
      <PageHead
        title={t.title(year)}
        facts={[
          facts.clusterName,
          dueOn ? t.deadline(formatDay(dueOn)) : t.noDeadline,
          t.progress(agreed, standings.length),
        ].join(' · ')}
        actions={
          <>
            <Button kind="secondary" href={paths.movements(clusterYearId)}>
              {t.movements}
            </Button>
            <Button kind="secondary" href={paths.covenants(clusterYearId)}>
              {t.covenant}
            </Button>
          </>
        }
      />
      {begun.length === 0 ? (
        <Empty title={t.emptyTitle(year)}>{t.empty}</Empty>
      ) : (
        <StandingTable visit={visit} facts={facts} standings={standings} />
      )}
      {begun.length > 0 && !seesAll && <p class="mo">{t.hidden}</p>}
      <p>
        <a href={paths.ownPersonalRegistrations()}>{t.personal}</a>
      </p>
      {missing && openRegistrationsAccess.allows(visit.actor, facts) && (
        <Form action={paths.openRegistrations(clusterYearId)}>
          <Button kind="secondary">{t.open}</Button>
        </Form>
      )}
    </Layout>
  );
}

function mayRead(visit: Visit, facts: ClusterYearFacts, { unitId }: RegistrationStanding): boolean {
  return viewRegistration.allows(visit.actor, withoutOwnLeaders({ ...facts, unitId }, unitId));
}

function StandingTable({ visit, facts, standings }: Omit<Props, 'dueOn'>) {
  const t = visit.t.movements.registrations;
  return (
    <Table
      caption={t.title(facts.year)}
      captionHidden
      columns={[
        { label: t.unit },
        { label: t.state },
        { label: t.sentOn },
        { label: t.targets, number: true },
        { label: t.weight, number: true },
      ]}
      stacked
    >
      {standings.map((standing) => (
        <StandingRow visit={visit} standing={standing} readable={mayRead(visit, facts, standing)} />
      ))}
    </Table>
  );
}

interface RowProps {
  visit: Visit;
  standing: RegistrationStanding;
  readable: boolean;
}

function StandingRow({ visit, standing, readable }: RowProps) {
  const t = visit.t.movements.registrations;
  const { registrationId, unitName, state, sentOn, lateDays, returnDueOn } = standing;
  return (
    <Row>
      <RowHead>
        {readable && registrationId ? <a href={paths.registration(registrationId)}>{unitName}</a> : unitName}
      </RowHead>
      <Cell label={t.state}>
        <span>
          <RegistrationStatus visit={visit} state={state} />
          {returnDueOn && (
            <>
              <br />
              <span class="mo">{t.until(formatDay(returnDueOn))}</span>
            </>
          )}
        </span>
      </Cell>
      <Cell label={t.sentOn}>
        {sentOn && (lateDays > 0 ? `${formatDay(sentOn)}, ${t.late(lateDays)}` : formatDay(sentOn))}
      </Cell>
      <Cell label={t.targets} number>
        {readable && registrationId ? String(standing.targets) : ''}
      </Cell>
      <Cell label={t.weight} number>
        {readable && registrationId ? `${formatPoints(standing.weight)}\u00a0%` : ''}
      </Cell>
    </Row>
  );
}
