import { describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { packWith } from '#tests/factories/pinned-packs.ts';
import { awardsWithoutBallot } from './queries.ts';
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

describe('the flags that a conference may nominate for', () => {
  it.each(['2020-12-17', '2024-12-18', '2025-12-18'])(
    'on %s are the two of the law of the day, the outer one first',
    (day) => {
      expect(awardsWithoutBallot(day, rulePack(), []).map(({ code }) => code)).toEqual(['CO_BO', 'CO_CP']);
    },
  );

  it('are none where the pack holds no law of the day', () => {
    expect(awardsWithoutBallot('2016-12-18', rulePack(), [])).toEqual([]);
  });

  it('are those of the pack that the year pinned', () => {
    const own = packWith((regime) => ({ ...regime, awards: regime.awards.filter(({ award }) => award !== 'CO_CP') }));
    expect(awardsWithoutBallot('2020-12-18', own, []).map(({ code }) => code)).toEqual(['CO_BO']);
  });
});
