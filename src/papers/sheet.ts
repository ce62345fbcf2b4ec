/**
 * A paper ready for the press: what stands on it, in order, and nothing about how it is drawn.
 * The templates in `templates/` draw it; every string here is printed literally.
 */
export type Sheet = DocumentSheet | BallotSheet | CertificateSheet;

/** A run of text inside a paragraph; a bare string is upright and regular. */
export type Run = string | { text: string; bold?: true; italic?: true };

/** One column: `width` is its share of the text width, relative to the other columns. */
export interface Column {
  head: string;
  width: number;
  align: 'left' | 'center' | 'right';
}

/** A row of cells, or a band that spans the table and names the rows below it. */
export type Row = { cells: Run[] } | { band: string };

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  /** A paragraph that stays on the page of what follows it. */
  | { kind: 'lead'; runs: Run[] }
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** A bold line in the middle that stays with what follows: the authority, "QUYẾT ĐỊNH:". */
  | { kind: 'centred'; text: string }
  | {
      kind: 'table';
      columns: Column[];
      rows: Row[];
      rowHeight: 'text' | 'signature';
      /** A row may go on over the page: only where a cell holds a text of any length. */
      breakable?: true;
    };

/** A place to sign: capacity lines in capitals, then room for the hand, then the name where it is known. */
export interface Signature {
  capacity: string[];
  name: string | null;
  /** Stands in place of "(Ký, ghi rõ họ tên)": when it was signed in the application. */
  note?: string;
}

export interface SheetHead {
  superior: string | null;
  issuer: string;
  /** "Số: 03/BB-…" or null for papers that carry no number. */
  number: string | null;
  dateline: string;
}

/** An appendix: starts a page and is numbered on its own (NĐ 30/2020, Phụ lục I). */
export interface Annex {
  label: string;
  title: string;
  reference: string;
  blocks: Block[];
}

export interface DocumentSheet {
  layout: 'document';
  /** Wide tables (NĐ 30/2020, Phụ lục I, mục I); portrait otherwise. */
  orientation?: 'landscape';
  title: string;
  head: SheetHead;
  type: string;
  subject: string;
  /** What the paper goes with, or how far it holds: "(Kèm theo Quyết định số …)", under the subject. */
  reference?: string;
  /** Full lines "Số liệu mô phỏng: …". */
  synthetic: string[];
  /** Whom a submission goes to; null on papers that stay with their makers. */
  addressee: string | null;
  grounds: string[];
  body: Block[];
  /** Last lines of the body: never parted from the signatures. */
  closing: Block[];
  /** Members, secretary or handing side on the left; head or chair on the right. */
  signatures: { left: Signature[]; right: Signature } | null;
  recipients: string[];
  annexes: Annex[];
}

export interface BallotSheet {
  layout: 'ballot';
  title: string;
  head: SheetHead;
  type: string;
  subject: string;
  synthetic: string[];
  instruction: Run[];
  candidates: string[];
  /** Heads of the columns to mark; one, “Đồng ý”, where nothing else is said. */
  choices?: string[];
  notice: string;
  secrecy: string;
  stamp: { owner: string; label: string };
  copies: number;
  format: 'a5' | 'a4TwoUp';
}

export interface CertificateSheet {
  layout: 'certificate';
  title: string;
  /** `blank`: only what is filled in on a preprinted form. */
  stock: 'whole' | 'blank';
  /** In tenths of a millimetre. */
  offset: { right: number; down: number };
  issuer: string;
  verb: string;
  award: string;
  subject: string;
  subjectLine: string;
  achievement: string;
  /** Lines at the bottom left. */
  left: string[];
  dateline: string;
  signer: { title: string; name: string };
  /** `runs`: row, first column and length of every dark run of the QR code. */
  code: { words: string; squares: { size: number; runs: [number, number, number][] } };
  synthetic: string;
}

export function paragraph(...runs: Run[]): Block {
  return { kind: 'paragraph', runs };
}

export function lead(...runs: Run[]): Block {
  return { kind: 'lead', runs };
}

/** A section of the paper; level 3 stands inside a section. */
export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text };
}

export function centred(text: string): Block {
  return { kind: 'centred', text };
}

export function bold(text: string): Run {
  return { text, bold: true };
}

export function italic(text: string): Run {
  return { text, italic: true };
}

/** A table whose rows are as high as their text. */
export function table(columns: Column[], rows: Row[], more: { breakable?: true } = {}): Block {
  return { kind: 'table', columns, rows, rowHeight: 'text', ...more };
}

/** A table whose rows leave room for a hand-written signature. */
export function signingTable(columns: Column[], rows: Row[]): Block {
  return { kind: 'table', columns, rows, rowHeight: 'signature' };
}

export function column(head: string, width: number, align: Column['align'] = 'left'): Column {
  return { head, width, align };
}
