import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, heading, lead, paragraph, table } from '#src/papers/sheet.ts';
import { type Signing, signedBlocks } from '#src/papers/signed-words.ts';
import { closedList, personWords, roman, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount } from '#src/text/numbers.ts';

/** Minutes of a session of the Council: Mẫu 1.9 of NĐ 30/2020, with the headings of form BM.09 (QĐ 3621/QĐ-BYT). */
export interface CouncilMinutesFacts extends PaperFacts {
  /** "Phiên họp Hội đồng, lần 1 năm 2021" */
  session: string;
  council: string;
  /** The decision that names the members: "Quyết định số 45/QĐ-BTP ngày 11/01/2021 của Bộ Tư pháp". */
  founding: string;
  location: string;
  startedAt: string;
  endedAt: string | null;
  presiding: PaperPerson;
  secretary: PaperPerson;
  members: number;
  present: PaperPerson[];
  absent: { person: PaperPerson; reason: string | null }[];
  /** Verdict on the quorum, and why the session was held without one. */
  quorum: string | null;
  quorumReason: string | null;
  /** Each rule with its value and whose it is. */
  rules: { rule: string; value: string; source: string }[];
  discussion: string[];
  cases: CouncilCaseFacts[];
  withdrawn: { subject: string; reason: string }[];
  conclusion: string[];
  /** The counting minutes go with these where there was a secret vote. */
  attachments: string[];
  signing: Signing | null;
  recipients: string[];
}

export interface CouncilCaseFacts {
  unit: string;
  award: string;
  code: string;
  secret: boolean;
  recused: { name: string; reason: string }[];
  /** Members whose written opinion was counted: by name, what they say only in an open vote. */
  written: string[];
  /** How each voted; null where the vote was secret. */
  votes: { for: string[]; against: string[]; none: string[] } | null;
  sentences: string;
  recommended: boolean;
  takebacks: string[];
}

export function composeCouncilMinutes(facts: CouncilMinutesFacts): DocumentSheet {
  const sections = [
    { title: 'THÀNH PHẦN', blocks: peopleBlocks(facts) },
    { title: 'QUY TẮC CỦA PHIÊN HỌP', blocks: ruleBlocks(facts) },
    { title: 'NỘI DUNG', blocks: facts.discussion.map((text) => paragraph(sentence(text))) },
    { title: 'KẾT QUẢ XÉT', blocks: [...facts.cases.flatMap(caseBlocks), ...withdrawnBlocks(facts)] },
    { title: 'KẾT LUẬN CỦA NGƯỜI CHỦ TRÌ', blocks: conclusionBlocks(facts) },
    { title: 'TÀI LIỆU KÈM THEO', blocks: closedList(facts.attachments).map((text) => paragraph(`- ${text}`)) },
  ].filter((section) => section.blocks.length > 0);
  return {
    layout: 'document',
    title: `Biên bản ${facts.session}`,
    head: sheetHead(facts),
    type: 'BIÊN BẢN',
    subject: facts.session,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(`Thời gian bắt đầu: ${momentWords(facts.startedAt)}.`),
      paragraph(`Địa điểm: ${sentence(facts.location)}`),
      ...sections.flatMap(({ title, blocks }, index) => [heading(`${roman(index + 1)}. ${title}`), ...blocks]),
      ...signedBlocks(facts.signing),
    ],
    closing: [paragraph(`Phiên họp kết thúc vào ${momentWords(facts.endedAt)}./.`)],
    signatures: {
      left: [{ capacity: ['THƯ KÝ'], name: facts.secretary.name }],
      right: { capacity: ['CHỦ TRÌ'], name: facts.presiding.name },
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

function peopleBlocks(facts: CouncilMinutesFacts): Block[] {
  const { present, absent, members } = facts;
  return [
    paragraph(bold('1. Hội đồng: '), sentence(facts.council)),
    paragraph(`Thành lập theo ${sentence(facts.founding)}`),
    paragraph(bold('2. Chủ trì: '), sentence(personWords(facts.presiding))),
    paragraph(bold('3. Thư ký: '), sentence(personWords(facts.secretary))),
    paragraph(
      bold('4. Thành viên Hội đồng theo quyết định: '),
      `tổng số ${formatCount(members)}; có mặt ${formatCount(present.length)}; vắng mặt ${formatCount(absent.length)}.`,
    ),
    ...closedList(present.map(personWords)).map((line) => paragraph(`- ${line}`)),
    ...(absent.length > 0 ? [lead('Vắng mặt:')] : []),
    ...closedList(
      absent.map(({ person, reason }) => `${personWords(person)} (lý do: ${reason ?? 'không ghi nhận'})`),
    ).map((line) => paragraph(`- ${line}`)),
    ...(facts.quorum === null ? [] : [paragraph(sentence(facts.quorum))]),
    ...(facts.quorumReason === null
      ? []
      : [paragraph(`Phiên họp vẫn tiến hành. Lý do: ${sentence(facts.quorumReason)}`)]),
  ];
}

function ruleBlocks({ rules }: CouncilMinutesFacts): Block[] {
  if (rules.length === 0) return [];
  return [
    table(
      [column('Mục', 6), column('Quy định', 8), column('Nguồn', 8)],
      rules.map(({ rule, value, source }) => ({ cells: [rule, value, source] })),
    ),
  ];
}

function caseBlocks(one: CouncilCaseFacts, index: number): Block[] {
  const manner = one.secret ? 'bỏ phiếu kín' : 'biểu quyết công khai';
  const names = (label: string, list: readonly string[]) =>
    list.length > 0 ? [paragraph(`${label}: ${list.join('; ')}.`)] : [];
  return [
    heading(`${index + 1}. ${one.unit}: ${one.award} (hồ sơ ${one.code})`, 3),
    ...one.takebacks.map((reason) => paragraph(`Một lần mở biểu quyết đã thu hồi. Lý do: ${sentence(reason)}`)),
    ...one.recused.map(({ name, reason }) => paragraph(`Không tham gia xét: ${name}. Lý do: ${sentence(reason)}`)),
    ...names('Ý kiến bằng văn bản của thành viên vắng mặt, được tính', one.written),
    paragraph(`Hội đồng ${manner}. ${sentence(one.sentences)}`),
    ...(one.votes
      ? [
          ...names('Đồng ý', one.votes.for),
          ...names('Không đồng ý', one.votes.against),
          ...names('Không biểu quyết', one.votes.none),
        ]
      : []),
    paragraph(bold(one.recommended ? 'Đủ điều kiện trình Bộ trưởng.' : 'Không đủ điều kiện trình Bộ trưởng.')),
  ];
}

function withdrawnBlocks({ withdrawn }: CouncilMinutesFacts): Block[] {
  return withdrawn.map(({ subject, reason }) =>
    paragraph(`Rút khỏi danh sách xét: ${subject}. Lý do: ${sentence(reason)}`),
  );
}

function conclusionBlocks({ conclusion, cases }: CouncilMinutesFacts): Block[] {
  const fit = cases.filter(({ recommended }) => recommended).map(({ unit, award }) => `${unit} (${award})`);
  return [
    ...(fit.length > 0
      ? [
          paragraph(
            bold(`${formatCount(fit.length)} hồ sơ đủ điều kiện trình Bộ trưởng xem xét, quyết định`),
            `, gồm: ${closedList(fit).join(' ')}`,
          ),
        ]
      : [paragraph('Không có hồ sơ nào đủ điều kiện trình Bộ trưởng.')]),
    ...conclusion.map((text) => paragraph(sentence(text))),
  ];
}
