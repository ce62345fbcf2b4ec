import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { type Block, bold, type DocumentSheet, heading, paragraph, type Signature } from '#src/papers/sheet.ts';
import { closedList, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** Minutes of a conference in the words that were edited and agreed: Mẫu 1.9 of NĐ 30/2020, as the assembled ones. */
export interface AgreedMinutesFacts extends PaperFacts {
  conference: string;
  sections: { level: 0 | 2 | 3; title: string; text: string }[];
  /** Who agreed and who was silent; null while the text is a draft. */
  agreement: string | null;
  /** Last line of the body: when the conference ended. */
  ending: string;
  secretary: SignedPerson;
  chair: SignedPerson;
  recipients: string[];
}

/** Null `signedAt`: the place is left for the hand. */
export type SignedPerson = PaperPerson & { signedAt: string | null };

export function composeAgreedMinutes(facts: AgreedMinutesFacts): DocumentSheet {
  return {
    layout: 'document',
    title: `Biên bản ${facts.conference}`,
    head: sheetHead(facts),
    type: 'BIÊN BẢN',
    subject: facts.conference,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: facts.sections.flatMap(sectionBlocks),
    closing: [...(facts.agreement === null ? [] : [paragraph(sentence(facts.agreement))]), paragraph(facts.ending)],
    signatures: {
      left: [signatureOf('THƯ KÝ', facts.secretary)],
      right: signatureOf('CHỦ TRÌ', facts.chair),
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

function signatureOf(capacity: string, { name, signedAt }: SignedPerson): Signature {
  return { capacity: [capacity], name, ...(signedAt === null ? {} : { note: `(ký trên hệ thống ${signedAt})` }) };
}

function sectionBlocks({ level, title, text }: AgreedMinutesFacts['sections'][number]): Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [...(level === 0 ? [] : [heading(title, level)]), ...lines.map(lineBlock)];
}

/** "1. Chủ trì: …" keeps its label bold, as the assembled minutes set it. */
function lineBlock(line: string): Block {
  const label = /^\d+\. [^:]{1,60}: /u.exec(line)?.[0];
  return label === undefined ? paragraph(line) : paragraph(bold(label), line.slice(label.length));
}
