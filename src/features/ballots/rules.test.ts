import { describe, expect, it } from 'vitest';
import { BALLOT_TRANSITIONS, type BallotState } from './rules.ts';

describe('the course of a ballot', () => {
  it('takes back a frozen electorate and what is voided, nothing else', () => {
    const takingBack = BALLOT_TRANSITIONS.filter(({ undone }) => undone !== null).map(({ action }) => action);
    expect(takingBack).toEqual(['releaseElectorate', 'void', 'void', 'void', 'void']);
  });

  it('never returns to an editable state once it was open', () => {
    const reached = new Set<BallotState>(['open']);
    for (const state of reached) for (const { from, to } of BALLOT_TRANSITIONS) if (from === state) reached.add(to);
    expect(reached.has('prepared') || reached.has('electorateFrozen')).toBe(false);
  });

  it('is not counted again, and a counted one is not voided', () => {
    const counting = BALLOT_TRANSITIONS.filter(({ action }) => action === 'acceptCount');
    expect(counting.map(({ from }) => from)).toEqual(['closed']);
    const voided = BALLOT_TRANSITIONS.filter(({ action }) => action === 'void').map(({ from }) => from);
    expect(voided).toEqual(['prepared', 'electorateFrozen', 'open', 'closed']);
  });
});
