import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { PastAct } from '#src/platform/journal/queries.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Fact, SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { Relative, Unit, UnitYear } from '../queries.ts';
import { UnitHistory } from './unit-history.tsx';
import { kindWords, UnitStatus } from './unit-state.tsx';

interface Props {
  visit: Visit;
  unit: Unit;
  relatives: Relative[];
  years: UnitYear[];
  acts: PastAct[];
  today: Day;
  mayChange: boolean;
  mayMerge: boolean;
}

/** One unit: what it is, the years it took part in, what became of it. */
export function UnitPage(props: Props) {
  const { visit, unit, today } = props;
  const t = visit.t.organisations;
  return (
    <Layout
      frame={visit.frame}
      title={unit.name}
      current="units"
      crumbs={[{ label: t.title, href: paths.units() }, { label: unit.name }]}
    >
      <PageHead
        title={unit.name}
        facts={
          <>
            {unit.code} · {kindWords(visit.t, unit.kind)} · <UnitStatus unit={unit} today={today} t={visit.t} />
          </>
        }
        actions={
          props.mayChange && (
            <Button kind="secondary" href={paths.editUnit(unit.id)}>
              {t.edit}
            </Button>
          )
        }
      />
      <Merged {...props} />
      <TwoColumns width={390} side={<UnitHistory visit={visit} acts={props.acts} />}>
        <SummaryList facts={factsOf(props)} />
        <Years {...props} />
        {props.mayMerge && (
          <p>
            <a href={paths.mergeUnit(unit.id)}>{t.merge}</a>
          </p>
        )}
      </TwoColumns>
    </Layout>
  );
}

function Merged({ visit, unit, relatives }: Props) {
  const t = visit.t.organisations;
  const successor = relatives.find(({ relation }) => relation === 'successor');
  if (!successor || !unit.endsOn) return null;
  return (
    <Notice kind="cho" title={t.mergedNotice(successor.name, formatDay(unit.endsOn))}>
      <p>
        {t.mergedNext} <a href={paths.unit(successor.id)}>{successor.name}</a>
      </p>
    </Notice>
  );
}

function factsOf({ visit, unit, relatives }: Props): Fact[] {
  const t = visit.t.organisations.facts;
  const linked = (relation: Relative['relation'], key: string): Fact[] => {
    const found = relatives.filter((each) => each.relation === relation);
    if (found.length === 0) return [];
    return [
      {
        key,
        value: found.map(({ id, name }) => (
          <div>
            <a href={paths.unit(id)}>{name}</a>
          </div>
        )),
      },
    ];
  };
  const from = formatDay(unit.startsOn);
  return [
    { key: t.code, value: unit.code },
    { key: t.shortName, value: unit.shortName },
    { key: t.kind, value: kindWords(visit.t, unit.kind) },
    ...linked('parent', t.parent),
    { key: t.days, value: unit.endsOn ? t.between(from, formatDay(unit.endsOn)) : t.from(from) },
    ...linked('successor', t.successor),
    ...linked('predecessor', t.predecessors),
    ...linked('child', t.children),
  ];
}

function Years({ visit, years }: Props) {
  const t = visit.t.organisations.years;
  if (years.length === 0) return <Empty title={t.emptyTitle}>{t.empty}</Empty>;
  return (
    <Table caption={t.title} columns={Object.values(t.columns).map((label) => ({ label }))} stacked>
      {years.map((year) => (
        <Row>
          <RowHead>
            <a href={paths.clusterYear(year.clusterYearId)}>{year.year}</a>
          </RowHead>
          <Cell label={t.columns.cluster}>
            <a href={paths.cluster(year.clusterId)}>{year.clusterName}</a>
          </Cell>
          <Cell label={t.columns.role}>{year.role === 'member' ? t.roles.member : <b>{t.roles[year.role]}</b>}</Cell>
          <Cell label={t.columns.state}>{t.states[year.state]}</Cell>
        </Row>
      ))}
    </Table>
  );
}
