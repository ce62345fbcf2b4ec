import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { g } from '#src/ballot/group.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import { checkRehearsal, makeRehearsal } from '#src/ballot/rehearsal.ts';
import { nextState } from '../state-table.ts';
import {
  CEREMONY_TRANSITIONS,
  closingFaults,
  countsArePublic,
  headGroups,
  type KeyParts,
  keyStepOf,
  type OpeningSituation,
  openingObstacles,
  tellersFault,
  thresholdOf,
  VOTE_TRANSITIONS,
  type VoteState,
} from './rules.ts';

describe('the course of an electronic vote', () => {
  const states = [...new Set(VOTE_TRANSITIONS.flatMap(({ from, to }) => (from ? [from, to] : [to])))];

  it('goes one way: nothing that was sealed, ended or signed is edited again', () => {
    const order = ['draft', 'sealed', 'voting', 'ended', 'headSigned', 'decrypting', 'counted', 'published'];
    for (const { from, to } of VOTE_TRANSITIONS) {
      if (from === null || to === 'voided') continue;
      const steps = order.indexOf(to) - order.indexOf(from);
      expect(steps === 1 || (from === 'decrypting' && to === 'decrypting'), `${from} ${to}`).toBe(true);
    }
  });

  it.each(states)('takes a decryption in %s only after the head was signed', (state) => {
    const allowed: VoteState[] = ['headSigned', 'decrypting'];
    expect(nextState(VOTE_TRANSITIONS, state, 'decrypt') !== null).toBe(allowed.includes(state));
  });

  it('cannot be voided once it is published, nor twice', () => {
    const never = states.filter((state) => nextState(VOTE_TRANSITIONS, state, 'void') === null);
    expect(never.sort()).toEqual(['published', 'voided']);
  });

  it('rehearses only complete keys', () => {
    const from = CEREMONY_TRANSITIONS.filter(({ action }) => action === 'rehearse').map((row) => row.from);
    expect(from).toEqual(['ready']);
  });
});

describe('keys', () => {
  it('need more than half of the tellers, and never one alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 15 }), (size) => {
        const needed = thresholdOf(size);
        expect(needed * 2).toBeGreaterThan(size);
        expect(needed).toBeGreaterThanOrEqual(2);
        expect(needed).toBeLessThanOrEqual(size);
      }),
    );
    expect([2, 3, 4, 5].map(thresholdOf)).toEqual([2, 2, 3, 3]);
  });

  it('are refused to one person and to tellers without a head', () => {
    expect(tellersFault([{ isHead: true }])).toContain('hai ủy viên');
    expect(tellersFault([{ isHead: false }, { isHead: false }])).toContain('tổ trưởng');
    expect(tellersFault([{ isHead: true }, { isHead: false }])).toBeNull();
  });

  it('are made part by part, each when all have the one before', () => {
    const of = (parts: number): KeyParts => ({
      cert: parts > 0 ? {} : null,
      polynomial: parts > 1 ? {} : null,
      verification: parts > 2 ? {} : null,
    });
    expect(keyStepOf(of(0), [of(0), of(1)])).toBe('cert');
    expect(keyStepOf(of(1), [of(1), of(0)])).toBe('wait');
    expect(keyStepOf(of(1), [of(1), of(2)])).toBe('polynomial');
    expect(keyStepOf(of(2), [of(2), of(2)])).toBe('verification');
    expect(keyStepOf(of(3), [of(3), of(2)])).toBe('wait');
    expect(keyStepOf(of(3), [of(3), of(3)])).toBe('done');
  });
});

describe('the opening', () => {
  const ready: OpeningSituation = {
    ...{ state: 'sealed', ceremony: 'rehearsed', keyHolders: ['a', 'b'], tellers: ['b', 'a'], confirmed: ['a', 'b'] },
    ...{ sealedBatch: 1, latestBatch: 1, slips: 13, present: 11 },
  };
  it('waits for nothing when all is there', () => expect(openingObstacles(ready)).toEqual([]));
  it.each([
    [{ tellers: ['a', 'c'] }, 'khác với những người giữ khóa'],
    [{ ceremony: 'ready' as const }, 'mở thử'],
    [{ state: 'draft' as const }, 'danh sách công khai'],
    [{ latestBatch: 2 }, 'in lại'],
    [{ confirmed: ['a'] }, 'tám từ'],
    [{ slips: 10 }, '10 thẻ'],
  ])('says what is missing: %o', (change, words) => {
    const said = openingObstacles({ ...ready, ...change });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(words);
  });
});

describe('the closing', () => {
  const room = { present: 11, slips: 13 };
  it('accounts for every ballot in the box by the slips', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), fc.nat(15), fc.nat(15), (issued, unused, exchanged, voted) => {
        const faults = closingFaults({ issued, unused, exchanged }, { ...room, voted });
        const right =
          issued <= room.slips &&
          issued <= room.present + exchanged &&
          unused <= issued &&
          exchanged <= unused &&
          voted === issued - unused;
        expect(Object.keys(faults).length === 0).toBe(right);
      }),
    );
  });
});

describe('what is published', () => {
  it('is the sum only after the announcement and where counts are published', () => {
    expect(countsArePublic({ state: 'published', publication: 'counts' })).toBe(true);
    expect(countsArePublic({ state: 'published', publication: 'reachedOnly' })).toBe(false);
    expect(countsArePublic({ state: 'counted', publication: 'counts' })).toBe(false);
  });
  it('shows the head in sixteen groups of four', () => {
    expect(headGroups('5f0c91ae'.repeat(8))).toEqual(Array(8).fill(['5f0c', '91ae']).flat());
  });
});

describe('the rehearsal', () => {
  it('is decrypted only when it is exactly an encryption of the numbers beside it', () => {
    const y = opensslPowers.open(g, 123456789n);
    const key = ballotKey(opensslPowers, y);
    const dummy = makeRehearsal(opensslPowers, { uuid: 'A', y });
    expect(checkRehearsal(key, 'A', JSON.parse(JSON.stringify(dummy)))).not.toBeNull();
    expect(checkRehearsal(key, 'B', dummy)).toBeNull();
    expect(checkRehearsal(key, 'A', { ...dummy, numbers: [[7, 0, 11, 5]] })).toBeNull();
    const real = makeRehearsal(opensslPowers, { uuid: 'A', y });
    expect(checkRehearsal(key, 'A', { ...dummy, tally: real.tally })).toBeNull();
    expect(checkRehearsal(key, 'A', { ...dummy, randomness: [] })).toBeNull();
  });
});
