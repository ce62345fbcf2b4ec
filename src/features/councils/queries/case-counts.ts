import { type Count, checkCount, compareCounts, type Difference, type Mismatch } from '#src/law/paper-count.ts';
import { countOfSum } from '../../ballots/rules/electronic-count.ts';
import { countersOf } from '../../ballots/rules.ts';
import { PAPER_CHOICES } from '../rules.ts';
import type { CaseRecord, EntryRow } from './case-records.ts';
import type { SessionTeller } from './session-records.ts';

export interface CaseEntry {
  id: string;
  accountId: string;
  sequence: number;
  at: string;
  count: Count;
}

export interface CaseEntriesInSight {
  own: CaseEntry | null;
  both: readonly [CaseEntry, CaseEntry] | null;
}

/** The figures of one teller as a count of papers with two choices, one at most. */
export function caseEntry(one: CaseRecord, row: EntryRow): CaseEntry {
  const { id, accountId, sequence, at, votesFor, votesAgainst, ...papers } = row;
  return {
    id,
    accountId,
    sequence,
    at,
    count: {
      entitled: one.voters.length,
      present: one.voters.filter(({ status }) => status === 'present').length,
      ...papers,
      votes: new Map([
        ['for', votesFor],
        ['against', votesAgainst],
      ]),
      maxChoices: 1,
    },
  };
}

/** As a teller may see them (I-2): the own figures, and those of the other only after both are in; nobody else any. */
export function caseEntriesInSight(
  one: CaseRecord,
  tellers: readonly SessionTeller[],
  accountId: string | null,
): CaseEntriesInSight {
  if (!tellers.some((teller) => teller.accountId === accountId)) return { own: null, both: null };
  const own = one.entries.find((entry) => entry.accountId === accountId);
  return { own: own ? caseEntry(one, own) : null, both: bothCaseEntries(one, tellers) };
}

/** The latest entries of the two counters; null before both are in. */
export function bothCaseEntries(
  one: CaseRecord,
  tellers: readonly SessionTeller[],
): readonly [CaseEntry, CaseEntry] | null {
  const [first, second] = countersOf(tellers).map(({ accountId }) => {
    return one.entries.find((entry) => entry.accountId === accountId);
  });
  return first && second ? [caseEntry(one, first), caseEntry(one, second)] : null;
}

/** Where two entries differ, and which sums of theirs do not hold. */
export function caseCountFaults([first, second]: readonly [CaseEntry, CaseEntry]): {
  differences: Difference[];
  mismatches: Mismatch[];
} {
  return {
    differences: compareCounts(first.count, second.count, PAPER_CHOICES),
    mismatches: checkCount(first.count, PAPER_CHOICES),
  };
}

/** Whether both counts are the same and reconcile; null before both are in. */
export function caseCountAgreed(one: CaseRecord, tellers: readonly SessionTeller[]): boolean | null {
  const both = bothCaseEntries(one, tellers);
  if (!both) return null;
  const { differences, mismatches } = caseCountFaults(both);
  return differences.length === 0 && mismatches.length === 0;
}

/** The sum of an electronic vote, in the order of `ELECTRONIC_ANSWERS`; null before enough keys have opened it. */
export function decryptedSum({ electronic }: CaseRecord) {
  const [sum] = electronic?.result ?? [];
  if (!electronic || !sum || electronic.tallied === null) return null;
  const [votesFor = 0, votesAgainst = 0, noOpinion = 0] = sum;
  return { voteId: electronic.id, votesFor, votesAgainst, noOpinion, valid: electronic.tallied };
}

/** The slips of a counted case as a count: none invalid, what did not vote not used. */
export function slipsCount(one: CaseRecord): Count | null {
  const sum = decryptedSum(one);
  if (!sum || !one.closing) return null;
  const bases = {
    entitled: one.voters.length,
    present: one.voters.filter(({ status }) => status === 'present').length,
    maxChoices: 1,
  };
  const { votesFor, votesAgainst, valid } = sum;
  return countOfSum(bases, PAPER_CHOICES, { closing: one.closing, tallied: valid, votes: [votesFor, votesAgainst] });
}
