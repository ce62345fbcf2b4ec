import { codeKey } from '#src/points/code-key.ts';
import { follows, type Numbering, numberingsOf, placeOf } from '#src/points/reading/code-parts.ts';
import { kindOf, type Line, lineOf, linesOf } from '#src/points/reading/lines.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';

/** A note with the line that stands open above it. */
export type Note = { readonly row: PrintedRow; readonly under: Line | null };
export type Tree = {
  readonly lines: readonly Line[];
  readonly notes: readonly Note[];
  readonly totals: readonly Line[];
};

type Growing = { readonly roots: Line[]; readonly last: Map<string, Line>; open: Line | null };

/** No real table goes deeper; what claims to stands beside the deepest lines. */
const DEEPEST = 12;

/**
 * Puts the printed rows below each other by their codes: 3.3.2.1 below 3.3.2, a1.1 below a1, and codes of one part by
 * the list that they continue or open. Lines without a number belong to the numbered line above them.
 */
export function treeOf(rows: readonly PrintedRow[]): Tree {
  const growing: Growing = { roots: [], last: new Map(), open: null };
  const notes: Note[] = [];
  const totals: Line[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === 'total') totals.push(lineOf(row));
    else if (kind === 'note') notes.push({ row, under: numbered(growing.open) });
    else add(growing, lineOf(row));
  }
  nameLines(growing.roots);
  return { lines: growing.roots, notes, totals };
}

function add(growing: Growing, line: Line): void {
  let parent = adopted(parentOf(growing, line), line);
  while (parent && depth(parent) >= DEEPEST) parent = parent.parent;
  line.parent = parent;
  (parent?.lines ?? growing.roots).push(line);
  if (line.parts.length > 0) growing.last.set(line.parts.join('.'), line);
  growing.open = line;
}

function parentOf(growing: Growing, line: Line): Line | null {
  if (line.parts.length === 0) return parentOfPlain(growing.open, line);
  return line.parts.length === 1 ? parentInList(growing.open, line) : parentByPrefix(growing, line);
}

/** The open line with the longest beginning of the code, else the last one that has it at all. */
function parentByPrefix({ open, last }: Growing, line: Line): Line | null {
  for (let length = Math.min(line.parts.length - 1, DEEPEST); length > 0; length -= 1) {
    const prefix = line.parts.slice(0, length).join('.');
    const named = (each: Line) => each.parts.join('.') === prefix;
    const found = above(open).find(named) ?? last.get(prefix);
    if (found) return found;
  }
  return null;
}

/** A code of one part continues the nearest list that it follows, opens a list, or goes on after a gap. */
function parentInList(open: Line | null, line: Line): Line | null {
  const [part = ''] = line.parts;
  const possible = numberingsOf(part);
  const lists = above(open).filter(({ numbering }) => numbering !== null && possible.includes(numbering));
  const before = (each: Line) => follows(each.parts[0] ?? '', part, each.numbering as Numbering);
  const sibling =
    lists.find((each) => before(each) && sameCase(each.printed, line.printed)) ??
    lists.find(before) ??
    (opens(part, possible) ? null : lists.find((each) => isLater(part, each)));
  if (sibling) {
    line.numbering = sibling.numbering;
    return sibling.parent;
  }
  line.numbering = opens(part, possible) ?? possible[0] ?? null;
  return line.numbering === 'letter' || opens(part, possible) ? open : null;
}

function opens(part: string, possible: readonly Numbering[]): Numbering | null {
  return possible.find((numbering) => placeOf(part, numbering) === 1) ?? null;
}

function isLater(part: string, { parts, numbering }: Line): boolean {
  return numbering !== null && placeOf(part, numbering) > placeOf(parts[0] ?? '', numbering);
}

function sameCase(one: string, other: string): boolean {
  return (one === one.toLowerCase()) === (other === other.toLowerCase());
}

/** Beside the line with the same mark, else below the open numbered line; "+" stands below "-". */
function parentOfPlain(open: Line | null, line: Line): Line | null {
  const near = above(open);
  const numberedAt = near.findIndex(({ parts }) => parts.length > 0);
  const beside = near.find(
    (each, at) =>
      each.parts.length === 0 &&
      each.mark === line.mark &&
      (at < numberedAt || (earns(each) && earns(line) && !near.slice(0, at).some(earns))),
  );
  if (beside) return beside.parent;
  if (open && open.parts.length === 0 && open.mark === '-' && line.mark === '+') return open;
  return near[numberedAt] ?? null;
}

/** Numbered clauses without base points belong to the line with base points but without a number above them. */
function adopted(parent: Line | null, line: Line): Line | null {
  const last = parent?.lines.at(-1);
  const takes = last && last.parts.length === 0 && earns(last) && line.parts.length > 0 && !earns(line);
  return takes ? last : parent;
}

function earns({ cells }: Line): boolean {
  return cells.base.points !== null && cells.base.points > 0;
}

function numbered(line: Line | null): Line | null {
  return above(line).find(({ parts }) => parts.length > 0) ?? null;
}

/** The line and those above it, the nearest first. */
export function above(line: Line | null): Line[] {
  const found: Line[] = [];
  for (let each = line; each; each = each.parent) found.push(each);
  return found;
}

/** Unique codes: of lines with one printed code the highest keeps it if it stands alone there. */
function nameLines(roots: readonly Line[]): void {
  const keepers = new Map<string, Line | null>();
  for (const line of linesOf(roots)) {
    const key = codeKey(line.printed);
    const known = keepers.get(key);
    if (known === undefined || (known && depth(line) < depth(known))) keepers.set(key, line);
    else if (known && depth(line) === depth(known)) keepers.set(key, null);
  }
  const used = new Set<string>();
  for (const line of linesOf(roots)) {
    const before = line.parent ? `${line.parent.code}.` : '';
    const siblings = line.parent?.lines ?? roots;
    if (line.printed === '') line.code = `${before}(${siblings.filter(isPlain).indexOf(line) + 1})`;
    else line.code = keepers.get(codeKey(line.printed)) === line ? line.printed : `${before}${line.printed}`;
    for (let again = 2; used.has(codeKey(line.code)); again += 1) line.code = `${before}${line.printed}(${again})`;
    used.add(codeKey(line.code));
  }
}

const isPlain = ({ printed }: Line) => printed === '';
const depth = (line: Line) => above(line).length;
