import { describe, expect, it } from 'vitest';
import { governmentFlagVotes, ministryFlagVotes, papers } from '../data/simulated-votes.ts';
import { ballotsOf } from './choices.ts';

const sumOf = (ballots: readonly number[][], candidates: number) =>
  Array.from({ length: candidates }, (_, place) => ballots.filter((each) => each.includes(place)).length);

describe('the simulated ballots', () => {
  it.each([
    { votes: Object.values(ministryFlagVotes), most: 4 },
    { votes: Object.values(governmentFlagVotes), most: 2 },
  ])('sum up to the simulated count, at most $most on each', ({ votes, most }) => {
    const ballots = ballotsOf(votes, { ballots: papers.valid, most });
    expect(ballots).toHaveLength(11);
    expect(sumOf(ballots, votes.length)).toEqual(votes);
    expect(ballots.every((each) => new Set(each).size === each.length && each.length <= most)).toBe(true);
  });

  it('are none where the count cannot be', () => {
    expect(() => ballotsOf([12], { ballots: 11, most: 4 })).toThrow('12 votes');
    expect(() => ballotsOf([3], { ballots: 11, most: 4 })).toThrow('not one to 4');
  });
});
