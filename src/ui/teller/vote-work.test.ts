import { describe, expect, it } from 'vitest';
import { readDecryption } from '#src/ballot/decryption.ts';
import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { simulateElection } from '#tests/factories/simulated-election.ts';
import { sharedTrustees } from '#tests/factories/simulated-trustees.ts';
import { lineVerdicts } from './guard-view.ts';
import type { CheckedKey } from './own-key.ts';
import type { VoteParts } from './parts.ts';
import { ArchiveGuard, publicCredentials, wordsOfElection } from './vote-work.ts';

const powers = opensslPowers;
const trustees = sharedTrustees(3, 2);
const { secret, publicKey } = trustees.keys[1] as (typeof trustees.keys)[number];
const key: CheckedKey = { secret, trustees: trustees.text, publicKey: trustees.publicKey };
const played = simulateElection({ seed: 'guard', voters: 4, until: 'tallied' });
const { election, records, head, credentials } = played;
const signed = head.head ?? '';

const expected: VoteParts['expectations'] = {
  ...{ uuid: election.record.uuid, fingerprint: election.fingerprint, head: signed },
  ...{ voters: 4, electorate: 4, minimumVoters: 3, revotes: true },
};

const look = async (change: Partial<typeof expected> = {}, of: CheckedKey = key, words = election.fingerprint) => {
  const guard = new ArchiveGuard(powers, of);
  return { guard, news: await guard.look(played.bytes(), { ...expected, ...change }, words) };
};

describe('the words of an election', () => {
  const vote = { election: election.text, uuid: election.record.uuid };

  it('are computed on the device, for the keys that it has put together', () => {
    const words = fingerprintWords(election.fingerprint);
    expect(wordsOfElection(powers, vote, key)).toEqual({
      ok: true,
      value: { fingerprint: election.fingerprint, words },
    });
    const other = { ...key, publicKey: key.publicKey + 1n };
    expect(wordsOfElection(powers, vote, other)).toMatchObject({ code: 'election.publicKey' });
    expect(wordsOfElection(powers, { ...vote, uuid: 'another' }, key)).toMatchObject({ code: 'election.uuid' });
    expect(wordsOfElection(powers, { ...vote, election: '{}' }, key).ok).toBe(false);
  });
});

describe('the public list of slips', () => {
  it('is sorted by number, whatever the order of the slips', () => {
    const slips = played.voters.map(({ credential }) => credential);
    const list = publicCredentials(powers, slips, election.record.uuid);
    expect(list).toEqual(credentials.map(String));
    expect(publicCredentials(powers, slips.toReversed(), election.record.uuid)).toEqual(list);
  });
});

describe('the guard of a device', () => {
  it('decrypts what it has looked at, and its part holds', async () => {
    const { guard, news } = await look();
    expect(lineVerdicts(news).map(({ state }) => state)).toEqual(Array(9).fill('passed'));
    expect(news.allowed).toBe(true);
    const tally = played.tally?.tally ?? [];
    const own = BigInt(publicKey.public_key);
    expect(readDecryption(powers, election.fingerprint, tally, own, guard.part() ?? '').ok).toBe(true);
  });

  it('decrypts nothing before it has looked', () => {
    expect(new ArchiveGuard(powers, key).part()).toBeNull();
  });

  it.each([
    ['another head was signed', { head: 'f'.repeat(64) }, ['head']],
    ['no head was signed', { head: null }, ['head']],
    ['more signatures than ballots', { voters: 5 }, ['number']],
    ['the slips were not counted yet', { voters: null }, ['number']],
    ['more slips than on the list', { electorate: 5 }, ['slips']],
    ['too few to keep a ballot secret', { minimumVoters: 5 }, ['minimum']],
  ] as const)('is locked when %s', async (_, change, lines) => {
    const { guard, news } = await look(change);
    expect(news.allowed).toBe(false);
    expect(guard.part()).toBeNull();
    const failed = lineVerdicts(news).filter(({ state }) => state === 'failed');
    expect(failed.map(({ line }) => line)).toEqual(lines);
  });

  it('is locked when other words were confirmed on this device, or other keys put together', async () => {
    const words = await look({}, key, 'other');
    expect(words.guard.part()).toBeNull();
    expect(lineVerdicts(words.news).find(({ line }) => line === 'rules')?.state).toBe('failed');
    const keys = await look({}, { ...key, trustees: `${key.trustees} ` });
    expect(keys.guard.part()).toBeNull();
    expect(lineVerdicts(keys.news).find(({ line }) => line === 'keys')?.state).toBe('failed');
  });

  it('forgets an archive that it allowed when it looks at another one', async () => {
    const { guard } = await look();
    await guard.look(played.bytes().slice(0, records.length), expected, election.fingerprint);
    expect(guard.part()).toBeNull();
  });
});
