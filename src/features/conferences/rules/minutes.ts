import { type StateTable, step } from '#src/features/state-table.ts';
import type { DocumentSheet, Run } from '#src/papers/sheet.ts';
import { paths } from '#src/paths.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';

export type MinutesState = 'drafting' | 'agreeing' | 'signing' | 'signed';
export type MinutesAction = 'edit' | 'send' | 'answer' | 'reply' | 'takeBack' | 'conclude' | 'sign' | 'complete';

const ASKED_AGAIN = 'Các ý kiến ở lại cùng bản đã gửi; bản sau lấy ý kiến lại từ đầu.';

/** Every step of the minutes after they were assembled; what is not in the table is forbidden. */
export const MINUTES_TRANSITIONS: StateTable<MinutesState, MinutesAction> = [
  step('drafting', 'edit', 'drafting', 'minutes.edit', 'Mỗi lần sửa là một bản; bản tự lập còn nguyên.'),
  step('drafting', 'send', 'agreeing', 'minutes.send', 'Có hạn trả lời từ hôm nay trở đi.'),
  step('agreeing', 'answer', 'agreeing', 'minutes.answer', 'Chưa hết hạn trả lời.'),
  step('agreeing', 'reply', 'agreeing', 'minutes.reply', 'Đơn vị có ý kiến.'),
  step('agreeing', 'takeBack', 'drafting', 'minutes.takeBack', 'Ghi lý do.', ASKED_AGAIN),
  step('agreeing', 'conclude', 'signing', 'minutes.conclude', 'Hết hạn hoặc đủ trả lời; ý kiến nào cũng có trả lời.'),
  step('signing', 'takeBack', 'drafting', 'minutes.takeBack', 'Ghi lý do; chưa đủ hai chữ ký.', ASKED_AGAIN),
  step('signing', 'sign', 'signing', 'minutes.sign', 'Nhập lại mật khẩu; người này chưa ký bản này.'),
  step('signing', 'complete', 'signed', 'minutes.sign', 'Thư ký và chủ trì đều đã ký.'),
];

// The text

/** A part of the minutes under its heading; the part before the first heading has none. */
export interface MinutesSection {
  /** "1", "2" … in the order of the paper: the address of the part. */
  readonly code: string;
  /** 0: no heading; 2 a part, 3 an item inside a part, as the paper sets them. */
  readonly level: 0 | 2 | 3;
  readonly title: string;
  /** A paragraph a line. */
  readonly text: string;
}

/** The minutes that the facts make, as parts of plain text: the same words as the assembled paper. */
export function sectionsOf(sheet: DocumentSheet): MinutesSection[] {
  const sections: { level: 0 | 2 | 3; title: string; lines: string[] }[] = [{ level: 0, title: '', lines: [] }];
  for (const block of sheet.body) {
    if (block.kind === 'heading') sections.push({ level: block.level, title: block.text, lines: [] });
    else if (block.kind !== 'table') sections.at(-1)?.lines.push(lineOf(block));
  }
  return sections.map(({ lines, ...section }, index) => ({
    code: String(index + 1),
    ...section,
    text: lines.join('\n'),
  }));
}

function lineOf(block: { runs: Run[] } | { text: string }): string {
  return 'runs' in block ? block.runs.map(wordsOf).join('') : block.text;
}

function wordsOf(run: Run): string {
  return typeof run === 'string' ? run : run.text;
}

/** Parts whose words are no longer those that were assembled. */
export function editedCodes(assembled: readonly MinutesSection[], now: readonly MinutesSection[]): string[] {
  const before = new Map(assembled.map(({ code, text }) => [code, text]));
  return now.filter(({ code, text }) => before.get(code) !== text).map(({ code }) => code);
}

// Agreement

export interface MinutesAnswer {
  readonly unitId: string;
  readonly answer: 'agree' | 'remark';
  readonly reply: string | null;
}

export interface AgreementTally {
  readonly agreed: number;
  readonly remarked: number;
  readonly silent: number;
  readonly of: number;
}

/** Who agreed, who remarked and who said nothing. Silence is counted as silence. */
export function tallyOf(unitIds: readonly string[], answers: readonly MinutesAnswer[]): AgreementTally {
  const ofMembers = answers.filter(({ unitId }) => unitIds.includes(unitId));
  const agreed = ofMembers.filter(({ answer }) => answer === 'agree').length;
  return { agreed, remarked: ofMembers.length - agreed, silent: unitIds.length - ofMembers.length, of: unitIds.length };
}

/** For the minutes, without a full stop: silence is named and is no consent. */
export function agreementSentence({ agreed, remarked, silent, of }: AgreementTally, until: Day): string {
  const asked = `Dự thảo biên bản gửi ${of} đơn vị thành viên, hạn trả lời hết ngày ${formatDay(until)}`;
  const parts = [`nhất trí ${agreed}/${of}`, `có ý kiến ${remarked}/${of}`, `không trả lời ${silent}/${of}`];
  return `${asked}: ${parts.join('; ')}${silent > 0 ? ' (không trả lời không tính là nhất trí)' : ''}`;
}

/** Why the text cannot be taken to the signatures yet, or null. */
export function conclusionObstacle(tally: AgreementTally, unanswered: number, until: Day, today: Day): string | null {
  if (unanswered > 0) return `Còn ${unanswered} ý kiến chưa trả lời. Trả lời từng ý kiến, hoặc rút về sửa.`;
  if (tally.silent > 0 && today <= until) {
    return `Còn ${tally.silent} đơn vị chưa trả lời và chưa hết hạn ${formatDay(until)}. Chờ hết hạn rồi chốt.`;
  }
  return null;
}

// Tasks

export interface TaskMinutes {
  readonly conferenceId: string;
  readonly title: string;
  readonly state: MinutesState | null;
  readonly agreeUntil: Day | null;
  /** Member units that have not answered the version sent round. */
  readonly silent: number;
  /** Remarks on that version without a reply. */
  readonly unreplied: number;
}

/** The head's unit writes, sends, replies and concludes; nothing while a unit may still answer. */
export function minutesTask(minutes: TaskMinutes, today: Day): Task[] {
  const { conferenceId, title, state, agreeUntil, silent, unreplied } = minutes;
  if (state === 'signing' || state === 'signed') return [];
  const asked = state === 'agreeing';
  if (asked && unreplied === 0 && silent > 0 && agreeUntil !== null && today <= agreeUntil) return [];
  const conclude = unreplied > 0 ? 'Trả lời ý kiến về biên bản' : 'Chốt biên bản';
  return [
    {
      key: `minutes-write-${conferenceId}`,
      title: `${asked ? conclude : 'Hoàn thiện biên bản'}: ${title}`,
      href: paths.minutes(conferenceId),
      why: 'Hội nghị đã bế mạc; thư ký đơn vị Trưởng Cụm hoàn thiện biên bản.',
      consequence: 'Chưa lấy ý kiến và ký thì biên bản chưa là bản chính thức.',
      deadline: asked ? agreeUntil : null,
      opensOn: null,
      state: state === null ? 'notStarted' : 'inProgress',
      button: 'Mở biên bản',
    },
  ];
}

/** Each member unit's head says whether the draft tells what happened. */
export function answerTask({ conferenceId, title, state, agreeUntil }: TaskMinutes, today: Day): Task[] {
  if (state !== 'agreeing' || agreeUntil === null || today > agreeUntil) return [];
  return [
    {
      key: `minutes-answer-${conferenceId}`,
      title: `Cho ý kiến về dự thảo biên bản: ${title}`,
      href: paths.minutes(conferenceId),
      why: 'Thủ trưởng mỗi đơn vị thành viên nhất trí hoặc ghi ý kiến.',
      consequence: 'Hết hạn mà không trả lời thì biên bản ghi là không trả lời, không tính là nhất trí.',
      deadline: agreeUntil,
      opensOn: null,
      state: 'notStarted',
      button: 'Cho ý kiến',
    },
  ];
}

/** Secretary and chair sign what was agreed. */
export function signingTask({ conferenceId, title, state }: TaskMinutes): Task[] {
  if (state !== 'signing') return [];
  return [
    {
      key: `minutes-sign-${conferenceId}`,
      title: `Ký biên bản: ${title}`,
      href: paths.minutes(conferenceId),
      why: 'Nội dung đã chốt; thư ký và chủ trì cùng ký.',
      consequence: 'Thiếu một chữ ký thì biên bản chưa là bản chính thức.',
      deadline: null,
      opensOn: null,
      state: 'toSign',
      button: 'Ký biên bản',
    },
  ];
}
