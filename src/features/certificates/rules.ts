import type { StateTable } from '#src/features/state-table.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import type { AwardState } from '../awards/rules.ts';

export type CertificateState = 'made' | 'conferred' | 'replaced';
/** Lost or damaged, or printed with what was corrected since. */
export type ReplacementKind = 'reissue' | 'exchange';

export type CertificateAction = 'confer' | 'reissue';

/** The life of a certificate. What is not in the table is forbidden; a replaced one never counts again. */
export const CERTIFICATE_TRANSITIONS: StateTable<CertificateState, CertificateAction> = [
  {
    from: 'made',
    action: 'confer',
    to: 'conferred',
    who: 'certificate.confer',
    precondition: 'the award is published and in force; the day is not before the decision nor in the future',
    undone: null,
  },
  {
    from: 'made',
    action: 'reissue',
    to: 'replaced',
    who: 'certificate.reissue',
    precondition: 'the award is in force; kind and reason; another certificate with its own number and code is made',
    undone: 'the old certificate no longer counts; its number and code keep saying so',
  },
  {
    from: 'conferred',
    action: 'reissue',
    to: 'replaced',
    who: 'certificate.reissue',
    precondition: 'as before',
    undone: 'the old certificate no longer counts; its number and code keep saying so',
  },
];

/** Why no certificate may be made for an award in this state, or null when it may (I-10: only what is granted and public). */
export function makingProblem(state: AwardState, hasCertificate: boolean): string | null {
  if (state === 'annulled') return 'Khen thưởng này đã bị hủy bỏ.';
  if (state === 'granted') return 'Quyết định chưa công bố. Công bố rồi mới lập giấy chứng nhận.';
  if (hasCertificate) return 'Đã có giấy chứng nhận. Muốn lập giấy khác thì cấp lại hoặc cấp đổi.';
  return null;
}

/** Why the certificate cannot be handed over on that day, or null. */
export function conferringProblem(day: Day, decisionDay: Day, today: Day): string | null {
  if (day > today) return 'Ngày trao không được sau hôm nay.';
  if (day < decisionDay) return `Ngày trao không được trước ngày quyết định, ${formatDay(decisionDay)}.`;
  return null;
}

// Numbers and codes

/** "CN-2021-0001": the series of the year in which the certificate is made. */
export function certificateNumber(seriesYear: number, serial: number): string {
  return `CN-${seriesYear}-${String(serial).padStart(4, '0')}`;
}

/** Without O, I, 0 and 1, which hands and eyes mistake for each other. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

/** Twelve characters from that many random bytes: five bits each, 60 in all. */
export function checkCodeFrom(random: Uint8Array): string {
  if (random.length < CODE_LENGTH) throw new RangeError('not enough random bytes');
  return [...random.subarray(0, CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
}

/** "7KQM-4XRA-B2C3" */
export function codeWords(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

export type Asked = { kind: 'code'; code: string } | { kind: 'number'; number: string };

/** What a person typed or scanned: a check code with or without hyphens, or the number of a certificate; null: neither. */
export function readAsked(typed: string): Asked | null {
  const text = normaliseLine(typed).toUpperCase();
  const number = /^CN[\s-]*(\d{4})[\s-]*(\d{1,6})$/.exec(text);
  if (number) return { kind: 'number', number: certificateNumber(Number(number[1]), Number(number[2])) };
  const code = text.replace(/[\s-]/g, '');
  return new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`).test(code) ? { kind: 'code', code } : null;
}

export interface FoundCertificate {
  replaced: boolean;
  annulled: boolean;
}

export type CheckVerdict = 'valid' | 'replaced' | 'annulled' | 'unknown';

/** What the check page says. An annulled award counts before a replaced paper; nothing public found is unknown. */
export function checkVerdict(found: FoundCertificate | null): CheckVerdict {
  if (!found) return 'unknown';
  if (found.annulled) return 'annulled';
  return found.replaced ? 'replaced' : 'valid';
}

// Look-up

export type LookUp =
  | { kind: 'all' }
  /** `numbers`: as it may be written on the paper; `plain`: the number alone. */
  | { kind: 'decision'; numbers: string[]; plain: number | null }
  /** Folded words that must all be in the name; the last one may be its beginning only. */
  | { kind: 'name'; words: string[]; beginning: string };

const MOST_WORDS = 8;

/** Reads the one field of the look-up: a name with or without marks, or the number of a decision. */
export function readLookUp(typed: string): LookUp {
  const text = normaliseLine(typed).slice(0, 200);
  const number = /^(?:số\s*|so\s*)?(\d{1,7})(\s*\/\s*\S.*)?$/i.exec(text);
  if (number?.[1]) return decisionLookUp(Number(number[1]), number[1], number[2] ?? '');
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const beginning = words.pop();
  return beginning === undefined ? { kind: 'all' } : { kind: 'name', words: [...new Set(words)], beginning };
}

/** "213/qd-btp" is looked for as it is written on papers: capitals, Đ with its bar, TTg and CP as they are. */
function decisionLookUp(plain: number, digits: string, rest: string): LookUp {
  if (rest === '') return { kind: 'decision', numbers: [digits], plain };
  const symbol = rest
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/\/Q[DĐ]-/u, '/QĐ-')
    .replace(/-TTG$/u, '-TTg')
    .replace(/-CTN$/u, '-CTN');
  return { kind: 'decision', numbers: [`${digits}${symbol}`, `${digits.replace(/^0+/, '')}${symbol}`], plain: null };
}

/** Where a page of results ends: the award after which the next page begins. */
export interface Cursor {
  grantedOn: Day;
  awardId: string;
}

export const cursorText = ({ grantedOn, awardId }: Cursor) => `${grantedOn}.${awardId}`;

/** Null for anything that this program did not write. */
export function readCursor(text: string): Cursor | null {
  const parts = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text);
  return parts?.[1] && parts[2] ? { grantedOn: parts[1], awardId: parts[2] } : null;
}

/** What is said of an award in the look-up. */
export function publicStanding(award: {
  annulled: boolean;
  reissuedOn: Day | null;
}): 'inForce' | 'annulled' | 'reissued' {
  if (award.annulled) return 'annulled';
  return award.reissuedOn === null ? 'inForce' : 'reissued';
}
