import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrix } from '#src/features/accounts/rules.ts';
import { paths } from '#src/paths.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { preparedBallot, scopeFor, tellerNames } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import {
  chooseWayOf,
  filledIn,
  madeKeys,
  type OpenVote,
  openedVote,
  TellerDevice,
  voteOf,
} from '#tests/factories/electronic-votes.ts';
import { openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { makeKeyAccess, makeSlipsAccess, sealVoteAccess, startCeremonyAccess, voidCeremonyAccess } from './access.ts';
import { postCert } from './commands/give-key-parts.ts';
import { recordSlips } from './commands/record-slips.ts';
import { startCeremony } from './commands/start-ceremony.ts';
import { voidCeremony } from './commands/void-ceremony.ts';
import { trackersOf } from './queries/vote-record.ts';

let world: World;
let web: Web;
let open: OpenVote;
const origin = 'http://localhost';
const look = <T>(query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);

beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  const { conferenceId } = await openedConference(world);
  const ballotId = await preparedBallot(world, conferenceId);
  open = await openedVote(world, ballotId, { slips: 60, revote: false });
}, 240_000);
afterAll(() => world.close());

async function send(path: string, body: unknown, { user = '', headers = {} as Record<string, string> } = {}) {
  const cookies = user ? (await web.signedIn(user)).cookies : new Map<string, string>();
  const answer = await web.hono.request(origin + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, said: (await answer.json().catch(() => null)) as Record<string, unknown> };
}

describe('a post of a device', () => {
  it('is refused to a stranger, to who holds no key, and in the wrong phase, as JSON', async () => {
    const path = paths.confirmWords(open.voteId);
    const body = { fingerprint: 'x' };
    expect(await send(path, body)).toMatchObject({ status: 401, said: { error: 'signIn' } });
    expect(await send(path, body, { user: 'gdbd.truong' })).toMatchObject({
      status: 403,
      said: { error: 'forbidden' },
    });
    expect(await send(path, body, { user: tellerNames[1] })).toMatchObject({
      status: 409,
      said: { error: 'wrongPhase', message: expect.any(String) },
    });
    expect(await send(paths.confirmWords(uuidv7()), body, { user: tellerNames[1] })).toMatchObject({ status: 404 });
  });

  it.each([
    ['postDecryption', { decryption: '{}' }],
    ['sealVote', { credentials: ['2'] }],
    ['refuseDecryption', { reason: 'Không khớp.' }],
  ] as const)('%s is refused while the box is open', async (name, body) => {
    const answer = await send(paths[name](open.voteId), body, { user: tellerNames[0] });
    expect(answer).toMatchObject({ status: 409, said: { error: 'wrongPhase' } });
  });

  it.each([
    ['postCert', { cert: { message: '', signature: { challenge: '1', response: '1' } } }],
    ['postPolynomial', {}],
    ['postVerification', {}],
  ] as const)('%s is refused once the keys are complete', async (name, body) => {
    const answer = await send(paths[name](open.ceremonyId), body, { user: tellerNames[0] });
    expect(answer).toMatchObject({ status: 409, said: { error: 'wrongPhase' } });
  });

  it('is refused to the page of another site, as another type, and broken', async () => {
    const { ballot } = filledIn(await voteOf(world, open.voteId), open.credentials[0] ?? '', [1]);
    const path = paths.castBallot(open.voteId);
    expect(await send(path, { ballot }, { headers: { origin: 'https://khac.example' } })).toMatchObject({
      status: 403,
    });
    expect(await send(path, { ballot }, { headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({
      status: 403,
    });
    expect(await send(path, { ballot }, { headers: { 'content-type': 'text/plain' } })).not.toMatchObject({
      status: 200,
    });
    expect(await send(path, '{')).toMatchObject({ status: 400, said: { error: 'malformed' } });
    expect(await send(path, { ballot, more: 1 })).toMatchObject({ status: 422, said: { error: 'invalid' } });
    expect((await look((tx) => trackersOf(tx, open.voteId))).trackers).toEqual([]);
  });

  it('answers a key that is complete, and nothing of the seeds', async () => {
    const cookies = (await web.signedIn(tellerNames[2])).cookies;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const parts = await web.hono.request(origin + paths.ceremonyParts(open.ceremonyId), { headers: { cookie } });
    expect(await parts.json()).toMatchObject({
      state: 'rehearsed',
      threshold: 2,
      size: 3,
      own: { step: 'done', position: 3 },
    });
    const slip = await web.hono.request(origin + paths.slipVotes(open.ceremonyId));
    const votes = (await slip.json()) as { votes: { voteId: string; state: string }[] };
    expect(votes.votes).toMatchObject([{ voteId: open.voteId, state: 'voting', revote: false }]);
  });
});

describe('many phones', () => {
  it('cast at the same moment: none is lost, none is there twice, and a slip votes once where the rules say so', async () => {
    const vote = await voteOf(world, open.voteId);
    const ballots = open.credentials.slice(0, 40).map((credential, at) => filledIn(vote, credential, [at % 11]));
    const path = paths.castBallot(open.voteId);
    const answers = await Promise.all(
      ballots.flatMap(({ ballot }) => [send(path, { ballot }), send(path, { ballot })]),
    );
    expect(answers.every(({ status, said }) => status === 200 && said.counted === true)).toBe(true);
    const { trackers, voted } = await look((tx) => trackersOf(tx, open.voteId));
    expect(trackers).toEqual(ballots.map(({ tracker }) => tracker).sort());
    expect(voted).toBe(40);
    const again = filledIn(vote, open.credentials[0] ?? '', [5]);
    expect(await send(path, { ballot: again.ballot })).toMatchObject({ said: { counted: false, reason: 'voted' } });
    const asked = await web.hono.request(`${origin}${path}?${new URLSearchParams({ ma: ballots[7]?.tracker ?? '' })}`);
    expect(await asked.json()).toEqual({ counted: true, tracker: ballots[7]?.tracker });
    const other = await web.hono.request(`${origin}${path}?${new URLSearchParams({ ma: again.tracker })}`);
    expect(await other.json()).toMatchObject({ counted: false });
  }, 180_000);

  it('leave no session and no account behind', async () => {
    const rows = await look((tx) => tx.db.selectFrom('vote_box').selectAll().execute());
    expect(JSON.stringify(rows)).not.toMatch(/account|session|127\.0\.0\.1/);
  });

  it('the archive can be downloaded as it grows', async () => {
    const file = await web.hono.request(origin + paths.voteArchive(open.voteId));
    expect(file.headers.get('content-disposition')).toContain('.bel');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes.length % 512).toBe(0);
    expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe('BELENIOS');
  });
});

describe('keys', () => {
  it('are not begun twice for a meeting, and not voided while a box depends on them', async () => {
    const scope = () => scopeFor(world, startCeremonyAccess, tellerNames[0], { ballotId: open.ballotId });
    await expect(scope()).rejects.toMatchObject({ code: 'wrongPhase' });
    const voiding = await scopeFor(world, voidCeremonyAccess, 'ktvb.truong', { ceremonyId: open.ceremonyId });
    await expect(voidCeremony(voiding, { reason: 'Thử.' })).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(scopeFor(world, sealVoteAccess, 'gdbd.cv', { voteId: open.voteId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(matrix['electronicVote.decrypt'].roles).toEqual(['teller']);
  });

  it('take a part once: again the same, never another; slips only of the head, batch after batch', async () => {
    const params = { ceremonyId: open.ceremonyId };
    const slips = async (who: string) => scopeFor(world, makeSlipsAccess, who, params);
    await expect(recordSlips(await slips(tellerNames[1]), { count: 5, batch: 2 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(recordSlips(await slips(tellerNames[0]), { count: 5, batch: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const other = await openedWorldOfKeys();
    const [device] = other.devices;
    const stranger = new TellerDevice(other.world, other.ceremonyId, device?.userName ?? '');
    await expect(stranger.nextPart()).resolves.toBe(false);
    await other.world.close();
  }, 180_000);
});

/** Another world whose keys are complete, to try a second device in. */
async function openedWorldOfKeys() {
  const another = await openWorld();
  const { conferenceId } = await openedConference(another);
  const ballotId = await preparedBallot(another, conferenceId);
  await chooseWayOf(another, ballotId, 'electronic');
  const { ceremonyId, devices } = await madeKeys(another, ballotId);
  await inTransaction(another.services.database, another.tenantId, (tx) =>
    tx.db.updateTable('key_ceremony').set({ state: 'keys' }).where('id', '=', ceremonyId).execute(),
  );
  const parts = await devices[0]?.parts();
  const cert = parts?.holders[0]?.cert;
  const scope = () => scopeFor(another, makeKeyAccess, devices[0]?.userName ?? '', { ceremonyId });
  if (!cert) throw new Error('no certificate');
  await expect(postCert(await scope(), { cert })).resolves.toEqual({ state: 'keys' });
  const forged = { ...cert, message: `${cert.message} ` };
  await expect(postCert(await scope(), { cert: forged })).rejects.toMatchObject({ code: 'conflict' });
  const begin = await scopeFor(another, startCeremonyAccess, 'ktvb.truong', { ballotId });
  await expect(startCeremony(begin)).rejects.toMatchObject({ code: 'wrongPhase' });
  return { world: another, ceremonyId, devices };
}
