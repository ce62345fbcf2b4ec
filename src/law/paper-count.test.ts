import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, type Count, checkCount, compareCounts, countSentence } from '#src/law/paper-count.ts';

const UNITS = 'abcdefghijk';
const candidates: Candidate[] = [...UNITS].map((id) => ({ id, name: `Cục ${id.toUpperCase()}` }));

/** A count of 11 papers, all valid; candidates that are not named have no vote. */
function countOf(votes: Record<string, number>, rest: Partial<Count> = {}): Count {
  const all = new Map(candidates.map(({ id }) => [id, votes[id] ?? 0]));
  const papers = { entitled: 11, present: 11, issued: 11, returned: 11, unused: 0, valid: 11, invalid: 0 };
  return { ...papers, votes: all, maxChoices: 4, ...rest };
}

const messages = (count: Count) => checkCount(count, candidates).map(({ message }) => message);

describe('checkCount', () => {
  it('passes a count that reconciles', () => {
    expect(messages(countOf({ a: 10, b: 9, c: 8, d: 10, e: 6 }))).toEqual([]);
  });

  it.each<[Partial<Count>, string]>([
    [{ returned: 10, valid: 10 }, 'Phát ra 11, thu về 10 + không dùng 0: thiếu 1.'],
    [{ unused: 2 }, 'Phát ra 11, thu về 11 + không dùng 2: thừa 2.'],
    [{ issued: 12, unused: 1 }, 'Phát ra 12, có mặt 11: thừa 1.'],
    [{ present: 12 }, 'Có mặt 12, có quyền bỏ phiếu 11: thừa 1.'],
    [{ valid: 10 }, 'Thu về 11, hợp lệ 10 + không hợp lệ 0: thiếu 1.'],
    [{ maxChoices: 1 }, 'Tổng lựa chọn 12, không quá 1 × 11 = 11: thừa 1.'],
    [{ exchanged: 1 }, 'Phiếu đổi 1, không dùng 0: thừa 1.'],
    [{ invalid: -1 }, 'Không hợp lệ: ghi một số nguyên từ 0 trở lên.'],
    [{ issued: 10.5 }, 'Phát ra: ghi một số nguyên từ 0 trở lên.'],
  ])('says by how much %j is out', (wrong, message) => {
    expect(messages(countOf({ a: 7, b: 5 }, wrong))).toEqual([message]);
  });

  it('lets a spoiled paper be exchanged for another', () => {
    expect(messages(countOf({ a: 7 }, { issued: 12, unused: 1, exchanged: 1 }))).toEqual([]);
  });

  it('holds each candidate against the valid papers', () => {
    expect(messages(countOf({ a: 11 }, { valid: 10, invalid: 1 }))).toEqual([
      'Cục A được 11 phiếu, hợp lệ 10: thừa 1.',
    ]);
  });

  it('wants a number for every candidate and for nobody else', () => {
    expect(messages(countOf({}, { votes: new Map([['x', 1]]) }))).toHaveLength(candidates.length + 1);
  });

  it('reports several mismatches at once', () => {
    expect(messages(countOf({ a: 12 }, { present: 12, returned: 9 }))).toHaveLength(4);
  });

  const papers = fc.record({
    present: fc.nat(11),
    exchanged: fc.nat(2),
    left: fc.nat(11),
    invalid: fc.nat(11),
    shares: fc.array(fc.nat(100), { minLength: 11, maxLength: 11 }),
  });
  const reconciled = papers.map(({ present, exchanged, left, invalid, shares }) => {
    const issued = present + exchanged;
    const unused = Math.min(exchanged + left, issued);
    const returned = issued - unused;
    const valid = Math.max(returned - invalid, 0);
    let room = 4 * valid;
    const votes = new Map<string, number>();
    candidates.forEach(({ id }, index) => {
      const taken = Math.min((shares[index] ?? 0) % (valid + 1), room);
      room -= taken;
      votes.set(id, taken);
    });
    const sums = { entitled: 11, present, issued, returned, unused, exchanged, valid, invalid: returned - valid };
    return { ...sums, votes, maxChoices: 4 } satisfies Count;
  });
  const fields = ['issued', 'returned', 'unused', 'valid', 'invalid'] as const;

  it('passes every reconciled count and catches every change of one figure', () => {
    fc.assert(
      fc.property(reconciled, fc.constantFrom(...fields), fc.integer({ min: 1, max: 5 }), (count, field, by) => {
        expect(checkCount(count, candidates)).toEqual([]);
        expect(checkCount({ ...count, [field]: count[field] + by }, candidates)).not.toEqual([]);
        expect(checkCount({ ...count, [field]: count[field] - by }, candidates)).not.toEqual([]);
      }),
    );
  });

  it('lets no more papers into the box than members are present', () => {
    fc.assert(
      fc.property(reconciled, ({ returned, present }) => {
        expect(returned).toBeLessThanOrEqual(present);
      }),
    );
  });
});

describe('compareCounts', () => {
  it('shows every field that differs with both values', () => {
    const first = countOf({ a: 9, b: 10 });
    const second = countOf({ a: 8, b: 10 }, { returned: 10, valid: 10 });
    expect(compareCounts(first, second, candidates)).toEqual([
      { field: 'returned', label: 'Thu về', first: 11, second: 10 },
      { field: 'valid', label: 'Hợp lệ', first: 11, second: 10 },
      { field: 'votes', candidateId: 'a', label: 'Cục A', first: 9, second: 8 },
    ]);
    expect(compareCounts(first, countOf({ a: 9, b: 10 }), candidates)).toEqual([]);
  });

  it('does not take a candidate that was left out for one without votes', () => {
    const short = countOf({}, { votes: new Map([['a', 0]]) });
    expect(compareCounts(countOf({}), short, candidates)).toHaveLength(candidates.length - 1);
  });
});

it('writes the count for the minutes', () => {
  expect(countSentence(countOf({}))).toBe(
    'Tổng số thành viên có quyền bỏ phiếu 11, có mặt 11; phiếu phát ra 11, thu về 11, không dùng 0; hợp lệ 11, không hợp lệ 0.',
  );
});
