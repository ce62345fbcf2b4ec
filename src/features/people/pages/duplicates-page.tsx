import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { type LikePair, pairsShown } from '../queries/duplicates.ts';
import type { PersonRecord } from '../queries.ts';
import { maskedNumber } from '../rules.ts';

interface Props {
  visit: Visit;
  pairs: readonly LikePair[];
  total: number;
}

/** Pairs of records that look alike; a person says whether they are one. */
export function DuplicatesPage({ visit, pairs, total }: Props) {
  const t = visit.t.people.duplicatesPage;
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="people"
      crumbs={[{ label: visit.t.people.title, href: paths.people() }, { label: t.title }]}
    >
      <PageHead title={t.title} facts={t.counted(total)} />
      <p>{t.intro}</p>
      {pairs.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : <Pairs visit={visit} pairs={pairs} />}
      {total > pairs.length && <p class="mo">{t.more(pairsShown)}</p>}
    </Layout>
  );
}

function Pairs({ visit, pairs }: Pick<Props, 'visit' | 'pairs'>) {
  const t = visit.t.people.duplicatesPage;
  return (
    <Table caption={t.title} captionHidden columns={Object.values(t.columns).map((label) => ({ label }))} stacked>
      {pairs.map(({ first, second, reasons }) => (
        <Row>
          <RowHead>
            <Who person={first} />
          </RowHead>
          <Cell label={t.columns.second}>
            <Who person={second} />
          </Cell>
          <Cell label={t.columns.reasons}>
            {reasons.map((reason) => (
              <div>{t.reasons[reason]}</div>
            ))}
          </Cell>
          <Cell label={t.columns.acts}>
            <p>
              <a href={paths.mergePerson(first.id, second.id)}>{t.compare}</a>
            </p>
            <Form action={paths.distinctPersons(first.id, second.id)}>
              <Button kind="secondary" small about={`: ${first.name}, ${second.name}`}>
                {t.distinct}
              </Button>
            </Form>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Who({ person }: { person: PersonRecord }) {
  const facts = [
    person.unitName,
    person.birthDate && formatDay(person.birthDate),
    person.staffCode,
    person.identityNumber && maskedNumber(person.identityNumber),
  ].filter(Boolean);
  return (
    <>
      <a href={paths.person(person.id)}>{person.name}</a>
      <div class="mo nho">{facts.join(' · ')}</div>
    </>
  );
}
