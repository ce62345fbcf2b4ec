import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { column, type DocumentSheet, paragraph, table } from '#src/papers/sheet.ts';
import { capitals, closedList, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';

/** An extract of the register: awards that match what was asked for, on the day of printing. */
export interface AwardListFacts extends PaperFacts {
  /** What was asked for, in words ("năm thành tích 2020"); null: everything. */
  filter: string | null;
  rows: AwardListRow[];
  /** More stand in the register than are printed here. */
  more: boolean;
  signatory: { title: string; name: string | null };
  recipients: string[];
}

export interface AwardListRow {
  name: string;
  award: string;
  year: number;
  decision: string;
  decidedOn: string;
  state: string;
}

export function composeAwardList(facts: AwardListFacts): DocumentSheet {
  const subject = `Khen thưởng trong sổ${facts.filter === null ? '' : `: ${facts.filter}`}`;
  return {
    layout: 'document',
    title: `Danh sách: ${subject}`,
    head: sheetHead(facts),
    type: 'DANH SÁCH',
    subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      table(
        [
          column('STT', 2, 'center'),
          column('Tập thể, cá nhân', 9),
          column('Danh hiệu, hình thức', 7),
          column('Năm', 3, 'center'),
          column('Quyết định', 6),
          column('Tình trạng', 5),
        ],
        facts.rows.map((row, index) => ({
          cells: [
            String(index + 1),
            row.name,
            row.award,
            String(row.year),
            `${row.decision}, ${formatDay(row.decidedOn)}`,
            row.state,
          ],
        })),
      ),
    ],
    closing: [
      paragraph(
        facts.more
          ? `In ${formatCount(facts.rows.length)} dòng mới nhất; trong sổ còn dòng khác cùng điều kiện./.`
          : `Danh sách có ${formatCount(facts.rows.length)} dòng./.`,
      ),
    ],
    signatures: { left: [], right: { capacity: [capitals(facts.signatory.title)], name: facts.signatory.name } },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}
