import { type Asked, askedOf, measuredPoints } from '#src/points/asked.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { mostPoints } from '#src/points/table.ts';
import { normaliseText } from '#src/text/normalise.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { factText, readFact } from './fact-texts.ts';
import type { TableCriterion } from './queries/score-table.ts';
import { explanationField, type Line, type Lines, reasonField, selfField, verifiedField } from './rules.ts';
import { type LineFields, longestWords, type ReadLines, readPoints } from './schema.ts';

/** One letter a fact: a sheet of two hundred lines names each field again and again. */
const letters: Record<Asked | 'notApplicable', string> = {
  cases: 'c',
  exempted: 'x',
  rate: 'q',
  size: 's',
  choice: 'k',
  holds: 'h',
  doneOn: 'd',
  dueFor: 'f',
  actual: 'a',
  target: 'g',
  marks: 'm',
  notApplicable: 'n',
};

export const factField = (asked: Asked | 'notApplicable', code: string) => `${letters[asked]}.${code}`;

/** Names of the fields of a form in which lines are written: of points typed by hand, and of the words beside them. */
export interface LineNames {
  points(code: string): string;
  words(code: string): string;
}

export const selfNames: LineNames = { points: selfField, words: explanationField };
export const markNames: LineNames = { points: verifiedField, words: reasonField };

export interface SelfLine {
  code: string;
  points: number | null;
  explanation: string;
  facts: MeasuredFacts | null;
}

/** The points of a line that a person typed: those that its facts do not give. Thousandths. */
export function typedPoints({ item, kind }: TableCriterion, line: Line | undefined): number | null {
  const points = line?.points ?? null;
  if (points === null || !line?.facts) return points;
  return points === measuredPoints(item, kind, line.facts) ? null : points;
}

/** What the form would show now: field name -> text. */
export function selfValues(
  criteria: readonly TableCriterion[],
  lines: Lines,
  names: LineNames = selfNames,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const criterion of criteria) {
    const { code, item } = criterion;
    const line = lines.get(code);
    const typed = typedPoints(criterion, line);
    values[names.points(code)] = typed === null ? '' : formatPoints(typed);
    values[names.words(code)] = line?.words ?? '';
    for (const asked of askedOf(item)) values[factField(asked, code)] = factText(asked, line?.facts);
    if (line?.facts?.notApplicable !== undefined) values[factField('notApplicable', code)] = line.facts.notApplicable;
  }
  return values;
}

/**
 * The lines of the fields that a form holds; fields that it does not hold stay as they are stored. Points that nobody
 * typed follow from the facts.
 */
export function readSelfLines(
  criteria: readonly TableCriterion[],
  fields: LineFields,
  stored: Lines,
  year: number,
  names: LineNames = selfNames,
): ReadLines<SelfLine> {
  const read: ReadLines<SelfLine> = { lines: [], faults: {} };
  for (const criterion of criteria) {
    if (!holdsLine(criterion, fields, names)) continue;
    const line = stored.get(criterion.code);
    const facts = readFacts(criterion, fields, line?.facts ?? null, year, read.faults);
    read.lines.push({
      code: criterion.code,
      facts,
      points: pointsOfLine(criterion, fields, names, line, facts, read.faults),
      explanation: wordsOf(fields, names.words(criterion.code), longestWords, read.faults) ?? line?.words ?? '',
    });
  }
  return read;
}

function holdsLine({ code, item }: TableCriterion, fields: LineFields, names: LineNames): boolean {
  const own = [names.points(code), names.words(code), factField('notApplicable', code)];
  return (
    own.some((name) => fields[name] !== undefined) ||
    askedOf(item).some((asked) => fields[factField(asked, code)] !== undefined)
  );
}

function pointsOfLine(
  criterion: TableCriterion,
  fields: LineFields,
  names: LineNames,
  stored: Line | undefined,
  facts: MeasuredFacts | null,
  faults: Record<string, string>,
): number | null {
  const { code, item, kind } = criterion;
  if (facts?.notApplicable !== undefined) return null;
  const text = fields[names.points(code)];
  const typed = text === undefined ? { points: typedPoints(criterion, stored), fault: null } : readPoints(text);
  if (typed.fault) faults[names.points(code)] = typed.fault;
  if (typed.points !== null || !facts) return typed.points;
  const measured = measuredPoints(item, kind, facts);
  if (measured === null || measured <= mostPoints) return measured;
  const [asked = 'cases'] = askedOf(item);
  faults[factField(asked, code)] = `Số liệu này cho ${formatPoints(measured)} điểm, quá lớn. Xem lại số đã ghi.`;
  return null;
}

function readFacts(
  { code, item }: TableCriterion,
  fields: LineFields,
  stored: MeasuredFacts | null,
  year: number,
  faults: Record<string, string>,
): MeasuredFacts | null {
  let facts: Record<string, unknown> = {};
  for (const asked of askedOf(item)) {
    const name = factField(asked, code);
    const text = fields[name];
    if (text === undefined) {
      if (stored?.[asked] !== undefined) facts[asked] = stored[asked];
    } else if (text.trim() !== '') {
      const answer = readFact(asked, text, year);
      if (answer.ok) facts = { ...facts, ...answer.value };
      else faults[name] = answer.message;
    }
  }
  const away = wordsOf(fields, factField('notApplicable', code), 400, faults) ?? stored?.notApplicable ?? '';
  if (away !== '') facts.notApplicable = away;
  return Object.keys(facts).length > 0 ? (facts as MeasuredFacts) : null;
}

function wordsOf(fields: LineFields, name: string, most: number, faults: Record<string, string>): string | null {
  const typed = fields[name];
  if (typed === undefined) return null;
  const text = normaliseText(typed);
  if (text.length > most) faults[name] = `Ghi nhiều nhất ${most} ký tự.`;
  return text;
}
