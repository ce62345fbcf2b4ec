import { readCell } from '#src/points/reading/cell-points.ts';

export type Sign = 'bonus' | 'penalty';
export type Amount = { readonly on: Sign; readonly points: number };
export type Limit = {
  readonly on: Sign | 'both' | null;
  readonly most: number;
  /** Codes of the lines that the limit is of; empty for the clause's own. */
  readonly of: string;
  readonly text: string;
};

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)\s*(?:\([^)]*\)\s*)?điểm`;
const AMOUNT = new RegExp(String.raw`(trừ|cộng|thưởng|\+)\s*\(?\s*${NUMBER}(?!\s*chuẩn)`, 'gu');
const LIMIT = new RegExp(
  '((?:tổng )?điểm (trừ, cộng|cộng, trừ|trừ|cộng|thưởng)(?: và (?:cộng|trừ|thưởng))?(?:(?!trừ|cộng|thưởng)[^.;:()])*?)?' +
    String.raw`(?:tối đa(?: không (?:vượt )?quá| là)?|không (?:vượt )?quá)\s*(?:(?:đối với|của)\s+[^.;:()]*?không (?:vượt )?quá\s*)?${NUMBER}`,
  'gu',
);
const BASE = /(?:điểm chuẩn|đạt điểm chuẩn|tổng điểm chuẩn)\s*(\d+(?:[.,]\d+)?)\s*điểm|(\d+(?:[.,]\d+)?) điểm chuẩn/u;
const OF =
  /(?:của|đối với)\s+(?:(?:mục|tiêu chuẩn|tiêu chí)\s+)?(\p{L}?\d+(?:\.\d+)*|\p{L}(?:\.\d+)+|\p{L}\b(?=\s|$))/u;

/** Points that a clause names in its words: "trừ 0,5 điểm", "được + 0,1 điểm". Limits are not among them. */
export function amountsIn(clause: string): Amount[] {
  return [...clause.matchAll(AMOUNT)].map(([, word, number]) => ({
    on: word === 'trừ' ? 'penalty' : 'bonus',
    points: thousandths(number),
  }));
}

/** Base points that a clause names: "(điểm chuẩn 3 điểm)". */
export function baseIn(clause: string): number | null {
  const found = BASE.exec(clause);
  return found ? thousandths(found[1] ?? found[2]) : null;
}

/** "Điểm trừ tối đa là 1 điểm", "nhưng không quá 2 điểm", "Tổng điểm trừ của mục a1 không quá 1,5 điểm". */
export function limitsIn(clause: string): Limit[] {
  return [...clause.matchAll(LIMIT)].map((found) => {
    const [text, , word, number] = found;
    return { on: signOf(word), most: thousandths(number), of: OF.exec(text)?.[1] ?? '', text: text.trim() };
  });
}

function signOf(word: string | undefined): Limit['on'] {
  if (!word) return null;
  if (word.includes(',')) return 'both';
  return word === 'trừ' ? 'penalty' : 'bonus';
}

function thousandths(number: string | undefined): number {
  return readCell(number ?? '').points ?? 0;
}
