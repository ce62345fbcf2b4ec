import { type Fraction, fraction } from '#src/law/fraction.ts';
import type { Source, Standing } from '#src/law/source.ts';
import type { Base, Threshold } from '#src/law/threshold.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

// Fields of a form that sets rules, each with its source: shares, choices, documents. `name` begins every field's name.

const STANDINGS: readonly Standing[] = ['assumption', 'unverified', 'secondary', 'read'];
const BASES: readonly Base[] = ['entitled', 'present', 'validBallots'];

export type Typed = Record<string, unknown>;
export type Issue = (name: string, message: string) => void;

/** One line of what was typed in a field; empty where nothing was. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? normaliseLine(value) : '';
}

/** "2/3", "90 %", "66,7 %": an exact fraction of at most one. */
export function parseShare(typed: string): Parsed<Fraction> {
  const clean = normaliseLine(typed).replaceAll(' ', '');
  const parts = /^(\d{1,4})\/(\d{1,4})$/.exec(clean);
  const percent = /^(\d{1,3})(?:,(\d))?%?$/.exec(clean);
  if (parts && Number(parts[2]) > 0) return atMostOne(Number(parts[1]), Number(parts[2]));
  if (percent) return atMostOne(Number(percent[1]) * 10 + Number(percent[2] ?? 0), 1000);
  return refused('Ghi tỷ lệ dạng phân số hoặc phần trăm, ví dụ 1/2, 2/3, 90 %.');
}

function atMostOne(num: number, den: number): Parsed<Fraction> {
  return num > den ? refused('Tỷ lệ không quá 1 (100 %).') : parsed(fraction(num, den));
}

/** A share with its base; null where it is unset, or wrong and said so. A quorum has the base of all members only. */
export function readThreshold(
  name: string,
  typed: Typed,
  issue: Issue,
  onlyEntitled: boolean,
): Omit<Threshold, 'source'> | null {
  const entered = textOf(typed, `${name}Share`);
  if (entered === '') return null;
  const share = parseShare(entered);
  if (!share.ok) {
    issue(`${name}Share`, share.message);
    return null;
  }
  const comparison = oneOf(
    `${name}Comparison`,
    textOf(typed, `${name}Comparison`) || 'atLeast',
    ['atLeast', 'moreThan'],
    issue,
  );
  // Presence is held against all members with a vote; a quorum has no other base.
  const base = onlyEntitled ? 'entitled' : oneOf(`${name}Base`, textOf(typed, `${name}Base`), BASES, issue);
  return { share: share.value, comparison, base } as Omit<Threshold, 'source'>;
}

/** The chosen one, or null with a sentence at the field. */
export function oneOf<T extends string>(name: string, entered: string, choices: readonly T[], issue: Issue): T | null {
  const chosen = choices.find((choice) => choice === entered) ?? null;
  if (chosen === null) issue(name, 'Chọn một trong các mục.');
  return chosen;
}

/** The document, or who decided an assumption. */
export function readSource(name: string, typed: Typed, issue: Issue): Source {
  const standing = oneOf(`${name}Standing`, textOf(typed, `${name}Standing`), STANDINGS, issue) ?? 'assumption';
  const named = bounded(`${name}Source`, 250, typed, issue);
  const article = bounded(`${name}Article`, 120, typed, issue);
  const entered = bounded(`${name}Note`, 250, typed, issue);
  const note = entered === '' ? {} : { note: entered };
  if (standing === 'assumption') {
    if (named === '') issue(`${name}Source`, 'Ghi ai quyết định giả định này.');
    return { article: '', document: '', standing, decidedBy: named, ...note };
  }
  if (named === '') issue(`${name}Source`, 'Ghi số, tên văn bản quy định.');
  return { article, document: named, standing, ...note };
}

function bounded(name: string, limit: number, typed: Typed, issue: Issue): string {
  const entered = textOf(typed, name);
  if (entered.length > limit) issue(name, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`);
  return entered;
}

/** The fields of a share as the form shows them. */
export function thresholdFields(name: string, rule: Threshold | null): Record<string, string> {
  return {
    [`${name}Share`]: rule ? shareText(rule.share) : '',
    [`${name}Comparison`]: rule?.comparison ?? '',
    [`${name}Base`]: rule?.base ?? '',
  };
}

function shareText({ num, den }: Fraction): string {
  if (den !== 1000) return `${num}/${den}`;
  return `${Math.floor(num / 10)}${num % 10 === 0 ? '' : `,${num % 10}`} %`;
}

/** The fields of a source as the form shows them. */
export function sourceFields(name: string, source: Source | undefined): Record<string, string> {
  return {
    [`${name}Standing`]: source?.standing ?? '',
    [`${name}Source`]: source ? (source.standing === 'assumption' ? (source.decidedBy ?? '') : source.document) : '',
    [`${name}Article`]: source?.article ?? '',
    [`${name}Note`]: source?.note ?? '',
  };
}
