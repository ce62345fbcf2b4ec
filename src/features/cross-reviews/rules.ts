import { type Actor, type Facts, rolesOn } from '#src/platform/access/actor.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { linesOf, type ScoredLine } from '#src/points/lines.ts';
import type { Item, ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { type Lines, measuredOf, reasonField, verifiedField } from '../scoring/rules.ts';

/** What can be given to somebody to mark: a standard, or what the table prints a marking body for. */
export interface Part {
  code: string;
  name: string;
  /** The body that the table prints for it; null where it names none. */
  body: string | null;
  /** Codes of the lines with points, without those of a part below it. */
  lines: string[];
}

/** The parts of a table in printed order; a line belongs to the nearest part above it. */
export function partsOf(table: ScoreTable): Part[] {
  const scored = new Set(linesOf(table).map(({ item }) => item));
  const parts: Part[] = [];
  const walk = (item: Item, above: Part | null) => {
    let part = above;
    if (part === null || item.body !== null) {
      part = { code: item.code, name: item.text, body: item.body, lines: [] };
      parts.push(part);
    }
    if (scored.has(item)) part.lines.push(item.code);
    for (const below of item.items) walk(below, part);
  };
  for (const item of table.items) walk(item, null);
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Codes of the lines of some parts. */
export function linesOfParts(parts: readonly Part[], codes: readonly string[]): Set<string> {
  return new Set(parts.filter(({ code }) => codes.includes(code)).flatMap(({ lines }) => lines));
}

export type Mode = 'cross' | 'department';

export interface Plan {
  /** Members that mark each sheet, where a part is marked crosswise. */
  reviewers: number;
  /** In thousandths; null where no gap is set. */
  gap: number | null;
  parts: readonly { code: string; mode: Mode }[];
}

/** One reviewer's work on one sheet, as far as the rules need it. */
export interface Work {
  id: string;
  accountId: string;
  kind: Mode;
  codes: readonly string[];
  sentAt: Date | null;
}

/** Whether every reviewer of some parts of a sheet is there and has sent. */
function areIn(plan: Plan, works: readonly Work[], only?: readonly string[]): boolean {
  const parts = plan.parts.filter(({ code }) => only === undefined || only.includes(code));
  return parts.every(({ code, mode: of }) => {
    const marking = works.filter(({ codes }) => codes.includes(code));
    return marking.length >= (of === 'cross' ? plan.reviewers : 1) && marking.every(({ sentAt }) => sentAt !== null);
  });
}

/** Whether the whole sheet is marked: before that nobody but the reviewers themselves sees a mark. */
export function allIn(plan: Plan, works: readonly Work[]): boolean {
  return areIn(plan, works);
}

/** Who reads marks: a reviewer by the account, or one who leads (a leading unit, the standing office). */
export type MarkReader = { accountId: string; leads: boolean };

/**
 * The works whose marks a reader may see. A reviewer sees the own ones, and those of the other reviewers of the same
 * lines once all of them are in, the own one included. Others see nothing before the whole sheet is marked.
 */
export function visibleWorks(plan: Plan, works: readonly Work[], reader: MarkReader): Set<string> {
  const own = works.filter(({ accountId }) => accountId === reader.accountId);
  if (reader.leads && own.every(({ sentAt }) => sentAt !== null) && allIn(plan, works)) {
    return new Set(works.map(({ id }) => id));
  }
  const seen = new Set(own.map(({ id }) => id));
  for (const { codes } of own) {
    if (areIn(plan, works, codes)) for (const work of works) if (shareParts(work, { codes })) seen.add(work.id);
  }
  return seen;
}

/** Whether two works are on the same parts of a sheet. */
export function shareParts(one: Pick<Work, 'codes'>, other: Pick<Work, 'codes'>): boolean {
  return one.codes.some((code) => other.codes.includes(code));
}

/** Somebody from outside the members who marks in the place of one, because none of them may. */
export function standsIn(plan: Plan, { kind, codes }: Pick<Work, 'kind' | 'codes'>): boolean {
  return kind === 'department' && plan.parts.some(({ code, mode }) => mode === 'cross' && codes.includes(code));
}

/** What one reviewer gives a line: the mark, a changed one, or the same with why it stays. Thousandths. */
export interface Mark {
  kind: 'mark' | 'changed' | 'kept';
  points: number;
  reason: string;
  facts: MeasuredFacts | null;
}

/** A line that a reviewer left blank was worth nothing to that reviewer. */
export const blankMark: Mark = { kind: 'mark', points: 0, reason: '', facts: null };

export interface Decision {
  points: number;
  reason: string;
  deciderName: string;
  deciderTitle: string;
  accountId: string;
  at: Date;
}

/** `differs` waits for a word of the reviewers or a decision; every other kind has its points. */
export type VerdictKind = 'single' | 'same' | 'near' | 'justified' | 'moderated' | 'differs';

export interface Verdict {
  kind: VerdictKind;
  points: number | null;
  /** Between the highest and the lowest mark. */
  difference: number;
}

/**
 * What the marks of a line come to. One reviewer: that mark. Several within the gap, or each of whom says why it stays:
 * their mean (assumption: no source says how marks are joined). Above the gap: nothing, until that or a decision.
 */
export function verdictOf(marks: readonly Mark[], gap: number | null, decision: Decision | null): Verdict {
  const points = marks.map((mark) => mark.points);
  const difference = Math.max(...points) - Math.min(...points);
  if (decision) return { kind: 'moderated', points: decision.points, difference };
  if (marks.length === 1) return { kind: 'single', points: points[0] ?? 0, difference };
  if (difference === 0) return { kind: 'same', points: points[0] ?? 0, difference };
  if (gap === null || difference <= gap) return { kind: 'near', points: meanHalfUp(points), difference };
  if (marks.every(({ kind }) => kind === 'kept')) return { kind: 'justified', points: meanHalfUp(points), difference };
  return { kind: 'differs', points: null, difference };
}

/** The mean of whole thousandths, a half rounded up to the thousandth. */
export function meanHalfUp(points: readonly number[]): number {
  const sum = points.reduce((total, each) => total + each, 0);
  return Math.floor((2 * sum + points.length) / (2 * points.length));
}

/** Why the verified points are what they are, in the words of those who marked; never empty. */
export function groundOf(marks: readonly Mark[], decision: Decision | null): string {
  const said = marks.map(
    ({ points, reason }, at) =>
      `${marks.length > 1 ? `Người chấm ${at + 1}` : 'Người chấm'}: ${formatPoints(points)}${reason ? ` (${reason})` : ''}`,
  );
  return [...said, ...(decision ? [`Quyết định ${formatPoints(decision.points)}: ${decision.reason}`] : [])].join('; ');
}

/** The facts of a line where every reviewer counted from the same ones. */
export function commonFacts(marks: readonly Mark[], verdict: Verdict): MeasuredFacts | null {
  if (verdict.kind === 'moderated' || verdict.kind === 'differs') return null;
  const [first, ...others] = marks;
  const alike = others.every((mark) => JSON.stringify(mark.facts) === JSON.stringify(first?.facts ?? null));
  return alike && verdict.points === first?.points ? (first?.facts ?? null) : null;
}

export type Faults = Record<string, string>;
/** Code of the line -> what is typed; null points for none yet. */
export type Marks = Lines;
type MarkedLine = Pick<ScoredLine, 'code' | 'kind' | 'maximum'> & { item?: ScoredLine['item'] };

/**
 * What stops the sending of marks. The self score is hidden, so that a reason is due where a mark is not the whole of
 * the base points, takes something off, goes above the maximum, or is not what the figures beside it give (I-16).
 * @param declared lines on which the unit declared something
 */
export function sendFaults(lines: readonly MarkedLine[], declared: ReadonlySet<string>, marks: Marks): Faults {
  return Object.fromEntries(
    lines.flatMap((line): [string, string][] => {
      const { code, kind, maximum } = line;
      const { points = null, words = '' } = marks.get(code) ?? {};
      if (points === null) {
        const needed = kind === 'base' || declared.has(code);
        return needed ? [[verifiedField(code), `Ghi điểm của tiêu chí ${code}; không đạt thì ghi 0.`]] : [];
      }
      if (words) return [];
      if (maximum !== null && points > maximum) {
        return [[reasonField(code), `Tiêu chí ${code} chấm trên mức tối đa: ghi căn cứ.`]];
      }
      const measured = measuredOf(line, marks.get(code));
      if (measured !== null && measured !== points) {
        const [given, counted] = [formatPoints(points), formatPoints(measured)];
        return [[reasonField(code), `Tiêu chí ${code} chấm ${given}, tính theo số liệu là ${counted}: ghi lý do.`]];
      }
      const below = kind === 'base' && maximum !== null && points < maximum;
      if (below) return [[reasonField(code), `Tiêu chí ${code} chấm dưới điểm chuẩn: ghi lý do trước khi gửi.`]];
      if (kind === 'penalty' && points > 0) return [[reasonField(code), `Tiêu chí ${code} trừ điểm: ghi lý do.`]];
      return [];
    }),
  );
}

export type Ground = 'worked' | 'shared' | 'family' | 'other';
export const grounds: readonly Ground[] = ['worked', 'shared', 'family', 'other'];

/**
 * A count of what others did, for a reader who is not to learn what a single one of them did: shown when it is over at
 * least two others, and over all of whom the reader may know.
 */
export function shownCount(others: readonly boolean[]): { done: number; of: number } | null {
  if (others.length < 2) return null;
  return { done: others.filter(Boolean).length, of: others.length };
}

/** What a reader's right to the names of who marks a sheet hangs on. */
export interface NamesReader {
  standingOffice: boolean;
  /** Of the sheet's own unit. */
  own: boolean;
  /** Marks the sheet. */
  marks: boolean;
}

export function namesReaderOf(actor: Actor | null, facts: Facts): NamesReader {
  const roles = rolesOn(actor, facts);
  return {
    standingOffice: roles.has('standingOffice'),
    own: roles.has('unitHead') || roles.has('unitOfficer'),
    marks: roles.has('crossReviewer'),
  };
}

/**
 * Who marks a sheet is for the standing office and for those who mark it; the unit learns it when its score is final.
 * Anybody else, the leading units too, learns it when every sheet of the year is: the load is even, so that who knows
 * the reviewers of all other sheets knows the own ones.
 */
export function seesReviewers(reader: NamesReader, sheet: { final: boolean; allFinal: boolean }): boolean {
  return reader.standingOffice || reader.marks || sheet.allFinal || (reader.own && sheet.final);
}

/** Who may decide a difference of a sheet: nobody who marks it, nor whose unit does (I-17). */
export function decidingRefusal(
  actor: { accountId: string; unitIds: readonly string[] },
  sheet: { reviewerAccountIds: readonly string[]; reviewingUnitIds: readonly string[] },
): string | null {
  const marks =
    sheet.reviewerAccountIds.includes(actor.accountId) ||
    actor.unitIds.some((unitId) => sheet.reviewingUnitIds.includes(unitId));
  return marks ? 'Người hoặc đơn vị đã chấm bảng điểm này không quyết định điểm chênh lệch của bảng đó.' : null;
}
