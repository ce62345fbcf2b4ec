import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { PastAct } from '#src/platform/journal/queries.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { UnitOption } from '../../organisations/queries.ts';
import type { Member, YearRecord } from '../queries.ts';
import { DecisionFields } from './decision-fields.tsx';
import { EditedMeanwhile } from './edited-meanwhile.tsx';
import { yearCrumbs } from './year-crumbs.ts';

interface Props {
  visit: Visit;
  year: YearRecord;
  members: Member[];
  /** Members of the year before that are none of this year. */
  leftOut: Member[];
  /** Units to choose from; null for those who only read. */
  options: UnitOption[] | null;
  attempt: Attempt;
  last: PastAct | null;
}

/** The members of a year; while it is prepared the standing office changes them here. */
export function MembersPage(props: Props) {
  const { visit, year, members, options, attempt } = props;
  const t = visit.t.clusters;
  const title = t.membersPage.title(year.year);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="year"
      failed={attempt.sent}
      islands={options ? ['dirty-form'] : []}
      crumbs={yearCrumbs(visit, year, title)}
    >
      <PageHead title={title} facts={`${year.clusterName} · ${t.states[year.state]} · ${t.members(members.length)}`} />
      <ErrorSummary errors={attempt.errors} />
      {!options && year.state !== 'preparing' && <Notice kind="cho">{t.membersPage.fixed}</Notice>}
      {members.length === 0 ? (
        <Empty title={t.membersPage.emptyTitle}>{t.membersPage.empty}</Empty>
      ) : (
        <MemberTable {...props} />
      )}
      {options && <Change {...props} options={options} />}
    </Layout>
  );
}

function MemberTable({ visit, year, members, leftOut }: Props) {
  const t = visit.t.clusters.membersPage;
  return (
    <Table
      caption={t.caption}
      columns={[
        { label: t.columns.position, number: true, width: 50 },
        { label: t.columns.unit },
        { label: t.columns.note },
      ]}
      stacked
    >
      {members.map((member, index) => (
        <Row>
          <Cell label={t.columns.position} number>
            {index + 1}
          </Cell>
          <RowHead>
            <a href={paths.unit(member.unitId)}>{member.name}</a>
          </RowHead>
          <Cell label={t.columns.note}>{endNote(visit, member)}</Cell>
        </Row>
      ))}
      {leftOut.map((member) => (
        <Row>
          <Cell label={t.columns.position} />
          <RowHead>
            <a href={paths.unit(member.unitId)}>{member.name}</a>
          </RowHead>
          <Cell label={t.columns.note}>
            <span class="mo">{[t.before(year.year - 1), endNote(visit, member)].filter(Boolean).join('; ')}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function endNote(visit: Visit, { endsOn, successorName }: Member): string | null {
  const t = visit.t.clusters.membersPage;
  if (!endsOn) return null;
  return successorName ? t.mergedInto(successorName, formatDay(endsOn)) : t.ended(formatDay(endsOn));
}

function Change({ visit, year, members, options, attempt, last }: Props & { options: UnitOption[] }) {
  const t = visit.t.clusters.membersPage;
  const chosen = attempt.sent ? (attempt.lists.unitId ?? []) : members.map(({ unitId }) => unitId);
  const names = (ids: readonly string[]) =>
    options
      .filter(({ id }) => ids.includes(id))
      .map(({ shortName }) => shortName)
      .join(', ');
  const stands = members.map(({ unitId }) => unitId);
  return (
    <section class="hep">
      <h2>{t.change}</h2>
      <EditedMeanwhile
        visit={visit}
        attempt={attempt}
        last={last}
        differences={[{ label: t.units, theirs: names(stands), yours: names(chosen) }]}
      />
      <Form
        action={paths.members(year.id)}
        version={attempt.conflict?.version ?? attempt.values.version ?? year.version}
        guarded
      >
        <Checkboxes
          name="unitId"
          label={t.units}
          hint={t.unitsHint}
          choices={options.map(({ id, name }) => ({ value: id, label: name }))}
          values={chosen}
          error={attempt.errors.unitId}
        />
        <h3>{t.decision}</h3>
        <p class="mo">{t.decisionHint}</p>
        <DecisionFields visit={visit} attempt={attempt} issuer={year.tenantName} optional />
        <Button>{t.save}</Button>
      </Form>
    </section>
  );
}
