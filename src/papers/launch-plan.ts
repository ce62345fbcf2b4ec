import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type Block, bold, type DocumentSheet, heading, lead, paragraph } from '#src/papers/sheet.ts';
import { capitals, closedList, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { daySentence, formatDay } from '#src/text/day.ts';

/** The plan that launches the movements of a year: as it was issued, or a draft of it. */
export interface LaunchPlanFacts extends PaperFacts {
  year: number;
  /** With their numbers: "II" for a section, "II.1" for a paragraph. */
  paragraphs: { kind: 'heading' | 'text'; label: string; words: string }[];
  /** The document that it was issued with, where it bears no number of its own. */
  issuedWith: { number: string; day: string; issuer: string } | null;
  /** Null once issued. */
  draft: { version: number; commentUntil: string | null } | null;
  signatory: { title: string; name: string | null } | null;
  recipients: string[];
}

export function composeLaunchPlan(facts: LaunchPlanFacts): DocumentSheet {
  const subject = `Phát động phong trào thi đua năm ${facts.year}`;
  const last = facts.paragraphs.length - 1;
  return {
    layout: 'document',
    title: `${facts.draft ? 'Dự thảo Kế hoạch' : 'Kế hoạch'}: ${subject}`,
    head: sheetHead(facts),
    type: facts.draft ? 'DỰ THẢO KẾ HOẠCH' : 'KẾ HOẠCH',
    subject,
    ...standing(facts),
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: facts.paragraphs.map((each, at) => block(each, at === last && !facts.draft)),
    closing: [],
    signatures: facts.signatory && {
      left: [],
      right: { capacity: [capitals(facts.signatory.title)], name: facts.signatory.name },
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

/** A cited document is named with its whole day (NĐ 30/2020, Phụ lục I). */
function standing({ issuedWith, draft }: LaunchPlanFacts): Pick<DocumentSheet, 'reference'> {
  if (issuedWith) {
    const { number, day, issuer } = issuedWith;
    const kind = number.includes('/QĐ') ? 'Quyết định' : 'văn bản';
    return { reference: `(Kèm theo ${kind} số ${number} ${daySentence(day)} của ${issuer})` };
  }
  if (!draft) return {};
  const until = draft.commentUntil === null ? '' : `, góp ý đến hết ngày ${formatDay(draft.commentUntil)}`;
  return { reference: `(Bản ${draft.version}${until}; dự thảo chưa có giá trị thi hành)` };
}

/** @param ends the last paragraph of an issued plan: closed by "./." */
function block({ kind, label, words }: LaunchPlanFacts['paragraphs'][number], ends: boolean): Block {
  if (kind === 'heading') return heading(`${label}. ${capitals(words)}`);
  const number = label.split('.').at(-1) ?? label;
  if (ends) return paragraph(bold(`${number}. `), sentence(words).replace(/[.;]$/u, './.'));
  return words.endsWith(':') ? lead(bold(`${number}. `), words) : paragraph(bold(`${number}. `), sentence(words));
}
