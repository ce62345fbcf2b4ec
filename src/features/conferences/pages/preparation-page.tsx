import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { shortHour } from '#src/text/hour.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { AgendaItem, ConferenceRecord } from '../queries/conference-record.ts';
import type { LastEdit } from '../queries.ts';
import { neighbourOf } from '../rules.ts';
import { conferenceValues } from '../schema.ts';
import { ConferenceForm } from './conference-form.tsx';
import { Conflict } from './conflict.tsx';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  attempt: Attempt;
  last: LastEdit | null;
}

/** The programme and the facts of a conference, for its leaders. */
export function PreparationPage({ visit, record, attempt, last }: Props) {
  const t = visit.t.conferences;
  return (
    <Layout
      frame={visit.frame}
      title={t.preparation.title}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[
        { label: `${record.title}, ${formatDay(record.day)}`, href: paths.conference(record.id) },
        { label: t.preparation.title },
      ]}
    >
      <PageHead
        title={t.preparation.title}
        facts={`${record.title} · ${formatDay(record.day)} · ${t.states[record.state]}`}
        actions={<Button href={paths.newAgendaItem(record.id)}>{t.preparation.add}</Button>}
      />
      <Conflict visit={visit} attempt={attempt} labels={labelsOf(visit)} last={last} />
      <section>
        <h2>{t.preparation.agenda}</h2>
        {record.items.length === 0 ? (
          <Empty title={t.preparation.agendaEmptyTitle}>{t.preparation.agendaEmpty}</Empty>
        ) : (
          <AgendaTable visit={visit} record={record} />
        )}
      </section>
      <section>
        <h2>{t.preparation.details}</h2>
        {record.state === 'planned' ? (
          <ConferenceForm
            visit={visit}
            action={paths.prepareConference(record.id)}
            attempt={attempt}
            stored={conferenceValues(record)}
            version={record.version}
            button={t.preparation.save}
            primary={false}
          />
        ) : (
          <Notice kind="cho">{t.preparation.fixed}</Notice>
        )}
      </section>
    </Layout>
  );
}

function labelsOf(visit: Visit): Record<string, string> {
  const { title, day, hour, place, chairName, chairTitle, secretaryName, secretaryTitle } = visit.t.conferences.form;
  return { title, day, hour, place, chairName, chairTitle, secretaryName, secretaryTitle };
}

function AgendaTable({ visit, record }: { visit: Visit; record: ConferenceRecord }) {
  const t = visit.t.conferences;
  const { columns, agenda } = t.preparation;
  return (
    <Table
      caption={agenda}
      captionHidden
      columns={[
        { label: columns.time, width: 60 },
        { label: columns.item },
        { label: columns.kind },
        { label: columns.change, width: 250 },
      ]}
      stacked
    >
      {record.items.map((item) => (
        <Row>
          <Cell label={columns.time}>{shortHour(item.plannedAt)}</Cell>
          <RowHead>
            <a href={paths.agendaItem(record.id, item.id)}>{item.title}</a>
          </RowHead>
          <Cell label={columns.kind}>{t.kinds[item.kind]}</Cell>
          <Cell label={columns.change}>
            {item.state === 'waiting' ? (
              <Movers visit={visit} record={record} item={item} />
            ) : (
              <span class="mo">{t.item.states[item.state]}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Movers({ visit, record, item }: { visit: Visit; record: ConferenceRecord; item: AgendaItem }) {
  const t = visit.t.conferences.preparation;
  const directions = (['up', 'down'] as const).filter((direction) => neighbourOf(record.items, item.id, direction));
  return (
    <Form action={paths.moveAgendaItem(record.id, item.id)}>
      <ButtonGroup>
        {directions.map((direction) => (
          <Button kind="secondary" small name="direction" value={direction} about={item.title}>
            {t[direction]}
          </Button>
        ))}
        <Button kind="secondary" small href={paths.agendaItem(record.id, item.id)} about={item.title}>
          {t.edit}
        </Button>
      </ButtonGroup>
    </Form>
  );
}
