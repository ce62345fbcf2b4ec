import type { CouncilRuleSet } from '#src/law/council-rules.ts';
import { type Assessment, assess, type Base, type Threshold } from '#src/law/threshold.ts';
import { formatCount } from '#src/text/numbers.ts';

/** What was counted on one case. All are numbers of people, but `valid`: votes and papers that say something. */
export interface CaseVotes {
  /** With a vote by the decision that names the Council. */
  readonly members: number;
  /** There and taking part. */
  readonly present: number;
  readonly recused: number;
  /** Of the recused, those who are there. */
  readonly recusedPresent: number;
  /** Absent, and counted by their written opinion. */
  readonly written: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** Valid papers or votes given in the room, and written opinions. */
  readonly valid: number;
  /** Whether who presides voted for; null where that is secret or no vote was given. */
  readonly chairFor: boolean | null;
}

export type CaseRules = Pick<CouncilRuleSet, 'recusalBase' | 'tie'> & { readonly threshold: Threshold };

export interface CaseVerdict extends Assessment {
  readonly votesAgainst: number;
  /** For the minutes: the first sentence is that of the assessment. */
  readonly sentences: readonly string[];
}

/** The bases of a Council after a number: "13/15 thành viên Hội đồng". */
export const COUNCIL_BASE_NOUNS: Record<Base, string> = {
  entitled: 'thành viên Hội đồng',
  present: 'thành viên dự họp hoặc gửi ý kiến bằng văn bản',
  validBallots: 'phiếu, ý kiến hợp lệ',
};

/** The bases of a Council as headings. */
export const COUNCIL_BASE_TITLES: Record<Base, string> = {
  entitled: 'Tổng số thành viên Hội đồng',
  present: 'Số dự họp và gửi ý kiến bằng văn bản',
  validBallots: 'Số phiếu, ý kiến hợp lệ',
};

/** What a share is counted on (I-5); the rules say whether those who take no part stay in it. */
export function caseBases(rules: Pick<CaseRules, 'recusalBase'>, votes: CaseVotes): Record<Base, number> {
  const kept = rules.recusalBase.value === 'kept';
  return {
    entitled: votes.members - (kept ? 0 : votes.recused),
    present: votes.present + votes.written + (kept ? votes.recusedPresent : 0),
    validBallots: votes.valid,
  };
}

/**
 * Whether a case is fit to be put before the Minister. Compared by whole numbers (I-4).
 * @throws RangeError where the figures cannot be those of one vote
 */
export function judgeCase(rules: CaseRules, votes: CaseVotes): CaseVerdict {
  demandPossible(votes);
  const counts = caseBases(rules, votes);
  const plain = assess(votes.votesFor, counts, rules.threshold, COUNCIL_BASE_NOUNS);
  const byChair = !plain.passed && chairDecides(rules, votes, plain.baseCount) && votes.chairFor === true;
  const first = byChair
    ? plain.sentence.replace(/: không đạt$/u, ', bằng nửa, theo ý kiến người chủ trì: đạt')
    : plain.sentence;
  return {
    ...plain,
    passed: plain.passed || byChair,
    sentence: first,
    votesAgainst: votes.votesAgainst,
    sentences: [first, ...noteSentences(rules, votes)],
  };
}

/** Half of the base agreed where more than half is asked, and the rules follow who presides. */
function chairDecides(
  { tie, threshold }: CaseRules,
  { votesFor, votesAgainst }: CaseVotes,
  baseCount: number,
): boolean {
  const half = threshold.comparison === 'moreThan' && threshold.share.num * 2 === threshold.share.den;
  return tie.value === 'chairSide' && half && votesFor === votesAgainst && votesFor * 2 === baseCount;
}

function noteSentences({ recusalBase, threshold }: CaseRules, votes: CaseVotes): string[] {
  const recused = formatCount(votes.recused);
  const inBase = recusalBase.value === 'kept' ? 'vẫn tính vào mẫu số' : 'không tính vào mẫu số';
  const leftOut = votes.members - votes.present - votes.recused - votes.written;
  return [
    ...(votes.recused > 0 ? [`${recused} thành viên không tham gia xét, ${inBase}`] : []),
    ...(votes.written > 0
      ? [`${formatCount(votes.written)} thành viên vắng mặt gửi ý kiến bằng văn bản, được tính`]
      : []),
    ...(leftOut > 0 && threshold.base === 'entitled'
      ? [`${formatCount(leftOut)} thành viên vắng mặt không có ý kiến, vẫn tính vào mẫu số`]
      : []),
  ];
}

function demandPossible(votes: CaseVotes): void {
  const { members, present, recused, recusedPresent, written, votesFor, votesAgainst, valid } = votes;
  const all = [members, present, recused, recusedPresent, written, votesFor, votesAgainst, valid];
  const whole = all.every((count) => Number.isSafeInteger(count) && count >= 0);
  const fits =
    present + recused + written <= members &&
    recusedPresent <= recused &&
    votesFor + votesAgainst <= valid &&
    valid <= present + written;
  if (!whole || !fits) throw new RangeError(`Not the votes of one case: ${JSON.stringify(votes)}`);
}
