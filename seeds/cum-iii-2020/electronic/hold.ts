import { credentialSecret, newCredential, publicCredential } from '#src/ballot/credentials.ts';
import { readElection } from '#src/ballot/election.ts';
import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import { makeBallot } from '#src/ballot/make-ballot.ts';
import { opensslPowers as powers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import {
  announceResultAccess,
  chooseWayAccess,
  closeBallotAccess,
  confirmCountAccess,
  freezeElectorateAccess,
  nameTellersAccess,
  openBallotAccess,
  readCountingMinutes,
  signMinutesAccess,
} from '#src/features/ballots/access.ts';
import { announceResult } from '#src/features/ballots/commands/announce-result.ts';
import { chooseWay } from '#src/features/ballots/commands/choose-way.ts';
import { closeBallot } from '#src/features/ballots/commands/close-ballot.ts';
import { confirmCount } from '#src/features/ballots/commands/confirm-count.ts';
import { draftElection } from '#src/features/ballots/commands/draft-election.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { nameTellers } from '#src/features/ballots/commands/name-tellers.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import { printCountingMinutes } from '#src/features/ballots/commands/print-counting-minutes.ts';
import { signMinutes } from '#src/features/ballots/commands/sign-minutes.ts';
import { ballotRecord } from '#src/features/ballots/queries/ballot-record.ts';
import {
  castBallotAccess,
  draftVoteAccess,
  makeSlipsAccess,
  sealVoteAccess,
  signHeadAccess,
  startCeremonyAccess,
} from '#src/features/electronic-votes/access.ts';
import { acceptBallot, type CastAnswer } from '#src/features/electronic-votes/commands/accept-ballot.ts';
import { recordSlips } from '#src/features/electronic-votes/commands/record-slips.ts';
import { sealVote } from '#src/features/electronic-votes/commands/seal-vote.ts';
import { signHead } from '#src/features/electronic-votes/commands/sign-head.ts';
import { startCeremony } from '#src/features/electronic-votes/commands/start-ceremony.ts';
import { voteRecord } from '#src/features/electronic-votes/queries/vote-record.ts';
import type { Flag } from '../acts/ballots.ts';
import { members } from '../data/published.ts';
import { leaders2020, tellers } from '../data/simulated-people.ts';
import { governmentFlagVotes, ministryFlagVotes, papers, sparePapers } from '../data/simulated-votes.ts';
import { id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';
import { archiveOf } from './archive.ts';
import { ballotsOf } from './choices.ts';
import { TellerDevice } from './teller-device.ts';

const chair = userOf(leaders2020.head, 'head');
const tellerUsers = tellers
  .toSorted((one, other) => Number(other.head) - Number(one.head))
  .map(({ unit }) => userOf(unit, 'officer'));
const headTeller = tellerUsers[0] ?? '';
const votesOf: Record<Flag, Partial<Record<string, number>>> = {
  CO_BO: ministryFlagVotes,
  CO_CP: governmentFlagVotes,
};

/** One vote held on simulated devices. */
export interface HeldVote {
  flag: Flag;
  uuid: string;
  /** The eight words. */
  words: string;
  head: string;
  voters: number;
  /** Codes of the units, sorted. */
  nominated: string[];
  archive: Uint8Array;
}

/** Keys and slips of one meeting, on the devices that made them. */
interface Devices {
  tellers: TellerDevice[];
  /** What the slips carry: made on the head teller's device, never sent. */
  slips: string[];
}

/**
 * Both flags voted electronically in a world where the conference is open and nothing has been voted yet: three devices
 * of tellers and eleven of delegates, simulated, through the same access as the pages. The choices are those of the
 * simulated paper count.
 */
export async function holdElectronically(stage: Stage): Promise<HeldVote[]> {
  const ballotId = id(stage, 'ballot.CO_BO');
  await prepareWay(stage, 'CO_BO');
  const { ceremonyId } = await startCeremony(await scopeOf(stage, chair, startCeremonyAccess, { ballotId }));
  const devices = await makeKeysAndSlips(stage, ceremonyId);
  const first = await holdVote(stage, 'CO_BO', devices);
  await prepareWay(stage, 'CO_CP');
  return [first, await holdVote(stage, 'CO_CP', devices)];
}

async function prepareWay(stage: Stage, flag: Flag): Promise<void> {
  const params = { ballotId: id(stage, `ballot.${flag}`) };
  const version = async () => (await look(stage, (tx) => ballotRecord(tx, params.ballotId)))?.version ?? 0;
  const [headId = '', ...memberIds] = tellerUsers.map((user) => id(stage, `account.${user}`));
  const naming = await scopeOf(stage, chair, nameTellersAccess, params);
  await nameTellers(naming, { headId, memberIds, version: await version() });
  const choosing = await scopeOf(stage, chair, chooseWayAccess, params);
  await chooseWay(choosing, { way: 'electronic', publication: 'counts', revote: 'yes', version: await version() });
}

async function makeKeysAndSlips(stage: Stage, ceremonyId: string): Promise<Devices> {
  const devices = tellerUsers.map((user) => new TellerDevice(stage, ceremonyId, user));
  for (let part = 0; part < 3; part++) for (const device of devices) await device.giveNextPart();
  for (const device of devices) await device.rehearse();
  const count = members.length + sparePapers;
  await recordSlips(await scopeOf(stage, headTeller, makeSlipsAccess, { ceremonyId }), { count, batch: 1 });
  return { tellers: devices, slips: Array.from({ length: count }, () => newCredential()) };
}

async function holdVote(stage: Stage, flag: Flag, devices: Devices): Promise<HeldVote> {
  const params = { ballotId: id(stage, `ballot.${flag}`) };
  await freezeElectorate(await scopeOf(stage, chair, freezeElectorateAccess, params));
  const { voteId } = await draftElection(await scopeOf(stage, chair, draftVoteAccess, params));
  const { uuid, fingerprint } = await voteOf(stage, voteId);
  const credentials = devices.slips.map((slip) => publicCredential(powers, credentialSecret(slip, uuid)).toString());
  await sealVote(await scopeOf(stage, headTeller, sealVoteAccess, { voteId }), { credentials });
  for (const device of devices.tellers) await device.confirmWords(voteId, fingerprint);
  await openBallot(await scopeOf(stage, chair, openBallotAccess, params));
  await castAll(stage, flag, voteId, devices.slips);
  const { issued, unused } = papers;
  await closeBallot(await scopeOf(stage, chair, closeBallotAccess, params), { issued, unused, exchanged: 0 });
  await decrypt(stage, voteId, devices.tellers);
  await confirmCount(await scopeOf(stage, headTeller, confirmCountAccess, params), { note: '' });
  const { nominated } = await announceResult(await scopeOf(stage, chair, announceResultAccess, params));
  await signAndPrint(stage, flag);
  const { signedHead, tallied } = await voteOf(stage, voteId);
  return {
    ...{ flag, uuid, words: fingerprintWords(fingerprint).join(' '), head: signedHead ?? '', voters: tallied ?? 0 },
    nominated: members
      .map(({ code }) => code)
      .filter((code) => nominated.includes(id(stage, `unit.${code}`)))
      .sort(),
    archive: await archiveOf(stage, voteId),
  };
}

/** Eleven delegates, one slip each; nobody is signed in. */
async function castAll(stage: Stage, flag: Flag, voteId: string, slips: readonly string[]): Promise<void> {
  const ballot = await look(stage, (tx) => ballotRecord(tx, id(stage, `ballot.${flag}`)));
  const election = readElection((await voteOf(stage, voteId)).election);
  if (!ballot || !election.ok) throw new Error('the election cannot be read');
  const { record, y } = election.value;
  const question = record.questions[0];
  const codeOf = (unitId: string) => members.find(({ code }) => id(stage, `unit.${code}`) === unitId)?.code ?? '';
  const votes = ballot.candidates.map((candidate) => votesOf[flag][codeOf(candidate.id)] ?? 0);
  const chosen = ballotsOf(votes, { ballots: papers.valid, most: question?.max ?? 0 });
  const key = ballotKey(powers, y);
  const answers: Promise<CastAnswer>[] = [];
  for (const [place, named] of chosen.entries()) {
    const choices = [ballot.candidates.map((_, candidate) => (named.includes(candidate) ? 1 : 0))];
    const made = makeBallot(election.value, key, credentialSecret(slips[place] ?? '', record.uuid), choices);
    if (!made.ok) throw new Error(`a ballot: ${made.code}`);
    const scope = await castBallotAccess.authorise({ actor: null, services: stage.services }, { voteId });
    answers.push(acceptBallot(scope, { ballot: made.value.ballot }));
  }
  for (const answer of await Promise.all(answers)) if (!answer.counted) throw new Error(answer.message);
}

/** The head is signed on paper, then two of three keys decrypt. */
async function decrypt(stage: Stage, voteId: string, devices: readonly TellerDevice[]): Promise<void> {
  const { head } = await voteOf(stage, voteId);
  const scope = await scopeOf(stage, headTeller, signHeadAccess, { voteId });
  await signHead(scope, { head: head ?? '' }, await signed(scope));
  for (const device of devices.slice(0, 2)) await device.decrypt(voteId);
}

async function signAndPrint(stage: Stage, flag: Flag): Promise<void> {
  const params = { ballotId: id(stage, `ballot.${flag}`) };
  for (const user of tellerUsers) {
    const scope = await scopeOf(stage, user, signMinutesAccess, params);
    await signMinutes(scope, await signed(scope));
  }
  const minutes = await scopeOf(stage, chair, readCountingMinutes, params);
  await stage.out?.(`bien-ban-kiem-phieu-dien-tu-${flag}.pdf`, await printCountingMinutes(minutes));
}

async function voteOf(stage: Stage, voteId: string) {
  const vote = await look(stage, (tx) => voteRecord(tx, voteId));
  if (!vote) throw new Error('no vote');
  return vote;
}
