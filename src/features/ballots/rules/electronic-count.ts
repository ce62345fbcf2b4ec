import type { Candidate, Count } from '#src/law/paper-count.ts';

/** A counted electronic vote, as its ballot takes it. */
export interface DecryptedSum {
  readonly closing: { readonly issued: number; readonly exchanged: number };
  /** Slips that voted. */
  readonly tallied: number;
  /** Votes of each candidate, in the order of the candidates. */
  readonly votes: readonly number[];
}

/** What the frozen lists and the rules give to every count of a ballot. */
export type CountBases = Pick<Count, 'entitled' | 'present' | 'maxChoices'>;

/**
 * The count that a decrypted sum makes. A ballot in the box is valid, since its proofs were checked when it came in: none
 * is invalid, and a slip that did not vote counts as not used.
 */
export function countOfSum(bases: CountBases, candidates: readonly Candidate[], sum: DecryptedSum): Count {
  const { closing, tallied, votes } = sum;
  return {
    ...bases,
    issued: closing.issued,
    returned: tallied,
    unused: closing.issued - tallied,
    exchanged: closing.exchanged,
    valid: tallied,
    invalid: 0,
    votes: new Map(candidates.map(({ id }, at) => [id, votes[at] ?? 0])),
  };
}

/** Papers and slips of one vote together. */
export function sumOfCounts(papers: Count, slips: Count): Count {
  const both = (field: 'issued' | 'returned' | 'unused' | 'valid' | 'invalid') => papers[field] + slips[field];
  return {
    entitled: papers.entitled,
    present: papers.present,
    maxChoices: papers.maxChoices,
    issued: both('issued'),
    returned: both('returned'),
    unused: both('unused'),
    exchanged: (papers.exchanged ?? 0) + (slips.exchanged ?? 0),
    valid: both('valid'),
    invalid: both('invalid'),
    votes: new Map([...papers.votes].map(([id, each]) => [id, each + (slips.votes.get(id) ?? 0)])),
  };
}
