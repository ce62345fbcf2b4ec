import { archiveFile, recordsFrom } from '#src/features/electronic-votes/queries/archive-records.ts';
import { voteRecord } from '#src/features/electronic-votes/queries/vote-record.ts';
import { look, type Stage } from '../stage.ts';

/** The whole archive of a vote as it stands, as the tellers download it. */
export async function archiveOf(stage: Stage, voteId: string): Promise<Uint8Array> {
  const vote = await look(stage, (tx) => voteRecord(tx, voteId));
  if (!vote) throw new Error('no vote');
  const pieces: Uint8Array[] = [];
  const file = archiveFile((from) => look(stage, (tx) => recordsFrom(tx, voteId, from, vote.records)), vote.records);
  for await (const piece of file) pieces.push(piece);
  return Buffer.concat(pieces);
}
