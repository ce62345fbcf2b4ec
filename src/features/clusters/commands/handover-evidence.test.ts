import { expect, it } from 'vitest';
import { read } from '#src/platform/database/transaction.ts';
import { countBallot, ministryVotes, preparedBallot, votedBallot } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import { openWorld } from '#tests/factories/world.ts';
import { handoverFacts } from '../queries.ts';
import { handoverEvidence } from './handover-evidence.ts';

it('counts every paper that lies sealed: those put in, those not used and the spare ones', async () => {
  const world = await openWorld();
  try {
    const { conferenceId } = await openedConference(world);
    const ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
    const sealed = () =>
      read(world.services.database, world.tenantId, async (tx) => {
        const facts = await handoverFacts(tx, world.year2020);
        return facts && (await handoverEvidence(tx, facts, '2020-12-17')).sealedPapers;
      });
    expect(await sealed()).toBeUndefined();
    await countBallot(world, ballotId, ministryVotes);
    expect(await sealed()).toBe('11 phiếu thu về, 0 không dùng, 02 dự phòng');
  } finally {
    await world.close();
  }
});
