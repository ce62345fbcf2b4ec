import type { Source } from '#src/law/source.ts';
import type { ConditionResult, Verdict } from '#src/law/verdict.ts';

/** A condition's result in words for a page, a workbook or the command line. */
export type ConditionWords = {
  readonly required: string;
  readonly outcome: string;
  readonly found: string[];
  readonly cure: string | null;
  readonly source: Source;
};

/** "Đủ điều kiện", "Chưa đủ điều kiện", "Chưa xác định được". */
export function outcomeWords(verdict: Pick<Verdict, 'outcome'>): string {
  const words = { eligible: 'Đủ điều kiện', notEligible: 'Chưa đủ điều kiện', unknown: 'Chưa xác định được' };
  return words[verdict.outcome];
}

export function conditionWords(result: ConditionResult): ConditionWords {
  return {
    required: result.condition.text,
    outcome: result.outcome,
    found: [],
    cure: null,
    source: result.condition.source,
  };
}

export function verdictText(verdict: Verdict, subjectName: string): string {
  return `${subjectName}: ${outcomeWords(verdict)}`;
}
