import type { FlagCode } from '#src/law/awards.ts';
import { flagNameOn, type OneFlagRule, oneFlagOn } from '#src/law/one-flag.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Day } from '#src/text/day.ts';

/** A case that the Council recommended and that no issued decision has ended yet, with where it stands. */
export interface OpenCase {
  caseId: string;
  award: FlagCode;
  unitId: string;
  unitName: string;
  year: number;
  /** In a decision that is drafted, signed or numbered. */
  inDecisionId: string | null;
  /** Sent to the Government and not answered. */
  submission: { id: string; number: string } | null;
}

/** A higher flag that was answered: who was refused falls back to the lower one. */
export interface Answered {
  unitId: string;
  year: number;
  award: FlagCode;
  outcome: 'granted' | 'refused' | 'replaced';
}

export type HeldBy =
  /** Recommended for the higher flag, not sent to the Government yet. */
  | { why: 'notSubmitted' }
  | { why: 'pending'; submissionNumber: string }
  /** Holds the higher flag of the year. */
  | { why: 'holdsHigher' };

export interface Sorted<C extends OpenCase> {
  /** May be put into a decision on this flag now. */
  ready: (C & { fellBack: boolean })[];
  /** Recommended, and kept out by the rule of one flag. */
  held: (C & { by: HeldBy })[];
}

/**
 * Which of the open cases of one flag may be decided now (I-6). Who is still before the Government with the higher
 * flag of the year waits; who holds it gets nothing more; who was refused falls back. Without a rule nobody is held.
 * `ruleOf`: the rule of one flag in the pack that the case's year runs on.
 */
export function sortCases<C extends OpenCase>(
  award: FlagCode,
  open: readonly C[],
  answered: readonly Answered[],
  ruleOf: (one: C) => OneFlagRule | null,
): Sorted<C> {
  const sorted: Sorted<C> = { ready: [], held: [] };
  for (const each of open) {
    if (each.award !== award || each.inDecisionId !== null) continue;
    const rule = ruleOf(each);
    const by = award === rule?.lower ? heldBy(each, open, answered, rule) : null;
    if (by) sorted.held.push({ ...each, by });
    else sorted.ready.push({ ...each, fellBack: award === rule?.lower && wasRefused(each, answered, rule) });
  }
  return sorted;
}

function heldBy(each: OpenCase, open: readonly OpenCase[], answered: readonly Answered[], rule: OneFlagRule) {
  const sameUnit = (other: { unitId: string; year: number; award: FlagCode }) =>
    other.unitId === each.unitId && other.year === each.year && other.award === rule.higher;
  if (answered.some((other) => sameUnit(other) && other.outcome === 'granted')) {
    return { why: 'holdsHigher' } as const;
  }
  const higher = open.find(sameUnit);
  if (!higher) return null;
  if (higher.submission) return { why: 'pending', submissionNumber: higher.submission.number } as const;
  return { why: 'notSubmitted' } as const;
}

function wasRefused(each: OpenCase, answered: readonly Answered[], rule: OneFlagRule): boolean {
  return answered.some(
    ({ unitId, year, award, outcome }) =>
      unitId === each.unitId && year === each.year && award === rule.higher && outcome === 'refused',
  );
}

/** The rules of one flag that the packs of these cases have on a day, each once. */
export function oneFlagRules(cases: readonly { pack: RulePack }[], day: Day): OneFlagRule[] {
  const packs = [...new Set(cases.map(({ pack }) => pack))];
  const rules = packs.flatMap((pack) => oneFlagOn(day, pack) ?? []);
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

/** The name of the higher flag that holds a case back, on a day. */
export function higherFlagName(pack: RulePack, day: Day, namedOn: Day = day): string {
  const rule = oneFlagOn(day, pack);
  return rule ? flagNameOn(namedOn, rule.higher, pack) : '';
}

/** The lower flag's case that a granted higher flag closes, or null where the unit has none open. */
export function replacedBy<C extends OpenCase>(
  granted: { unitId: string; year: number; award: FlagCode },
  open: readonly C[],
  rule: OneFlagRule | null,
): C | null {
  if (granted.award !== rule?.higher) return null;
  return (
    open.find(
      ({ award, unitId, year }) => award === rule.lower && unitId === granted.unitId && year === granted.year,
    ) ?? null
  );
}

/** The reason as it stands in the decision's record. */
export function heldWords(by: HeldBy, higherName: string): string {
  switch (by.why) {
    case 'notSubmitted':
      return `Hội đồng đã đề nghị ${higherName}; chờ trình và chờ kết quả.`;
    case 'pending':
      return `Đã trình ${higherName} (Tờ trình số ${by.submissionNumber}); chờ kết quả.`;
    case 'holdsHigher':
      return `Đã được tặng ${higherName} cùng năm.`;
  }
}

export type Choice = { caseId: string; reason: string };

/**
 * What is wrong with a choice of cases, by field: the list equals the recommended one or every difference has its
 * reason; nobody who is held back or unknown is in it.
 */
export function choiceFaults(
  sorted: Sorted<OpenCase>,
  chosen: readonly string[],
  reasons: Readonly<Record<string, string>>,
): Record<string, string> {
  const faults: Record<string, string> = {};
  const ready = new Set(sorted.ready.map(({ caseId }) => caseId));
  if (chosen.length === 0) faults.caseIds = 'Chọn ít nhất một đơn vị để tặng.';
  if (chosen.some((caseId) => !ready.has(caseId))) {
    faults.caseIds = 'Danh sách chờ quyết định đã thay đổi. Mở lại trang rồi chọn lại.';
  }
  for (const { caseId } of sorted.ready) {
    if (!chosen.includes(caseId) && !reasons[caseId]?.trim()) {
      faults[`reason-${caseId}`] = 'Ghi lý do để lại đơn vị mà Hội đồng đã đề nghị.';
    }
  }
  return faults;
}
