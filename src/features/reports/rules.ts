import type { StateTable } from '#src/features/state-table.ts';
import { type Day, formatDay } from '#src/text/day.ts';

export type ReviewState = 'open' | 'held' | 'reported';
export type ReviewAction = 'hold' | 'reopen' | 'issue';
export type YearEndState = 'collecting' | 'editing' | 'issued';
export type YearEndAction = 'compose' | 'collect' | 'issue';
export type UnitReportState = 'draft' | 'sent' | 'returned';
export type UnitReportAction = 'send' | 'return';
export type UnitReportKind = 'midYear' | 'yearEnd';

/** The mid-year review of a cluster-year (domain, section 3, row 7). */
export const REVIEW_TRANSITIONS: StateTable<ReviewState, ReviewAction> = [
  {
    from: 'open',
    action: 'hold',
    to: 'held',
    who: 'midYear.hold',
    precondition: 'every unit has reported, or a reason for holding it without the others; a day not after today',
    undone: null,
  },
  {
    from: 'held',
    action: 'reopen',
    to: 'open',
    who: 'midYear.reopen',
    precondition: 'a reason',
    undone: 'the day of the meeting and the reason for missing units; what was written of the report stays',
  },
  {
    from: 'held',
    action: 'issue',
    to: 'reported',
    who: 'midYear.issue',
    precondition: 'results and tasks written; number and day; signed with the password; content frozen with its mark',
    undone: null,
  },
];

/** The year-end report of a cluster-year. An issued report stays as it was issued. */
export const YEAR_END_TRANSITIONS: StateTable<YearEndState, YearEndAction> = [
  {
    from: 'collecting',
    action: 'compose',
    to: 'editing',
    who: 'yearEnd.compose',
    precondition: 'every unit has sent its contribution, or a reason for composing without the others',
    undone: null,
  },
  {
    from: 'editing',
    action: 'collect',
    to: 'collecting',
    who: 'yearEnd.collect',
    precondition: 'a reason',
    undone: 'the reason for missing units; the sections that were written stay',
  },
  {
    from: 'editing',
    action: 'issue',
    to: 'issued',
    who: 'yearEnd.issue',
    precondition: 'every area has its section; number and day; signed with the password; content frozen with its mark',
    undone: null,
  },
];

/** What a unit reports to either: progress of its targets, or its contribution to the year's report. */
export const UNIT_REPORT_TRANSITIONS: StateTable<UnitReportState, UnitReportAction> = [
  {
    from: 'draft',
    action: 'send',
    to: 'sent',
    who: 'unitReport.send',
    precondition: 'complete; signed by the head with the password; late is allowed and marked',
    undone: null,
  },
  {
    from: 'sent',
    action: 'return',
    to: 'returned',
    who: 'unitReport.return',
    precondition: 'a remark and a deadline; not by a leader of the own unit (I-17)',
    undone: 'the sending: a new round begins, what was sent stays recorded',
  },
  {
    from: 'returned',
    action: 'send',
    to: 'sent',
    who: 'unitReport.send',
    precondition: 'complete; signed by the head with the password',
    undone: null,
  },
];

/** Said to a person whose act came too early or too late. */
export const reviewSentences: Record<ReviewState, string> = {
  open: 'Sơ kết đang nhận báo cáo của các đơn vị.',
  held: 'Cụm đã họp sơ kết, đang soạn báo cáo.',
  reported: 'Báo cáo sơ kết đã ban hành, nội dung không đổi được nữa.',
};

export const yearEndSentences: Record<YearEndState, string> = {
  collecting: 'Báo cáo tổng kết đang lấy nội dung của các đơn vị.',
  editing: 'Cụm đang biên soạn báo cáo tổng kết.',
  issued: 'Báo cáo tổng kết đã ban hành, nội dung không đổi được nữa.',
};

export const unitReportSentences: Record<UnitReportState, string> = {
  draft: 'Đơn vị đang viết báo cáo, chưa gửi.',
  sent: 'Báo cáo của đơn vị đã gửi.',
  returned: 'Báo cáo đang trả lại để đơn vị bổ sung.',
};

/** Whether units may still write and send: not while the cluster holds the review or composes the report. */
export function isCollecting(parent: ReviewState | YearEndState): boolean {
  return parent === 'open' || parent === 'collecting';
}

/** A remark of a leader; `itemId` null: about the whole report. */
export interface Remark {
  itemId: string | null;
  itemName: string;
  words: string;
}

/** A returned report opens what was remarked on; a remark about the whole opens everything. */
export function mayWriteItem(state: UnitReportState, remarks: readonly Remark[], itemId: string): boolean {
  if (state === 'draft') return true;
  return state === 'returned' && remarks.some((remark) => remark.itemId === null || remark.itemId === itemId);
}

/** Why the cluster cannot go on yet without a written reason; null when every unit has sent. */
export function missingSentence(missing: readonly string[], of: number): string | null {
  if (missing.length === 0) return null;
  return `Mới ${of - missing.length}/${of} đơn vị gửi báo cáo. Còn thiếu: ${missing.join('; ')}.`;
}

/** What is wrong with the number and day of a report; sentences by field. */
export function issueFaults(
  { issuedOn, today }: { issuedOn: Day; today: Day },
  earliest: { on: Day; what: string } | null,
): Record<string, string> {
  if (issuedOn > today) return { issuedOn: `Ngày ban hành không được sau hôm nay, ${formatDay(today)}.` };
  if (earliest && issuedOn < earliest.on) {
    return { issuedOn: `Ngày ban hành phải từ ${formatDay(earliest.on)}, ${earliest.what}, trở đi.` };
  }
  return {};
}
