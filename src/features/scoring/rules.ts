import type { StateTable } from '#src/features/state-table.ts';
import { type Actor, type Facts, rolesOn } from '#src/platform/access/actor.ts';
import { measuredPoints } from '#src/points/asked.ts';
import { codeKey } from '#src/points/code-key.ts';
import type { LineFacts, MeasuredFacts } from '#src/points/facts.ts';
import type { ScoredLine } from '#src/points/lines.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type SheetState = 'draft' | 'signed' | 'returned' | 'reviewed' | 'disputed' | 'final';
export type SheetAction = 'sign' | 'return' | 'resume' | 'finish' | 'accept' | 'contest' | 'settle';

/** The life of a score sheet (domain, section 4: selfScore and scoreReview on one object). */
export const SHEET_TRANSITIONS: StateTable<SheetState, SheetAction> = [
  {
    from: 'draft',
    action: 'sign',
    to: 'signed',
    who: 'selfScore.sign',
    precondition: 'every base criterion scored, deadline not passed',
    undone: null,
  },
  {
    from: 'returned',
    action: 'sign',
    to: 'signed',
    who: 'selfScore.sign',
    precondition: 'deadline of the return not passed',
    undone: null,
  },
  {
    from: 'signed',
    action: 'return',
    to: 'returned',
    who: 'review.return',
    precondition: 'a remark for each criterion and a deadline',
    undone: 'verified points of the returned criteria, in the next round',
  },
  {
    from: 'returned',
    action: 'resume',
    to: 'signed',
    who: 'review.resume',
    precondition: 'deadline of the return passed',
    undone: 'the unsigned round',
  },
  {
    from: 'signed',
    action: 'finish',
    to: 'reviewed',
    who: 'review.finish',
    precondition: 'every line verified, a reason for each change',
    undone: null,
  },
  {
    from: 'reviewed',
    action: 'accept',
    to: 'final',
    who: 'review.respond',
    precondition: 'the unit agrees with every change',
    undone: null,
  },
  {
    from: 'reviewed',
    action: 'contest',
    to: 'disputed',
    who: 'review.respond',
    precondition: 'words for each contested line',
    undone: null,
  },
  {
    from: 'disputed',
    action: 'settle',
    to: 'final',
    who: 'review.settle',
    precondition: 'points and a reason for each contested line',
    undone: null,
  },
];

/** What is going on with a sheet: said when somebody comes too late or too early. */
export const stateSentences: Record<SheetState, string> = {
  draft: 'Đơn vị đang tự chấm, thủ trưởng chưa ký.',
  signed: 'Bảng điểm đã có chữ ký của thủ trưởng và đang được thẩm định.',
  returned: 'Bảng điểm đang trả lại để đơn vị bổ sung.',
  reviewed: 'Thẩm định đã xong, chờ ý kiến của đơn vị.',
  disputed: 'Đơn vị không nhất trí, chờ quyết định điểm thống nhất.',
  final: 'Điểm thống nhất đã chốt, không sửa được nữa.',
};

/** A value on a line with its words: explanation of the unit or reason of the reviewer. Thousandths. */
export interface Line {
  points: number | null;
  words: string;
  /** From what the points were found; null where they were typed alone. */
  facts?: MeasuredFacts | null;
}

/** What the rules of a sheet need to know of a line of the table. */
export type Criterion = Pick<ScoredLine, 'code' | 'kind' | 'maximum'> & { item?: ScoredLine['item'] };

/** Whether a line says the same: nothing is written where nothing changed. */
export function sameLine(one: Line, other: Line | undefined): boolean {
  const factsOf = (line: Line | undefined) => JSON.stringify(line?.facts ?? null);
  return (
    one.points === (other?.points ?? null) && one.words === (other?.words ?? '') && factsOf(one) === factsOf(other)
  );
}

/** Code of the criterion -> line. */
export type Lines = ReadonlyMap<string, Line>;
/** Field name -> sentence; empty when nothing is wrong. */
export type Faults = Record<string, string>;

export const selfField = (code: string) => `p.${code}`;
export const explanationField = (code: string) => `e.${code}`;
export const verifiedField = (code: string) => `v.${code}`;
export const reasonField = (code: string) => `r.${code}`;
export const remarkField = (code: string) => `t.${code}`;
export const opinionField = (code: string) => `o.${code}`;
export const wordsField = (code: string) => `w.${code}`;

/** Entries as `src/points` evaluates them. */
export function entriesOf(criteria: readonly Criterion[], lines: Lines): LineFacts[] {
  return criteria.flatMap(({ code, kind }): LineFacts[] => {
    const line = lines.get(code);
    if (!line || (line.points === null && !line.facts)) return [];
    return [{ ...line.facts, code, ...(line.points === null ? {} : { [kind]: line.points }) }];
  });
}

/** The criterion that a typed code means: "1.1", "1.1." are one. */
export function criterionOf<C extends { code: string }>(criteria: readonly C[], code: string): C | null {
  return criteria.find((criterion) => codeKey(criterion.code) === codeKey(code)) ?? null;
}

/** How many base criteria have a value: a bonus or a penalty without one has nothing to declare. */
export function filledOf(criteria: readonly Criterion[], lines: Lines): { filled: number; total: number } {
  const base = criteria.filter(({ kind }) => kind === 'base');
  return { filled: base.filter(({ code }) => isSaid(lines, code)).length, total: base.length };
}

/** Whether a line has points, or facts from which they follow later: beside the best of the cluster, or not at all. */
export function isSaid(lines: Lines, code: string): boolean {
  const line = lines.get(code);
  return line !== undefined && (line.points !== null || Boolean(line.facts));
}

/** Base criteria of which nothing is said yet, in the order of the table. */
export function emptyLines<C extends Criterion>(criteria: readonly C[], lines: Lines): C[] {
  return criteria.filter(({ code, kind }) => kind === 'base' && !isSaid(lines, code));
}

export function pointsOf(lines: Lines, code: string): number | null {
  return lines.get(code)?.points ?? null;
}

/** Reviewers can be named or replaced until the review is finished. */
export function mayAssign(state: SheetState): boolean {
  return state === 'draft' || state === 'signed' || state === 'returned';
}

/** In a returned sheet only the criteria that were sent back can be written; elsewhere all or none. */
export function mayWriteLine(state: SheetState, returnedCodes: ReadonlySet<string>, code: string): boolean {
  return state === 'draft' || (state === 'returned' && returnedCodes.has(code));
}

/**
 * What stops the head's signature. A value over its maximum, and one that does not follow from the facts beside it,
 * stay, but say on what ground (I-16).
 */
export function signingFaults(criteria: readonly Criterion[], lines: Lines): Faults {
  return Object.fromEntries(
    criteria.flatMap((criterion): [string, string][] => {
      const { code, kind, maximum } = criterion;
      const points = pointsOf(lines, code);
      if (points === null) {
        return kind === 'base' && !isSaid(lines, code)
          ? [[selfField(code), `Ghi điểm tự chấm của tiêu chí ${code}; không đạt thì ghi 0.`]]
          : [];
      }
      if (lines.get(code)?.words) return [];
      const measured = measuredOf(criterion, lines.get(code));
      if (measured !== null && measured !== points) {
        const differs = `Tiêu chí ${code} ghi ${formatPoints(points)}, tính theo số liệu là ${formatPoints(measured)}`;
        return [[explanationField(code), `${differs}: ghi căn cứ vào ô giải trình.`]];
      }
      if (maximum !== null && points > maximum && measured === null) {
        const over = `Tiêu chí ${code} ghi ${formatPoints(points)}, vượt tối đa ${formatPoints(maximum)}`;
        return [[explanationField(code), `${over}: ghi căn cứ vào ô giải trình.`]];
      }
      return [];
    }),
  );
}

/** What the facts of a line give; null where they give nothing or there are none. */
export function measuredOf({ item, kind }: Criterion, line: Line | undefined): number | null {
  return item && line?.facts ? measuredPoints(item, kind, line.facts) : null;
}

/**
 * The sentence when a deadline has passed; null while there is time or none is set. Days compare as text (I-20). The
 * year's deadline can be moved by the cluster head, that of a return is the reviewers'.
 */
export function lateSentence(today: string, deadline: string | null, state: SheetState = 'draft'): string | null {
  if (deadline === null || today <= deadline) return null;
  if (state === 'returned') {
    return `Hạn bổ sung đã hết ngày ${formatDay(deadline)}. Người thẩm định chấm tiếp theo bản thủ trưởng đã ký; điểm đã lưu vẫn còn.`;
  }
  return `Hạn ký bảng tự chấm đã hết ngày ${formatDay(deadline)}. Điểm đã lưu vẫn còn; đề nghị Trưởng Cụm gia hạn rồi ký.`;
}

/** True when the reviewers changed what the unit declared: nothing declared is the same as 0. */
export function isChanged(self: Lines, verified: Lines, code: string): boolean {
  const points = pointsOf(verified, code);
  return points !== null && points !== (pointsOf(self, code) ?? 0);
}

/** Criteria on which the unit must say its opinion. */
export function changedCriteria<C extends Criterion>(criteria: readonly C[], self: Lines, verified: Lines): C[] {
  return criteria.filter(({ code }) => isChanged(self, verified, code));
}

/** What stops the end of a review: a declared or base line without verified points, a change without a reason. */
export function reviewFaults(criteria: readonly Criterion[], self: Lines, verified: Lines): Faults {
  return Object.fromEntries(
    criteria.flatMap(({ code, kind }): [string, string][] => {
      const points = pointsOf(verified, code);
      if (points === null) {
        if (isSaid(verified, code)) return [];
        const needed = kind === 'base' || isSaid(self, code);
        if (needed && self.get(code)?.facts && pointsOf(self, code) === null)
          return [[verifiedField(code), declaredSentence(code)]];
        return needed ? [[verifiedField(code), `Ghi điểm thẩm định của tiêu chí ${code}.`]] : [];
      }
      return reasonFault(self, verified, code);
    }),
  );
}

const declaredSentence = (code: string) =>
  `Tiêu chí ${code} đơn vị khai bằng số liệu, không ghi điểm: bấm “Ghi như tự chấm ở ô trống”, hoặc ghi điểm thẩm định.`;

function reasonFault(self: Lines, verified: Lines, code: string): [string, string][] {
  if (!isChanged(self, verified, code) || verified.get(code)?.words) return [];
  return [[reasonField(code), `Ghi lý do vì điểm thẩm định của tiêu chí ${code} khác điểm tự chấm.`]];
}

/** Lines without a reason where the value is changed: refused already when the review is saved. */
export function reasonFaults(self: Lines, verified: Lines): Faults {
  return Object.fromEntries([...verified.keys()].flatMap((code) => reasonFault(self, verified, code)));
}

export interface Opinion {
  agreed: boolean;
  words: string;
}

/** An opinion on every changed line, with words where the unit does not agree. */
export function opinionFaults(changed: readonly Criterion[], opinions: ReadonlyMap<string, Opinion>): Faults {
  return Object.fromEntries(
    changed.flatMap(({ code }): [string, string][] => {
      const opinion = opinions.get(code);
      if (!opinion) return [[opinionField(code), `Chọn Đồng ý hoặc Không nhất trí với tiêu chí ${code}.`]];
      if (!opinion.agreed && !opinion.words) return [[wordsField(code), `Ghi ý kiến của đơn vị về tiêu chí ${code}.`]];
      return [];
    }),
  );
}

/** Lines that the unit does not agree with: somebody must decide them. */
export function contestedCriteria<C extends Criterion>(
  criteria: readonly C[],
  opinions: ReadonlyMap<string, Opinion>,
): C[] {
  return criteria.filter(({ code }) => opinions.get(code)?.agreed === false);
}

/** Points and a reason for each contested line. */
export function settlingFaults(contested: readonly Criterion[], decided: Lines): Faults {
  return Object.fromEntries(
    contested.flatMap(({ code }): [string, string][] => [
      ...(pointsOf(decided, code) === null
        ? [[verifiedField(code), `Ghi điểm thống nhất của tiêu chí ${code}.`] as [string, string]]
        : []),
      ...(decided.get(code)?.words
        ? []
        : [[reasonField(code), `Ghi lý do quyết định tiêu chí ${code}.`] as [string, string]]),
    ]),
  );
}

export interface AgreedLine {
  code: string;
  /** Null with facts from which they follow beside the other units, or which say that nothing applies. */
  points: number | null;
  origin: 'verified' | 'settled';
  reason: string;
  facts: MeasuredFacts | null;
}

/** The third record: settled lines as settled, all others at the verified value. */
export function agreedLines(verified: Lines, settled: Lines = new Map()): AgreedLine[] {
  return [...verified].flatMap(([code, { points, facts = null }]): AgreedLine[] => {
    const decision = settled.get(code);
    if (decision && decision.points !== null) {
      return [{ code, points: decision.points, origin: 'settled', reason: decision.words, facts: null }];
    }
    return points === null && !facts ? [] : [{ code, points, origin: 'verified', reason: '', facts }];
  });
}

export interface ReviewPair {
  reviewerUnitId: string | null;
  unitId: string;
}

/**
 * Why an account may not review a sheet; null when it may (I-17): not the own unit, and no two units review each
 * other. `pairs` are the assignments of the whole cluster-year. The standing office belongs to no member unit.
 */
export function assignmentRefusal(
  sheetUnitId: string,
  reviewer: { unitIds: readonly string[]; name: string },
  pairs: readonly ReviewPair[],
): string | null {
  if (reviewer.unitIds.includes(sheetUnitId)) {
    return `${reviewer.name} thuộc đơn vị được chấm. Chọn người của đơn vị khác.`;
  }
  const mutual = pairs.some((pair) => pair.reviewerUnitId === sheetUnitId && reviewer.unitIds.includes(pair.unitId));
  return mutual ? `${reviewer.name}: hai đơn vị không chấm lẫn nhau. Chọn người của đơn vị khác.` : null;
}

export interface ScoreReader {
  /** Head or officer of the sheet's own unit. */
  own: boolean;
  reviewerOrOffice: boolean;
  leader: boolean;
  /** Marks the sheet by the plan and has not sent yet, or stepped back from it: no score of it before the result. */
  barred?: boolean;
}

/** What hides the scores of a sheet from single accounts. */
export interface Hiding {
  blindAccountIds?: readonly string[];
  recusedAccountIds?: readonly string[];
}

export function readerOf(actor: Actor | null, facts: Facts & Hiding): ScoreReader {
  const roles = rolesOn(actor, facts);
  const hidden = [...(facts.blindAccountIds ?? []), ...(facts.recusedAccountIds ?? [])];
  return {
    ...(actor && hidden.includes(actor.accountId) ? { barred: true } : {}),
    own: roles.has('unitHead') || roles.has('unitOfficer'),
    reviewerOrOffice: roles.has('reviewer') || roles.has('standingOffice'),
    leader: roles.has('clusterHead') || roles.has('clusterDeputy'),
  };
}

/**
 * Who sees the points of a sheet: the own unit always; reviewers and the standing office once it was signed; the
 * other units, the cluster's leaders among them, only after every sheet of the year is locked. A leader who settles
 * a contested sheet sees it for that.
 */
export function seesScores(
  reader: ScoreReader,
  sheet: { state: SheetState; signedRound: number; allLocked: boolean },
): boolean {
  if (reader.own) return true;
  if (reader.barred) return false;
  if (reader.reviewerOrOffice) return sheet.signedRound > 0;
  return sheet.allLocked || (reader.leader && sheet.state === 'disputed');
}

/** Evidence of a round that is not signed yet is the unit's own. */
export function seesEvidence(reader: ScoreReader, round: number, signedRound: number): boolean {
  return reader.own || round <= signedRound;
}

/** No sheet of the year can be written by its unit any more. */
export function allLocked(states: readonly SheetState[]): boolean {
  return states.length > 0 && states.every((state) => state !== 'draft' && state !== 'returned');
}
