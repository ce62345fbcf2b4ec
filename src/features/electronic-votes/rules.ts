import { type StateTable, step } from '#src/features/state-table.ts';

// The course of a key ceremony: the keys of one meeting's tellers

export type CeremonyState = 'keys' | 'ready' | 'rehearsed' | 'voided';
export type CeremonyAction = 'start' | 'complete' | 'rehearse' | 'void';

const NO_OPEN_VOTE = 'Không có lần bỏ phiếu nào đang dùng bộ khóa này; ghi lý do.';
const KEYS_LOST = 'Bộ khóa, thẻ đã in và lần bỏ phiếu chưa mở dùng bộ khóa này.';

/** Every step that the keys of a meeting may take; what is not in the table is forbidden. */
export const CEREMONY_TRANSITIONS: StateTable<CeremonyState, CeremonyAction> = [
  {
    from: null,
    action: 'start',
    to: 'keys',
    who: ['keyCeremony.start', 'keyCeremony.startForSession'],
    precondition: 'Đã cử tổ kiểm phiếu từ hai người trở lên, đủ tổ trưởng.',
    undone: null,
  },
  step(
    'keys',
    'complete',
    'ready',
    'keyCeremony.makeKey',
    'Mọi ủy viên đã gửi đủ ba phần công khai của khóa; máy chủ kiểm tra từng phần.',
  ),
  step('ready', 'rehearse', 'rehearsed', 'keyCeremony.rehearse', 'Mở thử đúng số đã biết, mỗi khóa ít nhất một lần.'),
  step('keys', 'void', 'voided', 'keyCeremony.void', NO_OPEN_VOTE, 'Các phần khóa đã gửi.'),
  step('ready', 'void', 'voided', 'keyCeremony.void', NO_OPEN_VOTE, KEYS_LOST),
  step('rehearsed', 'void', 'voided', 'keyCeremony.void', NO_OPEN_VOTE, KEYS_LOST),
];

// The course of an electronic vote

export type VoteState =
  | 'draft'
  | 'sealed'
  | 'voting'
  | 'ended'
  | 'headSigned'
  | 'decrypting'
  | 'counted'
  | 'published'
  | 'voided';

export type VoteAction = 'draft' | 'seal' | 'open' | 'end' | 'signHead' | 'decrypt' | 'count' | 'publish' | 'void';

const BACK_TO_PAPER = [
  'ballot.chooseWay',
  'ballot.release',
  'ballot.void',
  'councilCase.chooseWay',
  'councilCase.withdraw',
] as const;
const VOIDED = ['ballot.void', 'councilCase.takeBack'] as const;
const NOT_OPENED = 'Chưa mở bỏ phiếu.';
const CHAIR_DECIDES = 'Lần bỏ phiếu bị hủy; ghi lý do.';
const BOX_VOID = 'Mọi phiếu trong hòm; giữ nguyên, không giải mã, không tính.';

/** Every step that an electronic vote may take; what is not in the table is forbidden. Nothing is edited after sealing. */
export const VOTE_TRANSITIONS: StateTable<VoteState, VoteAction> = [
  {
    from: null,
    action: 'draft',
    to: 'draft',
    who: ['electronicVote.draft', 'electronicVote.draftCase'],
    precondition: 'Danh sách có quyền bỏ phiếu đã khóa; bộ khóa kiểm phiếu đã đủ.',
    undone: null,
  },
  step('draft', 'seal', 'sealed', 'electronicVote.seal', 'Thẻ đã tạo; tổ trưởng gửi danh sách công khai của thẻ.'),
  step(
    'sealed',
    'open',
    'voting',
    ['ballot.open', 'councilCase.open'],
    'Mọi ủy viên xác nhận tám từ giống nhau; đã mở thử bằng mọi khóa.',
  ),
  step(
    'voting',
    'end',
    'ended',
    ['ballot.close', 'councilCase.closeVoting'],
    'Số phiếu trong hòm bằng số thẻ đã phát trừ số thẻ không dùng.',
  ),
  step(
    'ended',
    'signHead',
    'headSigned',
    'electronicVote.signHead',
    'Tờ in có dấu của hồ sơ đã đủ chữ ký tay; tổ trưởng xác nhận bằng mật khẩu.',
  ),
  step(
    'headSigned',
    'decrypt',
    'decrypting',
    'electronicVote.decrypt',
    'Máy của ủy viên đã kiểm tra hồ sơ; phần giải mã có chứng minh đúng.',
  ),
  step(
    'decrypting',
    'decrypt',
    'decrypting',
    'electronicVote.decrypt',
    'Ủy viên khác, chưa gửi phần của mình; phần giải mã có chứng minh đúng.',
  ),
  step('decrypting', 'count', 'counted', 'electronicVote.decrypt', 'Đủ số phần giải mã theo ngưỡng của bộ khóa.'),
  step(
    'counted',
    'publish',
    'published',
    ['ballot.announce', 'councilCase.conclude'],
    'Tổ trưởng đã xác nhận số; chủ trì công bố.',
  ),
  step('draft', 'void', 'voided', BACK_TO_PAPER, NOT_OPENED, 'Cuộc bỏ phiếu điện tử đã lập; quay lại phiếu giấy.'),
  step(
    'sealed',
    'void',
    'voided',
    BACK_TO_PAPER,
    NOT_OPENED,
    'Cuộc bỏ phiếu điện tử đã niêm phong, tám từ đã xác nhận.',
  ),
  step('voting', 'void', 'voided', VOIDED, CHAIR_DECIDES, BOX_VOID),
  step('ended', 'void', 'voided', VOIDED, CHAIR_DECIDES, BOX_VOID),
  step('headSigned', 'void', 'voided', VOIDED, CHAIR_DECIDES, BOX_VOID),
  step('decrypting', 'void', 'voided', VOIDED, CHAIR_DECIDES, BOX_VOID),
  step('counted', 'void', 'voided', VOIDED, CHAIR_DECIDES, 'Kết quả đã giải mã; giữ trong hồ sơ, không tính.'),
];

const CEREMONY_SENTENCES: Record<CeremonyState, string> = {
  keys: 'Các ủy viên đang tạo khóa kiểm phiếu.',
  ready: 'Bộ khóa kiểm phiếu đã đủ, chưa mở thử xong.',
  rehearsed: 'Bộ khóa kiểm phiếu đã đủ và đã mở thử.',
  voided: 'Bộ khóa kiểm phiếu này đã hủy.',
};

const VOTE_SENTENCES: Record<VoteState, string> = {
  draft: 'Cuộc bỏ phiếu điện tử đã lập, chưa niêm phong.',
  sealed: 'Cuộc bỏ phiếu điện tử đã niêm phong, chưa mở.',
  voting: 'Đang bỏ phiếu.',
  ended: 'Đã đóng bỏ phiếu, chờ ký dấu của hồ sơ.',
  headSigned: 'Dấu của hồ sơ đã ký, chờ giải mã.',
  decrypting: 'Đang giải mã.',
  counted: 'Đã có kết quả kiểm phiếu.',
  published: 'Kết quả đã công bố.',
  voided: 'Cuộc bỏ phiếu điện tử này đã hủy.',
};

/** Where the keys stand, for a refusal. */
export function ceremonySentence(state: CeremonyState): string {
  return CEREMONY_SENTENCES[state];
}

/** Where an electronic vote stands, for a refusal. */
export function voteSentence(state: VoteState): string {
  return VOTE_SENTENCES[state];
}

// How a vote is taken

export type Way = 'paper' | 'electronic' | 'mixed';
export type Publication = 'counts' | 'reachedOnly';

/** Whether slips are used. */
export function usesSlips(way: Way): boolean {
  return way !== 'paper';
}

/** Whether papers are printed. */
export function usesPapers(way: Way): boolean {
  return way !== 'electronic';
}

// Keys

/** How many of `size` tellers open the box: more than half, and never one alone. */
export function thresholdOf(size: number): number {
  return Math.floor(size / 2) + 1;
}

/** A sentence when these tellers cannot hold the keys; a key of one person would open every ballot. */
export function tellersFault(tellers: readonly { isHead: boolean }[]): string | null {
  if (!tellers.some(({ isHead }) => isHead)) return 'Chưa có tổ trưởng tổ kiểm phiếu. Ghi tổ kiểm phiếu trước.';
  if (tellers.length < 2) return 'Cần ít nhất hai ủy viên: khóa của một người mở được mọi phiếu.';
  return tellers.length > 15 ? 'Tổ kiểm phiếu quá 15 người, không chia khóa được.' : null;
}

export interface KeyParts {
  readonly cert: unknown;
  readonly polynomial: unknown;
  readonly verification: unknown;
}

/** What the device of one teller does next, while others may be behind; `wait`: for the same part of the others. */
export type KeyStep = 'cert' | 'polynomial' | 'verification' | 'wait' | 'done';

export function keyStepOf(own: KeyParts, all: readonly KeyParts[]): KeyStep {
  const everyone = (part: keyof KeyParts) => all.every((each) => each[part] !== null);
  if (own.cert === null) return 'cert';
  if (own.polynomial === null) return everyone('cert') ? 'polynomial' : 'wait';
  if (own.verification === null) return everyone('polynomial') ? 'verification' : 'wait';
  return everyone('verification') ? 'done' : 'wait';
}

// Opening

export interface OpeningSituation {
  readonly state: VoteState;
  readonly ceremony: CeremonyState;
  /** Accounts that hold the keys, and those who are the tellers now. */
  readonly keyHolders: readonly string[];
  readonly tellers: readonly string[];
  readonly confirmed: readonly string[];
  /** Slips of the batch that the list was sealed with, and the latest batch. */
  readonly sealedBatch: number | null;
  readonly latestBatch: number;
  readonly slips: number;
  readonly present: number;
}

/** What keeps the electronic part of a vote from being opened, a sentence each. */
export function openingObstacles(vote: OpeningSituation): string[] {
  const obstacles: string[] = [];
  if (!sameAccounts(vote.keyHolders, vote.tellers)) {
    obstacles.push('Tổ kiểm phiếu khác với những người giữ khóa. Hủy bộ khóa rồi tạo lại.');
  }
  if (vote.ceremony !== 'rehearsed') obstacles.push('Chưa mở thử xong. Mỗi ủy viên mở thử bằng khóa của mình.');
  if (vote.state === 'draft') obstacles.push('Tổ trưởng chưa gửi danh sách công khai của thẻ bỏ phiếu.');
  else if (vote.sealedBatch !== vote.latestBatch) {
    obstacles.push('Thẻ đã in lại sau khi niêm phong. Lập lại cuộc bỏ phiếu điện tử với thẻ mới.');
  }
  const missing = vote.keyHolders.filter((id) => !vote.confirmed.includes(id)).length;
  if (vote.state === 'sealed' && missing > 0) obstacles.push(`Còn ${missing} ủy viên chưa xác nhận tám từ giống nhau.`);
  if (vote.slips < vote.present) {
    obstacles.push(`Mới in ${vote.slips} thẻ, có mặt ${vote.present}. In đủ thẻ rồi mở bỏ phiếu.`);
  }
  return obstacles;
}

function sameAccounts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}

// Closing

/** Slips as the roll and the tellers' table know them. */
export interface HandedSlips {
  /** Signatures on the roll, and slips given for spoiled ones. */
  readonly issued: number;
  /** Given back, spoiled, or not used to vote by the closing. */
  readonly unused: number;
  /** The part of `unused` for which another slip was given. */
  readonly exchanged: number;
}

/**
 * Sentences by field where the slips do not account for the ballots in the box. More ballots than slips is never put
 * right by a number: somebody voted who should not have.
 */
export function closingFaults(
  { issued, unused, exchanged }: HandedSlips,
  { present, slips, voted }: { present: number; slips: number; voted: number },
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (issued > slips) faults.issued = `Phát ra ${issued} thẻ, đã in ${slips}: thừa ${issued - slips}.`;
  else if (issued > present + exchanged) {
    faults.issued = `Phát ra ${issued} thẻ, có mặt ${present}, đổi ${exchanged}: thừa ${issued - present - exchanged}.`;
  }
  if (unused > issued) faults.unused = `Không dùng ${unused}, phát ra ${issued}: thừa ${unused - issued}.`;
  if (exchanged > unused) faults.exchanged = `Thẻ đổi ${exchanged}, không dùng ${unused}: thừa ${exchanged - unused}.`;
  if (Object.keys(faults).length > 0) return faults;
  const expected = issued - unused;
  if (voted > issued) {
    faults[''] =
      `Hòm có phiếu của ${voted} thẻ, mới phát ${issued}: có người bỏ phiếu bằng thẻ không được phát. Đề nghị hủy lần bỏ phiếu này.`;
  } else if (voted !== expected) {
    const by = voted < expected ? `thiếu ${expected - voted}` : `thừa ${voted - expected}`;
    faults.unused = `Hòm có phiếu của ${voted} thẻ; phát ra ${issued}, không dùng ${unused}: ${by}. Đếm lại số thẻ không dùng.`;
  }
  return faults;
}

/** Fewer counted ballots than this are never decrypted: a sum of two tells each of them how the other voted. */
export const MINIMUM_VOTERS = 3;

/** One slip may be used to vote again, and to check, so often; what a person needs is far below. */
export const MOST_BALLOTS = 20;
export const MOST_CHECKS = 10;

// What may leave the house

/** Whether the sum may be shown to whoever asks: the announcement belongs to the chair. */
export function countsArePublic({ state, publication }: { state: VoteState; publication: Publication }): boolean {
  return state === 'published' && publication === 'counts';
}

/** 64 hexadecimal digits in groups of four, as people read them aloud. */
export function headGroups(head: string): string[] {
  return head.match(/.{1,4}/g) ?? [];
}
