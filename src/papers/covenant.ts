import { momentCell } from '#src/papers/moment-words.ts';
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
import {
  capitals,
  closedList,
  markWords,
  personWords,
  roman,
  sentence,
  sheetHead,
  syntheticLines,
} from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';

/** The covenant of a year with the targets of each unit; printed before, during and after signing. */
export interface CovenantFacts extends PaperFacts {
  year: number;
  /** "Cụm thi đua số III" in the middle of a sentence. */
  cluster: string;
  version: number;
  grounds: string[];
  /** The common commitments, a sentence each. */
  commitments: string[];
  annexes: CovenantAnnex[];
  signers: CovenantSigner[];
  /** SHA-256 of the content that is signed, in hexadecimal; null while it may still change. */
  contentHash: string | null;
  recipients: string[];
}

export interface CovenantAnnex {
  unit: string;
  targets: CovenantTarget[];
  /** Remarks of the vetting that stay open, with the unit's reason. */
  remarks: string[];
}

/** Values stand as the unit wrote them ("63,1", "5/5"). */
export interface CovenantTarget {
  indicator: string;
  unitOfMeasure: string;
  baseline: string | null;
  target: string;
  weight: string | null;
  owner: string | null;
  /** Legal day. */
  dueDay: string | null;
}

export interface CovenantSigner {
  unit: string;
  person: PaperPerson;
  /** Instant of signing; null: not signed. */
  signedAt: string | null;
  method: 'inApplication' | 'onPaper' | null;
}

const METHODS: Record<'inApplication' | 'onPaper', string> = {
  inApplication: 'Trên phần mềm',
  onPaper: 'Trên giấy',
};

export function composeCovenant(facts: CovenantFacts): DocumentSheet {
  return {
    layout: 'document',
    title: `Giao ước thi đua năm ${facts.year}, ${facts.cluster}`,
    head: sheetHead(facts),
    type: 'GIAO ƯỚC THI ĐUA',
    subject: `Năm ${facts.year}`,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: closedList(facts.grounds),
    body: [
      paragraph(
        `${formatCount(facts.signers.length)} đơn vị thành viên ${facts.cluster} cùng giao ước thi đua năm ${facts.year} với các nội dung sau:`,
      ),
      ...facts.commitments.map((text, index) => paragraph(`${index + 1}. ${sentence(text)}`)),
      ...annexReference(facts),
      ...signingBlocks(facts),
      versionBlock(facts),
    ],
    closing: [paragraph(closingWords(facts.annexes.length))],
    signatures: null,
    recipients: closedList(facts.recipients),
    annexes: facts.annexes.map((annex, index) => annexOf(facts, annex, index)),
  };
}

function annexReference({ annexes }: CovenantFacts): Block[] {
  if (annexes.length === 0) return [];
  const place = annexes.length === 1 ? 'Phụ lục' : `các Phụ lục I đến ${roman(annexes.length)}`;
  return [paragraph(`Chỉ tiêu của từng đơn vị ghi tại ${place} kèm theo, là một phần của Giao ước này.`)];
}

function signingBlocks({ signers }: CovenantFacts): Block[] {
  const signed = signers.filter(({ signedAt }) => signedAt !== null).length;
  return [
    lead(bold(`Thủ trưởng các đơn vị ký Giao ước: ${signed}/${signers.length} đơn vị đã ký.`)),
    table(
      [
        column('STT', 23, 'center'),
        column('Đơn vị', 92),
        column('Người ký', 74),
        column('Thời điểm ký', 74, 'center'),
        column('Cách ký', 65, 'center'),
      ],
      signers.map(({ unit, person, signedAt, method }, index) => ({
        cells: [
          String(index + 1),
          unit,
          personWords(person),
          signedAt === null ? italic('chưa ký') : momentCell(signedAt),
          method === null ? '–' : METHODS[method],
        ],
      })),
    ),
  ];
}

function versionBlock({ version, contentHash }: CovenantFacts): Block {
  if (contentHash === null) return paragraph(`Bản ${version}, chưa chốt nội dung để ký.`);
  return paragraph(`Bản ${version}. Dấu của nội dung đã ký (SHA-256): `, bold(markWords(contentHash)));
}

function closingWords(annexes: number): string {
  return annexes === 0
    ? 'Giao ước này không có phụ lục./.'
    : `Giao ước này gồm phần chung và ${formatCount(annexes)} phụ lục./.`;
}

/** The number and day of the reference stay blank in an electronic document (NĐ 30/2020, Phụ lục I). */
function annexOf(facts: CovenantFacts, { unit, targets, remarks }: CovenantAnnex, index: number): Annex {
  return {
    label: facts.annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`,
    title: `CHỈ TIÊU THI ĐUA NĂM ${facts.year} CỦA ${capitals(unit)}`,
    reference: `(Kèm theo Giao ước thi đua năm ${facts.year} của ${facts.cluster}, bản ${facts.version})`,
    blocks: [
      targetsTable(facts.year, targets),
      ...remarks.map((text) => paragraph(`Ý kiến thẩm tra: ${sentence(text)}`)),
    ],
  };
}

function targetsTable(year: number, targets: CovenantTarget[]): Block {
  return table(
    [
      column('STT', 4, 'center'),
      column('Chỉ tiêu', 18),
      column('Đơn vị tính', 8, 'center'),
      column(`Kết quả ${year - 1}`, 8, 'center'),
      column(`Chỉ tiêu ${year}`, 8, 'center'),
      column('Trọng số', 7, 'center'),
      column('Chủ trì', 11),
      column('Hạn', 10, 'center'),
    ],
    targets.map((target, index) => ({
      cells: [
        String(index + 1),
        target.indicator,
        target.unitOfMeasure,
        target.baseline ?? '–',
        target.target,
        target.weight ?? '–',
        target.owner ?? '–',
        target.dueDay === null ? '–' : formatDay(target.dueDay),
      ],
    })),
  );
}
