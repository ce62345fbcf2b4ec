import { codeKey } from '#src/points/code-key.ts';
import { between, numberingsOf } from '#src/points/reading/code-parts.ts';
import type { Line } from '#src/points/reading/lines.ts';
import type { Oddity, OddityKind } from '#src/points/reading/oddity.ts';

/** Numbers written in several ways, left out, or printed more than once. */
export function codeOddities(lines: readonly Line[]): Oddity[] {
  const coded = lines.filter(({ printed }) => printed !== '');
  return [...mixed(coded), ...missing(coded), ...repeated(coded)];
}

function odd({ row, code }: Line, kind: OddityKind, what: string): Oddity {
  return { kind, line: row.line, code, cell: 'stt', message: `Dòng ${row.line}, mục ${code}: ${what}.` };
}

/** A letter is followed by a point or not, is large or small, and the code ends in a point or not. */
function mixed(lines: readonly Line[]): Oddity[] {
  return lines.flatMap((line) => {
    const near = neighbour(line);
    if (!near || !lettered(line) || !lettered(near)) return [];
    const ways = [
      joins(line) !== null && joins(near) !== null && joins(line) !== joins(near) ? 'dấu chấm sau chữ' : '',
      isLarge(line) !== isLarge(near) ? 'chữ hoa, chữ thường' : '',
      ends(line) !== ends(near) && line.parts.length === near.parts.length ? 'dấu chấm cuối' : '',
    ].filter((way) => way !== '');
    if (ways.length === 0) return [];
    const what = `số mục “${line.row.stt.trim()}” viết khác “${near.row.stt.trim()}” (${ways.join('; ')})`;
    return [odd(line, 'mixedNumbering', what)];
  });
}

/** The line before it in its list; the line above it where it is the first. */
function neighbour(line: Line): Line | null {
  const { parent } = line;
  const siblings = (parent?.lines ?? []).filter(({ printed }) => printed !== '');
  const at = siblings.indexOf(line);
  return at > 0 ? (siblings[at - 1] ?? null) : parent;
}

const lettered = ({ parts }: Line) => /^\p{L}$/u.test(parts[0] ?? '');
const isLarge = ({ printed }: Line) => /^\p{Lu}/u.test(printed);
const ends = ({ row }: Line) => row.stt.trim().endsWith('.');
/** Null where no number follows the letter. */
function joins({ printed, parts }: Line): 'point' | 'none' | null {
  if (parts.length < 2) return null;
  return /^\p{L}\s*\./u.test(printed) ? 'point' : 'none';
}

/** 5.5 after 5.3: compared with the code before it that has the same beginning. */
function missing(lines: readonly Line[]): Oddity[] {
  const last = new Map<string, string>();
  return lines.flatMap((line) => {
    const part = line.parts.at(-1) ?? '';
    const list = line.parts.length > 1 ? line.parts.slice(0, -1).join('.') : `(${line.parent?.code ?? ''})`;
    const before = last.get(list);
    last.set(list, part);
    const numbering = line.numbering ?? numberingsOf(part)[0];
    if (before === undefined || !numbering || !numberingsOf(before).includes(numbering)) return [];
    const left = between(before, part, numbering);
    if (left.length === 0) return [];
    const prefix = line.parts.length > 1 ? `${line.parts.slice(0, -1).join('.')}.` : '';
    return [odd(line, 'missingNumber', `thiếu mục ${left.map((each) => prefix + each).join(', ')} trước mục này`)];
  });
}

function repeated(lines: readonly Line[]): Oddity[] {
  const first = new Map<string, Line>();
  return lines.flatMap((line) => {
    const key = codeKey(line.printed);
    const known = first.get(key);
    if (!known) {
      first.set(key, line);
      return [];
    }
    const what = `số mục “${line.printed}” đã in ở dòng ${known.row.line}; đang gọi là ${line.code}`;
    return [odd(line, 'repeatedCode', what)];
  });
}
