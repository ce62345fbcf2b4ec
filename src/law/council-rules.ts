import type { FlagCode } from '#src/law/awards.ts';
import type { Ruled } from '#src/law/ballot-rules.ts';
import { fraction, type RequiredShare } from '#src/law/fraction.ts';
import { assumedBy, isNamed, type Source } from '#src/law/source.ts';
import type { Base, Threshold } from '#src/law/threshold.ts';
import type { Day } from '#src/text/day.ts';

/** Whether a member who takes no part in a case still counts in the base. */
export type RecusalBase = 'kept' | 'leftOut';
export type AbsentMember = 'writtenOpinion' | 'noOpinion';
/** Equal votes: the share alone decides, or, where half is the mark, the side of who presides. */
export type CouncilTie = 'shareOnly' | 'chairSide';

/** The complete rules of one session, with every award that stands on its list. */
export interface CouncilRuleSet {
  readonly threshold: Readonly<Partial<Record<FlagCode, Threshold>>>;
  readonly secret: Readonly<Partial<Record<FlagCode, Ruled<boolean>>>>;
  readonly quorum: Threshold;
  readonly recusalBase: Ruled<RecusalBase>;
  readonly absentMember: Ruled<AbsentMember>;
  readonly tie: Ruled<CouncilTie>;
}

export type CouncilRuleName = keyof CouncilRuleSet;
export type SessionRuleName = Exclude<CouncilRuleName, 'threshold' | 'secret'>;

/** Rules being filled in: null, or an award that is missing, is a rule that nobody has set yet. */
export type CouncilDraft = Pick<CouncilRuleSet, 'threshold' | 'secret'> & {
  readonly [Name in SessionRuleName]: CouncilRuleSet[Name] | null;
};

export const EMPTY_COUNCIL_RULES: CouncilDraft = {
  threshold: {},
  secret: {},
  quorum: null,
  recusalBase: null,
  absentMember: null,
  tie: null,
};

/** The name of each rule on screen, in the order in which they are asked. */
export const COUNCIL_RULE_LABELS: Record<CouncilRuleName, string> = {
  threshold: 'Ngưỡng đồng ý',
  secret: 'Biểu quyết công khai hay bỏ phiếu kín',
  quorum: 'Số có mặt để đủ điều kiện họp',
  recusalBase: 'Người không tham gia xét trong mẫu số',
  absentMember: 'Thành viên vắng mặt',
  tie: 'Khi số đồng ý và không đồng ý bằng nhau',
};

export const SESSION_RULES: readonly SessionRuleName[] = ['quorum', 'recusalBase', 'absentMember', 'tie'];

/** The key of a rule in a form and in a list of faults: `threshold_CO_BO`, `manner_CO_BO`, `quorum`. */
export function councilRuleKey(name: CouncilRuleName, award?: FlagCode): string {
  const field = name === 'secret' ? 'manner' : name;
  return award ? `${field}_${award}` : field;
}

export interface CouncilRuleFault {
  readonly key: string;
  readonly message: string;
}

export type OpenableCouncil =
  | { readonly open: true; readonly ruleSet: CouncilRuleSet }
  | { readonly open: false; readonly faults: CouncilRuleFault[] };

/** A session opens only on complete rules: whatever is unset, unfit or without its source is named at once. */
export function openableCouncil(draft: CouncilDraft, awards: readonly FlagCode[]): OpenableCouncil {
  const faults = [
    ...awards.flatMap((award) => [
      ...faultOf('threshold', award, thresholdFault(draft.threshold[award])),
      ...faultOf('secret', award, sourceFault(draft.secret[award]) ?? secretFault(draft, award)),
    ]),
    ...faultOf('quorum', undefined, quorumFault(draft.quorum)),
    ...faultOf('recusalBase', undefined, sourceFault(draft.recusalBase)),
    ...faultOf('absentMember', undefined, sourceFault(draft.absentMember)),
    ...faultOf('tie', undefined, sourceFault(draft.tie)),
  ];
  return faults.length > 0 ? { open: false, faults } : { open: true, ruleSet: draft as CouncilRuleSet };
}

function faultOf(name: CouncilRuleName, award: FlagCode | undefined, wrong: string | null): CouncilRuleFault[] {
  if (wrong === null) return [];
  return [{ key: councilRuleKey(name, award), message: `${COUNCIL_RULE_LABELS[name]}: ${wrong}` }];
}

function sourceFault(rule: { source: Source } | null | undefined): string | null {
  if (!rule) return 'chưa đặt.';
  return isNamed(rule.source) ? null : 'ghi văn bản quy định, hoặc ghi ai quyết định giả định này.';
}

function thresholdFault(rule: Threshold | null | undefined): string | null {
  const { num, den } = rule?.share ?? { num: 0, den: 0 };
  const fits = Number.isSafeInteger(num) && Number.isSafeInteger(den) && den > 0 && num >= 0 && num <= den;
  return sourceFault(rule) ?? (fits ? null : 'ghi một tỷ lệ từ 0 đến 1.');
}

function quorumFault(rule: Threshold | null): string | null {
  const wrong = thresholdFault(rule);
  return wrong ?? (rule?.base === 'entitled' ? null : 'tính trên tổng số thành viên Hội đồng.');
}

/** In a secret vote nobody knows how the chair voted. */
function secretFault(draft: CouncilDraft, award: FlagCode): string | null {
  const both = draft.secret[award]?.value === true && draft.tie?.value === 'chairSide';
  return both ? 'phiếu kín không cho biết ý kiến của người chủ trì; chọn cách xử lý khác khi bằng nhau.' : null;
}

// What the law says

/** What one clause lays down for the vote of the Council of a ministry. Null: the clause says nothing of it. */
export interface CouncilClause {
  readonly from: Day;
  readonly to: Day;
  /** The awards in the words of the clause. */
  readonly awards: string;
  readonly codes: readonly FlagCode[];
  readonly share: (RequiredShare & { readonly base: Base }) | null;
  readonly secret: boolean | null;
  readonly absentMember: AbsentMember | null;
  readonly source: Source;
}

const ninety = { share: fraction(90, 100), comparison: 'atLeast', base: 'entitled' } as const;
const eighty = { share: fraction(80, 100), comparison: 'atLeast', base: 'entitled' } as const;
const DECREE_91: Source = {
  article: 'Khoản 8 Điều 45',
  document: 'Nghị định số 91/2017/NĐ-CP',
  standing: 'secondary',
};
const DECREE_98: Source = {
  article: 'Khoản 7 Điều 30',
  document: 'Nghị định số 98/2023/NĐ-CP',
  standing: 'secondary',
  note: 'Điều khoản nói “bỏ phiếu”, không nói “kín”.',
};

/**
 * What was found for the Council of a ministry. NĐ 91/2017 fixes a share for titles and, as far as was read, none for
 * flags; NĐ 98/2023 fixes 80 % for flags; the clause of NĐ 152/2025 was not read, so nothing stands here from
 * 01/07/2025 on. None of them fixes a quorum.
 */
export const COUNCIL_CLAUSES: readonly CouncilClause[] = [
  {
    from: '2017-10-01',
    to: '2023-12-31',
    awards: 'Chiến sĩ thi đua cấp bộ, Chiến sĩ thi đua toàn quốc, danh hiệu Anh hùng',
    codes: [],
    share: ninety,
    secret: true,
    absentMember: 'writtenOpinion',
    source: DECREE_91,
  },
  {
    from: '2024-01-01',
    to: '2025-06-30',
    awards: 'Chiến sĩ thi đua cấp bộ, Chiến sĩ thi đua toàn quốc, danh hiệu Anh hùng',
    codes: [],
    share: ninety,
    secret: null,
    absentMember: 'writtenOpinion',
    source: DECREE_98,
  },
  {
    from: '2024-01-01',
    to: '2025-06-30',
    awards: 'Chiến sĩ thi đua cơ sở, Cờ thi đua của bộ, Cờ thi đua của Chính phủ',
    codes: ['CO_BO', 'CO_CP'],
    share: eighty,
    secret: null,
    absentMember: 'writtenOpinion',
    source: DECREE_98,
  },
];

/** The clauses in force on a day (I-13). */
export function councilClausesOn(day: Day): CouncilClause[] {
  return COUNCIL_CLAUSES.filter(({ from, to }) => from <= day && day <= to);
}

/** The clause that names an award on a day, or null where none was found. */
export function councilClauseFor(day: Day, award: FlagCode): CouncilClause | null {
  return councilClausesOn(day).find(({ codes }) => codes.includes(award)) ?? null;
}

/** The rules that the law of the day sets for these awards; everything else is left unset. */
export function lawfulCouncilRules(day: Day, awards: readonly FlagCode[]): CouncilDraft {
  const clauses = awards.flatMap((award) => {
    const clause = councilClauseFor(day, award);
    return clause ? [{ award, clause }] : [];
  });
  const [first] = clauses;
  return {
    ...EMPTY_COUNCIL_RULES,
    threshold: Object.fromEntries(
      clauses.flatMap(({ award, clause: { share, source } }) => (share ? [[award, { ...share, source }]] : [])),
    ),
    secret: Object.fromEntries(
      clauses.flatMap(({ award, clause: { secret, source } }) =>
        secret === null ? [] : [[award, { value: secret, source }]],
      ),
    ),
    absentMember:
      first?.clause.absentMember == null ? null : { value: first.clause.absentMember, source: first.clause.source },
  };
}

/**
 * Rules to begin with in a demonstration: what the law of the day sets, and for everything that it leaves open an
 * assumption of those who are named. The share of 80 % is the one that NĐ 98/2023 set later; a quorum of 2/3 stands in
 * rules of other councils.
 */
export function assumedCouncilRules(day: Day, awards: readonly FlagCode[], decidedBy: string): CouncilRuleSet {
  const law = lawfulCouncilRules(day, awards);
  const source = assumedBy(decidedBy);
  const later = assumedBy(decidedBy, 'Tỷ lệ mà Nghị định số 98/2023/NĐ-CP quy định sau này.');
  const others = assumedBy(decidedBy, 'Tỷ lệ trong quy chế của nhiều Hội đồng khác.');
  return {
    threshold: Object.fromEntries(awards.map((award) => [award, law.threshold[award] ?? { ...eighty, source: later }])),
    secret: Object.fromEntries(
      awards.map((award) => [award, law.secret[award] ?? { value: award === 'CO_CP', source }]),
    ),
    quorum: { share: fraction(2, 3), comparison: 'atLeast', base: 'entitled', source: others },
    recusalBase: { value: 'kept', source },
    absentMember: law.absentMember ?? { value: 'writtenOpinion', source },
    tie: { value: 'shareOnly', source },
  };
}
