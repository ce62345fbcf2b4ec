import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, lead, paragraph, table } from '#src/papers/sheet.ts';
import { capitals, closedList, personWords, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** Minutes of the handover from the head of one year to the head of the next: both heads sign. */
export interface HandoverMinutesFacts extends PaperFacts {
  cluster: string;
  /** The year that is handed over and the year that it is handed over for. */
  fromYear: number;
  toYear: number;
  startedAt: string;
  endedAt: string | null;
  location: string;
  outgoing: HandoverParty;
  incoming: HandoverParty;
  witnesses: PaperPerson[];
  /** The decision on the leadership of the next year, by number and day; null while it is not recorded. */
  leadershipDecision: string | null;
  items: HandoverItem[];
  /** What both sides agreed on the rest, a sentence each. */
  agreements: string[];
  recipients: string[];
}

export interface HandoverParty {
  unit: string;
  person: PaperPerson;
}

/** `kept`: stays with the outgoing head for now; `outstanding`: due, not yet handed over. */
export interface HandoverItem {
  name: string;
  quantity: string | null;
  state: 'handedOver' | 'kept' | 'outstanding';
  note: string | null;
}

const STATES: Record<HandoverItem['state'], string> = {
  handedOver: 'Đã bàn giao',
  kept: 'Bên giao giữ',
  outstanding: 'Chưa bàn giao',
};

export function composeHandoverMinutes(facts: HandoverMinutesFacts): DocumentSheet {
  const subject = `Bàn giao nhiệm vụ Trưởng Cụm, ${facts.cluster}, năm ${facts.fromYear} sang năm ${facts.toYear}`;
  return {
    layout: 'document',
    title: `Biên bản: ${subject}`,
    head: sheetHead(facts),
    type: 'BIÊN BẢN',
    subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: facts.leadershipDecision === null ? [] : closedList([`Căn cứ ${facts.leadershipDecision}`]),
    body: [
      paragraph(`Thời gian bắt đầu: ${momentWords(facts.startedAt)}.`),
      paragraph(`Địa điểm: ${sentence(facts.location)}`),
      paragraph(bold('1. Bên giao: '), partyWords(facts.outgoing, `Trưởng Cụm năm ${facts.fromYear}`)),
      paragraph(bold('2. Bên nhận: '), partyWords(facts.incoming, `Trưởng Cụm năm ${facts.toYear}`)),
      ...witnessBlocks(facts.witnesses),
      ...itemBlocks(facts.items, facts.witnesses.length > 0 ? 4 : 3),
      ...facts.agreements.map((text) => paragraph(sentence(text))),
    ],
    closing: [
      paragraph(`Việc bàn giao kết thúc vào ${momentWords(facts.endedAt)}; hai bên thống nhất và cùng ký tên./.`),
    ],
    signatures: {
      left: [signatureOf('BÊN GIAO', facts.outgoing)],
      right: signatureOf('BÊN NHẬN', facts.incoming),
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

function signatureOf(side: string, { unit, person }: HandoverParty) {
  return { capacity: [side, capitals(unit)], name: person.name };
}

function partyWords({ unit, person }: HandoverParty, role: string): string {
  return `${unit}, ${role}; đại diện: ${sentence(personWords(person))}`;
}

function witnessBlocks(witnesses: PaperPerson[]): Block[] {
  if (witnesses.length === 0) return [];
  return [paragraph(bold('3. Chứng kiến: '), sentence(witnesses.map(personWords).join('; ')))];
}

function itemBlocks(items: HandoverItem[], number: number): Block[] {
  const done = items.filter(({ state }) => state === 'handedOver').length;
  return [
    lead(bold(`${number}. Nội dung bàn giao: `), `${done}/${items.length} mục đã bàn giao.`),
    table(
      [
        column('STT', 2, 'center'),
        column('Nội dung', 11),
        column('Số lượng', 4, 'center'),
        column('Tình trạng', 5, 'center'),
        column('Ghi chú', 8),
      ],
      items.map(({ name, quantity, state, note }, index) => ({
        cells: [String(index + 1), name, quantity ?? '–', STATES[state], note ?? ''],
      })),
    ),
  ];
}
