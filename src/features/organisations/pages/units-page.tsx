import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { type UnitLine, unitsPerPage } from '../queries.ts';
import { kindWords, UnitStatus } from './unit-state.tsx';

interface Props {
  visit: Visit;
  search: string;
  page: number;
  units: UnitLine[];
  total: number;
  today: Day;
  mayCreate: boolean;
}

/** The register: search, one page of units, and how to add one. */
export function UnitsPage(props: Props) {
  const { visit, search, page, units, total } = props;
  const t = visit.t.organisations;
  return (
    <Layout frame={visit.frame} title={t.title} current="units">
      <PageHead
        title={t.title}
        facts={search ? t.found(total, search) : t.counted(total)}
        actions={props.mayCreate && <Button href={paths.newUnit()}>{t.add}</Button>}
      />
      <Form action={paths.units()} method="get" class="tim">
        <TextField name="q" label={t.search} hint={t.searchHint} value={search} type="search" maxlength={100} />
        <Button kind="secondary">{t.find}</Button>
        {search && <a href={paths.units()}>{t.all}</a>}
      </Form>
      {units.length === 0 ? <Nothing {...props} /> : <Units {...props} />}
      <Pagination
        page={page}
        pages={Math.ceil(total / unitsPerPage)}
        hrefOf={(number) =>
          `${paths.units()}?${new URLSearchParams({ ...(search && { q: search }), trang: `${number}` })}`
        }
      />
    </Layout>
  );
}

function Nothing({ visit, search }: Props) {
  const t = visit.t.organisations;
  return search ? <Empty title={t.notFoundTitle}>{t.notFound}</Empty> : <Empty title={t.emptyTitle}>{t.empty}</Empty>;
}

function Units({ visit, units, today }: Props) {
  const { columns, title } = visit.t.organisations;
  return (
    <Table caption={title} captionHidden columns={Object.values(columns).map((label) => ({ label }))} stacked>
      {units.map((unit) => (
        <Row>
          <RowHead>
            <a href={paths.unit(unit.id)}>{unit.name}</a>
          </RowHead>
          <Cell label={columns.code}>{unit.code}</Cell>
          <Cell label={columns.kind}>{kindWords(visit.t, unit.kind)}</Cell>
          <Cell label={columns.parent}>{unit.parentName}</Cell>
          <Cell label={columns.state}>
            <UnitStatus unit={unit} today={today} t={visit.t} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
