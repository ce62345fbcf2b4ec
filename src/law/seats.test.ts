import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSeats } from '#src/law/seats.ts';

const seat = (votes: Record<string, number>, seats: number) =>
  fillSeats(
    Object.entries(votes).map(([item, count]) => ({ item, votes: count })),
    seats,
  );

const anyVotes = fc.dictionary(fc.constantFrom(...'abcdefghijk'), fc.nat(11));

describe('fillSeats', () => {
  it('seats the most votes, and does not mind a tie above the last place', () => {
    expect(seat({ a: 8, b: 10, c: 10, d: 7 }, 3)).toEqual({ seated: ['b', 'c', 'a'], tied: [], placesLeft: 0 });
  });

  it('ties those who share the last place', () => {
    expect(seat({ a: 8, b: 10, c: 8, d: 8 }, 3)).toEqual({ seated: ['b'], tied: ['a', 'c', 'd'], placesLeft: 2 });
  });

  it('leaves seats open when contenders are few', () => {
    expect(seat({ a: 8 }, 2)).toEqual({ seated: ['a'], tied: [], placesLeft: 1 });
    expect(seat({}, 2)).toEqual({ seated: [], tied: [], placesLeft: 2 });
  });

  it('never seats too many, nor anyone below one who is left out', () => {
    fc.assert(
      fc.property(anyVotes, fc.integer({ min: 1, max: 11 }), (votes, seats) => {
        const { seated, tied, placesLeft } = seat(votes, seats);
        expect(seated.length + placesLeft).toBe(seats);
        expect(tied.length === 0 || tied.length > placesLeft).toBe(true);
        const lowest = Math.min(...seated.map((item) => votes[item] ?? 0));
        const others = Object.keys(votes).filter((item) => !seated.includes(item));
        expect(others.every((item) => (votes[item] ?? 0) < lowest)).toBe(true);
      }),
    );
  });
});
