import { credentialSecret, newCredential, publicCredential } from '#src/ballot/credentials.ts';
import { partialDecryption } from '#src/ballot/decryption.ts';
import { readElection } from '#src/ballot/election.ts';
import { type MadeBallot, makeBallot } from '#src/ballot/make-ballot.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import { checkRehearsal } from '#src/ballot/rehearsal.ts';
import { readTally } from '#src/ballot/tally.ts';
import { makeCertificate, readCertificates } from '#src/ballot/trustees/certificates.ts';
import { makeContribution } from '#src/ballot/trustees/contributions.ts';
import { newSeed } from '#src/ballot/trustees/keys.ts';
import { computeOwnKey } from '#src/ballot/trustees/own-key.ts';
import {
  chooseWayAccess,
  closeBallotAccess,
  confirmCountAccess,
  freezeElectorateAccess,
  openBallotAccess,
} from '#src/features/ballots/access.ts';
import { chooseWay } from '#src/features/ballots/commands/choose-way.ts';
import { closeBallot } from '#src/features/ballots/commands/close-ballot.ts';
import { confirmCount } from '#src/features/ballots/commands/confirm-count.ts';
import { draftElection } from '#src/features/ballots/commands/draft-election.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import {
  castBallotAccess,
  confirmWordsAccess,
  decryptAccess,
  draftVoteAccess,
  makeKeyAccess,
  makeSlipsAccess,
  rehearseAccess,
  sealEnvelopeAccess,
  sealVoteAccess,
  signHeadAccess,
  startCeremonyAccess,
} from '#src/features/electronic-votes/access.ts';
import { acceptBallot, type CastAnswer } from '#src/features/electronic-votes/commands/accept-ballot.ts';
import { confirmEnvelope } from '#src/features/electronic-votes/commands/confirm-envelope.ts';
import { confirmWords } from '#src/features/electronic-votes/commands/confirm-words.ts';
import { postCert, postPolynomial, postVerification } from '#src/features/electronic-votes/commands/give-key-parts.ts';
import { postDecryption } from '#src/features/electronic-votes/commands/post-decryption.ts';
import { recordSlips } from '#src/features/electronic-votes/commands/record-slips.ts';
import { postRehearsal, startRehearsal } from '#src/features/electronic-votes/commands/rehearse.ts';
import { sealVote } from '#src/features/electronic-votes/commands/seal-vote.ts';
import { signHead } from '#src/features/electronic-votes/commands/sign-head.ts';
import { startCeremony } from '#src/features/electronic-votes/commands/start-ceremony.ts';
import { tallyText } from '#src/features/electronic-votes/queries/archive-records.ts';
import { type VoteRecord, voteRecord } from '#src/features/electronic-votes/queries/vote-record.ts';
import { type CeremonyParts, ceremonyParts } from '#src/features/electronic-votes/queries.ts';
import type { Way } from '#src/features/electronic-votes/rules.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { read, type Tx } from '#src/platform/database/transaction.ts';
import { ballotOf, chair, scopeFor, tellerNames } from './ballots.ts';
import { testPassword, type World } from './world.ts';

const powers = opensslPowers;

const lookAt = <T>(world: World, query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);

/** The device of one teller: its seed never leaves it. */
export class TellerDevice {
  readonly userName: string;
  private readonly world: World;
  private readonly ceremonyId: string;
  private readonly seed: string = newSeed();

  constructor(world: World, ceremonyId: string, userName: string) {
    this.world = world;
    this.ceremonyId = ceremonyId;
    this.userName = userName;
  }

  async parts(): Promise<CeremonyParts> {
    const { accountId } = await this.world.as(this.userName);
    const parts = await lookAt(this.world, (tx) => ceremonyParts(tx, this.ceremonyId, accountId));
    if (!parts?.own) throw new Error(`${this.userName} holds no key`);
    return parts;
  }

  /** What this device would send next in the making of the keys, sent. @returns false while it waits or is done */
  async nextPart(): Promise<boolean> {
    const parts = await this.parts();
    const { step, position } = parts.own as NonNullable<CeremonyParts['own']>;
    const own = { index: position, seed: this.seed };
    const scope = () => scopeFor(this.world, makeKeyAccess, this.userName, { ceremonyId: this.ceremonyId });
    if (step === 'cert') await postCert(await scope(), { cert: makeCertificate(powers, parts, position, this.seed) });
    else if (step === 'polynomial') {
      await postPolynomial(await scope(), { polynomial: makeContribution(powers, this.certificates(parts, own), own) });
    } else if (step === 'verification') {
      await postVerification(await scope(), { verification: this.key(parts).publicKey });
    } else return false;
    return true;
  }

  /** The secret share, computed again from the seed and what the server keeps. */
  key(parts: CeremonyParts) {
    const own = { index: parts.own?.position ?? 0, seed: this.seed };
    const contributions = parts.holders.map(({ polynomial }) => polynomial);
    const key = computeOwnKey(powers, this.certificates(parts, own), contributions, own);
    if (!key.ok) throw new Error(`the own key of ${this.userName}: ${key.code}`);
    return key.value;
  }

  private certificates(parts: CeremonyParts, own: { index: number; seed: string }) {
    const certs = parts.holders.map(({ cert }) => cert);
    const read = readCertificates(powers, parts, certs, own);
    if (!read.ok) throw new Error(`the certificates: ${read.code}`);
    return read.value;
  }

  async rehearse() {
    const params = { ceremonyId: this.ceremonyId };
    const { rehearsal } = await startRehearsal(await scopeFor(this.world, rehearseAccess, this.userName, params));
    const parts = await this.parts();
    const tally = checkRehearsal(ballotKey(powers, BigInt(parts.publicKey ?? '')), parts.uuid, rehearsal);
    if (!tally) throw new Error('the dummy is not what it says');
    const decryption = partialDecryption(powers, rehearsal.fingerprint, tally, this.key(parts).secret);
    return postRehearsal(await scopeFor(this.world, rehearseAccess, this.userName, params), { decryption });
  }

  /** The partial decryption of a vote, without the guard that a real device has in front of it. */
  async decryptionOf(voteId: string): Promise<string> {
    const vote = await voteOf(this.world, voteId);
    const text = await lookAt(this.world, (tx) => tallyText(tx, voteId));
    return partialDecryption(powers, vote.fingerprint, readTally(text ?? ''), this.key(await this.parts()).secret);
  }

  async decrypt(voteId: string) {
    const decryption = await this.decryptionOf(voteId);
    return postDecryption(await scopeFor(this.world, decryptAccess, this.userName, { voteId }), { decryption });
  }
}

export async function voteOf(world: World, voteId: string): Promise<VoteRecord> {
  const vote = await lookAt(world, (tx) => voteRecord(tx, voteId));
  if (!vote) throw new Error('no vote');
  return vote;
}

export interface Ceremony {
  ceremonyId: string;
  devices: TellerDevice[];
}

export async function chooseWayOf(
  world: World,
  ballotId: string,
  way: Way,
  more: { revote?: boolean; publication?: 'counts' | 'reachedOnly' } = {},
) {
  const { version } = await ballotOf(world, ballotId);
  const { revote = true, publication = 'counts' } = more;
  return chooseWay(await scopeFor(world, chooseWayAccess, chair, { ballotId }), {
    ...{ way, publication, version },
    ...(revote ? { revote: 'yes' as const } : {}),
  });
}

/** The keys of a ballot's tellers, complete; not rehearsed. */
export async function madeKeys(world: World, ballotId: string): Promise<Ceremony> {
  const { ceremonyId } = await startCeremony(await scopeFor(world, startCeremonyAccess, chair, { ballotId }));
  const names = await userNames(world, ballotId);
  const devices = names.map((name) => new TellerDevice(world, ceremonyId, name));
  for (let round = 0; round < 3; round++) for (const device of devices) await device.nextPart();
  return { ceremonyId, devices };
}

async function userNames(world: World, ballotId: string): Promise<string[]> {
  const ids = (await ballotOf(world, ballotId)).tellers.map(({ accountId }) => accountId);
  const rows = await lookAt(world, (tx) =>
    tx.db.selectFrom('account').select(['id', 'user_name']).where('id', 'in', ids).execute(),
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.user_name ?? '');
}

/** Keys, rehearsal by every key, and slips made on the head teller's device. */
export async function heldCeremony(
  world: World,
  ballotId: string,
  slips = 13,
): Promise<Ceremony & { credentials: string[] }> {
  const ceremony = await madeKeys(world, ballotId);
  const { ceremonyId, devices } = ceremony;
  for (const { userName } of devices) {
    await confirmEnvelope(await scopeFor(world, sealEnvelopeAccess, userName, { ceremonyId }));
  }
  for (const device of devices) await device.rehearse();
  return { ...ceremony, credentials: await madeSlips(world, ceremonyId, slips, 1) };
}

export async function madeSlips(world: World, ceremonyId: string, count: number, batch: number): Promise<string[]> {
  const scope = await scopeFor(world, makeSlipsAccess, tellerNames[0], { ceremonyId });
  await recordSlips(scope, { count, batch });
  return Array.from({ length: count }, () => newCredential());
}

/** Public credentials of the slips for one election, as the head teller's device sends them. */
export function publicList(credentials: readonly string[], uuid: string): string[] {
  return credentials.map((each) => publicCredential(powers, credentialSecret(each, uuid)).toString());
}

/** Drafted, sealed and its words confirmed by all. */
export async function sealedVote(
  world: World,
  ballotId: string,
  { devices, credentials }: Ceremony & { credentials: readonly string[] },
): Promise<string> {
  const { voteId } = await draftElection(await scopeFor(world, draftVoteAccess, chair, { ballotId }));
  const { uuid, fingerprint } = await voteOf(world, voteId);
  const head = devices[0]?.userName ?? '';
  await sealVote(await scopeFor(world, sealVoteAccess, head, { voteId }), {
    credentials: publicList(credentials, uuid),
  });
  for (const { userName } of devices) {
    await confirmWords(await scopeFor(world, confirmWordsAccess, userName, { voteId }), { fingerprint });
  }
  return voteId;
}

export interface OpenVote extends Ceremony {
  ballotId: string;
  voteId: string;
  credentials: string[];
}

/** A prepared ballot of the world, taken as far as its opening. */
export async function openedVote(
  world: World,
  ballotId: string,
  { way = 'electronic' as Way, revote = true, slips = 13 } = {},
): Promise<OpenVote> {
  await chooseWayOf(world, ballotId, way, { revote });
  await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId }));
  const ceremony = await heldCeremony(world, ballotId, slips);
  const voteId = await sealedVote(world, ballotId, ceremony);
  await openBallot(await scopeFor(world, openBallotAccess, chair, { ballotId }));
  return { ...ceremony, ballotId, voteId };
}

/** What a delegate's phone makes of a slip: `chosen` are places of the candidates. */
export function filledIn(
  vote: Pick<VoteRecord, 'election'>,
  credential: string,
  chosen: readonly number[],
): MadeBallot {
  const election = readElection(vote.election);
  if (!election.ok) throw new Error(election.code);
  const { record, y } = election.value;
  const choices = [(record.questions[0]?.answers ?? []).map((_, place) => (chosen.includes(place) ? 1 : 0))];
  const made = makeBallot(election.value, ballotKey(powers, y), credentialSecret(credential, record.uuid), choices);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

/** Nobody signed in, as at the slip's address. */
export async function castBy(world: World, voteId: string, ballot: string): Promise<CastAnswer> {
  const scope = await castBallotAccess.authorise({ actor: null, services: world.services }, { voteId });
  return acceptBallot(scope, { ballot });
}

export async function closedVote(world: World, { ballotId }: { ballotId: string }, issued = 11, unused = 0) {
  return closeBallot(await scopeFor(world, closeBallotAccess, chair, { ballotId }), { issued, unused, exchanged: 0 });
}

/** Head signed, then decrypted by as many keys as are needed. */
export async function decryptedVote(world: World, { voteId, devices }: OpenVote, used = devices.slice(0, 2)) {
  const { head } = await voteOf(world, voteId);
  const scope = await scopeFor(world, signHeadAccess, devices[0]?.userName ?? '', { voteId });
  await signHead(scope, { head: head ?? '' }, await confirmSignature(scope, testPassword));
  for (const device of used) await device.decrypt(voteId);
  return voteOf(world, voteId);
}

export async function confirmedVote(world: World, ballotId: string) {
  return confirmCount(await scopeFor(world, confirmCountAccess, tellerNames[0], { ballotId }), { note: '' });
}
