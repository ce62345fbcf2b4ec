import type { StateTable } from '#src/features/state-table.ts';
import { type Day, formatDay } from '#src/text/day.ts';

export type PlanState = 'draft' | 'commenting' | 'answering' | 'issued';
export type PlanAction = 'send' | 'withdraw' | 'extend' | 'close' | 'issue';
export type Verdict = 'taken' | 'partly' | 'explained';

export const verdicts: readonly Verdict[] = ['taken', 'partly', 'explained'];

/** The life of a launch plan: drafted, commented by the members (S12), answered, issued. */
export const PLAN_TRANSITIONS: StateTable<PlanState, PlanAction> = [
  {
    from: 'draft',
    action: 'send',
    to: 'commenting',
    who: 'plan.send',
    precondition: 'a paragraph, a deadline from today on; after the first version every change has its reason',
    undone: null,
  },
  {
    from: 'commenting',
    action: 'withdraw',
    to: 'draft',
    who: 'plan.withdraw',
    precondition: 'a reason',
    undone: 'the sending: a new version begins; what was sent and its comments stay and are still to be answered',
  },
  {
    from: 'commenting',
    action: 'extend',
    to: 'commenting',
    who: 'plan.extend',
    precondition: 'a reason and a later deadline',
    undone: 'the deadline before',
  },
  {
    from: 'commenting',
    action: 'close',
    to: 'answering',
    who: 'plan.close',
    precondition: 'the deadline has passed, or every member has spoken',
    undone: null,
  },
  {
    from: 'answering',
    action: 'send',
    to: 'commenting',
    who: 'plan.send',
    precondition: 'every comment answered, a new version that differs, every change with its reason, a deadline',
    undone: null,
  },
  {
    from: 'answering',
    action: 'issue',
    to: 'issued',
    who: 'plan.issue',
    precondition: 'every comment answered, every change with its reason; number, day, issuer and signer',
    undone: null,
  },
];

/** Where a plan stands, said to a person whose act came too late. */
export const planSentences: Record<PlanState, string> = {
  draft: 'Dự thảo đang được soạn.',
  commenting: 'Dự thảo đang lấy ý kiến.',
  answering: 'Dự thảo đã hết lấy ý kiến, đang trả lời.',
  issued: 'Kế hoạch đã ban hành, không sửa được nữa.',
};

interface Written {
  state: PlanState;
  /** The current version was sent: it never changes. */
  frozen: boolean;
}

/** Whether the current version can be written in: before it is sent, in the draft or while comments are answered. */
export function mayWrite({ state, frozen }: Written): boolean {
  return !frozen && (state === 'draft' || state === 'answering');
}

/** A unit speaks, changes and withdraws until the end of the last day. */
export function commentsOpen(plan: { state: PlanState; commentUntil: Day | null }, today: Day): boolean {
  return plan.state === 'commenting' && plan.commentUntil !== null && today <= plan.commentUntil;
}

export interface Readiness {
  state: PlanState;
  frozen: boolean;
  /** Paragraphs of text in the current version. */
  texts: number;
  /** Comments of every round without an answer. */
  unanswered: number;
  /** Labels of paragraphs that differ from the version before without a comment taken up and without a reason. */
  unexplained: readonly string[];
  /** How many paragraphs differ from the version before. */
  changed: number;
}

function unexplainedFault(labels: readonly string[]): string | null {
  if (labels.length === 0) return null;
  return `${labels.length} đoạn sửa không gắn với ý kiến nào: ${labels.join(', ')}. Ghi lý do sửa rồi làm lại.`;
}

function unansweredFault(count: number): string | null {
  return count > 0 ? `Còn ${count} ý kiến chưa trả lời. Trả lời hết rồi làm lại.` : null;
}

/** Why the draft cannot be sent for comments, as a sentence; null when it can. The deadline is checked apart. */
export function sendingFault(ready: Readiness): string | null {
  if (ready.texts === 0) return 'Dự thảo chưa có đoạn nào. Ghi nội dung rồi gửi.';
  if (ready.state === 'answering') {
    if (ready.frozen || ready.changed === 0) return 'Bản này đã gửi rồi. Lập bản mới, sửa theo ý kiến, rồi gửi lại.';
    const open = unansweredFault(ready.unanswered);
    if (open) return open;
  }
  return unexplainedFault(ready.unexplained);
}

/** Why the plan cannot be issued, as a sentence; null when it can. */
export function issuingFault(ready: Readiness): string | null {
  return unansweredFault(ready.unanswered) ?? unexplainedFault(ready.unexplained);
}

/** The day of the signature: not after today and not before the text went out for comments the last time. */
export function signingDayFault(signedOn: Day, { sentOn, today }: { sentOn: Day; today: Day }): string | null {
  if (signedOn > today) return `Ngày ký không sau hôm nay, ${formatDay(today)}.`;
  if (signedOn < sentOn) return `Ngày ký không trước ngày gửi lấy ý kiến, ${formatDay(sentOn)}.`;
  return null;
}

export function deadlineFault(until: Day, today: Day): string | null {
  return until < today ? `Hạn góp ý phải từ hôm nay, ${formatDay(today)}, trở đi.` : null;
}

export function extensionFault(until: Day, now: Day, today: Day): string | null {
  if (until <= now) return `Hạn mới phải sau hạn đang có, ${formatDay(now)}.`;
  return deadlineFault(until, today);
}

/** Why comments cannot be closed yet; null when the deadline has passed or every member has spoken. */
export function closingFault(
  { commentUntil, spoken, members }: { commentUntil: Day; spoken: number; members: number },
  today: Day,
): string | null {
  if (today > commentUntil || spoken >= members) return null;
  return `Hạn góp ý là hết ngày ${formatDay(commentUntil)}; mới có ${spoken}/${members} đơn vị cho ý kiến. Chốt được khi hết hạn hoặc khi mọi đơn vị đã cho ý kiến.`;
}
