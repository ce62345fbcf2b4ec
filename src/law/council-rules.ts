import { type FlagCode, isFlag } from '#src/law/awards.ts';
import type { Ruled } from '#src/law/ballot-rules.ts';
import { fraction, type RequiredShare } from '#src/law/fraction.ts';
import type { AwardRules, RulePack } from '#src/law/pack.ts';
import { awardNamed, regimeOnDay } from '#src/law/regimes.ts';
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
  /** The awards that the clause names, in words. */
  readonly awards: string;
  readonly codes: readonly FlagCode[];
  readonly share: RequiredShare & { readonly base: Base };
  readonly secret: boolean | null;
  readonly absentMember: AbsentMember | null;
  readonly source: Source;
}

type Vote = AwardRules['votes'][number];

/**
 * The clauses on votes of the Council that the pack holds for a day (I-13), each once with the awards that it names.
 * None of them fixes a quorum; a clause that was not read is not here.
 */
export function councilClausesOn(day: Day, pack: RulePack): CouncilClause[] {
  const clauses = new Map<string, { vote: Vote; awards: AwardRules['award'][] }>();
  for (const { award, votes } of regimeOnDay(pack, day)?.awards ?? []) {
    for (const vote of votes) {
      const { article, document } = vote.source;
      const key = JSON.stringify([article, document, vote.share, vote.base, vote.secret, vote.council]);
      const clause = clauses.get(key) ?? { vote, awards: [] };
      clauses.set(key, { ...clause, awards: [...clause.awards, award] });
    }
  }
  return [...clauses.values()].map(({ vote, awards }) => ({
    awards: awards.map((code) => awardNamed(pack, code).names[0] ?? code).join(', '),
    codes: awards.filter(isFlag),
    share: shareOf(vote),
    secret: vote.secret,
    absentMember: vote.absentMember,
    source: vote.source,
  }));
}

const shareOf = ({ share, base }: Vote) =>
  ({ share: fraction(share.num, share.den), comparison: 'atLeast', base }) as const;

/** The clause that names an award on a day, or null where none was found. */
export function councilClauseFor(day: Day, award: FlagCode, pack: RulePack): CouncilClause | null {
  return councilClausesOn(day, pack).find(({ codes }) => codes.includes(award)) ?? null;
}

/** The rules that the law of the day sets for these awards; everything else is left unset. */
export function lawfulCouncilRules(day: Day, awards: readonly FlagCode[], pack: RulePack): CouncilDraft {
  const clauses = awards.flatMap((award) => {
    const clause = councilClauseFor(day, award, pack);
    return clause ? [{ award, clause }] : [];
  });
  const written = clauses.find(({ clause }) => clause.absentMember !== null)?.clause;
  return {
    ...EMPTY_COUNCIL_RULES,
    threshold: Object.fromEntries(clauses.map(({ award, clause: { share, source } }) => [award, { ...share, source }])),
    secret: Object.fromEntries(
      clauses.flatMap(({ award, clause: { secret, source } }) =>
        secret === null ? [] : [[award, { value: secret, source }]],
      ),
    ),
    absentMember: written?.absentMember ? { value: written.absentMember, source: written.source } : null,
  };
}

/** The share that a clause of another time sets for an award, with its document. */
function shareOfAnotherTime(award: FlagCode, pack: RulePack) {
  const votes = pack.regimes.flatMap(({ awards }) => awards.find((each) => each.award === award)?.votes ?? []);
  const [vote] = votes;
  return vote ? { share: shareOf(vote), document: vote.source.document } : null;
}

const twoThirds = { share: fraction(2, 3), comparison: 'atLeast', base: 'entitled' } as const;

/**
 * Rules to begin with in a demonstration: what the law of the day sets, and for everything that it leaves open an
 * assumption of those who are named: the share that a clause of another time sets for the award, where there is one,
 * and 2/3, which stands in rules of other councils.
 */
export function assumedCouncilRules(
  day: Day,
  awards: readonly FlagCode[],
  decidedBy: string,
  pack: RulePack,
): CouncilRuleSet {
  const law = lawfulCouncilRules(day, awards, pack);
  const source = assumedBy(decidedBy);
  const others = assumedBy(decidedBy, 'Tỷ lệ trong quy chế của nhiều Hội đồng khác.');
  const assumedShare = (award: FlagCode): Threshold => {
    const found = shareOfAnotherTime(award, pack);
    if (!found) return { ...twoThirds, source: others };
    return { ...found.share, source: assumedBy(decidedBy, `Tỷ lệ mà ${found.document} quy định ở thời kỳ khác.`) };
  };
  return {
    threshold: Object.fromEntries(awards.map((award) => [award, law.threshold[award] ?? assumedShare(award)])),
    secret: Object.fromEntries(
      awards.map((award) => [award, law.secret[award] ?? { value: award === 'CO_CP', source }]),
    ),
    quorum: { ...twoThirds, source: others },
    recusalBase: { value: 'kept', source },
    absentMember: law.absentMember ?? { value: 'writtenOpinion', source },
    tie: { value: 'shareOnly', source },
  };
}
