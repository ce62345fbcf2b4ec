import type { AwardCode } from '#src/law/award-code.ts';
import { foundWords } from '#src/law/found-words.ts';
import { opensYear } from '#src/law/outlook.ts';
import type { RulePack, Test } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { awardNamed } from '#src/law/regimes.ts';
import { type Source, sourceWords } from '#src/law/source.ts';
import type { ConditionResult, Cure, Outcome, Verdict } from '#src/law/verdict.ts';
import { formatDay } from '#src/text/day.ts';

/** A condition's result in words for a page, a workbook or the command line. */
export type ConditionWords = {
  readonly required: string;
  readonly outcome: string;
  readonly found: string[];
  readonly cure: string | null;
  readonly source: Source;
  /** Of a group how its parts stand to each other: one of them is enough, or all are asked. */
  readonly joint: 'any' | 'all' | null;
  /** The parts of a group, each with its own outcome, what was found for it and what it lacks. */
  readonly ways: readonly WayWords[];
};

/** One part of a group in words. */
export type WayWords = Pick<ConditionWords, 'required' | 'outcome' | 'found' | 'cure' | 'joint' | 'ways'> & {
  readonly result: ConditionResult;
};

const OUTCOME_WORDS: Record<Outcome, string> = {
  eligible: 'Đủ điều kiện',
  notEligible: 'Chưa đủ điều kiện',
  unknown: 'Chưa xác định được',
};

/** "Đủ điều kiện", "Chưa đủ điều kiện", "Chưa xác định được". */
export function outcomeWords(verdict: Pick<Verdict, 'outcome'>): string {
  return OUTCOME_WORDS[verdict.outcome];
}

/** What a condition asks, what was found, and what would cure it. Names of awards are those of the pack. */
export function conditionWords(result: ConditionResult, pack: RulePack = rulePack()): ConditionWords {
  const { condition } = result;
  const names = (award: AwardCode) => awardNamed(pack, award).names[0] ?? award;
  return {
    required: condition.text,
    outcome: conditionOutcomeWords(result),
    found: telling(result).flatMap((leaf) => leaf.found.map((found) => foundWords(found, names, testOf(leaf)))),
    cure: cureOf(result),
    source: condition.source,
    joint: 'group' in condition ? condition.group : null,
    ways: result.parts.map((part) => wayWords(part, pack)),
  };
}

/** What is said of a part that has parts itself is said there. */
function wayWords(part: ConditionResult, pack: RulePack): WayWords {
  const { required, outcome, found, cure, joint, ways } = conditionWords(part, pack);
  const own = ways.length === 0;
  return { required, outcome, joint, ways, found: own ? found : [], cure: own ? cure : null, result: part };
}

/** "Đạt", "Còn thiếu" where it can still be cured, "Không đạt", "Chưa rõ", "Chưa đọc quy định", "Cần xem xét". */
export function conditionOutcomeWords(result: ConditionResult): string {
  if (result.outcome === 'met') return 'Đạt';
  if (result.outcome === 'toJudge') return 'Cần xem xét';
  if (result.outcome === 'unknown') return isUnread(result) ? 'Chưa đọc quy định' : 'Chưa rõ';
  if (BLOCKERS.includes(testOf(result) ?? '')) return 'Không đạt';
  return opensYear({ conditions: [result], achievementYear: 0 }) === null ? 'Không đạt' : 'Còn thiếu';
}

/** Tests that fail by something that is there, not by something that is missing. */
const BLOCKERS: readonly string[] = ['noDiscipline', 'clear', 'noneInYear', 'notYetGiven', 'absentBelow'];

function testOf({ condition }: ConditionResult): Test['test'] | undefined {
  return 'when' in condition ? condition.when.test : undefined;
}

function isUnread(result: ConditionResult): boolean {
  return testOf(result) === 'unread';
}

/** The leaves that the outcome of a group rests on: of alternatives the one that holds, else all. */
function telling(result: ConditionResult): readonly ConditionResult[] {
  const { condition, parts } = result;
  if (!('group' in condition)) return [result];
  const holding = condition.group === 'any' ? parts.filter(({ outcome }) => outcome === 'met').slice(0, 1) : [];
  return (holding.length > 0 ? holding : parts).flatMap(telling);
}

function cureOf(result: ConditionResult): string | null {
  const { condition, parts, outcome } = result;
  if (outcome === 'met' || outcome === 'toJudge') return null;
  if (!('group' in condition)) return result.cure && cureWords(result.cure, condition.when.test);
  const words = parts.filter((part) => part.outcome !== 'met').flatMap((part) => cureOf(part) ?? []);
  return words.length > 0 ? words.join(condition.group === 'any' ? '; hoặc ' : '; ') : null;
}

const NEEDS: Record<Cure['need'], (missing: number) => string> = {
  title: (missing) => `cần thêm ${missing} danh hiệu`,
  rating: (missing) => `cần thêm ${missing} năm được xếp loại đủ mức`,
  initiative: (missing) => `cần thêm ${missing} sáng kiến hoặc đề tài được công nhận`,
  recognition: (missing) => `cần công nhận ${missing} sáng kiến ở phạm vi rộng hơn`,
  prior: (missing) => `cần ${missing} lần được tặng trước đó`,
  wait: () => 'chưa đủ thời gian',
  share: (missing) => `cần thêm ${missing} người`,
  record: () => 'cần bổ sung số liệu',
  clear: () => 'chờ kết luận việc đang xem xét',
  registration: () => 'cần đăng ký thi đua',
  nomination: () => 'cần được cụm, khối bình chọn',
  council: () => 'văn bản không nói, hỏi Hội đồng hoặc cơ quan thường trực',
  other: () => 'không xét cho năm này',
};

/** Where the test tells more than the need. */
const SPECIAL: Partial<Record<Test['test'], Partial<Record<Cure['need'], (missing: number) => string>>>> = {
  clear: { wait: () => 'chờ hết thời gian bị kỷ luật' },
  noDiscipline: { wait: () => 'không xét cho năm có kỷ luật' },
  stretch: {
    title: (missing) => `cần thêm ${missing} lần được tặng danh hiệu, cờ, bằng khen nêu trên`,
    prior: () => 'cần được tặng khen thưởng nêu trước',
  },
};

/** "cần thêm 1 danh hiệu, sớm nhất cho năm 2021". */
export function cureWords({ need, missing, year, from }: Cure, test?: Test['test']): string {
  const words = (test && SPECIAL[test]?.[need]?.(missing)) || NEEDS[need](missing);
  if (from !== null) return `${words}, sớm nhất từ ngày ${formatDay(from)}`;
  return year === null ? words : `${words}, sớm nhất cho năm ${year}`;
}

const MARKS = { met: '[x]', notMet: '[ ]', unknown: '[?]', toJudge: '[-]' };

/** The whole verdict for a terminal. */
export function verdictText(verdict: Verdict, subjectName: string, pack: RulePack = rulePack()): string {
  const award = awardNamed(pack, verdict.award).names[0] ?? verdict.award;
  const regime = pack.regimes.find(({ code }) => code === verdict.regime);
  const lines = [
    `${subjectName}: ${award}, thành tích năm ${verdict.achievementYear}, xét ngày ${formatDay(verdict.onDate)}`,
    `Kết luận: ${outcomeWords(verdict)}${verdict.unverified ? ' (có căn cứ chưa đối chiếu bản gốc)' : ''}`,
    `Quy định: ${regime?.name ?? 'không có trong bộ quy định'}; bộ ${verdict.pack.code}, bản ${verdict.pack.version}`,
  ];
  if (regime?.unread) lines.push(`Chưa đọc: ${regime.unread.text}`);
  if (verdict.transition) lines.push(transitionWords(verdict.transition, pack));
  for (const result of verdict.conditions) lines.push(...conditionLines(result, pack, ''));
  const opens = verdict.outcome === 'notEligible' ? opensYear(verdict) : null;
  if (opens !== null) lines.push(`Sớm nhất có thể xét cho năm ${opens}.`);
  return lines.join('\n');
}

/** "Nếu theo Luật …: chưa đủ điều kiện. Chưa đọc điều khoản chuyển tiếp: …", or what the clause says where it is known. */
export function transitionWords(transition: NonNullable<Verdict['transition']>, pack: RulePack = rulePack()): string {
  const other = pack.regimes.find(({ code }) => code === transition.otherRegime);
  const name = other?.name ?? 'quy định trước đó, không có trong bộ quy định';
  const outcome = OUTCOME_WORDS[transition.otherOutcome].toLowerCase();
  const clause = other?.transition.by === 'received' ? other.transition.text : 'Chưa đọc điều khoản chuyển tiếp';
  return `Nếu theo ${name}: ${outcome}. ${clause}: ${transition.source}`;
}

/** Of alternatives that hold, the ways that do not are of no concern. */
function shownParts({ condition, outcome, parts }: ConditionResult): readonly ConditionResult[] {
  const anyHolds = 'group' in condition && condition.group === 'any' && outcome === 'met';
  return anyHolds ? parts.filter((part) => part.outcome === 'met') : parts;
}

function conditionLines(result: ConditionResult, pack: RulePack, indent: string): string[] {
  const words = conditionWords(result, pack);
  const lines = [
    `${indent}${MARKS[result.outcome]} ${words.required} (${words.outcome}; ${sourceWords(words.source)})`,
  ];
  if (result.parts.length > 0) {
    lines.push(...shownParts(result).flatMap((part) => conditionLines(part, pack, `${indent}    `)));
    return lines;
  }
  lines.push(...words.found.map((found) => `${indent}      ${found}`));
  const note = words.source.note && result.outcome !== 'met' ? [`Ghi chú: ${words.source.note}`] : [];
  lines.push(...note.map((line) => `${indent}      ${line}`));
  if (words.cure) lines.push(`${indent}      → ${words.cure}`);
  return lines;
}
