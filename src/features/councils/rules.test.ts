import { describe, expect, it } from 'vitest';
import {
  type CaseAction,
  type CaseState,
  nextCase,
  nextSession,
  type SessionAction,
  type SessionState,
} from './rules.ts';

describe('the course of a session', () => {
  const states: SessionState[] = ['planned', 'open', 'closed', 'minuted'];
  const actions: SessionAction[] = ['open', 'close', 'minute'];
  const allowed: Record<string, SessionState> = {
    'planned open': 'open',
    'open close': 'closed',
    'closed minute': 'minuted',
  };
  it.each(states.flatMap((from) => actions.map((action) => [from, action] as const)))(
    'from %s by %s',
    (from, action) => {
      expect(nextSession(from, action)).toBe(allowed[`${from} ${action}`] ?? null);
    },
  );
});

describe('the course of a case', () => {
  const states: CaseState[] = ['scheduled', 'open', 'voted', 'recommended', 'notRecommended', 'withdrawn'];
  const actions: CaseAction[] = ['open', 'takeBack', 'acceptVotes', 'recommend', 'notRecommend', 'withdraw'];
  const allowed: Record<string, CaseState> = {
    'scheduled open': 'open',
    'scheduled withdraw': 'withdrawn',
    'open takeBack': 'scheduled',
    'open acceptVotes': 'voted',
    'voted recommend': 'recommended',
    'voted notRecommend': 'notRecommended',
  };
  it.each(states.flatMap((from) => actions.map((action) => [from, action] as const)))(
    'from %s by %s',
    (from, action) => {
      expect(nextCase(from, action)).toBe(allowed[`${from} ${action}`] ?? null);
    },
  );
});
