import type { AwardCode } from '#src/law/award-code.ts';
import { foundWords } from '#src/law/found-words.ts';
import { opensYear } from '#src/law/outlook.ts';
import type { RulePack } from '#src/law/pack.ts';
import { awardNamed } from '#src/law/regimes.ts';
import { sourceWords } from '#src/law/source.ts';
import type { ConditionResult, Verdict } from '#src/law/verdict.ts';
import { conditionOutcomeWords, cureWords, outcomeWords } from '#src/law/verdict-words.ts';

/** A verdict with its words beside its codes, for other programs. Survives JSON. */
export function verdictRecord(verdict: Verdict, subjectName: string, pack: RulePack) {
  const { conditions, ...rest } = verdict;
  const names = (award: AwardCode) => awardNamed(pack, award).names[0] ?? award;
  const regime = pack.regimes.find(({ code }) => code === verdict.regime);
  return {
    ...rest,
    awardName: names(verdict.award),
    subjectName,
    outcomeWords: outcomeWords(verdict),
    regimeName: regime?.name ?? null,
    unread: regime?.unread?.text ?? null,
    opensYear: verdict.outcome === 'notEligible' ? opensYear(verdict) : null,
    conditions: conditions.map((result) => conditionRecord(result, names)),
  };
}

export type ConditionRecord = {
  readonly code: string;
  readonly required: string;
  readonly outcome: ConditionResult['outcome'];
  readonly outcomeWords: string;
  readonly found: readonly object[];
  readonly cure: object | null;
  readonly source: object;
  readonly group: 'all' | 'any' | null;
  readonly parts: readonly ConditionRecord[];
};

function conditionRecord(result: ConditionResult, names: (award: AwardCode) => string): ConditionRecord {
  const { condition, outcome, found, cure, parts } = result;
  const test = 'when' in condition ? condition.when.test : undefined;
  return {
    code: condition.code,
    required: condition.text,
    outcome,
    outcomeWords: conditionOutcomeWords(result),
    found: found.map((each) => ({ ...each, words: foundWords(each, names, test) })),
    cure: cure && { ...cure, words: cureWords(cure, test) },
    source: { ...condition.source, words: sourceWords(condition.source) },
    group: 'group' in condition ? condition.group : null,
    parts: parts.map((part) => conditionRecord(part, names)),
  };
}
