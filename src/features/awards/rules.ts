import type { StateTable } from '#src/features/state-table.ts';
import { fold } from '#src/text/fold.ts';

export type DecisionKind = 'grant' | 'refuse' | 'correct' | 'annul';
export type DecisionState = 'drafted' | 'signed' | 'numbered' | 'issued' | 'corrected' | 'annulled' | 'withdrawn';
export type AwardState = 'granted' | 'published' | 'conferred' | 'annulled';
export type PaymentState = 'due' | 'paid' | 'cancelled' | 'recoverable' | 'recovered';

// Decisions

export type DecisionAction =
  | 'draft'
  | 'edit'
  | 'sign'
  | 'number'
  | 'issue'
  | 'withdraw'
  | 'record'
  | 'correct'
  | 'annul';

/** A decision made here goes draft, signature, number, issue; one of the Government is recorded as issued. */
export const DECISION_TRANSITIONS: StateTable<DecisionState, DecisionAction> = [
  {
    from: null,
    action: 'draft',
    to: 'drafted',
    who: 'decision.draft',
    precondition: 'Danh sách bằng danh sách Hội đồng đề nghị, hoặc có lý do cho từng trường hợp để lại',
    undone: null,
  },
  {
    from: null,
    action: 'record',
    to: 'issued',
    who: 'awardSubmission.answer',
    precondition: 'Có số, ngày, cơ quan ban hành và bản chụp; cơ quan ấy có thẩm quyền vào ngày ấy',
    undone: null,
  },
  {
    from: 'drafted',
    action: 'edit',
    to: 'drafted',
    who: 'decision.edit',
    precondition: 'Chưa ký',
    undone: 'Danh sách dự thảo cũ',
  },
  {
    from: 'drafted',
    action: 'sign',
    to: 'signed',
    who: 'decision.sign',
    precondition:
      'Người ký có thẩm quyền với danh hiệu này vào ngày ký; nhập lại mật khẩu; có lý do nếu có điều kiện không đạt vào ngày ký',
    undone: null,
  },
  {
    from: 'signed',
    action: 'number',
    to: 'numbered',
    who: 'decision.number',
    precondition: 'Số chưa dùng trong sổ của năm; nội dung đúng như khi ký',
    undone: null,
  },
  {
    from: 'numbered',
    action: 'issue',
    to: 'issued',
    who: 'decision.issue',
    precondition: 'Nội dung đúng như khi ký',
    undone: null,
  },
  {
    from: 'drafted',
    action: 'withdraw',
    to: 'withdrawn',
    who: 'decision.withdraw',
    precondition: 'Có lý do',
    undone: 'Dự thảo; các trường hợp trở lại danh sách chờ',
  },
  {
    from: 'signed',
    action: 'withdraw',
    to: 'withdrawn',
    who: 'decision.withdraw',
    precondition: 'Chưa cấp số; có lý do',
    undone: 'Hiệu lực của chữ ký; bản đã ký còn giữ',
  },
  {
    from: 'issued',
    action: 'correct',
    to: 'corrected',
    who: 'decision.issue',
    precondition: 'Một quyết định đính chính có lý do đã ban hành',
    undone: null,
  },
  {
    from: 'corrected',
    action: 'correct',
    to: 'corrected',
    who: 'decision.issue',
    precondition: 'Một quyết định đính chính có lý do đã ban hành',
    undone: null,
  },
  {
    from: 'issued',
    action: 'annul',
    to: 'annulled',
    who: 'decision.issue',
    precondition: 'Mọi khen thưởng trong danh sách đã bị hủy bỏ bằng quyết định khác',
    undone: 'Hiệu lực; quyết định và danh sách còn giữ',
  },
  {
    from: 'corrected',
    action: 'annul',
    to: 'annulled',
    who: 'decision.issue',
    precondition: 'Mọi khen thưởng trong danh sách đã bị hủy bỏ bằng quyết định khác',
    undone: 'Hiệu lực; quyết định và danh sách còn giữ',
  },
];

const stateSentences: Record<DecisionState, string> = {
  drafted: 'Quyết định đang dự thảo.',
  signed: 'Quyết định đã ký, chờ cấp số.',
  numbered: 'Quyết định đã cấp số, chờ ban hành.',
  issued: 'Quyết định đã ban hành.',
  corrected: 'Quyết định đã được đính chính.',
  annulled: 'Quyết định đã bị hủy bỏ.',
  withdrawn: 'Dự thảo đã rút.',
};

export const decisionStateSentence = (state: DecisionState) => stateSentences[state];

// Awards: the register entry never changes; this is where it stands, by its events

export type AwardAction = 'grant' | 'publish' | 'confer' | 'correct' | 'annul' | 'recover' | 'reissue';

export const AWARD_TRANSITIONS: StateTable<AwardState, AwardAction> = [
  {
    from: null,
    action: 'grant',
    to: 'granted',
    who: ['decision.issue', 'awardSubmission.answer'],
    precondition: 'Quyết định đã ban hành (I-10)',
    undone: null,
  },
  {
    from: 'granted',
    action: 'publish',
    to: 'published',
    who: 'decision.publish',
    precondition: 'Không công bố trước ngày quyết định',
    undone: null,
  },
  {
    from: 'published',
    action: 'confer',
    to: 'conferred',
    who: 'certificate.confer',
    precondition: 'Số giấy chứng nhận chưa dùng',
    undone: null,
  },
  ...(['granted', 'published', 'conferred'] as const).flatMap((from) => [
    {
      from,
      action: 'correct' as const,
      to: from,
      who: 'decision.issue' as const,
      precondition: 'Quyết định đính chính đã ban hành',
      undone: null,
    },
    {
      from,
      action: 'annul' as const,
      to: 'annulled' as const,
      who: 'decision.issue' as const,
      precondition: 'Quyết định hủy bỏ đã ban hành',
      undone: 'Tiền chưa chi thì thôi chi, đã chi thì thu hồi; thu hồi giấy chứng nhận, hiện vật',
    },
  ]),
  {
    from: 'annulled',
    action: 'recover',
    to: 'annulled',
    who: 'award.recover',
    precondition: 'Giấy chứng nhận đã trao và chưa thu hồi',
    undone: null,
  },
  {
    from: 'conferred',
    action: 'reissue',
    to: 'conferred',
    who: 'certificate.reissue',
    precondition: 'Có lý do; số giấy mới chưa dùng',
    undone: 'Giấy cũ không còn giá trị',
  },
];

// Money

export type PaymentAction = 'charge' | 'pay' | 'cancel' | 'claimBack' | 'recover';

export const PAYMENT_TRANSITIONS: StateTable<PaymentState, PaymentAction> = [
  {
    from: null,
    action: 'charge',
    to: 'due',
    who: ['decision.issue', 'awardSubmission.answer'],
    precondition: 'Quyết định đã ban hành; mức tiền của ngày quyết định',
    undone: null,
  },
  {
    from: 'due',
    action: 'pay',
    to: 'paid',
    who: 'payment.pay',
    precondition: 'Có số chứng từ và ngày chi',
    undone: null,
  },
  {
    from: 'due',
    action: 'cancel',
    to: 'cancelled',
    who: 'decision.issue',
    precondition: 'Khen thưởng bị hủy bỏ trước khi chi',
    undone: 'Khoản phải chi',
  },
  {
    from: 'paid',
    action: 'claimBack',
    to: 'recoverable',
    who: 'decision.issue',
    precondition: 'Khen thưởng bị hủy bỏ sau khi chi',
    undone: null,
  },
  {
    from: 'recoverable',
    action: 'recover',
    to: 'recovered',
    who: 'payment.recover',
    precondition: 'Có số chứng từ thu và ngày thu',
    undone: null,
  },
];

// The register's search

/** Folded words of a name, each once: what it is found by. "Cục Bổ trợ Tư pháp" gives bo, cuc, phap, tro, tu. */
export function wordsOf(name: string): string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].sort().slice(0, 40);
}
