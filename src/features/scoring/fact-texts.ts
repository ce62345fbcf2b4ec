import type { Asked } from '#src/points/asked.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { parseRate, type Rate } from '#src/points/rate.ts';
import { formatDay, parseDay } from '#src/text/day.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { formatPoints, formatWhole, parsePoints } from '#src/text/numbers.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** What a person types beside the days: it was not done. */
export const notDone = 'chưa';
const WHOLE_RATE = 100_000;
const mostCases = 1_000_000;
const largest = 1_000_000_000;

/** A fact as its field shows it; '' where it is not known. */
export function factText(asked: Asked, facts: MeasuredFacts | null | undefined): string {
  switch (asked) {
    case 'rate':
      return facts?.rate ? rateText(facts.rate) : '';
    case 'choice':
      return facts?.choice ?? '';
    case 'holds':
      return facts?.holds === undefined ? '' : facts.holds ? '1' : '0';
    case 'doneOn':
      return facts?.doneOn === undefined ? '' : facts.doneOn === null ? notDone : formatDay(facts.doneOn);
    case 'dueFor':
      return facts?.dueFor ? formatDay(facts.dueFor) : '';
    case 'marks':
      return facts?.marks?.map(formatPoints).join('; ') ?? '';
    default:
      return facts?.[asked] === undefined ? '' : formatWhole(facts[asked]);
  }
}

/** "985/1.000", or "98,5" where only the per cent is known. */
function rateText({ count, of }: Rate): string {
  return of === WHOLE_RATE ? formatPoints(count) : `${formatWhole(count)}/${formatWhole(of)}`;
}

/**
 * Reads one field; the text is not empty.
 * @param year a day without a year means this one
 */
export function readFact(asked: Asked, text: string, year: number): Parsed<MeasuredFacts> {
  const typed = normaliseLine(text);
  switch (asked) {
    case 'rate':
      return told(readRate(typed), (rate) => ({ rate }));
    case 'choice':
      return parsed({ choice: typed });
    case 'holds':
      return typed === '1' || typed === '0' ? parsed({ holds: typed === '1' }) : refused('Chọn có hoặc không.');
    case 'doneOn':
      if (typed.toLowerCase() === notDone) return parsed({ doneOn: null });
      return told(parseDay(typed, year), (doneOn) => ({ doneOn }));
    case 'dueFor':
      return told(parseDay(typed, year), (dueFor) => ({ dueFor }));
    case 'marks':
      return readMarks(typed);
    case 'cases':
    case 'exempted':
      return told(readWhole(typed, mostCases), (number) => ({ [asked]: number }));
    default:
      return told(readWhole(typed), (number) => ({ [asked]: number }));
  }
}

function readRate(text: string): Parsed<Rate> {
  const [counted, whole, ...more] = text.split('/');
  if (whole === undefined) return parseRate(text);
  const count = readWhole(counted ?? '');
  const of = readWhole(whole);
  if (!count.ok || !of.ok || more.length > 0 || of.value === 0) {
    return refused('Ghi số đạt trên tổng số, ví dụ 45/60, hoặc tỷ lệ phần trăm, ví dụ 98,5.');
  }
  return parsed({ count: count.value, of: of.value });
}

function readWhole(text: string, most = largest): Parsed<number> {
  const read = parsePoints(text);
  if (!read.ok || read.value < 0 || read.value % 1000 !== 0) return refused('Ghi số nguyên từ 0 trở lên.');
  if (read.value / 1000 > most) return refused(`Ghi nhiều nhất ${formatWhole(most)}.`);
  return parsed(read.value / 1000);
}

function readMarks(text: string): Parsed<MeasuredFacts> {
  const marks = text.split(';').map((mark) => parsePoints(mark));
  if (marks.length > 60 || marks.some((mark) => !mark.ok || mark.value < 0)) {
    return refused('Ghi điểm từng lần, cách nhau bằng dấu chấm phẩy, ví dụ 4; 4,5.');
  }
  return parsed({ marks: marks.flatMap((mark) => (mark.ok ? [mark.value] : [])) });
}

function told<T>(read: Parsed<T>, facts: (value: T) => MeasuredFacts): Parsed<MeasuredFacts> {
  return read.ok ? parsed(facts(read.value)) : read;
}
