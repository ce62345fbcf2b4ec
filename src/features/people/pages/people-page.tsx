import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { UnitOption } from '../../organisations/queries.ts';
import { type PersonRecord, peoplePerPage } from '../queries.ts';

interface Props {
  visit: Visit;
  search: string;
  page: number;
  people: readonly PersonRecord[];
  total: number;
  /** The unit whose people are shown; null for the whole body. */
  unit: { id: string; name: string } | null;
  /** Units to choose from; null for who sees one unit only. */
  units: readonly UnitOption[] | null;
  today: Day;
  mayCreate: boolean;
  maySeeDuplicates: boolean;
  /** The reader's own page, where the account is linked to a person. */
  ownHref: string | null;
}

/** The people of a unit, or of the whole body: search, one page, and the ways on. */
export function PeoplePage(props: Props) {
  const { visit, search, page, total, people, unit } = props;
  const t = visit.t.people;
  const query = { ...(search && { q: search }), ...(unit && props.units && { 'don-vi': unit.id }) };
  return (
    <Layout frame={visit.frame} title={unit ? t.titleOf(unit.name) : t.title} current="people">
      <PageHead
        title={unit ? t.titleOf(unit.name) : t.title}
        facts={search ? t.found(total, search) : t.counted(total)}
        actions={props.mayCreate && <Button href={paths.newPerson()}>{t.add}</Button>}
      />
      <Search {...props} />
      <Ways {...props} />
      {people.length === 0 ? <Nothing {...props} /> : <People {...props} />}
      <Pagination
        page={page}
        pages={Math.ceil(total / peoplePerPage)}
        hrefOf={(number) => `${paths.people()}?${new URLSearchParams({ ...query, trang: `${number}` })}`}
      />
    </Layout>
  );
}

function Search({ visit, search, unit, units }: Props) {
  const t = visit.t.people;
  return (
    <Form action={paths.people()} method="get" class="loc">
      <TextField name="q" label={t.search} hint={t.searchHint} value={search} type="search" maxlength={100} />
      {units && (
        <Select
          name="don-vi"
          label={t.unit}
          options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          empty={t.everyUnit}
          value={unit?.id ?? ''}
        />
      )}
      <Button kind="secondary">{t.find}</Button>
      {search && <a href={paths.people()}>{t.all}</a>}
    </Form>
  );
}

function Ways({ visit, unit, ownHref, maySeeDuplicates, mayCreate }: Props) {
  const t = visit.t.people;
  const ways = [
    ...(ownHref ? [{ label: t.ownPage, href: ownHref }] : []),
    ...(unit ? [{ label: t.collective, href: paths.collective(unit.id) }] : []),
    ...(mayCreate ? [{ label: visit.t.imports.title, href: paths.imports() }] : []),
    ...(maySeeDuplicates ? [{ label: t.duplicates, href: paths.duplicates() }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <p>
      {ways.map(({ label, href }, at) => (
        <>
          {at > 0 && ' · '}
          <a href={href}>{label}</a>
        </>
      ))}
    </p>
  );
}

function Nothing({ visit, search, mayCreate }: Props) {
  const t = visit.t.people;
  if (search) return <Empty title={t.notFoundTitle}>{t.notFound}</Empty>;
  return <Empty title={t.emptyTitle}>{mayCreate ? t.empty : t.emptyForReader}</Empty>;
}

function People({ visit, people, unit, today }: Props) {
  const t = visit.t.people;
  const { name, post, unit: unitHead, staffCode, state } = t.columns;
  const someLeft = people.some((person) => hasLeft(person, today));
  const heads = [name, post, ...(unit ? [] : [unitHead]), staffCode, ...(someLeft ? [state] : [])];
  return (
    <Table caption={t.title} captionHidden columns={heads.map((label) => ({ label }))} stacked>
      {people.map((person) => (
        <Row>
          <RowHead>
            <a href={paths.person(person.id)}>{person.name}</a>
          </RowHead>
          <Cell label={post}>{person.post}</Cell>
          {!unit && <Cell label={unitHead}>{person.unitName}</Cell>}
          <Cell label={staffCode}>{person.staffCode}</Cell>
          {someLeft && (
            <Cell label={state}>
              {hasLeft(person, today) && <Status kind="cho">{t.states.left(formatDay(person.leftOn as Day))}</Status>}
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}

const hasLeft = ({ leftOn }: PersonRecord, today: Day) => leftOn !== null && leftOn <= today;
