import type { Candidate, Count } from '#src/law/paper-count.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type CeremonyRecord, ceremonyRecords } from '../../electronic-votes/queries/ceremony-record.ts';
import { trackersOfPublished, type VoteRecord, voteRecords } from '../../electronic-votes/queries/vote-record.ts';
import type { Way } from '../../electronic-votes/rules.ts';
import { type CountBases, countOfSum } from '../rules/electronic-count.ts';

/** What a ballot with slips has of its keys and of its vote; voided ones are left out. */
export interface ElectronicPart {
  ceremony: CeremonyRecord | null;
  vote: VoteRecord | null;
  /** For the minutes; empty before the result is announced. */
  trackers: readonly string[];
}

type Row = { id: string; conference_id: string; way: Way };

/** The electronic parts by ballot; none for a ballot on paper. */
export async function electronicParts(tx: Tx, rows: readonly Row[]): Promise<Map<string, ElectronicPart>> {
  const withSlips = rows.filter(({ way }) => way !== 'paper');
  if (withSlips.length === 0) return new Map();
  const ballotIds = withSlips.map(({ id }) => id);
  const conferenceIds = [...new Set(withSlips.map(({ conference_id }) => conference_id))];
  const votes = (await voteRecords(tx, { ballotIds })).filter(({ state }) => state !== 'voided');
  const ceremonies = (await ceremonyRecords(tx, { conferenceIds })).filter(({ state }) => state !== 'voided');
  const trackers = await trackersOfPublished(tx, votes);
  const voteOf = (ballotId: string) => votes.find((vote) => vote.ballotId === ballotId) ?? null;
  return new Map(
    withSlips.map((row) => [
      row.id,
      {
        ceremony: ceremonies.find(({ meeting }) => meeting.id === row.conference_id) ?? null,
        vote: voteOf(row.id),
        trackers: trackers.get(voteOf(row.id)?.id ?? '') ?? [],
      },
    ]),
  );
}

/** The count of the slips; null before their sum is decrypted. */
export function slipCount({ vote }: ElectronicPart, bases: CountBases, candidates: readonly Candidate[]): Count | null {
  if (!vote?.result || !vote.closing || vote.tallied === null) return null;
  const { closing, tallied, result } = vote;
  return countOfSum(bases, candidates, { closing, tallied, votes: result[0] ?? [] });
}
