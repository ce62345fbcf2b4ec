import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOpening } from '#src/ballot/check-opening.ts';
import type { Choices } from '#src/ballot/choices.ts';
import type { Question } from '#src/ballot/records.ts';
import { question, simulateElection } from '#tests/factories/simulated-election.ts';
import { got, tableKey } from '#tests/factories/simulated-trustees.ts';

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({ answers: fc.integer({ min: 1, max: 5 }), a: fc.nat({ max: 5 }), b: fc.nat({ max: 5 }) })
  .map(({ answers, a, b }) => question(answers, Math.min(a, b, answers), Math.min(Math.max(a, b), answers)));

function anyChoices(questions: readonly Question[]): fc.Arbitrary<Choices> {
  return fc.tuple(
    ...questions.map(({ answers, min, max }) =>
      fc
        .shuffledSubarray(
          answers.map((_, place) => place),
          { minLength: min, maxLength: max },
        )
        .map((chosen) => answers.map((_, place) => (chosen.includes(place) ? 1 : 0))),
    ),
  );
}

/** Any questions, any trustees with any threshold, ballots in any order, some cast again, some voters absent. */
const anyElection = fc
  .record({
    seed: fc.nat(),
    questions: fc.array(anyQuestion, { minLength: 1, maxLength: 3 }),
    trustees: fc.constantFrom([1, 1], [2, 1], [2, 2], [3, 2], [4, 3], [5, 3]),
    voters: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ seed, questions, trustees: [size = 1, threshold = 1], voters }) =>
    fc.record({
      seed: fc.constant(seed),
      questions: fc.constant(questions),
      trustees: fc.constant({ size, threshold }),
      voters: fc.constant(voters),
      casts: fc.array(fc.record({ voter: fc.nat({ max: voters - 1 }), choices: anyChoices(questions) }), {
        maxLength: 7,
      }),
      decrypting: fc.shuffledSubarray(
        Array.from({ length: size }, (_, place) => place + 1),
        { minLength: threshold },
      ),
    }),
  );

test('an election decrypts to the sum of the last choices of each voter, and every ballot opens to its own', () => {
  fc.assert(
    fc.property(anyElection, (plan) => {
      const played = simulateElection(plan);
      expect(played.numbers).toEqual(played.sums);
      expect(played.tally?.voters).toBe(new Set(plan.casts.map(({ voter }) => voter)).size);
      for (const { made, choices } of played.casts) {
        const opened = got(checkOpening(played.election, tableKey(played.election.y), made.ballot, made.opening));
        expect(opened).toEqual({ tracker: made.tracker, choices });
      }
    }),
    { numRuns: 15 },
  );
});

test('apart from random digits, ballots of any choices have the same form', () => {
  const form = (choices: Choices) => {
    const { casts } = simulateElection({ voters: 1, casts: [{ voter: 0, choices }], until: 'voting' });
    return casts[0]?.made.ballot.replace(/"\d+"/g, '""').replace(/"[A-Za-z0-9+/]{43}"/g, '""');
  };
  const none = form([Array.from({ length: 11 }, () => 0)]);
  fc.assert(
    fc.property(anyChoices([question()]), (choices) => {
      expect(form(choices)).toBe(none);
    }),
    { numRuns: 5 },
  );
});
