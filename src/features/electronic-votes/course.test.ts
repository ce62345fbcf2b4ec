import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { guardDecryption } from '#src/ballot/verify/guard-decryption.ts';
import { verifyArchive } from '#src/ballot/verify/verify-archive.ts';
import { freezeElectorateAccess, openBallotAccess, voidBallotAccess } from '#src/features/ballots/access.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import { voidBallot } from '#src/features/ballots/commands/void-ballot.ts';
import { read, type Tx } from '#src/platform/database/transaction.ts';
import { announce, ballotOf, chair, preparedBallot, scopeFor, signAs, tellerNames } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import {
  castBy,
  chooseWayOf,
  closedVote,
  confirmedVote,
  decryptedVote,
  filledIn,
  type OpenVote,
  openedVote,
  sealedVote,
  voteOf,
} from '#tests/factories/electronic-votes.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { decryptAccess, readWholeArchive, spoilBallotAccess } from './access.ts';
import { postDecryption } from './commands/post-decryption.ts';
import { spoilBallot } from './commands/spoil-ballot.ts';
import { archiveFile, publicRecords, recordsFrom } from './queries/archive-records.ts';
import { spoiledBallots, trackersOf, turnout } from './queries/vote-record.ts';
import { voteParts } from './queries.ts';

let world: World;
let open: OpenVote;

const look = <T>(query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);

async function archiveOf(voteId: string, which: 'whole' | 'public'): Promise<Uint8Array> {
  const vote = await voteOf(world, voteId);
  const end = which === 'whole' ? vote.records : await look((tx) => publicRecords(tx, vote));
  const pieces: Uint8Array[] = [];
  for await (const piece of archiveFile((from) => look((tx) => recordsFrom(tx, voteId, from, end)), end)) {
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const verify = (bytes: Uint8Array) => verifyArchive(bytes, { powers: opensslPowers });

/** Places of the candidates that each of eleven delegates names. */
const choices = [...Array(9).fill([2, 4, 7, 9]), [4, 9], [0]] as number[][];

beforeAll(async () => {
  world = await openWorld();
  const { conferenceId } = await openedConference(world);
  open = await openedVote(world, await preparedBallot(world, conferenceId));
}, 240_000);
afterAll(() => world.close());

describe('a ballot on slips, from the keys to the nomination', () => {
  it('takes eleven ballots, one of them again, and a check that is never counted', async () => {
    const vote = await voteOf(world, open.voteId);
    const check = filledIn(vote, open.credentials[0] ?? '', [1]);
    const scope = await spoilBallotAccess.authorise({ actor: null, services: world.services }, { voteId: vote.id });
    expect(await spoilBallot(scope, check)).toMatchObject({ tracker: check.tracker });
    expect(await castBy(world, vote.id, check.ballot)).toMatchObject({ counted: false, reason: 'spoiled' });
    expect(await look((tx) => spoiledBallots(tx, vote.id))).toMatchObject([{ tracker: check.tracker }]);

    const first = filledIn(vote, open.credentials[0] ?? '', [0, 1]);
    expect(await castBy(world, vote.id, first.ballot)).toEqual({ counted: true, tracker: first.tracker });
    const ballots = choices.map((chosen, at) => filledIn(vote, open.credentials[at] ?? '', chosen));
    for (const { ballot, tracker } of ballots) {
      expect(await castBy(world, vote.id, ballot)).toEqual({ counted: true, tracker });
    }
    const { trackers, voted } = await look((tx) => trackersOf(tx, vote.id));
    expect(voted).toBe(11);
    expect(trackers).toEqual([first.tracker, ...ballots.map(({ tracker }) => tracker)].sort());
    await expect(
      spoilBallotAccess
        .authorise({ actor: null, services: world.services }, { voteId: vote.id })
        .then((again) => spoilBallot(again, first)),
    ).rejects.toMatchObject({ code: 'conflict' });
  }, 120_000);

  it('answers the same ballot alike, also many times at once, and holds it once', async () => {
    const vote = await voteOf(world, open.voteId);
    const { ballot, tracker } = filledIn(vote, open.credentials[10] ?? '', [0]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => castBy(world, vote.id, ballot)));
    expect(answers).toEqual(Array(6).fill({ counted: true, tracker }));
    const { trackers } = await look((tx) => trackersOf(tx, vote.id));
    expect(trackers.filter((each) => each === tracker)).toHaveLength(1);
    expect(await look((tx) => turnout(tx, vote.id))).toBe(11);
  });

  it('refuses what is no ballot of this vote', async () => {
    const vote = await voteOf(world, open.voteId);
    const { ballot } = filledIn(vote, open.credentials[3] ?? '', [5]);
    const stranger = filledIn(vote, 'XXX-XXX-XXX-XXX-XXX', [5]);
    expect(await castBy(world, vote.id, stranger.ballot)).toMatchObject({ reason: 'notOfThisVote' });
    expect(await castBy(world, vote.id, '{}')).toMatchObject({ counted: false });
    const forged = ballot.replace(/"response":"(\d)/, (_, digit) => `"response":"${(Number(digit) % 9) + 1}`);
    expect(await castBy(world, vote.id, forged)).toMatchObject({ counted: false, reason: 'refused' });
    expect(await look((tx) => turnout(tx, vote.id))).toBe(11);
  });

  it('keeps nothing of who voted and when', async () => {
    const columns = await look((tx) => tx.db.selectFrom('vote_box').selectAll().executeTakeFirstOrThrow());
    expect(Object.keys(columns).sort()).toEqual(['credential', 'height', 'tenant_id', 'tracker', 'vote_id']);
    const entries = await look((tx) =>
      tx.db
        .selectFrom('journal_entry')
        .select('action')
        .where('action', 'in', ['electronicVote.cast', 'electronicVote.spoil'])
        .execute(),
    );
    expect(entries).toEqual([]);
    expect(
      await look((tx) =>
        tx.db.selectFrom('submission').select('id').where('action', '=', 'electronicVote.cast').execute(),
      ),
    ).toEqual([]);
  });

  it('is opened by nobody while it goes on, and closes only when the slips account for the box', async () => {
    await expect(scopeFor(world, decryptAccess, tellerNames[0], { voteId: open.voteId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await expect(closedVote(world, open, 11, 1)).rejects.toMatchObject({ fields: { unused: expect.any(String) } });
    await expect(closedVote(world, open, 10, 0)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('hủy') },
    });
    await expect(closedVote(world, open, 14, 0)).rejects.toMatchObject({ fields: { issued: expect.any(String) } });
    await closedVote(world, open, 11, 0);
    const vote = await voteOf(world, open.voteId);
    expect(vote).toMatchObject({ state: 'ended', tallied: 11, result: null });
    const late = filledIn(vote, open.credentials[11] ?? '', [0]);
    expect(await castBy(world, vote.id, late.ballot)).toMatchObject({ counted: false, reason: 'notVoting' });
    const inBox = filledIn(vote, open.credentials[10] ?? '', [0]);
    expect(await castBy(world, vote.id, inBox.ballot)).toMatchObject({ counted: false, reason: 'notVoting' });
  });

  it('lets the guard of a device pass, and gives the result with the second key', async () => {
    const parts = await look((tx) => voteParts(tx, open.voteId, null));
    await expect(decryptedVote(world, open, [])).resolves.toMatchObject({ state: 'headSigned' });
    const { signedHead } = await voteOf(world, open.voteId);
    const expectations = { ...parts?.expectations, head: signedHead } as never;
    const guard = await guardDecryption(await archiveOf(open.voteId, 'whole'), expectations, { powers: opensslPowers });
    expect(guard.failures).toEqual([]);
    expect(guard).toMatchObject({ allowed: true, report: { figures: { voters: 11, ballots: 13, replaced: 2 } } });

    const [head, second, third] = open.devices;
    const wrong = (await third?.decryptionOf(open.voteId)) ?? '';
    const scope = await scopeFor(world, decryptAccess, second?.userName ?? '', { voteId: open.voteId });
    await expect(postDecryption(scope, { decryption: wrong })).rejects.toMatchObject({ code: 'invalid' });
    expect(await third?.decrypt(open.voteId)).toEqual({ state: 'decrypting', done: 1, of: 2 });
    expect(await third?.decrypt(open.voteId)).toEqual({ state: 'decrypting', done: 1, of: 2 });
    expect((await voteOf(world, open.voteId)).result).toBeNull();
    expect(await head?.decrypt(open.voteId)).toEqual({ state: 'counted', done: 2, of: 2 });
    expect((await voteOf(world, open.voteId)).result).toEqual([[1, 0, 9, 0, 10, 0, 0, 9, 0, 10, 0]]);
  }, 120_000);

  it('shows the counts to nobody else before the announcement', async () => {
    const held = await verify(await archiveOf(open.voteId, 'public'));
    expect(held).toMatchObject({ verdict: 'unfinished', state: 'tallied', figures: { decryptions: 0 }, failures: [] });
    expect(JSON.stringify(await look((tx) => voteParts(tx, open.voteId, null)))).not.toContain('"result"');
    await expect(scopeFor(world, readWholeArchive, chair, { voteId: open.voteId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('becomes the count of the ballot, with its verdict and nominations', async () => {
    expect(await confirmedVote(world, open.ballotId)).toEqual({ state: 'counted' });
    const { nominated } = await announce(world, open.ballotId);
    const { candidates, result } = await ballotOf(world, open.ballotId);
    expect(nominated.sort()).toEqual([2, 4, 7, 9].map((at) => candidates[at]?.id).sort());
    expect(result?.count).toMatchObject({ issued: 11, returned: 11, unused: 0, valid: 11, invalid: 0 });
    for (const who of tellerNames) await signAs(world, open.ballotId, who);
    const report = await verify(await archiveOf(open.voteId, 'public'));
    expect(report).toMatchObject({ verdict: 'accepted', failures: [] });
    expect(report.result).toEqual([[1, 0, 9, 0, 10, 0, 0, 9, 0, 10, 0]]);
  });

  it('goes on with the nested flag from the same keys and slips, which can be taken back and voided', async () => {
    const { conference } = await ballotOf(world, open.ballotId);
    const nested = await preparedBallot(world, conference.id, 'CO_CP');
    await chooseWayOf(world, nested, 'electronic');
    await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId: nested }));
    const first = await sealedVote(world, nested, open);
    const again = await sealedVote(world, nested, open);
    expect(await voteOf(world, first)).toMatchObject({ state: 'voided' });
    await openBallot(await scopeFor(world, openBallotAccess, chair, { ballotId: nested }));
    const vote = await voteOf(world, again);
    expect(await castBy(world, again, filledIn(vote, open.credentials[5] ?? '', [0, 3]).ballot)).toMatchObject({
      counted: true,
    });
    const scope = await scopeFor(world, voidBallotAccess, 'vu.tdkt', { ballotId: nested });
    await voidBallot(scope, { reason: 'Thử hủy.' });
    expect(await voteOf(world, again)).toMatchObject({ state: 'voided' });
    expect(await castBy(world, again, filledIn(vote, open.credentials[6] ?? '', [0]).ballot)).toMatchObject({
      reason: 'notVoting',
    });
  }, 120_000);
});
