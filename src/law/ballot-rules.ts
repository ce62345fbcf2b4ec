import type { FlagCode } from '#src/law/awards.ts';
import { isNamed, type Source } from '#src/law/source.ts';
import { assess, type Threshold } from '#src/law/threshold.ts';

/** A rule with the document that sets it or the people who assumed it. */
export type Ruled<T> = { readonly value: T; readonly source: Source };

export type TieRule = 'runoff' | 'chairSide' | 'competentPerson';

/** The complete rules of a ballot. A paper names at most as many candidates as there are seats. */
export type RuleSet = {
  readonly award: FlagCode;
  readonly seats: Ruled<number>;
  readonly style: Ruled<'chooseUpTo'>;
  readonly secret: Ruled<boolean>;
  readonly threshold: Threshold;
  readonly quorum: Threshold;
  readonly selfVote: Ruled<'allowed' | 'forbidden'>;
  readonly tieRule: Ruled<TieRule>;
  readonly invalidReasons: Ruled<readonly string[]>;
};

export type RuleName = Exclude<keyof RuleSet, 'award'>;

/** Rules being filled in: null is a rule that nobody has set yet. */
export type RuleSetDraft = Pick<RuleSet, 'award'> & { readonly [Name in RuleName]: RuleSet[Name] | null };

export type RuleFault = { readonly field: RuleName; readonly message: string };

export type Openable =
  | { readonly open: true; readonly ruleSet: RuleSet }
  | { readonly open: false; readonly faults: RuleFault[] };

/** The name of each rule on screen, in the order in which they are asked. */
export const RULE_LABELS: Record<RuleName, string> = {
  seats: 'Số đơn vị được suy tôn',
  style: 'Cách chọn trên phiếu',
  secret: 'Phiếu kín hay công khai',
  threshold: 'Ngưỡng trúng suy tôn',
  quorum: 'Số có mặt để đủ điều kiện họp',
  selfVote: 'Được hay không được bỏ phiếu cho chính mình',
  tieRule: 'Cách xử lý khi bằng phiếu',
  invalidReasons: 'Khi nào phiếu không hợp lệ',
};

/** Opens only a complete rule set; every rule that is unset, unfit or without its source is named at once. */
export function openable(draft: RuleSetDraft): Openable {
  const names = Object.keys(RULE_LABELS) as RuleName[];
  const faults = names.flatMap((field) => {
    const wrong = ruleFault(draft, field);
    return wrong === null ? [] : [{ field, message: `${RULE_LABELS[field]}: ${wrong}` }];
  });
  return faults.length > 0 ? { open: false, faults } : { open: true, ruleSet: draft as RuleSet };
}

function ruleFault(draft: RuleSetDraft, field: RuleName): string | null {
  const rule = draft[field];
  if (!rule) return 'chưa đặt.';
  if (!isNamed(rule.source)) return 'ghi văn bản quy định, hoặc ghi ai quyết định giả định này.';
  if (field === 'seats' && !isPositive(draft.seats?.value)) return 'ghi số nguyên từ 1 trở lên.';
  if (field === 'invalidReasons' && !draft.invalidReasons?.value.some((reason) => reason.trim() !== '')) {
    return 'ghi ít nhất một trường hợp.';
  }
  if ((field === 'threshold' || field === 'quorum') && !isShare(draft[field])) return 'ghi một tỷ lệ từ 0 đến 1.';
  // A quorum is a gate before any paper exists, so it cannot be counted on valid papers or on those present.
  if (field === 'quorum' && draft.quorum?.base !== 'entitled') return 'tính trên tổng số thành viên có quyền bỏ phiếu.';
  return null;
}

function isShare(threshold: Threshold | null): boolean {
  const { num, den } = threshold?.share ?? { num: 0, den: 0 };
  return Number.isSafeInteger(num) && Number.isSafeInteger(den) && den > 0 && num >= 0 && num <= den;
}

function isPositive(value: number | undefined): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** Whether enough members are present to open, and how many are needed: "Đủ điều kiện họp: có mặt 9/11, cần 8/11". */
export function checkQuorum(quorum: Threshold, entitled: number, present: number): { met: boolean; sentence: string } {
  const { passed, minimum } = assess(present, { entitled, present, validBallots: 0 }, quorum);
  const words = passed ? 'Đủ điều kiện họp' : 'Chưa đủ điều kiện họp';
  return { met: passed, sentence: `${words}: có mặt ${present}/${entitled}, cần ${minimum}/${entitled}` };
}
