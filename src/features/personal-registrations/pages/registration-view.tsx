import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Said } from '#src/ui/said.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { TitleOutlook } from '../queries/outlook.ts';
import type { RegistrationRecord } from '../queries.ts';
import { TitleReach } from './title-reach.tsx';

interface Props {
  visit: Visit;
  record: RegistrationRecord;
  outlooks: readonly TitleOutlook[];
}

/** What was registered, to be read and decided on: each title with what it asks for. */
export function RegistrationView({ visit, record, outlooks }: Props) {
  const t = visit.t.personalRegistrations;
  const titles = outlooks.filter(({ award }) => record.titles.includes(award));
  return (
    <>
      <SummaryList
        facts={[
          {
            key: t.view.titles,
            value:
              titles.length === 0
                ? t.view.noTitles
                : titles.map((outlook) => (
                    <>
                      <b>{outlook.name}</b>
                      <TitleReach visit={visit} personId={record.personId} outlook={outlook} />
                    </>
                  )),
          },
          { key: t.view.plan, value: record.initiativePlan || t.view.noPlan },
        ]}
      />
      {record.targets.length === 0 ? (
        <p class="mo">{t.view.noTargets}</p>
      ) : (
        <Table
          caption={t.view.targets}
          columns={[{ label: t.form.text }, { label: t.form.measure }, { label: t.form.deadline }]}
          stacked
        >
          {record.targets.map(({ text, measure, deadline }) => (
            <Row>
              <RowHead>{text}</RowHead>
              <Cell label={t.form.measure}>{measure}</Cell>
              <Cell label={t.form.deadline}>{deadline && formatDay(deadline)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {record.remark && record.state === 'sent' && (
        <p class="mo">
          {t.earlierRemark}: <Said>{record.remark}</Said>
        </p>
      )}
    </>
  );
}
