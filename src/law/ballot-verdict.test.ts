import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '#src/law/ballot-rules.ts';
import {
  candidatesOfNested,
  electedSentence,
  runoff,
  settleTie,
  type Verdict,
  verdict,
} from '#src/law/ballot-verdict.ts';
import { type Comparison, fraction } from '#src/law/fraction.ts';
import type { Candidate, Count } from '#src/law/paper-count.ts';
import { assumedBy } from '#src/law/source.ts';
import type { Base, Threshold } from '#src/law/threshold.ts';

const source = assumedBy('Trưởng Cụm');
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const mark = (num: number, den: number, base: Base = 'entitled', comparison: Comparison = 'atLeast'): Threshold => ({
  share: fraction(num, den),
  comparison,
  base,
  source,
});

const rules = (seats: number, threshold: Threshold = mark(1, 2, 'entitled', 'moreThan')): RuleSet => ({
  award: 'CO_BO',
  seats: { value: seats, source },
  style: { value: 'chooseUpTo', source },
  secret: { value: true, source },
  threshold,
  quorum: mark(2, 3),
  selfVote: { value: 'allowed', source },
  tieRule: { value: 'runoff', source },
  invalidReasons: { value: ['Chọn quá số đơn vị được suy tôn'], source },
});

const UNITS = 'abcdefghijk';
const candidates: Candidate[] = [...UNITS].map((id) => ({ id, name: `Cục ${id.toUpperCase()}` }));

/** A count of 11 papers, all valid; candidates that are not named have no vote. */
function countOf(votes: Record<string, number>, rest: Partial<Count> = {}): Count {
  const all = new Map(candidates.map(({ id }) => [id, votes[id] ?? 0]));
  const papers = { entitled: 11, present: 11, issued: 11, returned: 11, unused: 0, valid: 11, invalid: 0 };
  return { ...papers, votes: all, maxChoices: 4, ...rest };
}

function judged(ruleSet: RuleSet, count: Count, among: readonly Candidate[] = candidates): Verdict {
  const judgement = verdict(ruleSet, count, among);
  if (judgement.kind === 'blocked') throw new Error(judgement.mismatches.map(({ message }) => message).join(' '));
  return judgement;
}

const ids = (results: Verdict['results']) => results.map(({ candidate }) => candidate.id);

describe('verdict', () => {
  it('nominates four of eleven, most votes first', () => {
    const result = judged(rules(4), countOf({ e: 10, j: 10, c: 9, h: 8, a: 2, b: 1 }));
    expect(result.kind).toBe('decided');
    expect(ids(result.elected)).toEqual(['e', 'j', 'c', 'h']);
    expect(electedSentence(result)).toBe(
      'Trúng suy tôn 04 đơn vị: Cục E (10/11); Cục J (10/11); Cục C (9/11); Cục H (8/11).',
    );
  });

  it.each([
    [mark(90, 100), 9, false],
    [mark(90, 100), 10, true],
    [mark(80, 100), 8, false],
    [mark(80, 100), 9, true],
    [mark(2, 3), 7, false],
    [mark(2, 3), 8, true],
    [mark(1, 2, 'entitled', 'moreThan'), 5, false],
    [mark(1, 2, 'entitled', 'moreThan'), 6, true],
  ])('at %j, %i of 11 passes: %s', (threshold, votes, passes) => {
    expect(ids(judged(rules(4, threshold), countOf({ a: votes })).elected)).toEqual(passes ? ['a'] : []);
  });

  it('counts on the base that the rules name', () => {
    const absent = { present: 9, issued: 9, returned: 9, valid: 8, invalid: 1 };
    const outcome = (base: Base) => judged(rules(4, mark(90, 100, base)), countOf({ a: 8 }, absent));
    expect(outcome('entitled').elected).toEqual([]);
    expect(outcome('present').elected).toEqual([]);
    expect(plain(outcome('validBallots').elected[0]?.sentence ?? '')).toBe(
      'Đồng ý 8/8 phiếu hợp lệ (100 %), yêu cầu từ 90 %: đạt',
    );
  });

  it('leaves seats open when fewer pass', () => {
    const result = judged(rules(4), countOf({ a: 10, b: 5 }));
    expect([ids(result.elected), result.placesLeft, result.kind]).toEqual([['a'], 3, 'decided']);
    expect(electedSentence(result)).toBe('Trúng suy tôn 01 đơn vị: Cục A (10/11). Còn 03 chỗ chưa có đơn vị đạt.');
    expect(electedSentence(judged(rules(2), countOf({})))).toBe(
      'Không đơn vị nào đạt ngưỡng. Còn 02 chỗ chưa có đơn vị đạt.',
    );
  });

  it('ties those who share the last place and sends only them to a run-off', () => {
    const result = judged(rules(3), countOf({ a: 10, b: 8, c: 8, d: 8 }));
    expect([result.kind, ids(result.elected), ids(result.tied), result.placesLeft]).toEqual([
      'tie',
      ['a'],
      ['b', 'c', 'd'],
      2,
    ]);
    const again = runoff(rules(3), result);
    expect([again.candidates.map(({ id }) => id), again.ruleSet.seats.value]).toEqual([['b', 'c', 'd'], 2]);
    expect(electedSentence(result)).toContain('Bằng phiếu ở vị trí cuối, còn 02 chỗ: Cục B (8/11); Cục C (8/11)');
    expect(() => runoff(rules(3), judged(rules(1), countOf({ a: 10 })))).toThrow(RangeError);
  });

  it('settles a tie by a choice among the tied, as many as places are left', () => {
    const tie = judged(rules(3), countOf({ a: 10, b: 8, c: 8, d: 8 }));
    const settled = settleTie(tie, ['d', 'b']);
    expect(settled.ok && [settled.value.kind, ids(settled.value.elected)]).toEqual(['decided', ['a', 'b', 'd']]);
    for (const chosen of [['b'], ['b', 'b'], ['a', 'b'], ['b', 'c', 'd'], ['b', 'x'], []]) {
      expect(settleTie(tie, chosen)).toMatchObject({
        ok: false,
        message: expect.stringContaining('Chọn đúng 02 đơn vị'),
      });
    }
    expect(settleTie(judged(rules(1), countOf({ a: 10 })), []).ok).toBe(false);
  });

  it('blocks on a count that does not reconcile', () => {
    const judgement = verdict(rules(4), countOf({ a: 10 }, { returned: 10 }), candidates);
    expect(judgement.kind).toBe('blocked');
  });

  it('notices a unanimous result of a secret ballot only', () => {
    const count = countOf({ a: 11, b: 10 });
    expect(judged(rules(4), count).notices).toEqual([
      'Cục A được 11/11 phiếu hợp lệ: kết quả nhất trí cho biết mọi phiếu đều đồng ý.',
    ]);
    expect(judged({ ...rules(4), secret: { value: false, source } }, count).notices).toEqual([]);
  });

  const anyVotes = fc.array(fc.nat(11), { minLength: 11, maxLength: 11 }).map((votes) => {
    return Object.fromEntries([...UNITS].map((id, index) => [id, votes[index] ?? 0]));
  });
  const anySeats = fc.integer({ min: 1, max: 11 });
  const anyMark = fc
    .tuple(fc.nat(20), fc.constantFrom<Base>('entitled', 'present', 'validBallots'))
    .map(([twentieths, base]) => mark(twentieths, 20, base));
  const free = { maxChoices: 11 };

  it('never takes a seat from a candidate that gains a vote', () => {
    fc.assert(
      fc.property(anyVotes, anySeats, anyMark, (votes, seats, threshold) => {
        const ruleSet = rules(seats, threshold);
        for (const id of ids(judged(ruleSet, countOf(votes, free)).elected)) {
          if (votes[id] === 11) continue;
          const gained = countOf({ ...votes, [id]: (votes[id] ?? 0) + 1 }, free);
          expect(ids(judged(ruleSet, gained).elected)).toContain(id);
        }
      }),
    );
  });

  it('does not mind the order of candidates', () => {
    const shuffled = fc.shuffledSubarray(candidates, { minLength: candidates.length });
    fc.assert(
      fc.property(anyVotes, anySeats, anyMark, shuffled, (votes, seats, threshold, order) => {
        const ruleSet = rules(seats, threshold);
        expect(judged(ruleSet, countOf(votes, free), order)).toEqual(judged(ruleSet, countOf(votes, free)));
      }),
    );
  });

  it('elects at most the seats, only who pass, and nobody with fewer votes than one who passed and stays out', () => {
    fc.assert(
      fc.property(anyVotes, anySeats, anyMark, (votes, seats, threshold) => {
        const { elected, tied, results, placesLeft } = judged(rules(seats, threshold), countOf(votes, free));
        expect(elected.length + placesLeft).toBe(seats);
        expect([...elected, ...tied].every(({ passed }) => passed)).toBe(true);
        const lowest = Math.min(...elected.map((each) => each.votes));
        const out = results.filter((each) => each.passed && !elected.includes(each));
        expect(out.every((each) => each.votes < lowest)).toBe(true);
        expect(new Set(tied.map((each) => each.votes)).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('candidatesOfNested', () => {
  it('lets only the elected of the first flag stand for the second', () => {
    const first = judged(rules(4), countOf({ e: 10, j: 10, c: 9, h: 8, a: 2 }));
    const nested = candidatesOfNested(first);
    expect(nested.ok && nested.value.map(({ id }) => id)).toEqual(['e', 'j', 'c', 'h']);
  });

  it('waits for a tie to be settled and then adds those elected in the run-off', () => {
    const first = judged(rules(2), countOf({ a: 10, b: 8, c: 8 }));
    expect(candidatesOfNested(first).ok).toBe(false);
    const again = runoff(rules(2), first);
    const votes = new Map([
      ['b', 5],
      ['c', 6],
    ]);
    const second = judged(again.ruleSet, countOf({}, { votes, maxChoices: 1 }), again.candidates);
    const nested = candidatesOfNested(first, [second]);
    expect(nested.ok && nested.value.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
