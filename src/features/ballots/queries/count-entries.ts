import type { RuleSetDraft } from '#src/law/ballot-rules.ts';
import { type Candidate, type Count, checkCount, compareCounts } from '#src/law/paper-count.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Instant } from '#src/text/day.ts';
import { countersOf, type TellerPlace } from '../rules.ts';

/** The latest version of what one teller counted. */
export interface CountEntry {
  id: string;
  accountId: string;
  /** 1 the first time, then one more each time the teller counted again. */
  sequence: number;
  at: Instant;
  count: Count;
}

/** What one teller may see of the entries: the own one, and both once both are in. */
export interface EntriesInSight {
  own: CountEntry | null;
  both: readonly [CountEntry, CountEntry] | null;
}

/** The frozen figures that a count is held against. */
export interface CountedBallot {
  readonly id: string;
  readonly tellers: readonly TellerPlace[];
  readonly voters: readonly { readonly present: boolean }[];
  readonly candidates: readonly Candidate[];
  readonly rules: RuleSetDraft;
}

/**
 * The entries of one ballot as this account may see them (I-2): a teller sees the own figures, and those of the other
 * counter only after both have entered; anybody else sees none.
 */
export async function entriesInSight(tx: Tx, ballot: CountedBallot, accountId: string | null): Promise<EntriesInSight> {
  if (!ballot.tellers.some((teller) => teller.accountId === accountId)) return { own: null, both: null };
  const entries = countEntries(ballot, await latestEntryRows(tx, [ballot.id]));
  return {
    own: entries.find((entry) => entry.accountId === accountId) ?? null,
    both: bothEntries(ballot.tellers, entries),
  };
}

/** The latest entries of the two counters; null before both are in. */
export function bothEntries(
  tellers: readonly TellerPlace[],
  entries: readonly CountEntry[],
): readonly [CountEntry, CountEntry] | null {
  const [first, second] = countersOf(tellers).map(({ accountId }) => {
    return entries.find((entry) => entry.accountId === accountId);
  });
  return first && second ? [first, second] : null;
}

/** Whether both counts are the same and reconcile; null before both are in. */
export function agreementOf(
  tellers: readonly TellerPlace[],
  entries: readonly CountEntry[],
  candidates: readonly Candidate[],
): boolean | null {
  const both = bothEntries(tellers, entries);
  if (!both) return null;
  const [{ count: first }, { count: second }] = both;
  return compareCounts(first, second, candidates).length === 0 && checkCount(first, candidates).length === 0;
}

/**
 * The latest entry of every teller with its votes. Only for the room itself: it holds figures that no page shows
 * before they are confirmed.
 */
export async function latestEntryRows(tx: Tx, ballotIds: readonly string[]) {
  const rows = await tx.db
    .selectFrom('ballot_entry as e')
    .selectAll('e')
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.ballot_id', 'in', [...ballotIds])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('ballot_entry as later')
            .select('later.id')
            .whereRef('later.tenant_id', '=', 'e.tenant_id')
            .whereRef('later.ballot_id', '=', 'e.ballot_id')
            .whereRef('later.account_id', '=', 'e.account_id')
            .whereRef('later.sequence', '>', 'e.sequence'),
        ),
      ),
    )
    .orderBy('e.entered_at')
    .execute();
  if (rows.length === 0) return [];
  const entryIds = rows.map(({ id }) => id);
  const votes = await tx.db
    .selectFrom('ballot_entry_vote')
    .select(['entry_id', 'unit_id', 'votes'])
    .where('tenant_id', '=', tx.tenantId)
    .where('entry_id', 'in', entryIds)
    .execute();
  return rows.map((row) => ({ ...row, votes: votes.filter(({ entry_id }) => entry_id === row.id) }));
}

type EntryRow = Awaited<ReturnType<typeof latestEntryRows>>[number];

/** The entries of one ballot as counts on its frozen electorate. */
export function countEntries(ballot: CountedBallot, rows: readonly EntryRow[]): CountEntry[] {
  const bases = {
    entitled: ballot.voters.length,
    present: ballot.voters.filter(({ present }) => present).length,
    maxChoices: Math.min(ballot.rules.seats?.value ?? 0, ballot.candidates.length),
  };
  return rows
    .filter(({ ballot_id }) => ballot_id === ballot.id)
    .map(({ id, account_id, sequence, entered_at, issued, returned, unused, exchanged, valid, invalid, votes }) => ({
      id,
      accountId: account_id,
      sequence,
      at: entered_at.toISOString(),
      count: {
        ...bases,
        ...{ issued, returned, unused, exchanged, valid, invalid },
        votes: new Map(votes.map((each) => [each.unit_id, each.votes])),
      },
    }));
}
