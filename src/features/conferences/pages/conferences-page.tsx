import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { createConferenceAccess } from '../access.ts';
import type { ConferenceLine } from '../queries/conference-record.ts';
import { ConferenceForm } from './conference-form.tsx';

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  conferences: ConferenceLine[];
  attempt: Attempt;
}

export const stateKinds = { planned: 'cho', open: 'tin', closed: 'xong' } as const;

/** The conferences of a cluster-year; the leaders plan one here. */
export function ConferencesPage({ visit, facts, conferences, attempt }: Props) {
  const t = visit.t.conferences;
  const mayCreate = createConferenceAccess.allows(visit.actor, facts);
  return (
    <Layout frame={visit.frame} title={t.list.title(facts.year)} current="conferences" failed={attempt.sent}>
      <PageHead title={t.list.title(facts.year)} facts={facts.clusterName} />
      {conferences.length === 0 ? (
        <Empty title={t.list.emptyTitle}>{mayCreate ? t.list.emptyForLeaders : t.list.empty}</Empty>
      ) : (
        <ConferenceTable visit={visit} conferences={conferences} />
      )}
      {mayCreate && (
        <section>
          <h2>{t.list.newTitle}</h2>
          <ConferenceForm
            visit={visit}
            action={paths.conferences(facts.clusterYearId)}
            attempt={attempt}
            stored={{
              chairTitle: t.form.chairTitleValue(facts.year),
              secretaryTitle: t.form.secretaryTitleValue,
            }}
            button={t.list.create}
            primary={conferences.length === 0}
          />
        </section>
      )}
    </Layout>
  );
}

function ConferenceTable({ visit, conferences }: { visit: Visit; conferences: ConferenceLine[] }) {
  const t = visit.t.conferences;
  const { columns, title } = t.list;
  return (
    <Table
      caption={title(Number(conferences[0]?.day.slice(0, 4)))}
      captionHidden
      columns={[{ label: columns.title }, { label: columns.when }, { label: columns.place }, { label: columns.state }]}
      stacked
    >
      {conferences.map((conference) => (
        <Row>
          <RowHead>
            <a href={paths.conference(conference.id)}>{conference.title}</a>
          </RowHead>
          <Cell label={columns.when}>
            <Said>{formatDayWithWeekday(conference.day)}</Said>, {formatHour(conference.startsAt)}
          </Cell>
          <Cell label={columns.place}>{conference.place}</Cell>
          <Cell label={columns.state}>
            <Status kind={stateKinds[conference.state]}>{t.states[conference.state]}</Status>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
