import { regimesDiffer } from '#src/law/check.ts';
import type { RulePack } from '#src/law/pack.ts';
import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import type { ConditionOutcome, ConditionResult, Outcome, Verdict } from '#src/law/verdict.ts';
import { conditionOutcomeWords, conditionWords, outcomeWords, type WayWords } from '#src/law/verdict-words.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Conditions } from '#src/ui/conditions.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { type Way, Ways } from '#src/ui/ways.tsx';
import { SourceCitation } from './source-citation.tsx';

const outcomeKinds: Record<Outcome, StatusKind> = { eligible: 'xong', notEligible: 'loi', unknown: 'luu-y' };
export const conditionKinds: Record<ConditionOutcome, StatusKind> = {
  met: 'xong',
  notMet: 'loi',
  unknown: 'luu-y',
  toJudge: 'tin',
};

interface Props {
  visit: Visit;
  verdict: Verdict;
  /** Kept from the conclusion, not made now. */
  signed: boolean;
}

/** What the law asks for, what was found, the article with its standing, what would cure it: condition by condition. */
export function VerdictView({ visit, verdict, signed }: Props) {
  const t = visit.t.dossiers.verdict;
  const met = verdict.conditions.filter(({ outcome }) => outcome === 'met').length;
  return (
    <section>
      <h2>{t.title(met, verdict.conditions.length)}</h2>
      <p>
        <VerdictStatus verdict={verdict} /> · <Said>{regimeName(verdict)}</Said>
      </p>
      <p class="mo nho">
        {t.asOf(formatDay(verdict.onDate), packName(verdict), verdict.pack.version)} {signed ? t.signed : t.now}
        {verdict.unverified && ` ${t.unverified}`}
      </p>
      {verdict.transition && regimesDiffer(verdict) && (
        <Notice kind="luu-y" title={t.transition}>
          <Said>{verdict.transition.source}</Said>
        </Notice>
      )}
      <Conditions
        conditions={verdict.conditions.map((result) => ({
          verdict: <ConditionStatus result={result} />,
          title: conditionWords(result).required,
          from: <Findings result={result} />,
          citation: <SourceCitation source={result.condition.source} />,
          missing: result.parts.length > 0 ? undefined : (conditionWords(result).cure ?? undefined),
        }))}
      />
    </section>
  );
}

/**
 * The verdict without what is only for the standing office, the unit itself and the Council: who was disciplined, what
 * is under examination. That something stands in the way remains.
 */
export function withoutPrivate(verdict: Verdict): Verdict {
  const bare = (result: ConditionResult): ConditionResult => ({
    ...result,
    found: result.found.filter(({ what }) => what !== 'discipline' && what !== 'matter'),
    parts: result.parts.map(bare),
  });
  return { ...verdict, conditions: verdict.conditions.map(bare) };
}

export function VerdictStatus({ verdict }: { verdict: Verdict }) {
  return (
    <Status kind={outcomeKinds[verdict.outcome]} ground>
      {outcomeWords(verdict)}
    </Status>
  );
}

export function ConditionStatus({ result }: { result: ConditionResult }) {
  return (
    <Status kind={conditionKinds[result.outcome]} ground>
      {conditionOutcomeWords(result)}
    </Status>
  );
}

/** What was found; of a group how each of its parts stands, with what was found for it. */
export function Findings({ result }: { result: ConditionResult }) {
  const { found, joint, ways } = conditionWords(result);
  if (ways.length > 0) return <Ways joint={joint} ways={ways.map(wayShown)} />;
  return (
    <>
      {found.map((line) => (
        <div>
          <Said>{line}</Said>
        </div>
      ))}
    </>
  );
}

function wayShown({ result, required, found, cure, joint, ways }: WayWords): Way {
  const status = <Status kind={conditionKinds[result.outcome]}>{conditionOutcomeWords(result)}</Status>;
  return { status, title: required, found, cure, joint, ways: ways.map(wayShown) };
}

function regimeName({ regime, pack }: Verdict): string {
  return packOf(pack.code)?.regimes.find(({ code }) => code === regime)?.name ?? regime;
}

const packName = ({ pack }: Verdict) => packOf(pack.code)?.name ?? pack.code;

/** A verdict that was kept may name a pack that the program has no more. */
function packOf(code: string): RulePack | null {
  return (PACK_CODES as readonly string[]).includes(code) ? rulePack(code) : null;
}
