import { minimumVotes } from '#src/law/fraction.ts';
import { sourceWords } from '#src/law/source.ts';
import { requiredShareWords, type Threshold } from '#src/law/threshold.ts';
import { type ElectronicPartFacts, electronicBlocks, trackersAnnex } from '#src/papers/electronic-part.ts';
import { momentWords } from '#src/papers/moment-words.ts';
import type { BallotCounts, PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, italic, lead, paragraph, table } from '#src/papers/sheet.ts';
import { type Signing, signedBlocks } from '#src/papers/signed-words.ts';
import { baseWords, closedList, personWords, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount, formatShare } from '#src/text/numbers.ts';

/** Minutes of a count, in the headings of form BM.10 (QĐ 3621/QĐ-BYT); no form is laid down by law. */
export interface CountingMinutesFacts extends PaperFacts {
  conference: string;
  location: string;
  startedAt: string;
  endedAt: string | null;
  award: string;
  year: number;
  /** 1, or higher for a run-off. */
  round: number;
  secret: boolean;
  /** The document that sets how the ballot is run, with its standing already in words; null where none is recorded. */
  basis: string | null;
  tellers: { head: PaperPerson; members: PaperPerson[]; appointedBy: string };
  seats: number;
  maxChoices: number;
  /** "04 đơn vị được suy tôn Cờ thi đua ngành Tư pháp" where the candidates come from an earlier list (I-3). */
  chosenFrom: string | null;
  counts: BallotCounts;
  absent: { unit: string; reason: string | null }[];
  candidates: CountedCandidate[];
  /** The pass mark of the rule set, and how many its base counted. */
  threshold: Threshold;
  baseCount: number;
  /** Equal votes at the last place: how many places are left and what follows. */
  tie: { placesLeft: number; resolution: string } | null;
  /** Doubtful papers, recounts, mismatches and how they were settled. */
  incidents: string[];
  /** Null for a vote on paper alone. */
  electronic: ElectronicPartFacts | null;
  /** Who signed in the application, and the mark of what they signed; null before the first signature. */
  signing: Signing | null;
  /** "đề nghị Hội đồng … xét": whom the nomination goes to. */
  addressee: string;
}

export interface CountedCandidate {
  unit: string;
  votes: number;
  outcome: 'nominated' | 'tied' | 'notNominated';
}

const OUTCOMES: Record<CountedCandidate['outcome'], string> = {
  nominated: 'Được suy tôn',
  tied: 'Bằng phiếu ở vị trí cuối',
  notNominated: '–',
};

export function composeCountingMinutes(facts: CountingMinutesFacts): DocumentSheet {
  const round = facts.round > 1 ? ` (vòng ${facts.round})` : '';
  const subject = `Kiểm phiếu suy tôn ${facts.award} năm ${facts.year}${round}`;
  return {
    layout: 'document',
    title: `Biên bản: ${subject}`,
    head: sheetHead(facts),
    type: 'BIÊN BẢN',
    subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(`Thời gian bắt đầu: ${momentWords(facts.startedAt)}.`),
      paragraph(`Địa điểm: ${sentence(facts.location)}`),
      ...meetingBlocks(facts),
      ...countBlocks(facts),
      ...(facts.electronic ? electronicBlocks(facts.electronic) : []),
      ...resultBlocks(facts),
      ...verdictBlocks(facts),
      ...signedBlocks(facts.signing),
    ],
    closing: [
      paragraph(`Việc kiểm phiếu kết thúc vào ${momentWords(facts.endedAt)}; toàn thể Tổ kiểm phiếu cùng ký tên./.`),
    ],
    signatures: {
      left: facts.tellers.members.map(({ name }) => ({ capacity: ['ỦY VIÊN'], name })),
      right: { capacity: ['TỔ TRƯỞNG'], name: facts.tellers.head.name },
    },
    recipients: [],
    annexes: facts.electronic
      ? [
          trackersAnnex(facts.electronic, {
            label: 'Phụ lục',
            title: 'Danh sách mã theo dõi phiếu',
            reference: `Kèm theo Biên bản kiểm phiếu suy tôn ${facts.award} năm ${facts.year}${round}`,
          }),
        ]
      : [],
  };
}

function meetingBlocks(facts: CountingMinutesFacts): Block[] {
  const { head, members, appointedBy } = facts.tellers;
  const source = facts.chosenFrom === null ? '' : `, chọn trong ${facts.chosenFrom}`;
  const manner = facts.secret ? 'Bỏ phiếu kín' : 'Bỏ phiếu';
  return [
    paragraph(bold('1. Hội nghị: '), sentence(facts.conference)),
    ...(facts.basis === null ? [] : [paragraph(`Căn cứ bỏ phiếu: ${sentence(facts.basis)}`)]),
    paragraph(
      bold('2. Mục đích: '),
      `${manner} suy tôn đơn vị đề nghị tặng “${facts.award}” năm ${facts.year}. ` +
        `Số được suy tôn tối đa: ${formatCount(facts.seats)}${source}; mỗi phiếu chọn không quá ${formatCount(facts.maxChoices)} đơn vị.`,
    ),
    paragraph(bold('3. Tổ kiểm phiếu: '), `${formatCount(members.length + 1)} người, do ${sentence(appointedBy)}`),
    paragraph(`- Tổ trưởng: ${personWords(head)};`),
    ...closedList(members.map((member) => `Ủy viên: ${personWords(member)}`)).map((line) => paragraph(`- ${line}`)),
  ];
}

function countBlocks({ counts, absent }: CountingMinutesFacts): Block[] {
  const rows: [string, number][] = [
    ['Tổng số thành viên có quyền bỏ phiếu', counts.entitled],
    ['Số thành viên có mặt', counts.present],
    ['Số thành viên vắng mặt', counts.entitled - counts.present],
    ['Số phiếu phát ra', counts.issued],
    ['Số phiếu thu về', counts.returned],
    ['Số phiếu không dùng', counts.unused],
    ['Số phiếu hợp lệ', counts.valid],
    ['Số phiếu không hợp lệ', counts.invalid],
  ];
  if (counts.printed !== null) rows.splice(3, 0, ['Số phiếu đã in, kể cả dự phòng', counts.printed]);
  return [
    lead(bold('4. Số liệu bỏ phiếu')),
    table(
      [column('Nội dung', 7), column('Số lượng', 2, 'center')],
      rows.map(([label, number]) => ({ cells: [label, String(number)] })),
    ),
    ...closedList(absent.map(({ unit, reason }) => `${unit}, lý do: ${reason ?? 'không ghi nhận'}`)).map((line) =>
      paragraph(`Vắng mặt: ${line}`),
    ),
  ];
}

/** From most votes to fewest; equal votes keep the order of the list. */
function ranked(candidates: CountedCandidate[]): CountedCandidate[] {
  return candidates.toSorted((left, right) => right.votes - left.votes);
}

/** Form BM.10 no. 6. */
function resultBlocks({ candidates, threshold, baseCount }: CountingMinutesFacts): Block[] {
  return [
    paragraph(bold('5. Số đơn vị trong danh sách bỏ phiếu: '), `${formatCount(candidates.length)}.`),
    lead(
      bold('6. Kết quả, xếp từ nhiều phiếu đến ít phiếu. '),
      `Tỷ lệ tính trên ${baseWords(threshold.base)}: ${baseCount}.`,
    ),
    table(
      [
        column('STT', 2, 'center'),
        column('Đơn vị', 13),
        column('Số phiếu', 3, 'center'),
        column('Tỷ lệ', 3, 'center'),
        column('Kết quả', 5, 'center'),
      ],
      ranked(candidates).map(({ unit, votes, outcome }, index) => ({
        cells: [String(index + 1), unit, `${votes}/${baseCount}`, share(votes, baseCount), OUTCOMES[outcome]],
      })),
    ),
  ];
}

/** Form BM.10 no. 7, with the pass mark of the rule set and the base it names (I-5). */
function verdictBlocks({
  candidates,
  threshold,
  baseCount,
  award,
  tie,
  incidents,
  addressee,
}: CountingMinutesFacts): Block[] {
  const minimum = minimumVotes(baseCount, threshold);
  const passed = candidates.filter(({ votes }) => votes >= minimum).length;
  const nominated = ranked(candidates).filter(({ outcome }) => outcome === 'nominated');
  const blocks = [
    paragraph(
      bold('7. Kết luận: '),
      `số đơn vị đạt từ ${minimum}/${baseCount} phiếu trở lên ` +
        `(yêu cầu ${requiredShareWords(threshold)} ${baseWords(threshold.base)}) là ${formatCount(passed)}.`,
    ),
    paragraph(italic(`Nguồn của ngưỡng: ${sentence(sourceWords(threshold.source))}`)),
    nominationBlock(
      nominated.map(({ unit, votes }) => `${unit} (${votes}/${baseCount})`),
      award,
      addressee,
    ),
  ];
  if (tie !== null) {
    const tied = candidates.filter(({ outcome }) => outcome === 'tied').map(({ unit }) => unit);
    blocks.push(
      paragraph(
        `Bằng phiếu, còn ${formatCount(tie.placesLeft)} vị trí: ${tied.join('; ')}. ${sentence(tie.resolution)}`,
      ),
    );
  }
  return [...blocks, ...incidents.map((text) => paragraph(`Ghi nhận khi kiểm phiếu: ${sentence(text)}`))];
}

function nominationBlock(nominated: string[], award: string, addressee: string): Block {
  if (nominated.length === 0) return paragraph(`Không có đơn vị nào được suy tôn đề nghị tặng “${award}”.`);
  return paragraph(
    bold(`${formatCount(nominated.length)} đơn vị được suy tôn`),
    `, đề nghị ${addressee} xét tặng “${award}”, gồm: ${closedList(nominated).join(' ')}`,
  );
}

function share(votes: number, base: number): string {
  return base === 0 ? '–' : formatShare(votes, base);
}
