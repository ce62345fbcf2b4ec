import type { FlagCode } from '#src/law/awards.ts';
import type { Condition, RulePack } from '#src/law/pack.ts';
import { type Moment, regimeFor, rulesOf } from '#src/law/regimes.ts';
import type { Verdict } from '#src/law/verdict.ts';

/** The conditions that the law of the moment sets for the flag; empty where the pack holds no rules for it. */
export function conditionsOfAward(pack: RulePack, award: FlagCode, moment: Moment): readonly Condition[] {
  const regime = regimeFor(pack, moment);
  return (regime && rulesOf(regime, award)?.collective) ?? [];
}

/** The four conditions that an appraisal looked at before the program judged by packs of rules. */
const EARLIER: Record<string, string> = {
  nominated: 'Được cụm suy tôn qua bình xét, so sánh',
  nested: 'Thuộc số tập thể được suy tôn Cờ thi đua của Bộ',
  exceeds: 'Hoàn thành vượt mức chỉ tiêu được giao',
  unity: 'Nội bộ đoàn kết; không trong thời gian xem xét kỷ luật, khiếu nại cần xác minh',
};

/** The conditions that a concluded appraisal looked at: of its verdict, or, without one, those that it has findings on. */
export function judgedConditions(
  verdict: Verdict | null,
  findings: readonly { readonly item: string }[],
): readonly Condition[] {
  if (verdict) return verdict.conditions.map(({ condition }) => condition);
  return Object.entries(EARLIER)
    .filter(([code]) => findings.some(({ item }) => item === `condition.${code}`))
    .map(([code, text]) => ({
      ...{ code, text, when: { test: 'judged' } },
      source: { article: '', document: 'Nghị định số 91/2017/NĐ-CP', standing: 'unverified' },
    }));
}
