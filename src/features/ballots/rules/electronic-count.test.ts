import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCount } from '#src/law/paper-count.ts';
import { countOfSum, sumOfCounts } from './electronic-count.ts';

const candidates = ['A', 'B', 'C'].map((id) => ({ id, name: id }));
const bases = { entitled: 20, present: 18, maxChoices: 2 };

/** A decrypted sum as the closing lets it be: slips account for the ballots, nobody has more votes than ballots. */
const sums = (most: number) =>
  fc
    .record({
      tallied: fc.nat(most),
      exchanged: fc.nat(2),
      votes: fc.array(fc.nat(most), { minLength: 3, maxLength: 3 }),
    })
    .map(({ tallied, exchanged, votes }) => {
      const left = { choices: tallied * bases.maxChoices };
      const capped = votes.map((each) => {
        const taken = Math.min(each, tallied, left.choices);
        left.choices -= taken;
        return taken;
      });
      return { tallied, votes: capped, closing: { issued: tallied + exchanged, exchanged } };
    });

describe('the count of a decrypted sum', () => {
  it('reconciles, with every slip that did not vote as not used and none invalid', () => {
    fc.assert(
      fc.property(sums(18), (sum) => {
        const count = countOfSum(bases, candidates, sum);
        expect(checkCount(count, candidates)).toEqual([]);
        expect(count).toMatchObject({
          returned: sum.tallied,
          valid: sum.tallied,
          invalid: 0,
          unused: sum.closing.exchanged,
        });
      }),
    );
  });

  it('is added to the papers figure by figure, and the whole reconciles too', () => {
    fc.assert(
      fc.property(sums(9), sums(9), (one, other) => {
        const papers = countOfSum(bases, candidates, one);
        const slips = countOfSum(bases, candidates, other);
        const whole = sumOfCounts(papers, slips);
        expect(checkCount(whole, candidates)).toEqual([]);
        expect(whole.valid).toBe(one.tallied + other.tallied);
        expect([...whole.votes.values()]).toEqual(one.votes.map((each, at) => each + (other.votes[at] ?? 0)));
      }),
    );
  });
});
