import { describe, expect, it } from 'vitest';
import { CASE_TRANSITIONS, SESSION_TRANSITIONS } from './rules.ts';

const statesAfter = (table: readonly { from: string | null; to: string }[], from: string) =>
  table.filter((row) => row.from === from).map(({ to }) => to);

describe('the course of a session and of its cases', () => {
  it('never reopens a session', () => {
    expect(statesAfter(SESSION_TRANSITIONS, 'closed')).toEqual(['minuted']);
    expect(statesAfter(SESSION_TRANSITIONS, 'minuted')).toEqual([]);
  });

  it('repeats no counted vote and changes no conclusion', () => {
    expect(statesAfter(CASE_TRANSITIONS, 'voted')).toEqual(['recommended', 'notRecommended']);
    for (const ended of ['recommended', 'notRecommended', 'withdrawn']) {
      expect(statesAfter(CASE_TRANSITIONS, ended)).toEqual([]);
    }
  });
});
