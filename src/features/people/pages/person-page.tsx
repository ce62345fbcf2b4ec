import type { AwardCode } from '#src/law/award-code.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { CourseYear } from '../queries/course.ts';
import type { MergeRecord } from '../queries/duplicates.ts';
import type { Outlook } from '../queries/outlook.ts';
import type { DisciplineRecord, MatterRecord, PostRecord } from '../queries/records.ts';
import type { Struck } from '../queries/strikes.ts';
import type { PersonRecord } from '../queries.ts';
import type { FactKind } from '../rules.ts';
import { AwardYears } from './award-years.tsx';
import type { CorrectHref, CorrectionsByFact } from './corrections.tsx';
import { Openings } from './openings.tsx';
import { type ActLink, ActList, DisciplineAndMatters, Merges, Posts, RecordFacts } from './person-side.tsx';
import { SharedAchievements } from './shared-achievements.tsx';
import { StruckList } from './struck-list.tsx';
import { YearTable } from './year-table.tsx';

export interface PersonPageProps {
  visit: Visit;
  person: PersonRecord;
  today: Day;
  years: readonly CourseYear[];
  outlook: Outlook;
  posts: readonly PostRecord[];
  merges: readonly MergeRecord[];
  registered: readonly AwardCode[];
  /** Null for who may not know of it. */
  sensitive: { discipline: readonly DisciplineRecord[]; matters: readonly MatterRecord[] } | null;
  /** The record is the reader's own. */
  own: boolean;
  acts: readonly ActLink[];
  corrections: CorrectionsByFact;
  struck: readonly Struck[];
  may: {
    list: boolean;
    change: boolean;
    rate: boolean;
    revoke: boolean;
    discipline: boolean;
    unmerge: boolean;
    correct: boolean;
    correctConfidential: boolean;
  };
}

const correctPaths: Record<FactKind, (personId: string, factId: string) => string> = {
  award: paths.correctPersonAward,
  rating: paths.correctPersonRating,
  initiative: paths.correctInitiative,
  post: paths.correctPost,
  discipline: paths.correctDiscipline,
  matter: paths.correctPersonMatter,
};

function correctHrefOf({ person, may }: PersonPageProps): CorrectHref {
  return (kind, factId) => {
    const confidential = kind === 'discipline' || kind === 'matter';
    return (confidential ? may.correctConfidential : may.correct) ? correctPaths[kind](person.id, factId) : null;
  };
}

/** A person's line of years: what was won, what opens when, every year with its papers. */
export function PersonPage(props: PersonPageProps) {
  const { visit, person, outlook, years, own, may } = props;
  const t = visit.t.people;
  const title = own ? t.own.title : person.name;
  const first = years.at(-1)?.year;
  const facts = [
    ...(own ? [person.name] : []),
    ...[person.post, person.unitName ?? ''].filter((text) => text !== ''),
    ...(person.leftOn ? [t.states.left(formatDay(person.leftOn))] : []),
  ].join(', ');
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="people"
      crumbs={may.list ? [{ label: t.title, href: paths.people() }, { label: person.name }] : undefined}
    >
      <PageHead
        title={title}
        facts={`${facts} · ${first ? t.register(first) : t.noRegister}`}
        actions={
          may.change && (
            <Button kind="secondary" href={paths.editPerson(person.id)}>
              {t.record.edit}
            </Button>
          )
        }
      />
      <SharedAchievements visit={visit} outlook={outlook} today={props.today} />
      <AwardYears {...props} pack={outlook.pack} />
      <TwoColumns width={340} side={<Side {...props} />}>
        <Openings visit={visit} outlook={outlook} today={props.today} href={paths.person(person.id)} />
        <YearTable
          visit={visit}
          years={years}
          pack={outlook.pack}
          initiatives
          revokeHref={may.revoke ? (id) => paths.revokePersonAward(person.id, id) : null}
          rateHref={may.rate ? (year) => `${paths.ratePerson(person.id)}?nam=${year}` : null}
          corrections={props.corrections}
          correctHref={correctHrefOf(props)}
        />
      </TwoColumns>
    </Layout>
  );
}

function Side(props: PersonPageProps) {
  const { visit, person, posts, merges, sensitive, acts, may, corrections } = props;
  const { id } = person;
  const correctHref = correctHrefOf(props);
  return (
    <>
      <ActList visit={visit} acts={acts} />
      <RecordFacts visit={visit} person={person} />
      <Posts {...{ visit, posts, corrections, correctHref }} />
      {sensitive && (
        <DisciplineAndMatters
          {...{ visit, corrections, correctHref }}
          {...sensitive}
          endHref={may.discipline ? (disciplineId) => paths.endDiscipline(id, disciplineId) : null}
          closeHref={may.discipline ? (matterId) => paths.closePersonMatter(id, matterId) : null}
        />
      )}
      <StruckList visit={visit} struck={props.struck} />
      <Merges visit={visit} merges={merges} mayUndo={may.unmerge} />
    </>
  );
}
