import type { PaperFacts } from '#src/papers/paper-facts.ts';
import {
  type Annex,
  type Block,
  bold,
  centred,
  column,
  type DocumentSheet,
  italic,
  paragraph,
  table,
} from '#src/papers/sheet.ts';
import { annexReference, capitals, closedList, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { daySentence } from '#src/text/day.ts';
import { formatCount, formatWhole } from '#src/text/numbers.ts';

/** A decision that grants, corrects or annuls awards, with its list. */
export interface AwardDecisionFacts extends PaperFacts {
  kind: 'grant' | 'correct' | 'annul';
  subject: string;
  /** Office of the authority ("Bộ trưởng Bộ Tư pháp"). */
  authority: string;
  /** Instruments and papers, without "Căn cứ". */
  grounds: string[];
  /** "Vụ trưởng Vụ Thi đua - Khen thưởng" */
  proposer: string;
  awardName: string;
  year: number;
  items: AwardDecisionItem[];
  /** Whose fund pays ("Quỹ thi đua, khen thưởng của Bộ Tư pháp"). */
  fund: string;
  target: { number: string; day: string } | null;
  cause: string | null;
  /** Heads and units that carry it out. */
  executors: string;
  signatory: { title: string; name: string | null };
  recipients: string[];
}

export interface AwardDecisionItem {
  /** Số sổ vàng. */
  ordinal: number;
  name: string;
  cluster: string;
  /** Đồng; null where the paper says nothing of money. */
  money: number | null;
  /** What a correction replaces. */
  previousName: string | null;
}

export function composeAwardDecision(facts: AwardDecisionFacts): DocumentSheet {
  const articles = articlesOf(facts);
  return {
    layout: 'document',
    title: `Quyết định ${facts.subject.charAt(0).toLocaleLowerCase('vi')}${facts.subject.slice(1)}`,
    head: sheetHead(facts),
    type: 'QUYẾT ĐỊNH',
    subject: facts.subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      centred(capitals(facts.authority)),
      ...closedList([...facts.grounds.map((ground) => `Căn cứ ${ground}`), `Theo đề nghị của ${facts.proposer}`]).map(
        (line) => paragraph(italic(line)),
      ),
      centred('QUYẾT ĐỊNH:'),
      ...articles.slice(0, -1),
    ],
    closing: articles.slice(-1),
    signatures: { left: [], right: { capacity: [capitals(facts.signatory.title)], name: facts.signatory.name } },
    recipients: closedList([`Như Điều ${articles.length}`, ...facts.recipients]),
    annexes: facts.kind === 'grant' ? [listAnnex(facts)] : [],
  };
}

function articlesOf(facts: AwardDecisionFacts): Block[] {
  const texts = [
    ...(facts.kind === 'grant' ? grantTexts(facts) : changeTexts(facts)),
    'Quyết định này có hiệu lực kể từ ngày ký.',
  ];
  return [
    ...texts.map((text, index) => paragraph(bold(`Điều ${index + 1}. `), sentence(text))),
    paragraph(bold(`Điều ${texts.length + 1}. `), `${facts.executors} chịu trách nhiệm thi hành Quyết định này./.`),
  ];
}

function grantTexts({ awardName, year, items, fund }: AwardDecisionFacts): string[] {
  const money = items[0]?.money ?? null;
  return [
    `Tặng “${awardName}” năm ${year} cho ${formatCount(items.length)} tập thể có tên trong Danh sách kèm theo Quyết định này.`,
    ...(money === null ? [] : [`Tiền thưởng kèm theo là ${formatWhole(money)} đồng cho mỗi tập thể, chi từ ${fund}.`]),
  ];
}

function changeTexts({ kind, target, items, cause, awardName, year }: AwardDecisionFacts): string[] {
  const [item] = items;
  if (!target || !item) throw new RangeError('A decision that changes another one names it and its line');
  const place = `số thứ tự ${item.ordinal} trong Danh sách kèm theo Quyết định số ${target.number} ${daySentence(target.day)}`;
  if (kind === 'correct') {
    return [
      `Đính chính tên tập thể tại ${place}: “${item.previousName ?? ''}” sửa thành “${item.name}”. Lý do: ${sentence(cause ?? '')}`,
      'Các nội dung khác của Quyết định được đính chính không thay đổi.',
    ];
  }
  return [
    `Hủy bỏ việc tặng “${awardName}” năm ${year} cho ${item.name}, tại ${place}. Lý do: ${sentence(cause ?? '')}`,
    `${item.name} nộp lại cờ, giấy chứng nhận và số tiền thưởng đã nhận.`,
  ];
}

function listAnnex(facts: AwardDecisionFacts): Annex {
  return {
    label: 'DANH SÁCH',
    title: `TẬP THỂ ĐƯỢC TẶNG “${capitals(facts.awardName)}” NĂM ${facts.year}`,
    reference: annexReference('Quyết định', facts, facts.authority),
    blocks: [
      table(
        [
          column('Số sổ vàng', 3, 'center'),
          column('Tập thể', 14),
          column('Cụm, Khu vực thi đua', 8),
          column('Tiền thưởng (đồng)', 6, 'right'),
        ],
        facts.items.map(({ ordinal, name, cluster, money }) => ({
          cells: [String(ordinal), name, cluster, money === null ? '–' : formatWhole(money)],
        })),
      ),
      paragraph(`Danh sách này có ${formatCount(facts.items.length)} tập thể./.`),
    ],
  };
}
