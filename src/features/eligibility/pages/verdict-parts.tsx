import type { AwardCode } from '#src/law/award-code.ts';
import { regimesDiffer } from '#src/law/check.ts';
import type { RulePack } from '#src/law/pack.ts';
import { awardNamed } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { ConditionResult, Outcome, Verdict } from '#src/law/verdict.ts';
import { conditionOutcomeWords, conditionWords, type WayWords } from '#src/law/verdict-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Citation } from '#src/ui/citation.tsx';
import { type Condition, Conditions } from '#src/ui/conditions.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status, type StatusKind, Warning } from '#src/ui/status.tsx';
import { type Way, Ways } from '#src/ui/ways.tsx';
import { checkOf, type RuleChecks } from '../queries/checks.ts';
import { conditionPart, type SubjectKind } from '../rule-parts.ts';
import { isConfidential, lacking } from '../rules.ts';

const outcomeKinds: Record<Outcome, StatusKind> = { eligible: 'xong', notEligible: 'luu-y', unknown: 'cho' };

export function OutcomeStatus({ visit, outcome, ground }: { visit: Visit; outcome: Outcome; ground?: boolean }) {
  return (
    <Status kind={outcomeKinds[outcome]} ground={ground}>
      {visit.t.eligibility.outcomes[outcome]}
    </Status>
  );
}

/** A condition's outcome: met, missing while it can be cured, not met, unknown, for people to weigh. */
export function ConditionStatus({ result, ground = false }: { result: ConditionResult; ground?: boolean }) {
  const kinds = { met: 'xong', notMet: 'luu-y', unknown: 'cho', toJudge: 'tin' } as const;
  return (
    <Status kind={kinds[result.outcome]} ground={ground}>
      {conditionOutcomeWords(result)}
    </Status>
  );
}

/** "Điều 9 Nghị định …", or who decided what no document sets; the standing is said after it. */
export function RuleSource({ source, href }: { source: Source; href?: string }) {
  const place =
    source.standing === 'assumption' && source.document === ''
      ? (source.decidedBy ?? '')
      : [source.article, source.document].filter((part) => part !== '').join(' ');
  return <Citation article={place} standing={source.standing} href={href} />;
}

/** That a rule was held against its text, or that the text says something else. */
export function CheckLine({
  visit,
  checks,
  part,
}: {
  visit: Visit;
  checks: RuleChecks;
  part: { code: string; hash: string };
}) {
  const check = checkOf(checks, part);
  if (!check) return null;
  const t = visit.t.eligibility.verdict;
  const day = formatDay(check.checkedOn);
  if (check.outcome === 'differs') {
    return (
      <Warning>
        {t.checkDiffers(day, check.checkedBy, check.instrument)}
        {check.note && `: ${check.note}`}
      </Warning>
    );
  }
  return (
    <div class="mo nho">
      {t.checked(day, check.checkedBy, check.instrument)}
      {check.note && `. ${check.note}`}
    </div>
  );
}

interface VerdictProps {
  visit: Visit;
  pack: RulePack;
  verdict: Verdict;
  kind: SubjectKind;
  checks: RuleChecks;
  /** Discipline and matters were left out because this reader may not know of them. */
  withheld: boolean;
}

/** Every condition with what it asks, what was found, the article and its standing, what is missing and by when. */
export function ConditionList(props: VerdictProps & { recordHref: string }) {
  return <Conditions conditions={props.verdict.conditions.map((result) => conditionLine(props, result))} />;
}

function conditionLine(
  { visit, pack, verdict, kind, checks, withheld, recordHref }: VerdictProps & { recordHref: string },
  result: ConditionResult,
): Condition {
  const t = visit.t.eligibility.verdict;
  const { condition } = result;
  const { found, cure, joint, ways } = conditionWords(result, pack);
  // Of alternatives each says itself what it lacks.
  const lack = ways.length > 0 ? null : cure;
  const part = conditionPart(verdict.regime, verdict.award, kind, condition);
  const hidden = withheld && isConfidential(condition);
  return {
    verdict: hidden ? (
      <Status kind="cho" icon="lock" ground>
        {t.notCounted}
      </Status>
    ) : (
      <ConditionStatus result={result} ground />
    ),
    title: condition.text,
    from: hidden ? (
      t.hidden
    ) : ways.length > 0 ? (
      <Ways joint={joint} ways={ways.map(wayShown)} />
    ) : found.length > 0 ? (
      <FoundList found={found} />
    ) : null,
    citation: (
      <>
        <RuleSource source={condition.source} />
        {condition.source.note && <div class="mo nho">{condition.source.note}</div>}
        <CheckLine visit={visit} checks={checks} part={part} />
      </>
    ),
    missing:
      hidden || !lack ? null : (
        <>
          <Said>{lack}</Said>
          {!lack.endsWith('.') && '.'}
          {result.outcome === 'unknown' && (
            <>
              {' '}
              <a href={recordHref}>{kind === 'person' ? t.person : visit.t.eligibility.collective.history}</a>
            </>
          )}
        </>
      ),
  };
}

/** A way with the sign of its outcome. */
export function wayShown({ result, required, found, cure, joint, ways }: WayWords): Way {
  return { status: <ConditionStatus result={result} />, title: required, found, cure, joint, ways: ways.map(wayShown) };
}

function FoundList({ found }: { found: string[] }) {
  return (
    <>
      {[...new Set(found)].map((each, at) => (
        <>
          {at > 0 && <br />}
          <Said>{each}</Said>
        </>
      ))}
    </>
  );
}

/** How many things that are missing a row of a list names. */
const named = 2;

/** What is missing, briefly, with articles; the rest is on the verdict's own page. */
export function Lacking({
  visit,
  pack,
  verdict,
  href,
}: {
  visit: Visit;
  pack: RulePack;
  verdict: Verdict;
  href: string;
}) {
  const found = lacking(verdict);
  const t = visit.t.eligibility.list;
  return (
    <>
      {found.slice(0, named).map((result) => {
        const { cure } = conditionWords(result, pack);
        return (
          <div class="thieu-dong">
            <Said>{result.condition.text}</Said>
            {cure && (
              <>
                {': '}
                <b>
                  <Said>{cure}</Said>
                </b>
              </>
            )}
            <br />
            <RuleSource source={result.condition.source} />
          </div>
        );
      })}
      {found.length > named && (
        <a class="nho" href={href}>
          {t.more(found.length - named)}
        </a>
      )}
    </>
  );
}

/** What must be known before a verdict is used: an unread transition, a rule that differs, rules that nobody checked. */
export function VerdictWarnings({ visit, pack, verdict, kind, checks }: VerdictProps) {
  const t = visit.t.eligibility.verdict;
  const differs = verdict.conditions.some(({ condition }) => {
    const part = conditionPart(verdict.regime, verdict.award, kind, condition);
    return checkOf(checks, part)?.outcome === 'differs';
  });
  const { transition } = verdict;
  const other = transition && pack.regimes.find(({ code }) => code === transition.otherRegime);
  return (
    <>
      {differs && (
        <Notice kind="loi" title={t.differsTitle}>
          {t.differs}
        </Notice>
      )}
      {transition && regimesDiffer(verdict) && (
        <Notice kind="luu-y" title={t.transitionTitle(other?.name ?? transition.otherRegime)}>
          {t.transition(visit.t.eligibility.outcomes[transition.otherOutcome], transition.source)}
        </Notice>
      )}
      {verdict.unverified && (
        <Notice kind="luu-y" title={t.unverifiedTitle}>
          {t.unverified}
        </Notice>
      )}
    </>
  );
}

export function awardTitle(pack: RulePack, award: AwardCode): string {
  return awardNamed(pack, award).names[0] ?? award;
}

/** Awards of a pack for a choice. */
export function awardOptions(pack: RulePack, kind: SubjectKind | null) {
  return pack.awards
    .filter(({ subjects }) => kind === null || subjects.includes(kind))
    .map(({ code, names }) => ({ value: code, label: names[0] ?? code }));
}

/** An address with what was asked for; empty values are left out. */
export function withQuery(path: string, query: Record<string, string | number | null>): string {
  const text = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === null || value === '' ? [] : [[key, String(value)]])),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}

export function verdictHref(
  kind: SubjectKind,
  id: string,
  award: string,
  query: Record<string, string | number | null>,
) {
  return withQuery(kind === 'person' ? paths.personVerdict(id, award) : paths.collectiveVerdict(id, award), query);
}
