import type { AwardCode } from '#src/law/awards.ts';
import { fillSeats } from '#src/law/seats.ts';
import { isNamed, type Source } from '#src/law/source.ts';
import { type Assessment, assess, type Threshold } from '#src/law/threshold.ts';
import { formatCount } from '#src/text/numbers.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';
import { sortKey } from '#src/text/sort-key.ts';

// The course of a paper ballot

export type BallotState =
  | 'prepared'
  | 'electorateFrozen'
  | 'open'
  | 'closed'
  | 'counted'
  | 'tie'
  | 'runoffPrepared'
  | 'announced'
  | 'minuted'
  | 'voided';

export type BallotAction =
  | 'freezeElectorate'
  | 'releaseElectorate'
  | 'open'
  | 'close'
  | 'void'
  | 'acceptCount'
  | 'declareTie'
  | 'prepareRunoff'
  | 'settleTie'
  | 'announce'
  | 'minute';

export type Transition = {
  readonly from: BallotState;
  readonly action: BallotAction;
  readonly to: BallotState;
  readonly who: 'clusterHead' | 'tellers';
  readonly precondition: string;
  /** What is taken back by this act; null where nothing is. */
  readonly undone: string | null;
};

const RULES_SET = 'Thể lệ đủ từng mục, mỗi mục có văn bản hoặc ghi rõ ai giả định.';
const COUNTS_MATCH = 'Hai ủy viên nhập độc lập, số khớp nhau và đối soát đủ.';
const CHAIR_DECIDES = 'Hội nghị đồng ý hủy lần bỏ phiếu này; ghi lý do.';
const ALL_PAPERS_VOID = 'Mọi phiếu đã phát của lần này; phiếu được niêm phong, không tính.';

/** Every step a paper ballot may take; what is not in the table is forbidden. Nothing is edited after opening. */
export const TRANSITIONS: readonly Transition[] = [
  step('prepared', 'freezeElectorate', 'electorateFrozen', 'clusterHead', `${RULES_SET} Đã điểm danh.`),
  step(
    'electorateFrozen',
    'releaseElectorate',
    'prepared',
    'clusterHead',
    'Chưa mở bỏ phiếu; ghi lý do.',
    'Danh sách có quyền bỏ phiếu đã khóa; phải khóa lại từ điểm danh.',
  ),
  step('electorateFrozen', 'open', 'open', 'clusterHead', 'Đủ số thành viên có mặt; hội nghị đã bầu tổ kiểm phiếu.'),
  step('open', 'close', 'closed', 'clusterHead', 'Mọi thành viên có mặt đã bỏ phiếu hoặc thôi không bỏ.'),
  step('open', 'void', 'voided', 'clusterHead', CHAIR_DECIDES, ALL_PAPERS_VOID),
  step('closed', 'void', 'voided', 'clusterHead', CHAIR_DECIDES, ALL_PAPERS_VOID),
  step('closed', 'acceptCount', 'counted', 'tellers', COUNTS_MATCH),
  step('counted', 'declareTie', 'tie', 'tellers', 'Số đơn vị bằng phiếu ở vị trí cuối nhiều hơn số chỗ còn lại.'),
  step('tie', 'prepareRunoff', 'runoffPrepared', 'clusterHead', 'Thể lệ chọn bỏ phiếu lại giữa các đơn vị bằng phiếu.'),
  step(
    'tie',
    'settleTie',
    'counted',
    'clusterHead',
    'Thể lệ chọn cách khác bỏ phiếu lại; ghi người quyết định, lý do.',
  ),
  step('runoffPrepared', 'announce', 'announced', 'tellers', 'Lần bỏ phiếu lại đã được lập.'),
  step('counted', 'announce', 'announced', 'tellers', 'Không còn bằng phiếu ở vị trí cuối, hoặc đã giải quyết.'),
  step('announced', 'minute', 'minuted', 'tellers', 'Cả tổ kiểm phiếu ký biên bản kiểm phiếu.'),
];

function step(
  from: BallotState,
  action: BallotAction,
  to: BallotState,
  who: Transition['who'],
  precondition: string,
  undone: string | null = null,
): Transition {
  return { from, action, to, who, precondition, undone };
}

/** The state after an action, or null where the action is forbidden in this state. */
export function nextState(from: BallotState, action: BallotAction): BallotState | null {
  return TRANSITIONS.find((each) => each.from === from && each.action === action)?.to ?? null;
}

// The rules of one ballot: no default for an unknown

/** A rule with the document that sets it or the people who assumed it. */
export type Ruled<T> = { readonly value: T; readonly source: Source };

export type TieRule = 'runoff' | 'chairSide' | 'competentPerson';

/** The complete rules of a ballot. A paper names at most as many candidates as there are seats. */
export type RuleSet = {
  readonly award: AwardCode;
  readonly seats: Ruled<number>;
  readonly style: Ruled<'chooseUpTo'>;
  readonly secret: Ruled<boolean>;
  readonly threshold: Threshold;
  readonly quorum: Threshold;
  readonly selfVote: Ruled<'allowed' | 'forbidden'>;
  readonly tieRule: Ruled<TieRule>;
  readonly invalidReasons: Ruled<readonly string[]>;
};

type RuleName = Exclude<keyof RuleSet, 'award'>;

/** Rules being filled in: null is a rule that nobody has set yet. */
export type RuleSetDraft = Pick<RuleSet, 'award'> & { readonly [Name in RuleName]: RuleSet[Name] | null };

export type RuleFault = { readonly field: RuleName; readonly message: string };

export type Openable =
  | { readonly open: true; readonly ruleSet: RuleSet }
  | { readonly open: false; readonly faults: RuleFault[] };

const RULE_LABELS: Record<RuleName, string> = {
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

// The count of papers (I-1, I-2)

export type CandidateId = string;

export type Candidate = { readonly id: CandidateId; readonly name: string };

/**
 * One count. `issued` are the papers taken out for the vote; `unused` those of them left over, or spoiled and exchanged
 * before they went into the box; `exchanged` is the part of `unused` for which another paper was given (none if absent).
 */
export type Count = {
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  readonly returned: number;
  readonly unused: number;
  readonly exchanged?: number;
  readonly valid: number;
  readonly invalid: number;
  readonly votes: ReadonlyMap<CandidateId, number>;
  readonly maxChoices: number;
};

type CountField = Exclude<keyof Count, 'votes'>;

/** A sum that does not hold: `by` is how much too many (positive) or too few (negative). */
export type Mismatch = {
  readonly kind: 'notCount' | 'present' | 'issued' | 'papers' | 'exchanged' | 'validity' | 'votes' | 'choices';
  readonly candidateId?: CandidateId;
  readonly by: number;
  readonly message: string;
};

const COUNT_LABELS: Record<CountField, string> = {
  entitled: 'Tổng số thành viên có quyền bỏ phiếu',
  present: 'Số có mặt',
  issued: 'Phát ra',
  returned: 'Thu về',
  unused: 'Không dùng',
  exchanged: 'Phiếu đổi',
  valid: 'Hợp lệ',
  invalid: 'Không hợp lệ',
  maxChoices: 'Số được chọn nhiều nhất',
};
const COUNT_FIELDS = Object.keys(COUNT_LABELS) as CountField[];

/** Every way in which a count does not reconcile, each with a sentence that says by how much; empty when it does. */
export function checkCount(count: Count, candidates: readonly Candidate[]): Mismatch[] {
  const noCounts = [
    ...COUNT_FIELDS.filter((field) => !isCount(count[field] ?? 0)).map((field) => notCount(COUNT_LABELS[field])),
    ...[...count.votes].filter(([, votes]) => !isCount(votes)).map(([id]) => notCount(nameOf(candidates, id), id)),
  ];
  if (noCounts.length > 0) return noCounts;
  return [...checkPapers(count), ...checkVotes(count, candidates)];
}

function checkPapers(count: Count): Mismatch[] {
  const { entitled, present, issued, returned, unused, exchanged = 0, valid, invalid } = count;
  const outside = `thu về ${returned} + không dùng ${unused}`;
  return [
    atMost('present', present, entitled, `Có mặt ${present}, có quyền bỏ phiếu ${entitled}`),
    atMost('exchanged', exchanged, unused, `Phiếu đổi ${exchanged}, không dùng ${unused}`),
    atMost('issued', issued, present + exchanged, `Phát ra ${issued}, có mặt ${present}${also(exchanged)}`),
    equal('papers', returned + unused, issued, `Phát ra ${issued}, ${outside}`),
    equal('validity', valid + invalid, returned, `Thu về ${returned}, hợp lệ ${valid} + không hợp lệ ${invalid}`),
  ].flat();
}

function also(exchanged: number): string {
  return exchanged > 0 ? ` + phiếu đổi ${exchanged}` : '';
}

function checkVotes({ votes, valid, maxChoices }: Count, candidates: readonly Candidate[]): Mismatch[] {
  const missing = candidates.filter(({ id }) => !votes.has(id));
  const strange = [...votes.keys()].filter((id) => !candidates.some((candidate) => candidate.id === id));
  const chosen = [...votes.values()].reduce((sum, each) => sum + each, 0);
  const most = maxChoices * valid;
  return [
    ...missing.map(({ id, name }) => notCount(name, id)),
    ...strange.map((id) => ({ ...notCount(id, id), message: `${id} không có trong danh sách bỏ phiếu.` })),
    ...[...votes].flatMap(([id, each]) =>
      atMost('votes', each, valid, `${nameOf(candidates, id)} được ${each} phiếu, hợp lệ ${valid}`, id),
    ),
    ...atMost('choices', chosen, most, `Tổng lựa chọn ${chosen}, không quá ${maxChoices} × ${valid} = ${most}`),
  ];
}

function atMost(kind: Mismatch['kind'], value: number, limit: number, sums: string, id?: CandidateId): Mismatch[] {
  return value > limit ? [mismatch(kind, value - limit, sums, id)] : [];
}

function equal(kind: Mismatch['kind'], value: number, expected: number, sums: string): Mismatch[] {
  return value === expected ? [] : [mismatch(kind, value - expected, sums)];
}

function mismatch(kind: Mismatch['kind'], by: number, sums: string, candidateId?: CandidateId): Mismatch {
  const message = `${sums}: ${by > 0 ? 'thừa' : 'thiếu'} ${Math.abs(by)}.`;
  return { kind, by, message, ...(candidateId === undefined ? {} : { candidateId }) };
}

function notCount(label: string, candidateId?: CandidateId): Mismatch {
  const message = `${label}: ghi một số nguyên từ 0 trở lên.`;
  return { kind: 'notCount', by: 0, message, ...(candidateId === undefined ? {} : { candidateId }) };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function nameOf(candidates: readonly Candidate[], id: CandidateId): string {
  return candidates.find((candidate) => candidate.id === id)?.name ?? id;
}

/** A place where two tellers' counts differ; null is a candidate that one of them left out. */
export type Difference = {
  readonly field: CountField | 'votes';
  readonly candidateId?: CandidateId;
  readonly label: string;
  readonly first: number | null;
  readonly second: number | null;
};

/** Every field in which two independent entries of one count differ (I-2); empty lets the count be accepted. */
export function compareCounts(first: Count, second: Count, candidates: readonly Candidate[]): Difference[] {
  const fields = COUNT_FIELDS.map((field): Difference => {
    return { field, label: COUNT_LABELS[field], first: first[field] ?? 0, second: second[field] ?? 0 };
  });
  const ids = new Set([...candidates.map(({ id }) => id), ...first.votes.keys(), ...second.votes.keys()]);
  const votes = [...ids].map((candidateId): Difference => {
    const [one, other] = [first.votes.get(candidateId) ?? null, second.votes.get(candidateId) ?? null];
    return { field: 'votes', candidateId, label: nameOf(candidates, candidateId), first: one, second: other };
  });
  return [...fields, ...votes].filter((each) => each.first !== each.second);
}

// The verdict

export type CandidateResult = Assessment & { readonly candidate: Candidate };

/** A verdict on a reconciled count. `results` are all candidates, most votes first; `placesLeft` are seats not taken. */
export type Verdict = {
  readonly kind: 'decided' | 'tie';
  readonly results: readonly CandidateResult[];
  readonly elected: readonly CandidateResult[];
  readonly tied: readonly CandidateResult[];
  readonly placesLeft: number;
  readonly notices: readonly string[];
};

export type Judgement = Verdict | { readonly kind: 'blocked'; readonly mismatches: Mismatch[] };

/**
 * Who is nominated: of the candidates that reach the threshold, the most votes first, at most as many as there are
 * seats. More of them at the same votes than places remain is a tie; fewer than seats leaves the rest open. A count
 * that does not reconcile is not judged (I-2).
 */
export function verdict(ruleSet: RuleSet, count: Count, candidates: readonly Candidate[]): Judgement {
  const mismatches = checkCount(count, candidates);
  if (mismatches.length > 0) return { kind: 'blocked', mismatches };
  const results = assessAll(ruleSet, count, candidates);
  const passing = results.filter(({ passed }) => passed).map((item) => ({ item, votes: item.votes }));
  const { seated, tied, placesLeft } = fillSeats(passing, ruleSet.seats.value);
  const kind = tied.length > 0 ? 'tie' : 'decided';
  return { kind, results, elected: seated, tied, placesLeft, notices: unanimityNotices(ruleSet, count, results) };
}

function assessAll(ruleSet: RuleSet, count: Count, candidates: readonly Candidate[]): CandidateResult[] {
  const counts = { entitled: count.entitled, present: count.present, validBallots: count.valid };
  return candidates
    .map((candidate) => ({ candidate, key: sortKey(candidate.name) + candidate.id }))
    .map(({ candidate, key }) => ({
      key,
      result: { candidate, ...assess(count.votes.get(candidate.id) ?? 0, counts, ruleSet.threshold) },
    }))
    .sort((left, right) => right.result.votes - left.result.votes || (left.key < right.key ? -1 : 1))
    .map(({ result }) => result);
}

/** In a secret ballot a unanimous result shows how each member voted; the chair is told before announcing it (I-18). */
function unanimityNotices({ secret }: RuleSet, { valid }: Count, results: readonly CandidateResult[]): string[] {
  if (!secret.value || valid === 0) return [];
  return results
    .filter(({ votes }) => votes === valid)
    .map(({ candidate }) => {
      return `${candidate.name} được ${valid}/${valid} phiếu hợp lệ: kết quả nhất trí cho biết mọi phiếu đều đồng ý.`;
    });
}

/** The count in one sentence for the minutes. */
export function countSentence({ entitled, present, issued, returned, unused, valid, invalid }: Count): string {
  const members = `Tổng số thành viên có quyền bỏ phiếu ${entitled}, có mặt ${present}`;
  const papers = `phiếu phát ra ${issued}, thu về ${returned}, không dùng ${unused}`;
  return `${members}; ${papers}; hợp lệ ${valid}, không hợp lệ ${invalid}.`;
}

/** Who was elected in one sentence for the minutes: "Trúng suy tôn 02 đơn vị: … (10/11), … (9/11)." */
export function electedSentence({ elected, tied, placesLeft }: Verdict): string {
  const list = (results: readonly CandidateResult[]) =>
    results.map(({ candidate, votes, baseCount }) => `${candidate.name} (${votes}/${baseCount})`).join('; ');
  const first = elected.length > 0 ? `Trúng suy tôn ${formatCount(elected.length)} đơn vị: ${list(elected)}.` : '';
  const none = elected.length + tied.length === 0 ? 'Không đơn vị nào đạt ngưỡng.' : '';
  const tie = tied.length > 0 ? `Bằng phiếu ở vị trí cuối, còn ${formatCount(placesLeft)} chỗ: ${list(tied)}.` : '';
  const rest = tied.length === 0 && placesLeft > 0 ? `Còn ${formatCount(placesLeft)} chỗ chưa có đơn vị đạt.` : '';
  return [first, none, tie, rest].filter((part) => part !== '').join(' ');
}

/** A second ballot among the tied only, for the places that are left. Its papers choose up to that number. */
export function runoff(
  ruleSet: RuleSet,
  { kind, tied, placesLeft }: Verdict,
): { ruleSet: RuleSet; candidates: Candidate[] } {
  if (kind !== 'tie') throw new RangeError('A run-off needs a tie.');
  const seats = { value: placesLeft, source: ruleSet.tieRule.source };
  return { ruleSet: { ...ruleSet, seats }, candidates: tied.map(({ candidate }) => candidate) };
}

/**
 * The verdict after a tie that the rules settle without another ballot: `chosen` of the tied take the places left.
 * Refused unless they are as many as the places and all of them tied.
 */
export function settleTie(tie: Verdict, chosen: readonly CandidateId[]): Parsed<Verdict> {
  const taken = tie.tied.filter(({ candidate }) => chosen.includes(candidate.id));
  if (tie.kind !== 'tie' || taken.length !== tie.placesLeft || new Set(chosen).size !== taken.length) {
    return refused(`Chọn đúng ${formatCount(tie.placesLeft)} đơn vị trong số các đơn vị bằng phiếu.`);
  }
  return parsed({ ...tie, kind: 'decided', elected: [...tie.elected, ...taken], tied: [], placesLeft: 0 });
}

/**
 * Who may stand for the award nested in this one: those elected in the first ballot and in its run-offs, nobody else
 * (I-3). Refused while a tie is open.
 */
export function candidatesOfNested(previous: Verdict, runoffs: readonly Verdict[] = []): Parsed<Candidate[]> {
  const rounds = [previous, ...runoffs];
  if (rounds.at(-1)?.kind === 'tie')
    return refused('Còn bằng phiếu ở lần trước. Giải quyết xong rồi mới lập danh sách này.');
  return parsed(rounds.flatMap(({ elected }) => elected.map(({ candidate }) => candidate)));
}
