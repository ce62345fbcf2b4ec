import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { contentMark, figuresContent } from '../content.ts';
import type { Votes } from '../figures.ts';
import { figuresOfYear, stageOfYear } from '../queries.ts';

interface Announcement {
  clusterYearId: string;
  votes: Votes;
  now: Date;
  actor: Actor | null;
}

/**
 * Keeps the figures of a year whole, within the change that announces its result; later changes of data do not change
 * them. Gives their mark; null where the scores are not all final, or figures were kept before.
 */
export async function freezeFigures(
  tx: Tx,
  { clusterYearId, votes, now, actor }: Announcement,
): Promise<string | null> {
  const { stage } = await stageOfYear(tx, clusterYearId);
  const figures = stage === 'final' ? await figuresOfYear(tx, clusterYearId, stage, votes) : null;
  if (!figures) return null;
  const content = figuresContent(figures);
  const kept = await tx.db
    .insertInto('fairness_record')
    .values({
      tenant_id: tx.tenantId,
      cluster_year_id: clusterYearId,
      ballot_id: votes.ballotId,
      method: figures.method,
      content,
      content_hash: contentMark(content),
      frozen_at: now,
      frozen_by: actor?.accountId ?? null,
      frozen_by_name: actor?.displayName ?? '',
      frozen_by_title: actor?.jobTitle ?? '',
    })
    .onConflict((on) => on.columns(['tenant_id', 'cluster_year_id']).doNothing())
    .returning('content_hash')
    .executeTakeFirst();
  return kept?.content_hash ?? null;
}
