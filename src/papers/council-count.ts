import { type Source, sourceWords } from '#src/law/source.ts';
import { type ElectronicPartFacts, electronicBlocks, trackersAnnex } from '#src/papers/electronic-part.ts';
import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import {
  type Annex,
  type Block,
  bold,
  column,
  type DocumentSheet,
  italic,
  lead,
  paragraph,
  table,
} from '#src/papers/sheet.ts';
import { type Signing, signedBlocks } from '#src/papers/signed-words.ts';
import { closedList, personWords, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount, formatShare } from '#src/text/numbers.ts';

/** Minutes of the secret votes of a session, in the headings of form BM.10 (QĐ 3621/QĐ-BYT); no form is laid down. */
export interface CouncilCountFacts extends PaperFacts {
  session: string;
  council: string;
  founding: string;
  location: string;
  startedAt: string;
  endedAt: string | null;
  tellers: { head: PaperPerson; members: PaperPerson[] };
  members: number;
  cases: CountedCaseFacts[];
  thresholds: { award: string; words: string; source: Source }[];
  signing: Signing | null;
}

export interface CountedCaseFacts {
  unit: string;
  award: string;
  present: number;
  recused: number;
  absent: number;
  issued: number;
  returned: number;
  unused: number;
  valid: number;
  invalid: number;
  papersFor: number;
  papersAgainst: number;
  /** Written opinions of absent members, added to the papers. */
  written: number;
  votesFor: number;
  baseCount: number;
  passed: boolean;
  note: string;
  /** Null for a vote on paper. */
  electronic: ElectronicPartFacts | null;
  /** Who voted and gave no opinion; only slips offer it. */
  noOpinion: number;
}

export function composeCouncilCount(facts: CouncilCountFacts): DocumentSheet {
  const subject = `Kiểm phiếu kín tại ${facts.session}`;
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
      paragraph(bold('1. Hội đồng: '), sentence(facts.council)),
      paragraph(`Thành lập theo ${sentence(facts.founding)}`),
      paragraph(
        bold('2. Phiên họp: '),
        `${facts.session}, bắt đầu ${momentWords(facts.startedAt)}, tại ${sentence(facts.location)}`,
      ),
      ...tellerBlocks(facts),
      ...countBlocks(facts),
      ...facts.cases.flatMap(electronicOf),
      ...resultBlocks(facts),
      ...verdictBlocks(facts),
      ...signedBlocks(facts.signing),
    ],
    closing: [paragraph(`Phiên họp kết thúc vào ${momentWords(facts.endedAt)}; toàn thể Tổ kiểm phiếu cùng ký tên./.`)],
    signatures: {
      left: facts.tellers.members.map(({ name }) => ({ capacity: ['ỦY VIÊN'], name })),
      right: { capacity: ['TỔ TRƯỞNG'], name: facts.tellers.head.name },
    },
    recipients: [],
    annexes: annexesOf(facts),
  };
}

/** Way, eight words and head of a case on slips. */
function electronicOf({ unit, award, electronic, noOpinion }: CountedCaseFacts): Block[] {
  if (!electronic) return [];
  return [
    lead(bold(`${unit}, ${award}. `), `Không có ý kiến: ${formatCount(noOpinion)} phiếu.`),
    ...electronicBlocks(electronic),
  ];
}

function annexesOf({ cases, session }: CouncilCountFacts): Annex[] {
  const withSlips = cases.flatMap(({ unit, award, electronic }) => (electronic ? [{ unit, award, electronic }] : []));
  return withSlips.map(({ unit, award, electronic }, at) =>
    trackersAnnex(electronic, {
      label: withSlips.length > 1 ? `Phụ lục ${at + 1}` : 'Phụ lục',
      title: `Danh sách mã theo dõi phiếu: ${unit}, ${award}`,
      reference: `Kèm theo Biên bản kiểm phiếu kín tại ${session}`,
    }),
  );
}

function tellerBlocks({ tellers: { head, members } }: CouncilCountFacts): Block[] {
  return [
    paragraph(bold('3. Tổ kiểm phiếu: '), `${formatCount(members.length + 1)} người, do Hội đồng bầu.`),
    paragraph(`- Tổ trưởng: ${personWords(head)};`),
    ...closedList(members.map((member) => `Ủy viên: ${personWords(member)}`)).map((line) => paragraph(`- ${line}`)),
  ];
}

function countBlocks({ members, cases }: CouncilCountFacts): Block[] {
  return [
    lead(bold('4. Số liệu bỏ phiếu. '), `Tổng số thành viên theo quyết định: ${formatCount(members)}.`),
    table(
      [
        column('Đơn vị', 9),
        ...['Tham gia', 'Không xét', 'Vắng', 'Phát ra', 'Thu về', 'Không dùng', 'Hợp lệ', 'Không hợp lệ'].map((head) =>
          column(head, 3, 'center'),
        ),
      ],
      cases.map((one) => ({
        cells: [
          one.unit,
          ...[one.present, one.recused, one.absent, one.issued, one.returned, one.unused, one.valid, one.invalid].map(
            String,
          ),
        ],
      })),
    ),
  ];
}

/** Form BM.10 no. 6: from most votes to fewest. */
function resultBlocks({ cases }: CouncilCountFacts): Block[] {
  const ranked = cases.toSorted((one, other) => other.votesFor - one.votesFor);
  return [
    paragraph(bold('5. Số hồ sơ bỏ phiếu kín: '), `${formatCount(cases.length)}.`),
    lead(
      bold('6. Kết quả, xếp từ nhiều phiếu đến ít phiếu. '),
      'Ý kiến bằng văn bản được cộng vào tổng; nội dung từng ý kiến không ghi ở đây.',
    ),
    table(
      [
        column('STT', 2, 'center'),
        column('Đơn vị, danh hiệu', 11),
        column('Phiếu đồng ý', 3, 'center'),
        column('Phiếu không đồng ý', 4, 'center'),
        column('Ý kiến bằng văn bản', 4, 'center'),
        column('Tổng đồng ý', 4, 'center'),
        column('Tỷ lệ', 3, 'center'),
      ],
      ranked.map((one, index) => ({
        cells: [
          String(index + 1),
          `${one.unit}, ${one.award}`,
          String(one.papersFor),
          String(one.papersAgainst),
          String(one.written),
          `${one.votesFor}/${one.baseCount}`,
          one.baseCount === 0 ? '–' : formatShare(one.votesFor, one.baseCount),
        ],
      })),
    ),
  ];
}

/** Form BM.10 no. 7, with the share of the rules of the session and the base that it names (I-5). */
function verdictBlocks({ cases, thresholds }: CouncilCountFacts): Block[] {
  const passed = cases
    .filter((one) => one.passed)
    .map(({ unit, award, votesFor, baseCount }) => `${unit}, ${award} (${votesFor}/${baseCount})`);
  return [
    paragraph(
      bold('7. Kết luận: '),
      passed.length > 0
        ? `${formatCount(passed.length)} hồ sơ đạt: ${closedList(passed).join(' ')}`
        : 'không hồ sơ nào đạt.',
    ),
    ...thresholds.map(({ award, words, source }) =>
      paragraph(italic(`Yêu cầu đối với ${award}: ${words}; nguồn: ${sentence(sourceWords(source))}`)),
    ),
    ...cases.flatMap(({ unit, note }) =>
      note === '' ? [] : [paragraph(`Ghi nhận khi kiểm phiếu của ${unit}: ${sentence(note)}`)],
    ),
  ];
}
