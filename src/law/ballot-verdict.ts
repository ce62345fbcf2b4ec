import type { RuleSet } from '#src/law/ballot-rules.ts';
import { type Candidate, type CandidateId, type Count, checkCount, type Mismatch } from '#src/law/paper-count.ts';
import { fillSeats } from '#src/law/seats.ts';
import { type Assessment, assess } from '#src/law/threshold.ts';
import { formatCount } from '#src/text/numbers.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';
import { sortKey } from '#src/text/sort-key.ts';

export type CandidateResult = Assessment & { readonly candidate: Candidate };

/** A verdict on a reconciled count. `results` are all candidates, most votes first; `placesLeft` are seats not taken. */
export type Verdict = {
  readonly kind: 'decided' | 'tie';
  readonly results: readonly CandidateResult[];
  readonly elected: readonly CandidateResult[];
  readonly tied: readonly CandidateResult[];
  readonly placesLeft: number;
  readonly notices: readonly string[];
};

export type Judgement = Verdict | { readonly kind: 'blocked'; readonly mismatches: Mismatch[] };

/**
 * Who is nominated: of the candidates that reach the threshold, the most votes first, at most as many as there are
 * seats. More of them at the same votes than places remain is a tie; fewer than seats leaves the rest open. A count
 * that does not reconcile is not judged (I-2).
 */
export function verdict(ruleSet: RuleSet, count: Count, candidates: readonly Candidate[]): Judgement {
  const mismatches = checkCount(count, candidates);
  if (mismatches.length > 0) return { kind: 'blocked', mismatches };
  const results = assessAll(ruleSet, count, candidates);
  const passing = results.filter(({ passed }) => passed).map((item) => ({ item, votes: item.votes }));
  const { seated, tied, placesLeft } = fillSeats(passing, ruleSet.seats.value);
  const kind = tied.length > 0 ? 'tie' : 'decided';
  return { kind, results, elected: seated, tied, placesLeft, notices: unanimityNotices(ruleSet, count, results) };
}

function assessAll(ruleSet: RuleSet, count: Count, candidates: readonly Candidate[]): CandidateResult[] {
  const counts = { entitled: count.entitled, present: count.present, validBallots: count.valid };
  return candidates
    .map((candidate) => ({ candidate, key: sortKey(candidate.name) + candidate.id }))
    .map(({ candidate, key }) => ({
      key,
      result: { candidate, ...assess(count.votes.get(candidate.id) ?? 0, counts, ruleSet.threshold) },
    }))
    .sort((left, right) => right.result.votes - left.result.votes || (left.key < right.key ? -1 : 1))
    .map(({ result }) => result);
}

/** In a secret ballot a unanimous result shows how each member voted; the chair is told before announcing it (I-18). */
function unanimityNotices({ secret }: RuleSet, { valid }: Count, results: readonly CandidateResult[]): string[] {
  if (!secret.value || valid === 0) return [];
  return results
    .filter(({ votes }) => votes === valid)
    .map(({ candidate }) => {
      return `${candidate.name} được ${valid}/${valid} phiếu hợp lệ: kết quả nhất trí cho biết mọi phiếu đều đồng ý.`;
    });
}

/** Who was elected in one sentence for the minutes: "Trúng suy tôn 02 đơn vị: … (10/11), … (9/11)." */
export function electedSentence(verdict: Verdict): string {
  return electedWords(verdict, ({ candidate, votes, baseCount }) => `${candidate.name} (${votes}/${baseCount})`);
}

/** The same where no votes are published: names alone, in the order that is given. */
export function electedNamesSentence(verdict: Verdict): string {
  return electedWords(verdict, ({ candidate }) => candidate.name);
}

function electedWords(
  { elected, tied, placesLeft }: Pick<Verdict, 'elected' | 'tied' | 'placesLeft'>,
  words: (result: CandidateResult) => string,
): string {
  const list = (results: readonly CandidateResult[]) => results.map(words).join('; ');
  const first = elected.length > 0 ? `Trúng suy tôn ${formatCount(elected.length)} đơn vị: ${list(elected)}.` : '';
  const none = elected.length + tied.length === 0 ? 'Không đơn vị nào đạt ngưỡng.' : '';
  const tie = tied.length > 0 ? `Bằng phiếu ở vị trí cuối, còn ${formatCount(placesLeft)} chỗ: ${list(tied)}.` : '';
  const rest = tied.length === 0 && placesLeft > 0 ? `Còn ${formatCount(placesLeft)} chỗ chưa có đơn vị đạt.` : '';
  return [first, none, tie, rest].filter((part) => part !== '').join(' ');
}

/** A second ballot among the tied only, for the places that are left. Its papers choose up to that number. */
export function runoff(
  ruleSet: RuleSet,
  { kind, tied, placesLeft }: Verdict,
): { ruleSet: RuleSet; candidates: Candidate[] } {
  if (kind !== 'tie') throw new RangeError('A run-off needs a tie.');
  const seats = { value: placesLeft, source: ruleSet.tieRule.source };
  return { ruleSet: { ...ruleSet, seats }, candidates: tied.map(({ candidate }) => candidate) };
}

/**
 * The verdict after a tie that the rules settle without another ballot: `chosen` of the tied take the places left.
 * Refused unless they are as many as the places and all of them tied.
 */
export function settleTie(tie: Verdict, chosen: readonly CandidateId[]): Parsed<Verdict> {
  const taken = tie.tied.filter(({ candidate }) => chosen.includes(candidate.id));
  if (tie.kind !== 'tie' || taken.length !== tie.placesLeft || new Set(chosen).size !== taken.length) {
    return refused(`Chọn đúng ${formatCount(tie.placesLeft)} đơn vị trong số các đơn vị bằng phiếu.`);
  }
  return parsed({ ...tie, kind: 'decided', elected: [...tie.elected, ...taken], tied: [], placesLeft: 0 });
}

/**
 * Who may stand for the award nested in this one: those elected in the first ballot and in its run-offs, nobody else
 * (I-3). Refused while a tie is open.
 */
export function candidatesOfNested(previous: Verdict, runoffs: readonly Verdict[] = []): Parsed<Candidate[]> {
  const rounds = [previous, ...runoffs];
  if (rounds.at(-1)?.kind === 'tie')
    return refused('Còn bằng phiếu ở lần trước. Giải quyết xong rồi mới lập danh sách này.');
  return parsed(rounds.flatMap(({ elected }) => elected.map(({ candidate }) => candidate)));
}
