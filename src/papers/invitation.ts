import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, lead, paragraph, table } from '#src/papers/sheet.ts';
import { annexReference, closedList, personWords, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';

/**
 * Invitation to a conference, a paper with a name of its kind as NĐ 30/2020 lays it out: who invites whom, to what,
 * who chairs, when and where. One invitee is named on the paper; several stand in a list that goes with it.
 */
export interface InvitationFacts extends PaperFacts {
  conference: string;
  /** Who invites: "Trưởng Cụm thi đua số III". */
  inviter: string;
  invitees: { body: string; person: string | null; capacity: string }[];
  startsAt: string;
  location: string;
  chair: PaperPerson;
  /** The programme: what comes when. */
  agenda: { hour: string; title: string }[];
  /** What is asked of the invitee, a sentence each. */
  requests: string[];
  signer: { capacity: string[]; name: string | null };
  recipients: string[];
}

export function composeInvitation(facts: InvitationFacts): DocumentSheet {
  const [only, ...others] = facts.invitees;
  const single = only && others.length === 0 ? only : null;
  const invited = single ? inviteeWords(single) : 'Quý cơ quan, đơn vị và Quý vị đại biểu theo danh sách kèm theo';
  return {
    layout: 'document',
    title: `Giấy mời dự ${facts.conference}`,
    head: sheetHead(facts),
    type: 'GIẤY MỜI',
    subject: `Dự ${facts.conference}`,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(`${facts.inviter} trân trọng kính mời: `, bold(sentence(invited))),
      paragraph(`Tới dự: ${sentence(facts.conference)}`),
      paragraph(`Chủ trì: ${sentence(personWords(facts.chair))}`),
      paragraph(bold('Thời gian: '), sentence(momentWords(facts.startsAt))),
      paragraph(bold('Địa điểm: '), sentence(facts.location)),
      ...agendaBlocks(facts.agenda),
      ...facts.requests.map((text) => paragraph(sentence(text))),
    ],
    closing: [paragraph('Trân trọng kính mời./.')],
    signatures: { left: [], right: facts.signer },
    recipients: closedList(facts.recipients),
    annexes: single ? [] : [inviteeList(facts)],
  };
}

function inviteeWords({ body, person }: { body: string; person: string | null }): string {
  if (person === null || person === '') return body;
  return person.endsWith(body) ? person : `${person}, ${body}`;
}

function agendaBlocks(agenda: InvitationFacts['agenda']): Block[] {
  if (agenda.length === 0) return [];
  return [
    lead(bold('Chương trình:')),
    table(
      [column('Giờ', 3, 'center'), column('Nội dung', 21)],
      agenda.map(({ hour, title }) => ({ cells: [hour, title] })),
    ),
  ];
}

function inviteeList(facts: InvitationFacts) {
  const { invitees } = facts;
  return {
    label: 'DANH SÁCH',
    title: 'ĐẠI BIỂU ĐƯỢC MỜI',
    reference: annexReference('Giấy mời', facts, facts.inviter),
    blocks: [
      table(
        [column('STT', 2, 'center'), column('Cơ quan, đơn vị', 11), column('Đại biểu', 8), column('Tư cách', 8)],
        invitees.map(({ body, person, capacity }, index) => ({
          cells: [String(index + 1), body, person ?? '', capacity],
        })),
      ),
    ],
  };
}
