import { type Source, sourceWords } from '#src/law/source.ts';
import type { Base } from '#src/law/threshold.ts';
import type { BallotCounts } from '#src/papers/paper-facts.ts';
import { type Block, bold, italic, paragraph } from '#src/papers/sheet.ts';
import { baseWords, closedList, sentence } from '#src/papers/wording.ts';
import { formatCount } from '#src/text/numbers.ts';

/** One recorded fact of a conference, in the order in which it happened. */
export type MinuteRecord =
  | { kind: 'note'; text: string }
  | { kind: 'speech'; speaker: string; text: string }
  | { kind: 'announcement'; by: string; text: string; document: string | null }
  | BallotRecord
  | CovenantRecord;

export interface BallotRecord {
  kind: 'ballot';
  award: string;
  year: number;
  /** 1, or higher for a run-off. */
  round: number;
  seats: number;
  /** "04 đơn vị được suy tôn Cờ thi đua ngành Tư pháp" where the candidates come from an earlier list (I-3). */
  chosenFrom: string | null;
  secret: boolean;
  counts: BallotCounts;
  /** One sentence per candidate or for the whole, from the rules, base named. */
  verdicts: string[];
  /** Without votes where only reached or not reached is published. */
  nominees: { unit: string; votes: number | null }[];
  /** The denominator of the votes (I-5). */
  base: Base;
  baseCount: number;
  /** The document that sets the pass mark, or whose assumption it is. */
  thresholdSource: Source;
  /** The counting minutes by number and date, or as attached. */
  countingMinutes: string | null;
}

export interface CovenantRecord {
  kind: 'covenant';
  name: string;
  signed: string[];
  notSigned: string[];
}

export function recordBlocks(record: MinuteRecord): Block[] {
  switch (record.kind) {
    case 'note':
      return lines(record.text).map((line) => paragraph(sentence(line)));
    case 'speech':
      return speechBlocks(record.speaker, lines(record.text));
    case 'announcement':
      return [paragraph(announcementWords(record.by, record.text, record.document))];
    case 'ballot':
      return ballotBlocks(record);
    case 'covenant':
      return covenantBlocks(record);
  }
}

/** "Tổng số … 11; có mặt 11; phát ra 11; …" as one sentence. */
function countsSentence(counts: BallotCounts): string {
  const pairs: [string, number][] = [
    ['Tổng số thành viên có quyền bỏ phiếu', counts.entitled],
    ['có mặt', counts.present],
    ['phiếu phát ra', counts.issued],
    ['thu về', counts.returned],
    ['không dùng', counts.unused],
    ['hợp lệ', counts.valid],
    ['không hợp lệ', counts.invalid],
  ];
  return `${pairs.map(([label, number]) => `${label}: ${formatCount(number)}`).join('; ')}.`;
}

function speechBlocks(speaker: string, [first, ...rest]: string[]): Block[] {
  return [paragraph(`${speaker}: ${sentence(first ?? '')}`), ...rest.map((line) => paragraph(sentence(line)))];
}

function announcementWords(by: string, text: string, document: string | null): string {
  const source = document === null ? '' : ` (${document})`;
  return sentence(`${by} công bố: ${text.trim().replace(/\.$/u, '')}${source}`);
}

function ballotBlocks(record: BallotRecord): Block[] {
  const manner = record.secret ? 'bỏ phiếu kín' : 'bỏ phiếu';
  const round = record.round > 1 ? ` (vòng ${record.round})` : '';
  const source = record.chosenFrom === null ? '' : `, chọn trong ${record.chosenFrom}`;
  const minutes = record.countingMinutes === null ? '' : ` Kết quả ghi tại ${sentence(record.countingMinutes)}`;
  return [
    paragraph(
      `Hội nghị ${manner} suy tôn đơn vị đề nghị tặng “${record.award}” năm ${record.year}${round}; ` +
        `số được suy tôn tối đa: ${formatCount(record.seats)} đơn vị${source}.${minutes}`,
    ),
    paragraph(countsSentence(record.counts)),
    ...record.verdicts.map((verdict) => paragraph(`- ${sentence(verdict)}`)),
    paragraph(italic(`Nguồn của ngưỡng: ${sentence(sourceWords(record.thresholdSource))}`)),
    ...nomineeBlocks(record),
  ];
}

function nomineeBlocks({ award, nominees, base, baseCount }: BallotRecord): Block[] {
  if (nominees.length === 0) return [paragraph(`Chưa có đơn vị nào được suy tôn đề nghị tặng “${award}”.`)];
  const published = nominees.every(({ votes }) => votes !== null);
  return [
    paragraph(
      bold(`${formatCount(nominees.length)} đơn vị được suy tôn đề nghị tặng “${award}”`),
      published ? ` (số phiếu tính trên ${baseWords(base)}): ` : ' (không công bố số phiếu): ',
      closedList(nominees.map(({ unit, votes }) => (votes === null ? unit : `${unit} (${votes}/${baseCount})`))).join(
        ' ',
      ),
    ),
  ];
}

function covenantBlocks({ name, signed, notSigned }: CovenantRecord): Block[] {
  const total = signed.length + notSigned.length;
  const blocks = [
    paragraph(`Thủ trưởng ${formatCount(signed.length)}/${total} đơn vị ký ${name}: ${closedList(signed).join(' ')}`),
  ];
  if (notSigned.length > 0) blocks.push(paragraph(`Chưa ký: ${closedList(notSigned).join(' ')}`));
  return blocks;
}

function lines(text: string): string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
}
