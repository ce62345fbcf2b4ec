import type { AwardCode } from '#src/law/award-code.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { ConditionResult } from '#src/law/verdict.ts';
import { conditionWords, type WayWords } from '#src/law/verdict-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { type Condition, Conditions } from '#src/ui/conditions.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { Views } from '#src/ui/views.tsx';
import { RuleSource } from '../../eligibility/pages/verdict-parts.tsx';
import { lacking } from '../../eligibility/rules.ts';
import type { Opening, Outlook } from '../queries/outlook.ts';
import { awardName } from './award-names.ts';
import { shortFound } from './short-found.ts';

interface Props {
  visit: Visit;
  outlook: Outlook;
  today: Day;
  /** The page's own address, for the years to look at. */
  href: string;
}

/** The openings that stand in full; the rest is folded. */
const shownFirst = 5;

/** "Cái gì mở ra, khi nào": each award with its verdict, what it rests on, the article, and what is missing. */
export function Openings({ visit, outlook, today, href }: Props) {
  const t = visit.t.people.opens;
  const present = Number(today.slice(0, 4));
  const near = outlook.openings.filter(({ state }) => state !== 'blocked');
  const first = (near.length > 0 ? near : outlook.openings).slice(0, shownFirst);
  const others = outlook.openings.filter((opening) => !first.includes(opening));
  const lines = (openings: readonly Opening[]) => (
    <Conditions conditions={openings.map((opening) => openingLine(visit, outlook, opening))} />
  );
  return (
    <>
      <h2>{t.title}</h2>
      <p class="mo">
        <Said>{t.intro(outlook.year, outlook.regimeName)}</Said>
      </p>
      <Views
        label={t.views}
        views={[present - 1, present, present + 1].map((year) => ({
          label: t.year(year),
          href: `${href}?nam=${year}`,
          current: year === outlook.year,
        }))}
      />
      {outlook.withheld && <Notice kind="cho" title={t.withheld} />}
      {first.length > 0 ? lines(first) : <p>{t.nothing}</p>}
      <RunNotice visit={visit} outlook={outlook} />
      {others.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">{t.others(others.length)}</summary>
          {lines(others)}
        </details>
      )}
    </>
  );
}

const kinds: Record<Opening['state'], StatusKind> = {
  eligible: 'xong',
  unverified: 'tin',
  missing: 'luu-y',
  later: 'cho',
  blocked: 'loi',
  unknown: 'cho',
};

function openingLine(visit: Visit, outlook: Outlook, opening: Opening): Condition {
  const t = visit.t.people.opens;
  const { pack, year, facts } = outlook;
  const name = awardName(opening.award, pack);
  const short = lacking(opening.verdict);
  const telling = short.length > 0 ? short : opening.verdict.conditions;
  const words = conditionWords(telling[0] as ConditionResult, pack);
  const later = opening.state === 'later' && opening.opens !== null ? opening.opens : null;
  return {
    verdict: (
      <Status kind={kinds[opening.state]} ground>
        {t.statuses[opening.state]}
      </Status>
    ),
    title: later ? t.earliest(name, later) : t.thisYear(name, year),
    from: shortFound(visit, telling, pack),
    citation: (
      <>
        <RuleSource source={words.source} />
        <div class="nho">
          <a href={`${verdictPath(facts.kind, facts.id, opening.award)}?nam=${year}`}>
            {t.whole}
            <span class="an"> {name}</span>
          </a>
        </div>
      </>
    ),
    missing: short.length > 0 ? <Missing visit={visit} results={short} pack={pack} /> : undefined,
  };
}

function verdictPath(kind: 'person' | 'collective', id: string, award: AwardCode): string {
  return kind === 'person' ? paths.personVerdict(id, award) : paths.collectiveVerdict(id, award);
}

/** Missing things that a line names; every one is on the page of the verdict. */
const missingShown = 3;

function Missing({ visit, results, pack }: { visit: Visit; results: readonly ConditionResult[]; pack: RulePack }) {
  return (
    <>
      {results.slice(0, missingShown).map((result, at) => {
        const { required, cure, joint, ways } = conditionWords(result, pack);
        const apart = joint === 'any' ? ways.filter((way) => cureOfWay(way).length > 0) : [];
        return (
          <>
            {at > 0 && '; '}
            {results.length > 1 && `(${at + 1}) `}
            <Said>{required}</Said>
            {cure && apart.length === 0 && (
              <>
                {': '}
                <Said>{cure}</Said>
              </>
            )}
            {apart.map((way, place) => (
              <>
                {place === 0 ? ': ' : visit.t.people.opens.or}
                <Said>{way.required}</Said> (<Cures cures={cureOfWay(way)} />)
              </>
            ))}
          </>
        );
      })}
      {results.length > missingShown ? '; …' : '.'}
    </>
  );
}

/** What one of the alternatives still lacks, thing by thing. */
function cureOfWay({ cure, ways, result }: WayWords): string[] {
  if (result.outcome === 'met') return [];
  return cure ? [cure] : ways.flatMap(cureOfWay);
}

function Cures({ cures }: { cures: readonly string[] }) {
  return (
    <>
      {cures.map((cure, at) => (
        <>
          {at > 0 && '; '}
          <Said>{cure}</Said>
        </>
      ))}
    </>
  );
}

/** How many years running end the year before, and what breaks them. */
function RunNotice({ visit, outlook: { facts, year } }: { visit: Visit; outlook: Outlook }) {
  const won = new Set(
    (facts.awards ?? [])
      .filter(({ award, revokedOn }) => award === 'CSTDCS' && revokedOn === null)
      .map((each) => each.year),
  );
  const run: number[] = [];
  for (let each = year - 1; won.has(each); each--) run.unshift(each);
  if (facts.kind !== 'person' || run.length === 0 || won.has(year)) return null;
  const t = visit.t.people.opens;
  return (
    <Notice kind="cho" title={t.run(run.join(', '), run.length)}>
      <p>{t.broken(year, year + 1)}</p>
    </Notice>
  );
}
