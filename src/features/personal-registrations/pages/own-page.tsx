import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { OwnRegistrations } from '../queries/own-registrations.ts';
import { RegistrationStatus } from './registration-status.tsx';

/** The way in: the own registrations by year, and the unit's for its head and officer. */
export function OwnPage({ visit, own }: { visit: Visit; own: OwnRegistrations }) {
  const t = visit.t.personalRegistrations.own;
  const { person, units } = own;
  return (
    <Layout frame={visit.frame} title={t.title} current="registrations">
      <PageHead title={t.title} facts={person && t.facts(person.name, person.unitName)} />
      {person && (
        <>
          <h2>{t.person}</h2>
          <OwnYears visit={visit} person={person} />
        </>
      )}
      {!person && units.length === 0 && <Empty title={t.emptyTitle}>{t.empty}</Empty>}
      {units.length > 0 && (
        <>
          <h2>{own.ofAll ? t.units : t.unitOf}</h2>
          <Units visit={visit} own={own} />
        </>
      )}
      {!person && units.length > 0 && !own.ofAll && <p class="mo">{t.empty}</p>}
    </Layout>
  );
}

function Units({ visit, own }: { visit: Visit; own: OwnRegistrations }) {
  const t = visit.t.personalRegistrations.own;
  return (
    <Table caption={own.ofAll ? t.units : t.unitOf} captionHidden columns={[{ label: t.unitName }, { label: t.year }]}>
      {own.units.map(({ id, name }) => (
        <Row>
          <RowHead>{name}</RowHead>
          <Cell>
            {own.years.map((year, at) => (
              <>
                {at > 0 && ' · '}
                <a href={paths.unitPersonalRegistrations(id, year)}>
                  {visit.t.common.year(year)}
                  <span class="an">, {name}</span>
                </a>
              </>
            ))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function OwnYears({ visit, person }: { visit: Visit; person: NonNullable<OwnRegistrations['person']> }) {
  const t = visit.t.personalRegistrations;
  return (
    <Table
      caption={t.own.title}
      captionHidden
      columns={[{ label: t.own.year }, { label: t.own.titles }, { label: t.form.deadline }, { label: t.own.state }]}
      stacked
    >
      {person.years.map(({ year, titles, state, deadline }) => (
        <Row>
          <RowHead>
            <a href={paths.personalRegistration(person.id, year)}>{visit.t.common.year(year)}</a>
          </RowHead>
          <Cell label={t.own.titles}>{titles.join(', ')}</Cell>
          <Cell label={t.form.deadline}>{deadline && formatDay(deadline)}</Cell>
          <Cell label={t.own.state}>
            <RegistrationStatus visit={visit} state={state} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
