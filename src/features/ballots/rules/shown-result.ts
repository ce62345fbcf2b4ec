import { type CandidateResult, electedNamesSentence } from '#src/law/ballot-verdict.ts';
import type { Candidate } from '#src/law/paper-count.ts';
import { baseTitle, requiredShareWords } from '#src/law/threshold.ts';
import type { BallotRecord, BallotResult } from '../queries/ballot-record.ts';
import { COUNCIL, isAnnounced, resultSentences } from '../rules.ts';

/** Who asks for a result. `readsCount`: may read the count before it is announced, or must settle its tie. */
export interface ResultReader {
  readonly accountId: string | null;
  readonly readsCount: boolean;
}

/** Whoever reads a paper, a list or the projector: nobody in particular. */
export const EVERYBODY: ResultReader = { accountId: null, readsCount: false };

export type UnitOutcome = 'nominated' | 'tied' | 'passed' | 'notPassed';

export interface ShownUnit {
  readonly candidate: Candidate;
  readonly outcome: UnitOutcome;
  /** Null where no votes are published. */
  readonly votes: number | null;
  readonly sentence: string;
}

/** What one reader gets of a result. Without figures units stand in the order of the paper, not of their votes. */
export interface ShownResult {
  readonly figures: BallotResult | null;
  readonly units: readonly ShownUnit[];
  readonly nominated: readonly ShownUnit[];
  /** The whole for minutes and journal. */
  readonly sentences: readonly string[];
  /** Still open. */
  readonly tie: { readonly tied: readonly Candidate[]; readonly placesLeft: number } | null;
}

export const WITHHELD = 'Không công bố số phiếu.';

/** The votes for each unit are for everybody, as soon as the result is announced. */
export function figuresArePublished({ publication }: Pick<BallotRecord, 'publication'>): boolean {
  return publication === 'counts';
}

/**
 * Whether this reader may have the votes for each unit. Where only reached or not reached is published: the tellers, and
 * until the announcement those who may read the count; nobody else at any time.
 */
export function seesFigures(
  ballot: Pick<BallotRecord, 'publication' | 'state' | 'tellers'>,
  { accountId, readsCount }: ResultReader,
): boolean {
  if (figuresArePublished(ballot)) return true;
  if (ballot.tellers.some((teller) => teller.accountId === accountId)) return true;
  return readsCount && !isAnnounced(ballot.state);
}

/** Whether this reader may have the counting minutes, which always hold the votes: tellers sign them, the office keeps them. */
export function seesMinutes(
  ballot: Pick<BallotRecord, 'publication' | 'tellers'>,
  { accountId, standingOffice }: { accountId: string | null; standingOffice: boolean },
): boolean {
  return (
    figuresArePublished(ballot) ||
    standingOffice ||
    ballot.tellers.some((teller) => accountId !== null && teller.accountId === accountId)
  );
}

/** The result as this reader may have it; the one way by which a count leaves the ballots. Null before it is confirmed. */
export function shownResult(ballot: BallotRecord, reader: ResultReader): ShownResult | null {
  const { result, ruleSet } = ballot;
  if (!result || !ruleSet) return null;
  const sees = seesFigures(ballot, reader);
  const { verdict } = result;
  const place = ({ candidate }: CandidateResult) => ballot.candidates.findIndex(({ id }) => id === candidate.id);
  const ordered = (list: readonly CandidateResult[]) =>
    sees ? list : list.toSorted((one, other) => place(one) - place(other));
  const shown = (each: CandidateResult): ShownUnit => ({
    candidate: each.candidate,
    outcome: outcomeOf(result, each),
    votes: sees ? each.votes : null,
    sentence: sees ? each.sentence : reachedWords(each),
  });
  return {
    figures: sees ? result : null,
    units: ordered(verdict.results).map(shown),
    nominated: ordered(verdict.elected).map(shown),
    sentences: sees
      ? resultSentences({ awardName: ballot.awardName, ruleSet, ...result })
      : reachedSentences(ballot, ordered, result),
    tie:
      verdict.kind === 'tie'
        ? { tied: ordered(verdict.tied).map(({ candidate }) => candidate), placesLeft: verdict.placesLeft }
        : null,
  };
}

function outcomeOf({ verdict }: BallotResult, each: CandidateResult): UnitOutcome {
  const among = (list: readonly CandidateResult[]) => list.some(({ candidate }) => candidate.id === each.candidate.id);
  if (among(verdict.elected)) return 'nominated';
  if (among(verdict.tied)) return 'tied';
  return each.passed ? 'passed' : 'notPassed';
}

function reachedWords({ passed }: CandidateResult): string {
  return passed ? 'Đạt.' : 'Chưa đạt.';
}

function reachedSentences(
  { awardName, ruleSet }: BallotRecord,
  ordered: (list: readonly CandidateResult[]) => readonly CandidateResult[],
  { verdict }: BallotResult,
): string[] {
  const threshold = ruleSet?.threshold;
  const base = threshold ? baseTitle(threshold.base) : '';
  const [elected, tied] = [ordered(verdict.elected), ordered(verdict.tied)];
  return [
    ...(threshold
      ? [`Ngưỡng trúng suy tôn: ${requiredShareWords(threshold)} ${base.charAt(0).toLowerCase()}${base.slice(1)}.`]
      : []),
    electedNamesSentence({ ...verdict, elected, tied }),
    ...(elected.length > 0 ? [`Đề nghị ${COUNCIL} xét, trình cấp có thẩm quyền tặng “${awardName}”.`] : []),
    WITHHELD,
  ];
}
