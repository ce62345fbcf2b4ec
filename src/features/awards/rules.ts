import type { RoleName } from '#src/platform/access/actor.ts';
import { fold } from '#src/text/fold.ts';

export type DecisionKind = 'grant' | 'refuse' | 'correct' | 'annul';
export type DecisionState = 'drafted' | 'signed' | 'numbered' | 'issued' | 'corrected' | 'annulled' | 'withdrawn';
export type AwardState = 'granted' | 'published' | 'conferred' | 'annulled';
export type PaymentState = 'due' | 'paid' | 'cancelled' | 'recoverable' | 'recovered';

/** One allowed step of a state table; what is not in the table is refused. */
export interface Transition<S extends string, A extends string> {
  /** Null: the object begins with this action. */
  from: S | null;
  action: A;
  to: S;
  who: readonly RoleName[];
  /** What must hold besides the state, in words; the command checks it. */
  precondition: string;
  /** What the step takes back of what was there before; nothing signed is ever overwritten. */
  undone: string;
}

function after<S extends string, A extends string>(table: readonly Transition<S, A>[], from: S | null, action: A) {
  return table.find((row) => row.from === from && row.action === action)?.to ?? null;
}

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
export const decisionTable: readonly Transition<DecisionState, DecisionAction>[] = [
  {
    from: null,
    action: 'draft',
    to: 'drafted',
    who: ['standingOffice'],
    precondition: 'Danh sách bằng danh sách Hội đồng đề nghị, hoặc có lý do cho từng trường hợp để lại',
    undone: '',
  },
  {
    from: null,
    action: 'record',
    to: 'issued',
    who: ['standingOffice', 'registry'],
    precondition: 'Có số, ngày, cơ quan ban hành và bản chụp; cơ quan ấy có thẩm quyền vào ngày ấy',
    undone: '',
  },
  {
    from: 'drafted',
    action: 'edit',
    to: 'drafted',
    who: ['standingOffice'],
    precondition: 'Chưa ký',
    undone: 'Danh sách dự thảo cũ',
  },
  {
    from: 'drafted',
    action: 'sign',
    to: 'signed',
    who: ['signatory'],
    precondition: 'Người ký có thẩm quyền với danh hiệu này vào ngày ký; nhập lại mật khẩu',
    undone: '',
  },
  {
    from: 'signed',
    action: 'number',
    to: 'numbered',
    who: ['registry'],
    precondition: 'Số chưa dùng trong sổ của năm; nội dung đúng như khi ký',
    undone: '',
  },
  {
    from: 'numbered',
    action: 'issue',
    to: 'issued',
    who: ['registry'],
    precondition: 'Nội dung đúng như khi ký',
    undone: '',
  },
  {
    from: 'drafted',
    action: 'withdraw',
    to: 'withdrawn',
    who: ['standingOffice'],
    precondition: 'Có lý do',
    undone: 'Dự thảo; các trường hợp trở lại danh sách chờ',
  },
  {
    from: 'signed',
    action: 'withdraw',
    to: 'withdrawn',
    who: ['standingOffice'],
    precondition: 'Chưa cấp số; có lý do',
    undone: 'Hiệu lực của chữ ký; bản đã ký còn giữ',
  },
  {
    from: 'issued',
    action: 'correct',
    to: 'corrected',
    who: ['registry'],
    precondition: 'Một quyết định đính chính có lý do đã ban hành',
    undone: '',
  },
  {
    from: 'corrected',
    action: 'correct',
    to: 'corrected',
    who: ['registry'],
    precondition: 'Một quyết định đính chính có lý do đã ban hành',
    undone: '',
  },
  {
    from: 'issued',
    action: 'annul',
    to: 'annulled',
    who: ['registry'],
    precondition: 'Mọi khen thưởng trong danh sách đã bị hủy bỏ bằng quyết định khác',
    undone: 'Hiệu lực; quyết định và danh sách còn giữ',
  },
  {
    from: 'corrected',
    action: 'annul',
    to: 'annulled',
    who: ['registry'],
    precondition: 'Mọi khen thưởng trong danh sách đã bị hủy bỏ bằng quyết định khác',
    undone: 'Hiệu lực; quyết định và danh sách còn giữ',
  },
];

/** The state after an action, or null when the table does not allow it. */
export const nextDecision = (from: DecisionState | null, action: DecisionAction) => after(decisionTable, from, action);

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

export const awardTable: readonly Transition<AwardState, AwardAction>[] = [
  {
    from: null,
    action: 'grant',
    to: 'granted',
    who: ['registry', 'standingOffice'],
    precondition: 'Quyết định đã ban hành (I-10)',
    undone: '',
  },
  {
    from: 'granted',
    action: 'publish',
    to: 'published',
    who: ['standingOffice', 'registry'],
    precondition: 'Không công bố trước ngày quyết định',
    undone: '',
  },
  {
    from: 'published',
    action: 'confer',
    to: 'conferred',
    who: ['standingOffice', 'registry'],
    precondition: 'Số giấy chứng nhận chưa dùng',
    undone: '',
  },
  ...(['granted', 'published', 'conferred'] as const).flatMap((from) => [
    {
      from,
      action: 'correct' as const,
      to: from,
      who: ['registry'] as const,
      precondition: 'Quyết định đính chính đã ban hành',
      undone: '',
    },
    {
      from,
      action: 'annul' as const,
      to: 'annulled' as const,
      who: ['registry', 'standingOffice'] as const,
      precondition: 'Quyết định hủy bỏ đã ban hành',
      undone: 'Tiền chưa chi thì thôi chi, đã chi thì thu hồi; thu hồi giấy chứng nhận, hiện vật',
    },
  ]),
  {
    from: 'annulled',
    action: 'recover',
    to: 'annulled',
    who: ['standingOffice', 'registry'],
    precondition: 'Giấy chứng nhận đã trao và chưa thu hồi',
    undone: '',
  },
  {
    from: 'conferred',
    action: 'reissue',
    to: 'conferred',
    who: ['registry'],
    precondition: 'Có lý do; số giấy mới chưa dùng',
    undone: 'Giấy cũ không còn giá trị',
  },
];

export const nextAward = (from: AwardState | null, action: AwardAction) => after(awardTable, from, action);

// Money

export type PaymentAction = 'charge' | 'pay' | 'cancel' | 'claimBack' | 'recover';

export const paymentTable: readonly Transition<PaymentState, PaymentAction>[] = [
  {
    from: null,
    action: 'charge',
    to: 'due',
    who: ['registry', 'standingOffice'],
    precondition: 'Quyết định đã ban hành; mức tiền của ngày quyết định',
    undone: '',
  },
  { from: 'due', action: 'pay', to: 'paid', who: ['payer'], precondition: 'Có số chứng từ và ngày chi', undone: '' },
  {
    from: 'due',
    action: 'cancel',
    to: 'cancelled',
    who: ['registry', 'standingOffice'],
    precondition: 'Khen thưởng bị hủy bỏ trước khi chi',
    undone: 'Khoản phải chi',
  },
  {
    from: 'paid',
    action: 'claimBack',
    to: 'recoverable',
    who: ['registry', 'standingOffice'],
    precondition: 'Khen thưởng bị hủy bỏ sau khi chi',
    undone: '',
  },
  {
    from: 'recoverable',
    action: 'recover',
    to: 'recovered',
    who: ['payer'],
    precondition: 'Có số chứng từ thu và ngày thu',
    undone: '',
  },
];

export const nextPayment = (from: PaymentState | null, action: PaymentAction) => after(paymentTable, from, action);

// The register's search

/** Folded words of a name, each once: what it is found by. "Cục Bổ trợ Tư pháp" gives bo, cuc, phap, tro, tu. */
export function wordsOf(name: string): string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].sort().slice(0, 40);
}
