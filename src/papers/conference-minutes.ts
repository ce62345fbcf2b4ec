import { type MinuteRecord, recordBlocks } from '#src/papers/minute-records.ts';
import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { type Block, bold, type DocumentSheet, heading, lead, paragraph } from '#src/papers/sheet.ts';
import { closedList, personWords, roman, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount } from '#src/text/numbers.ts';

/** Minutes of a conference: Mẫu 1.9 of NĐ 30/2020, with what a cluster adds. */
export interface ConferenceMinutesFacts extends PaperFacts {
  /** Name of the conference as it goes on in a sentence: "Hội nghị tổng kết công tác … năm 2020". */
  conference: string;
  location: string;
  startedAt: string;
  /** Null while the conference goes on: the closing time is left open for the hand. */
  endedAt: string | null;
  chair: PaperPerson;
  secretary: PaperPerson;
  attendance: ConferenceAttendance;
  agenda: { title: string; records: MinuteRecord[] }[];
  /** What the superiors asked, in the words that were recorded. */
  directives: { givenBy: string; wording: string }[];
  /** What the chair concluded, a sentence each. */
  conclusions: string[];
  attachments: string[];
  recipients: string[];
}

export interface ConferenceAttendance {
  /** Member units with a vote. */
  present: { unit: string; delegate: PaperPerson | null }[];
  absent: { unit: string; reason: string | null }[];
  /** Attend and direct, or attend as guests: no vote. */
  superiors: string[];
  observers: string[];
  /** Verdict on the quorum with its base, where it was recorded. */
  quorum: string | null;
}

export function composeConferenceMinutes(facts: ConferenceMinutesFacts): DocumentSheet {
  const sections = [
    { title: 'THÀNH PHẦN', blocks: attendanceBlocks(facts) },
    { title: 'NỘI DUNG, DIỄN BIẾN', blocks: facts.agenda.flatMap(agendaBlocks) },
    { title: 'Ý KIẾN CHỈ ĐẠO', blocks: facts.directives.map(directiveBlock) },
    { title: 'KẾT LUẬN CỦA CHỦ TRÌ', blocks: facts.conclusions.map((text) => paragraph(sentence(text))) },
    { title: 'TÀI LIỆU KÈM THEO', blocks: closedList(facts.attachments).map((text) => paragraph(`- ${text}`)) },
  ].filter((section) => section.blocks.length > 0);
  return {
    layout: 'document',
    title: `Biên bản ${facts.conference}`,
    head: sheetHead(facts),
    type: 'BIÊN BẢN',
    subject: facts.conference,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(`Thời gian bắt đầu: ${momentWords(facts.startedAt)}.`),
      paragraph(`Địa điểm: ${sentence(facts.location)}`),
      ...sections.flatMap(({ title, blocks }, index) => [heading(`${roman(index + 1)}. ${title}`), ...blocks]),
    ],
    closing: [paragraph(`Hội nghị kết thúc vào ${momentWords(facts.endedAt)}./.`)],
    signatures: {
      left: [{ capacity: ['THƯ KÝ'], name: facts.secretary.name }],
      right: { capacity: ['CHỦ TRÌ'], name: facts.chair.name },
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

function directiveBlock({ givenBy, wording }: { givenBy: string; wording: string }, index: number): Block {
  return paragraph(`${index + 1}. ${givenBy}: ${sentence(wording)}`);
}

function attendanceBlocks(facts: ConferenceMinutesFacts): Block[] {
  const { present, absent, superiors, observers, quorum } = facts.attendance;
  const entitled = present.length + absent.length;
  const blocks = [
    paragraph(bold('1. Chủ trì: '), sentence(personWords(facts.chair))),
    paragraph(bold('2. Thư ký: '), sentence(personWords(facts.secretary))),
    paragraph(
      bold('3. Thành viên có quyền bỏ phiếu: '),
      `tổng số ${formatCount(entitled)} đơn vị; có mặt ${formatCount(present.length)}; vắng mặt ${formatCount(absent.length)}.`,
    ),
    ...closedList(present.map(delegateWords)).map((line) => paragraph(`- ${line}`)),
  ];
  if (absent.length > 0) blocks.push(lead('Vắng mặt:'));
  blocks.push(...closedList(absent.map(absenceWords)).map((line) => paragraph(`- ${line}`)));
  if (quorum !== null) blocks.push(paragraph(sentence(quorum)));
  return [
    ...blocks,
    ...guestBlocks('4. Dự và chỉ đạo (không bỏ phiếu): ', superiors),
    ...guestBlocks(`${superiors.length > 0 ? 5 : 4}. Khách mời (không bỏ phiếu): `, observers),
  ];
}

function delegateWords({ unit, delegate }: { unit: string; delegate: PaperPerson | null }): string {
  return delegate === null ? unit : `${unit}: ${personWords(delegate)}`;
}

function absenceWords({ unit, reason }: { unit: string; reason: string | null }): string {
  return reason === null ? `${unit} (không ghi nhận lý do)` : `${unit} (lý do: ${reason})`;
}

function guestBlocks(label: string, guests: string[]): Block[] {
  return guests.length === 0 ? [] : [paragraph(bold(label), sentence(guests.join('; ')))];
}

function agendaBlocks(item: { title: string; records: MinuteRecord[] }, index: number): Block[] {
  return [heading(`${index + 1}. ${item.title}`, 3), ...item.records.flatMap(recordBlocks)];
}
