import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pairs } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { Collective } from '../queries/collectives.ts';
import type { CourseYear } from '../queries/course.ts';
import type { Outlook } from '../queries/outlook.ts';
import type { DisciplineRecord, MatterRecord, StaffRecord } from '../queries/records.ts';
import type { Struck } from '../queries/strikes.ts';
import { AwardYears } from './award-years.tsx';
import type { CorrectHref, CorrectionsByFact } from './corrections.tsx';
import { Openings } from './openings.tsx';
import { type ActLink, ActList, DisciplineAndMatters } from './person-side.tsx';
import { StruckList } from './struck-list.tsx';
import { YearTable } from './year-table.tsx';

export interface CollectivePageProps {
  visit: Visit;
  unit: Collective;
  /** Names of the units merged into it. */
  predecessors: readonly string[];
  today: Day;
  years: readonly CourseYear[];
  outlook: Outlook;
  staff: readonly StaffRecord[];
  sensitive: { discipline: readonly (DisciplineRecord & { who?: string })[]; matters: readonly MatterRecord[] } | null;
  acts: readonly ActLink[];
  corrections: CorrectionsByFact;
  struck: readonly Struck[];
  may: { rate: boolean; revoke: boolean; matter: boolean; correct: boolean; correctMatter: boolean };
}

function correctHrefOf({ unit, may }: CollectivePageProps): CorrectHref {
  return (kind, factId) => {
    if (kind === 'matter') return may.correctMatter ? paths.correctCollectiveMatter(unit.id, factId) : null;
    if (!may.correct) return null;
    if (kind === 'award') return paths.correctCollectiveAward(unit.id, factId);
    return kind === 'rating' ? paths.correctCollectiveRating(unit.id, factId) : null;
  };
}

/** A unit's line of years as a collective: what it won, what opens when, its head-counts. */
export function CollectivePage(props: CollectivePageProps) {
  const { visit, unit, years, outlook, may } = props;
  const t = visit.t.people;
  const title = t.collectivePage.title(unit.name);
  const first = years.at(-1)?.year;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="people"
      crumbs={[{ label: t.title, href: paths.people() }, { label: unit.name }]}
    >
      <PageHead title={title} facts={first ? t.collectivePage.register(first) : t.collectivePage.noRegister} />
      <AwardYears {...props} pack={outlook.pack} registered={null} />
      <TwoColumns width={340} side={<Side {...props} />}>
        <Openings visit={visit} outlook={outlook} today={props.today} href={paths.collective(unit.id)} />
        <YearTable
          visit={visit}
          years={years}
          pack={outlook.pack}
          initiatives={false}
          revokeHref={may.revoke ? (id) => paths.revokeCollectiveAward(unit.id, id) : null}
          rateHref={may.rate ? (year) => `${paths.rateCollective(unit.id)}?nam=${year}` : null}
          corrections={props.corrections}
          correctHref={correctHrefOf(props)}
        />
        <Staff {...props} />
      </TwoColumns>
    </Layout>
  );
}

function Side(props: CollectivePageProps) {
  const { visit, unit, predecessors, sensitive, acts, may, corrections } = props;
  const t = visit.t.people;
  const { form, collectivePage: words } = t;
  const legal = unit.legalPersonality === null ? form.unknown : unit.legalPersonality ? form.yes : form.no;
  return (
    <>
      <ActList visit={visit} acts={acts} />
      <h2>{t.record.title}</h2>
      <Pairs
        facts={[
          { key: words.founded, value: formatDay(unit.foundedOn ?? unit.startsOn) },
          { key: words.legal, value: legal },
          ...(predecessors.length > 0 ? [{ key: words.predecessors, value: predecessors.join('; ') }] : []),
        ]}
      />
      <p class="lien-ket-doc">
        <a href={`${paths.people()}?don-vi=${unit.id}`}>{words.people}</a>
        <a href={paths.unit(unit.id)}>{words.unitRecord}</a>
      </p>
      {sensitive && (
        <DisciplineAndMatters
          {...{ visit, corrections, correctHref: correctHrefOf(props) }}
          {...sensitive}
          endHref={null}
          closeHref={may.matter ? (id) => paths.closeCollectiveMatter(unit.id, id) : null}
        />
      )}
      <StruckList visit={visit} struck={props.struck} />
    </>
  );
}

function Staff({ visit, staff, unit, may }: CollectivePageProps) {
  const t = visit.t.people;
  const columns = t.collectivePage.staffColumns;
  if (staff.length === 0) return null;
  return (
    <Table
      caption={t.collectivePage.staffTitle}
      columns={Object.values(columns).map((label, at) => ({ label, number: at > 0 }))}
      stacked
    >
      {staff.map((row) => (
        <Row>
          <RowHead>
            {may.rate ? <a href={`${paths.countCollective(unit.id)}?nam=${row.year}`}>{row.year}</a> : row.year}
          </RowHead>
          {(['people', 'completed', 'advanced', 'fighters', 'women'] as const).map((name) => (
            <Cell label={columns[name]} number>
              {row[name] ?? '–'}
            </Cell>
          ))}
          <Cell label={columns.share} number>
            {row.advanced === null || row.people === 0 ? '–' : formatShare(row.advanced, row.people)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
