import type { AwardCode } from '#src/law/award-code.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, daysBetween } from '#src/text/day.ts';
import { percent, styleRule } from '#src/ui/style-rule.ts';
import type { CourseYear } from '../queries/course.ts';
import { awardName, headline } from './award-names.ts';

/** Places on the line, the present year and the next included. */
const places = 8;

interface Props {
  visit: Visit;
  years: readonly CourseYear[];
  pack: RulePack;
  today: Day;
  /** Titles registered for the next year; null for units, whose registration has its own place. */
  registered: readonly AwardCode[] | null;
}

/** What was won in each year, the present year marked to scale, and what is registered for the next (`dong-nam`). */
export function AwardYears(props: Props) {
  const { visit, years, today, registered } = props;
  const present = Number(today.slice(0, 4));
  const last = registered ? present + 1 : present;
  const first = Math.max(Math.min(years.at(-1)?.year ?? present, present), last - places + 1);
  const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return (
    <ol class="dong-nam" aria-label={visit.t.people.line.label}>
      {shown.map((year) => (
        <YearPlace {...props} year={year} present={present} />
      ))}
    </ol>
  );
}

function YearPlace(props: Props & { year: number; present: number }) {
  const { visit, years, year, present, today } = props;
  const found = years.find((each) => each.year === year) ?? null;
  if (year > present) return <NextPlace {...props} />;
  const gone = percent(daysBetween(`${year}-01-01`, today), 365);
  return (
    <li
      class={year === present ? `nay ${styleRule(visit.frame, `--da:${gone}`)}` : 'qua'}
      aria-current={year === present ? 'step' : undefined}
    >
      <b>{year}</b> <Won {...props} found={found} />
      <br />
      <span class="nho">{ratingWords(props, found)}</span>
    </li>
  );
}

function Won({
  visit,
  pack,
  found,
  year,
  present,
}: Props & { found: CourseYear | null; year: number; present: number }) {
  const t = visit.t.people.line;
  const standing = headline((found?.awards ?? []).filter(({ revoked }) => !revoked));
  if (standing.length === 0) return <>{year === present ? t.notYet : t.noTitle}</>;
  return (
    <>
      {standing.map(({ award }, at) => (
        <>
          {at > 0 && <br />}
          {awardName(award, pack)}
        </>
      ))}
    </>
  );
}

function ratingWords({ visit }: Props, found: CourseYear | null): string {
  const t = visit.t.people.line;
  const rating = found?.rating ? t.ratings[found.rating.level] : t.noRating;
  const initiatives = new Set(found?.initiatives.map(({ name }) => name)).size;
  return [rating, ...(initiatives > 0 ? [t.initiatives(initiatives)] : [])].join(', ');
}

function NextPlace({ visit, pack, registered, year }: Props & { year: number }) {
  const t = visit.t.people.line;
  const [highest] = headline((registered ?? []).map((award) => ({ award })));
  return (
    <li>
      <b>{year}</b> {highest ? t.registered(awardName(highest.award, pack)) : t.notRegistered}
    </li>
  );
}
