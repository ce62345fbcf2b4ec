// The course of a session

export type SessionState = 'planned' | 'open' | 'closed' | 'minuted';
export type SessionAction = 'open' | 'close' | 'minute';

// The course of a case

export type CaseState = 'scheduled' | 'open' | 'voted' | 'recommended' | 'notRecommended' | 'withdrawn';
export type CaseAction = 'open' | 'takeBack' | 'acceptVotes' | 'recommend' | 'notRecommend' | 'withdraw';

export interface Transition<State, Action> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  readonly who: 'chair' | 'headTeller' | 'secretaryAndChair';
  readonly precondition: string;
  /** What is taken back by this act; null where nothing is. */
  readonly undone: string | null;
}

const RULES_SET = 'Quy tắc của phiên đủ từng mục, mỗi mục có văn bản hoặc ghi rõ ai giả định.';

/** Every step a session may take; what is not in the table is forbidden. */
export const SESSION_TRANSITIONS: readonly Transition<SessionState, SessionAction>[] = [
  {
    from: 'planned',
    action: 'open',
    to: 'open',
    who: 'chair',
    precondition: `${RULES_SET} Đã điểm danh; đủ điều kiện họp hoặc có lý do bằng văn bản.`,
    undone: null,
  },
  {
    from: 'open',
    action: 'close',
    to: 'closed',
    who: 'chair',
    precondition: 'Mọi hồ sơ trong danh sách xét đã kết luận hoặc đã rút.',
    undone: null,
  },
  {
    from: 'closed',
    action: 'minute',
    to: 'minuted',
    who: 'secretaryAndChair',
    precondition: 'Thư ký và người chủ trì đã ký biên bản; tổ kiểm phiếu đã ký biên bản kiểm phiếu nếu có phiếu kín.',
    undone: null,
  },
];

/** Every step a case may take; what is not in the table is forbidden. A counted vote is not repeated. */
export const CASE_TRANSITIONS: readonly Transition<CaseState, CaseAction>[] = [
  {
    from: 'scheduled',
    action: 'open',
    to: 'open',
    who: 'chair',
    precondition: 'Phiên đang họp, không hồ sơ nào khác đang biểu quyết; thành viên có xung đột đã khai.',
    undone: null,
  },
  {
    from: 'open',
    action: 'takeBack',
    to: 'scheduled',
    who: 'chair',
    precondition: 'Chưa đóng biểu quyết; ghi lý do.',
    undone: 'Các biểu quyết, phiếu đã phát của lần này; giữ trong hồ sơ, không tính.',
  },
  {
    from: 'open',
    action: 'acceptVotes',
    to: 'voted',
    who: 'chair',
    precondition: 'Công khai: chủ trì đóng biểu quyết. Kín: hai ủy viên kiểm phiếu nhập khớp, tổ trưởng xác nhận.',
    undone: null,
  },
  {
    from: 'voted',
    action: 'recommend',
    to: 'recommended',
    who: 'chair',
    precondition: 'Kết quả đạt ngưỡng của phiên.',
    undone: null,
  },
  {
    from: 'voted',
    action: 'notRecommend',
    to: 'notRecommended',
    who: 'chair',
    precondition: 'Kết quả không đạt ngưỡng của phiên.',
    undone: null,
  },
  {
    from: 'scheduled',
    action: 'withdraw',
    to: 'withdrawn',
    who: 'chair',
    precondition: 'Chưa mở biểu quyết; ghi lý do.',
    undone: 'Chỗ của hồ sơ trong danh sách xét; có thể xếp vào phiên khác.',
  },
];

/** The state after an action, or null where the action is forbidden in this state. */
export function nextSession(from: SessionState, action: SessionAction): SessionState | null {
  return SESSION_TRANSITIONS.find((each) => each.from === from && each.action === action)?.to ?? null;
}

/** The state after an action, or null where the action is forbidden in this state. */
export function nextCase(from: CaseState, action: CaseAction): CaseState | null {
  return CASE_TRANSITIONS.find((each) => each.from === from && each.action === action)?.to ?? null;
}
