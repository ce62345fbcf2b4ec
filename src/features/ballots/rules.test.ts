import { describe, expect, it } from 'vitest';
import { type BallotAction, type BallotState, nextState, TRANSITIONS } from './rules.ts';

describe('the course of a ballot', () => {
  const states: BallotState[] = [
    'prepared',
    'electorateFrozen',
    'open',
    'closed',
    'counted',
    'tie',
    'runoffPrepared',
    'announced',
    'minuted',
    'voided',
  ];
  const actions: BallotAction[] = [
    'freezeElectorate',
    'releaseElectorate',
    'open',
    'close',
    'void',
    'acceptCount',
    'declareTie',
    'prepareRunoff',
    'settleTie',
    'announce',
    'minute',
  ];
  const allowed: Record<string, BallotState> = {
    'prepared freezeElectorate': 'electorateFrozen',
    'electorateFrozen releaseElectorate': 'prepared',
    'electorateFrozen open': 'open',
    'open close': 'closed',
    'prepared void': 'voided',
    'electorateFrozen void': 'voided',
    'open void': 'voided',
    'closed void': 'voided',
    'closed acceptCount': 'counted',
    'counted declareTie': 'tie',
    'counted announce': 'announced',
    'tie prepareRunoff': 'runoffPrepared',
    'runoffPrepared prepareRunoff': 'runoffPrepared',
    'announced prepareRunoff': 'announced',
    'minuted prepareRunoff': 'minuted',
    'tie settleTie': 'counted',
    'runoffPrepared announce': 'announced',
    'announced minute': 'minuted',
  };
  const pairs = states.flatMap((from) => actions.map((action) => [from, action] as const));

  it.each(pairs)('from %s by %s', (from, action) => {
    expect(nextState(from, action)).toBe(allowed[`${from} ${action}`] ?? null);
  });

  it('has one row for each pair, and says what is taken back by a way back', () => {
    const keys = TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    const takingBack = TRANSITIONS.filter(({ undone }) => undone !== null).map(({ action }) => action);
    expect(takingBack).toEqual(['releaseElectorate', 'void', 'void', 'void', 'void']);
  });

  it('never returns to an editable state once it was open', () => {
    const reached = new Set<BallotState>(['open']);
    for (const state of reached) for (const { from, to } of TRANSITIONS) if (from === state) reached.add(to);
    expect(reached.has('prepared') || reached.has('electorateFrozen')).toBe(false);
  });
});
