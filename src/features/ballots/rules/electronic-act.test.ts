import { describe, expect, it } from 'vitest';
import { type ElectronicSituation, electronicAct, readyToOpen } from './electronic-act.ts';

const head = { accountId: 'head', isHead: true };
const member = { accountId: 'member', isHead: false };
const begun: ElectronicSituation = {
  ...{ papersToo: false, ceremony: null, steps: [], slipsMade: false, vote: null, confirmed: [], decrypted: [] },
};
const held: ElectronicSituation = {
  ...begun,
  ceremony: 'rehearsed',
  slipsMade: true,
  steps: [head, member].map(({ accountId }) => ({ accountId, step: 'done', rehearsed: true })),
};
const frozen = { frozen: true, closed: false };
const closed = { frozen: false, closed: true };
const asLeader = { leads: true, place: null };
const as = (place: typeof head) => ({ leads: false, place });

describe('the next act of a vote on slips', () => {
  it('begins with the keys, each teller on the own device', () => {
    expect(electronicAct(begun, frozen, asLeader)).toBe('startKeys');
    const making = { ...held, ceremony: 'keys' as const, steps: [{ ...held.steps[0], step: 'cert' }, held.steps[1]] };
    expect(electronicAct(making as ElectronicSituation, frozen, as(head))).toBe('makeKey');
    expect(electronicAct(making as ElectronicSituation, frozen, as(member))).toBeNull();
  });

  it('goes on with rehearsal, slips, election, list and words, and only then opens', () => {
    const unrehearsed = {
      ...held,
      ceremony: 'ready' as const,
      steps: held.steps.map((each) => ({ ...each, rehearsed: false })),
    };
    expect(electronicAct(unrehearsed, frozen, as(member))).toBe('rehearse');
    expect(electronicAct({ ...held, slipsMade: false }, frozen, as(head))).toBe('makeSlips');
    expect(electronicAct(held, frozen, asLeader)).toBe('draftVote');
    expect(electronicAct({ ...held, vote: 'draft' }, frozen, as(head))).toBe('sealVote');
    expect(electronicAct({ ...held, vote: 'draft' }, frozen, as(member))).toBeNull();
    const sealed = { ...held, vote: 'sealed' as const, confirmed: ['head'] };
    expect(electronicAct(sealed, frozen, as(member))).toBe('confirmWords');
    expect(readyToOpen(sealed)).toBe(false);
    expect(readyToOpen({ ...sealed, confirmed: ['head', 'member'] })).toBe(true);
  });

  it('has the head signed before anybody decrypts, and each key decrypt once', () => {
    expect(electronicAct({ ...held, vote: 'ended' }, closed, as(head))).toBe('signHead');
    expect(electronicAct({ ...held, vote: 'ended' }, closed, as(member))).toBeNull();
    expect(electronicAct({ ...held, vote: 'headSigned' }, closed, as(member))).toBe('decrypt');
    expect(electronicAct({ ...held, vote: 'decrypting', decrypted: ['member'] }, closed, as(member))).toBeNull();
    expect(electronicAct({ ...held, vote: 'counted' }, closed, as(head))).toBeNull();
    expect(electronicAct({ ...held, vote: 'headSigned' }, closed, asLeader)).toBeNull();
  });
});
