import type { StateTable } from '#src/features/state-table.ts';
// The course of a session

export type SessionState = 'planned' | 'open' | 'closed' | 'minuted';
export type SessionAction = 'open' | 'close' | 'minute';

// The course of a case

export type CaseState = 'scheduled' | 'open' | 'voted' | 'recommended' | 'notRecommended' | 'withdrawn';
export type CaseAction = 'open' | 'takeBack' | 'acceptVotes' | 'recommend' | 'notRecommend' | 'withdraw';

const RULES_SET = 'Quy tắc của phiên đủ từng mục, mỗi mục có văn bản hoặc ghi rõ ai giả định.';

/** Every step a session may take; what is not in the table is forbidden. */
export const SESSION_TRANSITIONS: StateTable<SessionState, SessionAction> = [
  {
    from: 'planned',
    action: 'open',
    to: 'open',
    who: 'councilSession.open',
    precondition: `${RULES_SET} Đã điểm danh; đủ điều kiện họp hoặc có lý do bằng văn bản.`,
    undone: null,
  },
  {
    from: 'open',
    action: 'close',
    to: 'closed',
    who: 'councilSession.close',
    precondition: 'Mọi hồ sơ trong danh sách xét đã kết luận hoặc đã rút.',
    undone: null,
  },
  {
    from: 'closed',
    action: 'minute',
    to: 'minuted',
    who: 'councilSession.sign',
    precondition: 'Thư ký và người chủ trì đã ký biên bản; tổ kiểm phiếu đã ký biên bản kiểm phiếu nếu có phiếu kín.',
    undone: null,
  },
];

/** Every step a case may take; what is not in the table is forbidden. A counted vote is not repeated. */
export const CASE_TRANSITIONS: StateTable<CaseState, CaseAction> = [
  {
    from: 'scheduled',
    action: 'open',
    to: 'open',
    who: 'councilCase.open',
    precondition: 'Phiên đang họp, không hồ sơ nào khác đang biểu quyết; thành viên có xung đột đã khai.',
    undone: null,
  },
  {
    from: 'open',
    action: 'takeBack',
    to: 'scheduled',
    who: 'councilCase.takeBack',
    precondition: 'Chưa đóng biểu quyết; ghi lý do.',
    undone: 'Các biểu quyết, phiếu đã phát của lần này; giữ trong hồ sơ, không tính.',
  },
  {
    from: 'open',
    action: 'acceptVotes',
    to: 'voted',
    who: ['councilCase.closeVoting', 'councilCase.confirmCount'],
    precondition: 'Công khai: chủ trì đóng biểu quyết. Kín: hai ủy viên kiểm phiếu nhập khớp, tổ trưởng xác nhận.',
    undone: null,
  },
  {
    from: 'voted',
    action: 'recommend',
    to: 'recommended',
    who: 'councilCase.conclude',
    precondition: 'Kết quả đạt ngưỡng của phiên.',
    undone: null,
  },
  {
    from: 'voted',
    action: 'notRecommend',
    to: 'notRecommended',
    who: 'councilCase.conclude',
    precondition: 'Kết quả không đạt ngưỡng của phiên.',
    undone: null,
  },
  {
    from: 'scheduled',
    action: 'withdraw',
    to: 'withdrawn',
    who: 'councilCase.withdraw',
    precondition: 'Chưa mở biểu quyết; ghi lý do.',
    undone: 'Chỗ của hồ sơ trong danh sách xét; có thể xếp vào phiên khác.',
  },
];

const SESSION_SENTENCES: Record<SessionState, string> = {
  planned: 'Phiên họp chưa khai mạc.',
  open: 'Phiên họp đang diễn ra.',
  closed: 'Phiên họp đã kết thúc, biên bản chờ ký.',
  minuted: 'Biên bản phiên họp đã ký.',
};

const CASE_SENTENCES: Record<CaseState, string> = {
  scheduled: 'Hồ sơ này chưa mở biểu quyết.',
  open: 'Hồ sơ này đang biểu quyết.',
  voted: 'Hồ sơ này đã biểu quyết, chờ người chủ trì kết luận.',
  recommended: 'Hội đồng đã kết luận hồ sơ này đủ điều kiện trình Bộ trưởng.',
  notRecommended: 'Hội đồng đã kết luận hồ sơ này không đủ điều kiện trình Bộ trưởng.',
  withdrawn: 'Hồ sơ này đã rút khỏi danh sách xét.',
};

/** Where a session stands, for a refusal. */
export function sessionSentence(state: SessionState): string {
  return SESSION_SENTENCES[state];
}

/** Where a case stands, for a refusal. */
export function caseSentence(state: CaseState): string {
  return CASE_SENTENCES[state];
}

export function isDecided(state: CaseState): boolean {
  return state === 'recommended' || state === 'notRecommended';
}

// The composition

export type SeatKind = 'chair' | 'viceChair' | 'member';

export interface Place {
  readonly accountId: string;
  /** Null: a secretary whom the decision does not name a member. */
  readonly seat: SeatKind | null;
  readonly isSecretary: boolean;
}

export const FEWEST_MEMBERS = 3;

/** Sentences by field where a composition cannot stand; none when it can. */
export function compositionFaults(places: readonly Place[]): Record<string, string> {
  const seats = (kind: SeatKind) => places.filter(({ seat }) => seat === kind).length;
  const members = votersOf(places).length;
  const faults: Record<string, string> = {};
  if (seats('chair') !== 1) faults.seats = 'Chọn đúng một Chủ tịch Hội đồng.';
  else if (members < FEWEST_MEMBERS) faults.seats = `Hội đồng cần ít nhất ${FEWEST_MEMBERS} thành viên.`;
  if (!places.some(({ isSecretary }) => isSecretary)) faults.secretaryId = 'Chọn thư ký Hội đồng.';
  return faults;
}

/** Only a seat gives a vote: a secretary votes where the decision names the person a member too. */
export function votersOf<T extends Place>(places: readonly T[]): T[] {
  return places.filter(({ seat }) => seat !== null);
}

export function leadsCouncil({ seat }: Place): boolean {
  return seat === 'chair' || seat === 'viceChair';
}

export function secretaryOf<T extends Place>(places: readonly T[]): T | null {
  return places.find(({ isSecretary }) => isSecretary) ?? null;
}

// Who votes on a case

export type Vote = 'for' | 'against';
export type VoterStatus = 'present' | 'recused' | 'absent';

/** How each member stands when the vote on a case opens; a declared conflict goes before presence. */
export function voterStatus(accountId: string, there: readonly string[], recused: readonly string[]): VoterStatus {
  if (recused.includes(accountId)) return 'recused';
  return there.includes(accountId) ? 'present' : 'absent';
}

/** What is known of one member and one case. */
export interface Standing {
  readonly state: CaseState;
  readonly secret: boolean | null;
  readonly votingClosed: boolean;
  /** Null before the vote is open. */
  readonly status: VoterStatus | null;
  readonly there: boolean;
  readonly recused: boolean;
  readonly voted: boolean;
  readonly writtenAllowed: boolean;
}

/** Why this member cannot vote now, or null when the member can. A person votes once. */
export function voteObstacle(member: Standing): string | null {
  if (member.state !== 'open' || member.votingClosed)
    return caseSentence(member.state === 'open' ? 'voted' : member.state);
  if (member.secret) return 'Hồ sơ này bỏ phiếu kín, không biểu quyết bằng tài khoản.';
  if (member.status === 'recused') return 'Bạn đã khai không tham gia xét hồ sơ này.';
  if (member.status !== 'present') return 'Bạn không có tên trong số có mặt khi mở biểu quyết hồ sơ này.';
  return member.voted ? 'Bạn đã biểu quyết hồ sơ này. Mỗi thành viên biểu quyết một lần.' : null;
}

/** Why this member's written opinion cannot be taken now, or null when it can. */
export function opinionObstacle(member: Standing): string | null {
  if (!member.writtenAllowed) return 'Quy tắc của phiên không nhận ý kiến bằng văn bản của thành viên vắng mặt.';
  if (member.recused) return 'Thành viên này đã khai không tham gia xét hồ sơ này.';
  if (member.state === 'open') {
    if (member.votingClosed) return 'Đã đóng biểu quyết hồ sơ này, không nhận thêm ý kiến bằng văn bản.';
    return member.status === 'present' ? 'Thành viên này đang dự họp, biểu quyết tại phiên.' : null;
  }
  if (member.state !== 'scheduled') return caseSentence(member.state);
  return member.there ? 'Thành viên này đã được ghi có mặt, biểu quyết tại phiên.' : null;
}

/** Why this member cannot step aside from a case now, or null when the member can. */
export function recusalObstacle(member: Pick<Standing, 'state' | 'recused'>): string | null {
  if (member.recused) return 'Thành viên này đã khai không tham gia xét hồ sơ này.';
  return member.state === 'scheduled'
    ? null
    : `${caseSentence(member.state)} Khai không tham gia xét trước khi mở biểu quyết; báo người chủ trì thu hồi việc mở.`;
}

/** The written opinions that count: of members who are absent when the vote is open, one each. */
export function countedOpinions<T extends { accountId: string }>(
  opinions: readonly T[],
  voters: readonly { accountId: string; status: VoterStatus }[],
): T[] {
  const absent = voters.filter(({ status }) => status === 'absent').map(({ accountId }) => accountId);
  return opinions.filter(({ accountId }) => absent.includes(accountId));
}

/** A member of the Council in the sentence of a title: "Chủ tịch Hội đồng". */
export const SEAT_TITLES: Record<SeatKind, string> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
};

export function placeTitle({ seat, isSecretary }: Place): string {
  if (seat === null) return 'Thư ký Hội đồng (không bỏ phiếu)';
  return isSecretary ? `${SEAT_TITLES[seat]}, thư ký Hội đồng` : SEAT_TITLES[seat];
}

/** The two choices on a paper of the Council, as candidates of a count: one at most. */
export const PAPER_CHOICES = [
  { id: 'for', name: 'Đồng ý' },
  { id: 'against', name: 'Không đồng ý' },
] as const;

/** What a slip offers on a case: exactly one of them. */
export const ELECTRONIC_ANSWERS = ['Đồng ý', 'Không đồng ý', 'Không có ý kiến'] as const;

/** The verdict of a case in the words for a list: never "awarded" (I-10). */
export const OUTCOME_WORDS = {
  recommended: 'Đủ điều kiện trình Bộ trưởng',
  notRecommended: 'Không đủ điều kiện trình Bộ trưởng',
} as const;
