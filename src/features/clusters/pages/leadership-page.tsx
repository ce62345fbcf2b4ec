import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Leadership, Member, YearRecord } from '../queries.ts';
import { inForce } from '../rules.ts';
import { DecisionNumber, LeadershipState } from './cluster-decisions.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { yearCrumbs } from './year-crumbs.ts';

interface Props {
  visit: Visit;
  year: YearRecord;
  members: Member[];
  /** Unannounced ones only for the standing office. */
  leaderships: Leadership[];
  isOffice: boolean;
  mayRecord: boolean;
  attempt: Attempt;
}

/** Who leads a year, by which decision; the standing office records the next one here. */
export function LeadershipPage(props: Props) {
  const { visit, year, leaderships } = props;
  const t = visit.t.clusters.leadershipPage;
  const leaders = inForce(leaderships);
  return (
    <Layout
      frame={visit.frame}
      title={t.title(year.year)}
      current="year"
      failed={props.attempt.sent}
      islands={props.mayRecord ? ['dirty-form'] : []}
      crumbs={yearCrumbs(visit, year, t.title(year.year))}
    >
      <PageHead title={t.title(year.year)} facts={year.clusterName} />
      {leaders ? (
        <Notice title={visit.t.clusters.cluster.leads(year.year, leaders.headName, leaders.deputyName)} />
      ) : (
        <Empty title={t.none}>{t.noneNext}</Empty>
      )}
      {leaderships.length > 0 && <History {...props} />}
      {props.mayRecord && <Recording {...props} />}
    </Layout>
  );
}

function History({ visit, leaderships, isOffice }: Props) {
  const t = visit.t.clusters.leadershipPage;
  return (
    <>
      <Table caption={t.history} columns={Object.values(t.columns).map((label) => ({ label }))} stacked>
        {leaderships.toReversed().map((each) => (
          <Row>
            <RowHead>
              <DecisionNumber decision={each.decision} />
              <div class="mo nho">
                {each.decision.issuer}: {each.decision.subject}
              </div>
            </RowHead>
            <Cell label={t.columns.head}>{each.headName}</Cell>
            <Cell label={t.columns.deputy}>{each.deputyName ?? t.noDeputy}</Cell>
            <Cell label={t.columns.state}>
              <div>
                <LeadershipState leadership={each} all={leaderships} t={visit.t} />
                {each.announcedAt && (
                  <div class="mo nho">{t.announcedOn(formatDay(dayOf(each.announcedAt.toISOString())))}</div>
                )}
              </div>
            </Cell>
          </Row>
        ))}
      </Table>
      {isOffice && leaderships.some(({ announcedAt }) => !announcedAt) && <p class="mo nho">{t.secret}</p>}
    </>
  );
}

function Recording({ visit, year, members, attempt }: Props) {
  const t = visit.t.clusters.leadershipPage;
  const { values, errors } = attempt;
  const units = members.map(({ unitId, name }) => ({ value: unitId, label: name }));
  if (units.length === 0) return <Empty title={t.form}>{t.noMembers}</Empty>;
  return (
    <section class="hep">
      <h2>{t.form}</h2>
      <p class="mo">{t.formHint}</p>
      <ErrorSummary errors={errors} />
      <Form action={paths.leadership(year.id)} guarded>
        <Select
          name="headUnitId"
          label={t.head}
          options={units}
          empty={t.pick}
          value={values.headUnitId}
          error={errors.headUnitId}
        />
        <Select
          name="deputyUnitId"
          label={t.deputy}
          hint={t.deputyHint}
          options={units}
          empty={t.pick}
          value={values.deputyUnitId}
          error={errors.deputyUnitId}
          optional
        />
        <DecisionFields visit={visit} attempt={attempt} issuer={year.tenantName} />
        <Radios
          name="announcement"
          label={t.announcement}
          choices={[
            { value: 'conference', label: t.atConference, hint: t.atConferenceHint },
            { value: 'published', label: t.published, hint: t.publishedHint },
          ]}
          value={values.announcement ?? 'conference'}
          error={errors.announcement}
        />
        <Button>{t.save}</Button>
      </Form>
    </section>
  );
}
