import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { Status } from '#src/ui/status.tsx';
import { Pairs } from '#src/ui/summary-list.tsx';
import type { MergeRecord } from '../queries/duplicates.ts';
import type { DisciplineRecord, MatterRecord, PostRecord } from '../queries/records.ts';
import type { PersonRecord } from '../queries.ts';
import { maskedNumber } from '../rules.ts';
import { type CorrectHref, Corrections, type CorrectionsByFact, CorrectLink } from './corrections.tsx';

/** What this reader may do with a record: the links that stand. */
export interface ActLink {
  label: string;
  href: string;
}

export function ActList({ visit, acts }: { visit: Visit; acts: readonly ActLink[] }) {
  if (acts.length === 0) return null;
  return (
    <>
      <h2>{visit.t.people.acts.title}</h2>
      <ul class="ds-lien-ket">
        {acts.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function RecordFacts({ visit, person }: { visit: Visit; person: PersonRecord }) {
  const t = visit.t.people.record;
  const facts: { key: string; value: Child }[] = [
    { key: t.birthDate, value: person.birthDate && formatDay(person.birthDate) },
    { key: t.gender, value: person.gender && t.genders[person.gender] },
    { key: t.staffCode, value: person.staffCode },
    { key: t.identityNumber, value: person.identityNumber && maskedNumber(person.identityNumber) },
    { key: t.recruitedOn, value: person.recruitedOn && formatDay(person.recruitedOn) },
  ];
  return (
    <>
      <h2>{t.title}</h2>
      <Pairs facts={facts.filter(({ value }) => value)} />
      {person.synthetic && <p class="mo nho">{t.synthetic}</p>}
    </>
  );
}

interface Correctable {
  corrections: CorrectionsByFact;
  correctHref: CorrectHref;
}

export function Posts({
  visit,
  posts,
  corrections,
  correctHref,
}: Correctable & { visit: Visit; posts: readonly PostRecord[] }) {
  const t = visit.t.people.posts;
  return (
    <>
      <h2>{t.title}</h2>
      {posts.length === 0 && <p class="mo">{t.none}</p>}
      <ul class="ds-lien-ket">
        {posts.map((post) => (
          <li>
            {post.post}, {post.unitName}
            <div class="mo nho">
              {post.endsOn
                ? t.between(formatDay(post.startsOn), formatDay(post.endsOn))
                : t.from(formatDay(post.startsOn))}
              {post.document && ` · ${post.document}`}
            </div>
            <Corrections visit={visit} of={corrections} id={post.id} />
            <CorrectLink visit={visit} href={correctHref('post', post.id)} what={post.post} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SensitiveProps extends Correctable {
  visit: Visit;
  discipline: readonly (DisciplineRecord & { who?: string })[];
  matters: readonly MatterRecord[];
  endHref: ((id: string) => string) | null;
  closeHref: ((id: string) => string) | null;
}

/** Only for who may see it: the page leaves this out for everybody else. */
export function DisciplineAndMatters(props: SensitiveProps) {
  const { visit, discipline, matters, endHref, closeHref, corrections, correctHref } = props;
  const t = visit.t.people.discipline;
  return (
    <>
      <h2>{t.title}</h2>
      {discipline.length + matters.length === 0 && <p class="mo">{t.none}</p>}
      <ul class="ds-lien-ket">
        {discipline.map((each) => (
          <li>
            {each.who && `${each.who}: `}
            {t.levels[each.level]}
            <div class="mo nho">{t.decided(each.decisionNumber, formatDay(each.decidedOn))}</div>
            {each.endedOn ? (
              <Status kind="xong">{t.ended(formatDay(each.endedOn))}</Status>
            ) : (
              <Status kind="luu-y">{t.running}</Status>
            )}
            {!each.endedOn && endHref && (
              <div class="nho lien-ket-doc">
                <a href={endHref(each.id)}>{t.end}</a>
              </div>
            )}
            <Corrections visit={visit} of={corrections} id={each.id} />
            <CorrectLink visit={visit} href={correctHref('discipline', each.id)} what={t.levels[each.level]} />
          </li>
        ))}
        {matters.map((each) => (
          <li>
            {t.kinds[each.kind]}
            <div class="mo nho">
              {t.since(formatDay(each.openedOn))}
              {each.document && ` · ${each.document}`}
            </div>
            <MatterEnd visit={visit} matter={each} />
            {!each.closedOn && closeHref && (
              <div class="nho lien-ket-doc">
                <a href={closeHref(each.id)}>{t.close}</a>
              </div>
            )}
            <Corrections visit={visit} of={corrections} id={each.id} />
            <CorrectLink visit={visit} href={correctHref('matter', each.id)} what={t.kinds[each.kind]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function MatterEnd({ visit, matter }: { visit: Visit; matter: MatterRecord }) {
  const t = visit.t.people.discipline;
  if (!matter.closedOn) return <Status kind="luu-y">{t.open}</Status>;
  const day = formatDay(matter.closedOn);
  return matter.clean ? <Status kind="xong">{t.clean(day)}</Status> : <Status kind="loi">{t.violation(day)}</Status>;
}

export function Merges({ visit, merges, mayUndo }: { visit: Visit; merges: readonly MergeRecord[]; mayUndo: boolean }) {
  const t = visit.t.people.merges;
  if (merges.length === 0) return null;
  return (
    <>
      <h2>{t.title}</h2>
      <ul class="ds-lien-ket">
        {merges.map((merge) => (
          <li>
            {t.line(merge.mergedName, formatDay(dayOf(merge.mergedAt.toISOString())), merge.mergedBy)}
            <div class="mo nho">{merge.reason}</div>
            {mayUndo && (
              <div class="nho lien-ket-doc">
                <a href={paths.unmergePerson(merge.mergedId)}>{t.unmerge}</a>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
