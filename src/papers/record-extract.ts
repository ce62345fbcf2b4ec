import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, heading, paragraph, table } from '#src/papers/sheet.ts';
import { sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** What is recorded of one thing, taken out for a file: no new act, so no number and no signature of its own. */
export interface RecordExtractFacts extends PaperFacts {
  /** "Bản trích kết quả chấm điểm" */
  type: string;
  subject: string;
  sections: ExtractSection[];
  /** Whose records it was taken from, and when: the last lines. */
  origin: string;
}

export interface ExtractSection {
  title: string;
  pairs: { name: string; value: string }[];
  table: { columns: { head: string; width: number; align: 'left' | 'center' | 'right' }[]; rows: string[][] } | null;
}

export function composeRecordExtract(facts: RecordExtractFacts): DocumentSheet {
  return {
    layout: 'document',
    title: `${facts.type}: ${facts.subject}`,
    head: sheetHead(facts),
    type: facts.type.toLocaleUpperCase('vi'),
    subject: facts.subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: facts.sections.flatMap(sectionBlocks),
    closing: [paragraph(`${facts.origin}./.`)],
    signatures: null,
    recipients: [],
    annexes: [],
  };
}

function sectionBlocks({ title, pairs, table: rows }: ExtractSection): Block[] {
  return [
    heading(title),
    ...pairs.map(({ name, value }) => paragraph(bold(`${name}: `), value)),
    ...(pairs.length === 0 && rows === null ? [paragraph('Không có.')] : []),
    ...(rows
      ? [
          table(
            rows.columns.map(({ head, width, align }) => column(head, width, align)),
            rows.rows.map((cells) => ({ cells })),
          ),
        ]
      : []),
  ];
}
