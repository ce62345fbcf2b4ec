import type { RulePack } from '#src/law/pack.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { CourseAward, CourseYear } from '../queries/course.ts';
import { awardName } from './award-names.ts';

interface Props {
  visit: Visit;
  years: readonly CourseYear[];
  pack: RulePack;
  /** A collective has no initiatives of its own. */
  initiatives: boolean;
  /** Where to record a revocation; null for who may not. */
  revokeHref: ((awardId: string) => string) | null;
  /** Where to correct the rating of a year; null for who may not. */
  rateHref: ((year: number) => string) | null;
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
              <Lines lines={[...new Set(year.initiatives.map(({ name }) => name))]} />
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

function Rating({ visit, year, rateHref }: Props & { year: CourseYear }) {
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
      {rateHref && (
        <div class="nho">
          <a href={rateHref(year.year)}>
            {t.years.correct}
            <span class="an"> {year.year}</span>
          </a>
        </div>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return <div>{lines.length === 0 ? '–' : lines.map((line) => <div>{line}</div>)}</div>;
}

function Decision({ visit, award, revokeHref, pack }: Props & { award: CourseAward }) {
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
        <div class="nho">
          <a href={revokeHref(award.id)}>
            {t.revoke}
            <span class="an">
              {' '}
              {awardName(award.award, pack)}, {award.year}
            </span>
          </a>
        </div>
      )}
      {award.id === null && <div class="mo nho">{t.inRegister}</div>}
    </div>
  );
}
