import { type StateTable, step } from '#src/features/state-table.ts';
import type { FlagCode } from '#src/law/awards.ts';
import type { RuleSet } from '#src/law/ballot-rules.ts';
import { electedSentence, settleTie, type Verdict } from '#src/law/ballot-verdict.ts';
import { fraction, minimumVotes } from '#src/law/fraction.ts';
import { type Candidate, type CandidateId, type Count, countSentence } from '#src/law/paper-count.ts';
import { assumedBy } from '#src/law/source.ts';
import { baseTitle, requiredShareWords, type Threshold } from '#src/law/threshold.ts';

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

const RULES_SET = 'Thể lệ đủ từng mục, mỗi mục có văn bản hoặc ghi rõ ai giả định.';
const COUNTS_MATCH = 'Hai ủy viên nhập độc lập, số khớp nhau và đối soát đủ.';
const CHAIR_DECIDES = 'Hội nghị đồng ý hủy lần bỏ phiếu này; ghi lý do.';
const NOT_HELD = 'Hội nghị không tổ chức lần bỏ phiếu này; ghi lý do.';
const RUNOFF_VOIDED = 'Lần bỏ phiếu lại đã lập bị hủy; lập lần khác giữa các đơn vị bằng phiếu.';
const ALL_PAPERS_VOID = 'Mọi phiếu đã phát của lần này; phiếu được niêm phong, không tính.';

/** Every step a paper ballot may take; what is not in the table is forbidden. Nothing is edited after opening. */
export const BALLOT_TRANSITIONS: StateTable<BallotState, BallotAction> = [
  step('prepared', 'freezeElectorate', 'electorateFrozen', 'ballot.freeze', `${RULES_SET} Đã điểm danh.`),
  step(
    'electorateFrozen',
    'releaseElectorate',
    'prepared',
    'ballot.release',
    'Chưa mở bỏ phiếu; ghi lý do.',
    'Danh sách có quyền bỏ phiếu đã khóa; phải khóa lại từ điểm danh.',
  ),
  step('electorateFrozen', 'open', 'open', 'ballot.open', 'Đủ số thành viên có mặt; hội nghị đã bầu tổ kiểm phiếu.'),
  step('open', 'close', 'closed', 'ballot.close', 'Mọi thành viên có mặt đã bỏ phiếu hoặc thôi không bỏ.'),
  step('prepared', 'void', 'voided', 'ballot.void', NOT_HELD, 'Thể lệ, tổ kiểm phiếu đã lập cho lần này.'),
  step('electorateFrozen', 'void', 'voided', 'ballot.void', NOT_HELD, 'Thể lệ, tổ kiểm phiếu, danh sách đã khóa.'),
  step('open', 'void', 'voided', 'ballot.void', CHAIR_DECIDES, ALL_PAPERS_VOID),
  step('closed', 'void', 'voided', 'ballot.void', CHAIR_DECIDES, ALL_PAPERS_VOID),
  step('closed', 'acceptCount', 'counted', 'ballot.confirmCount', COUNTS_MATCH),
  step(
    'counted',
    'declareTie',
    'tie',
    'ballot.confirmCount',
    'Số đơn vị bằng phiếu ở vị trí cuối nhiều hơn số chỗ còn lại.',
  ),
  step(
    'tie',
    'prepareRunoff',
    'runoffPrepared',
    'ballot.prepareRunoff',
    'Thể lệ chọn bỏ phiếu lại giữa các đơn vị bằng phiếu.',
  ),
  step(
    'tie',
    'settleTie',
    'counted',
    'ballot.settleTie',
    'Thể lệ chọn cách khác bỏ phiếu lại; ghi người quyết định, lý do.',
  ),
  step('runoffPrepared', 'prepareRunoff', 'runoffPrepared', 'ballot.prepareRunoff', RUNOFF_VOIDED),
  step('announced', 'prepareRunoff', 'announced', 'ballot.prepareRunoff', RUNOFF_VOIDED),
  step('minuted', 'prepareRunoff', 'minuted', 'ballot.prepareRunoff', RUNOFF_VOIDED),
  step('runoffPrepared', 'announce', 'announced', 'ballot.announce', 'Lần bỏ phiếu lại đã được lập.'),
  step(
    'counted',
    'announce',
    'announced',
    'ballot.announce',
    'Không còn bằng phiếu ở vị trí cuối, hoặc đã giải quyết.',
  ),
  step('announced', 'minute', 'minuted', 'ballot.signMinutes', 'Cả tổ kiểm phiếu ký biên bản kiểm phiếu.'),
];

const STATE_SENTENCES: Record<BallotState, string> = {
  prepared: 'Lần bỏ phiếu này đang chuẩn bị.',
  electorateFrozen: 'Danh sách có quyền bỏ phiếu đã khóa.',
  open: 'Đang bỏ phiếu.',
  closed: 'Đã đóng bỏ phiếu, tổ kiểm phiếu đang kiểm.',
  counted: 'Đã kiểm phiếu xong.',
  tie: 'Đang bằng phiếu ở vị trí cuối.',
  runoffPrepared: 'Đã lập lần bỏ phiếu lại giữa các đơn vị bằng phiếu.',
  announced: 'Đã công bố kết quả.',
  minuted: 'Biên bản kiểm phiếu đã ký đủ.',
  voided: 'Lần bỏ phiếu này đã hủy.',
};

/** Where a ballot stands, for a refusal. */
export function stateSentence(state: BallotState): string {
  return STATE_SENTENCES[state];
}

/** The two papers were confirmed equal: only from here on does any page or query know a figure of the count. */
export function isCounted(state: BallotState): boolean {
  return state === 'counted' || state === 'tie' || state === 'runoffPrepared' || isAnnounced(state);
}

/** The result belongs to the meeting. */
export function isAnnounced(state: BallotState): boolean {
  return state === 'announced' || state === 'minuted';
}

/** What keeps the conference open; what was announced is only signed afterwards, what nobody opened can be voided. */
export function isUnfinished(state: BallotState): boolean {
  return !isAnnounced(state) && state !== 'voided';
}

// Tellers

export interface TellerPlace {
  readonly accountId: string;
  readonly isHead: boolean;
}

/** The two who enter the count: two members where there are two, else the head and the one member. */
export function countersOf<T extends TellerPlace>(tellers: readonly T[]): T[] {
  const members = tellers.filter(({ isHead }) => !isHead);
  return members.length >= 2 ? members.slice(0, 2) : [...tellers];
}

/** The head confirms what the two entered. */
export function headOf<T extends TellerPlace>(tellers: readonly T[]): T | null {
  return tellers.find(({ isHead }) => isHead) ?? null;
}

/** Sentences by field; none when the meeting's choice can stand. */
export function tellerFaults(headId: string, memberIds: readonly string[], eligible: readonly string[]) {
  const faults: Record<string, string> = {};
  if (!eligible.includes(headId)) faults.headId = 'Chọn tổ trưởng trong danh sách.';
  const others = memberIds.filter((id) => id !== headId);
  if (others.length === 0) faults.memberIds = 'Chọn ít nhất một ủy viên ngoài tổ trưởng: phải có hai người kiểm phiếu.';
  if (memberIds.some((id) => !eligible.includes(id))) faults.memberIds = 'Chỉ chọn người trong danh sách.';
  return faults;
}

// The rules that a demonstration runs on

/**
 * Rules of a demonstration. No document read sets any of them for a cluster of the ministry: all are assumptions of
 * those who are named, and every screen and paper says so.
 */
export function assumedRules(award: FlagCode, decidedBy: string): RuleSet {
  const source = assumedBy(decidedBy);
  return {
    award,
    seats: { value: award === 'CO_BO' ? 4 : 2, source },
    style: { value: 'chooseUpTo', source },
    secret: { value: true, source },
    threshold: { share: fraction(1, 2), comparison: 'moreThan', base: 'entitled', source },
    quorum: { share: fraction(2, 3), comparison: 'atLeast', base: 'entitled', source },
    selfVote: { value: 'allowed', source },
    tieRule: { value: 'runoff', source },
    invalidReasons: {
      value: [
        'không do Tổ kiểm phiếu phát',
        'không có dấu',
        'chọn quá số đơn vị được suy tôn',
        'không chọn đơn vị nào',
        'ghi thêm tên, ký hiệu hoặc tẩy xóa',
      ],
      source,
    },
  };
}

/** A paper names at most as many as there are seats, and not more than stand on it. */
export function maxChoicesOf(ruleSet: RuleSet, candidates: readonly Candidate[]): number {
  return Math.min(ruleSet.seats.value, candidates.length);
}

// The verdict in words

/** Who the cluster addresses; a council gets data of its own with the councils' room. */
export const COUNCIL = 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp';

/** "Ngưỡng trúng suy tôn: quá nửa tổng số thành viên có quyền bỏ phiếu, tức từ 6/11 phiếu." */
export function thresholdSentence(threshold: Threshold, baseCount: number): string {
  const base = baseTitle(threshold.base);
  const least = `${minimumVotes(baseCount, threshold)}/${baseCount}`;
  return `Ngưỡng trúng suy tôn: ${requiredShareWords(threshold)} ${base[0]?.toLowerCase()}${base.slice(1)}, tức từ ${least} phiếu.`;
}

export interface JudgedCount {
  readonly awardName: string;
  readonly ruleSet: RuleSet;
  readonly count: Count;
  readonly verdict: Verdict;
}

/** What a share of this count is counted on (I-5). */
export function baseCountOf({ ruleSet, count }: Pick<JudgedCount, 'ruleSet' | 'count'>): number {
  return { entitled: count.entitled, present: count.present, validBallots: count.valid }[ruleSet.threshold.base];
}

/** The whole result as it goes into the minutes; its sentences can stand alone. */
export function resultSentences(judged: JudgedCount): string[] {
  const { awardName, ruleSet, count, verdict } = judged;
  const proposal =
    verdict.elected.length > 0 ? [`Đề nghị ${COUNCIL} xét, trình cấp có thẩm quyền tặng “${awardName}”.`] : [];
  return [
    countSentence(count),
    thresholdSentence(ruleSet.threshold, baseCountOf(judged)),
    electedSentence(verdict),
    ...proposal,
  ];
}

/** The verdict that stands: as counted, or with the choice that settled its tie. */
export function standingVerdict(counted: Verdict, chosen: readonly CandidateId[]): Verdict {
  if (counted.kind === 'decided' || chosen.length === 0) return counted;
  const settled = settleTie(counted, chosen);
  return settled.ok ? settled.value : counted;
}

// Papers reported at the closing

export interface ReportedPapers {
  readonly issued: number;
  readonly unused: number;
  readonly exchanged: number;
}

/** Sentences by field where the report at the closing cannot be right. */
export function closingFaults(
  { issued, unused, exchanged }: ReportedPapers,
  { present, printed }: { present: number; printed: number },
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (issued > printed) faults.issued = `Phát ra ${issued}, đã in ${printed}: thừa ${issued - printed}.`;
  else if (issued > present + exchanged) {
    const more = exchanged > 0 ? ` + phiếu đổi ${exchanged}` : '';
    faults.issued = `Phát ra ${issued}, có mặt ${present}${more}: thừa ${issued - present - exchanged}.`;
  }
  if (unused > issued) faults.unused = `Không dùng ${unused}, phát ra ${issued}: thừa ${unused - issued}.`;
  if (exchanged > unused)
    faults.exchanged = `Phiếu đổi ${exchanged}, không dùng ${unused}: thừa ${exchanged - unused}.`;
  return faults;
}

/** What the tellers counted otherwise than was reported at the closing; null where nothing. */
export function closingDifference(closing: ReportedPapers, count: Count): string | null {
  const reported = `phát ra ${closing.issued}, không dùng ${closing.unused}`;
  const counted = `phát ra ${count.issued}, không dùng ${count.unused}`;
  return reported === counted ? null : `Khi đóng báo ${reported}; tổ kiểm phiếu đếm ${counted}.`;
}
