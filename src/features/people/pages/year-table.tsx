import type { RulePack } from '#src/law/pack.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { CourseAward, CourseYear } from '../queries/course.ts';
import { groupBy } from '../queries/group.ts';
import { awardName } from './award-names.ts';
import { type CorrectHref, Corrections, type CorrectionsByFact, CorrectLink } from './corrections.tsx';

interface Props {
  visit: Visit;
  years: readonly CourseYear[];
  pack: RulePack;
  /** A collective has no initiatives of its own. */
  initiatives: boolean;
  /** Where to record a revocation; null for who may not. */
  revokeHref: ((awardId: string) => string) | null;
  /** Where to rate a year that is not rated; null for who may not. */
  rateHref: ((year: number) => string) | null;
  corrections: CorrectionsByFact;
  correctHref: CorrectHref;
}

/** Year by year with the papers: rating, titles and forms, initiatives, numbers and days of decisions. */
export function YearTable(props: Props) {
  const { visit, years, initiatives } = props;
  const t = visit.t.people.years;
  if (years.length === 0) return <Empty title={t.emptyTitle}>{t.empty}</Empty>;
  const { initiative, ...columns } = t.columns;
  const heads = initiatives
    ? [columns.year, columns.rating, columns.award, initiative, columns.decision]
    : [columns.year, columns.rating, columns.award, columns.decision];
  return (
    <Table caption={t.title} columns={heads.map((label) => ({ label }))} stacked>
      {years.map((year) => (
        <Row>
          <RowHead>{year.year}</RowHead>
          <Cell label={columns.rating}>
            <Rating {...props} year={year} />
          </Cell>
          <Cell label={columns.award}>
            <Lines lines={year.awards.map(({ award }) => awardName(award, props.pack))} />
          </Cell>
          {initiatives && (
            <Cell label={initiative}>
              <Initiatives {...props} year={year} />
            </Cell>
          )}
          <Cell label={columns.decision}>
            {year.awards.length > 0 && (
              <div>
                {year.awards.map((award) => (
                  <Decision {...props} award={award} />
                ))}
              </div>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Rating({ year, ...props }: Props & { year: CourseYear }) {
  const { visit, rateHref } = props;
  const t = visit.t.people;
  const { rating } = year;
  if (!rating) return rateHref ? <a href={rateHref(year.year)}>{t.line.noRating}</a> : <span>{t.line.noRating}</span>;
  const notes = [
    ...(rating.maternity ? [t.years.maternity] : []),
    ...(rating.absentDays ? [t.years.absent(rating.absentDays)] : []),
  ];
  return (
    <div>
      {t.line.ratingsFull[rating.level]}
      {notes.length > 0 && <div class="mo nho">{notes.join(', ')}</div>}
      <Corrections visit={visit} of={props.corrections} id={rating.id} />
      <CorrectLink visit={visit} href={props.correctHref('rating', rating.id)} what={String(year.year)} />
    </div>
  );
}

/** Each reach has a recognition of its own, under the name that they share. */
function Initiatives({ visit, year, corrections, correctHref }: Props & { year: CourseYear }) {
  const t = visit.t.people;
  if (year.initiatives.length === 0) return <div>–</div>;
  return (
    <div>
      {[...groupBy(year.initiatives, ({ name }) => name)].map(([name, recognitions]) => (
        <div>
          {name}
          {recognitions.map(({ id, reach, decisionNumber, recognisedOn }) => (
            <>
              <div class="mo nho">
                {t.form.reaches[reach]}: {t.years.decision(decisionNumber, formatDay(recognisedOn))}
              </div>
              <Corrections visit={visit} of={corrections} id={id} />
              <CorrectLink visit={visit} href={correctHref('initiative', id)} what={`${name}, ${decisionNumber}`} />
            </>
          ))}
        </div>
      ))}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return <div>{lines.length === 0 ? '–' : lines.map((line) => <div>{line}</div>)}</div>;
}

function Decision({ award, ...props }: Props & { award: CourseAward }) {
  const { visit, revokeHref, pack } = props;
  const t = visit.t.people.years;
  return (
    <div>
      {t.decision(award.decisionNumber, formatDay(award.decidedOn))}
      {award.revoked && (
        <div>
          <Status kind="loi">{t.revoked(award.revoked.number, formatDay(award.revoked.on))}</Status>
        </div>
      )}
      {!award.revoked && award.id && revokeHref && (
        <div class="nho lien-ket-doc">
          <a href={revokeHref(award.id)}>
            {t.revoke}
            <span class="an">
              {' '}
              {awardName(award.award, pack)}, {award.year}
            </span>
          </a>
        </div>
      )}
      <Corrections visit={visit} of={props.corrections} id={award.id} />
      <CorrectLink
        visit={visit}
        href={award.id && props.correctHref('award', award.id)}
        what={`${awardName(award.award, pack)}, ${award.year}`}
      />
      {award.id === null && (
        <div class="nho lien-ket-doc">
          <a href={paths.awardRegister()}>{t.inRegister}</a>
        </div>
      )}
    </div>
  );
}
