import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseRules, type CaseVotes, caseBases, judgeCase } from '#src/law/council-verdict.ts';
import { fraction } from '#src/law/fraction.ts';
import { assumedBy } from '#src/law/source.ts';

const source = assumedBy('Chủ tịch Hội đồng');
const rules: CaseRules = {
  threshold: { share: fraction(80, 100), comparison: 'atLeast', base: 'entitled', source },
  recusalBase: { value: 'kept', source },
  tie: { value: 'shareOnly', source },
};
const votes = (change: Partial<CaseVotes>): CaseVotes => ({
  ...{ members: 15, present: 14, recused: 0, recusedPresent: 0, written: 1, votesFor: 13, votesAgainst: 2 },
  ...{ valid: 15, chairFor: null },
  ...change,
});

describe('the verdict on a case', () => {
  it('is an exact fraction of all members, in one sentence', () => {
    const verdict = judgeCase(rules, votes({}));
    expect(verdict).toMatchObject({ votes: 13, baseCount: 15, minimum: 12, passed: true });
    expect(verdict.sentence).toBe('Đồng ý 13/15 thành viên Hội đồng (86,7\u00a0%), yêu cầu từ 80\u00a0%: đạt');
  });

  it('passes at exactly 80 % of 15 and fails one below', () => {
    expect(judgeCase(rules, votes({ votesFor: 12, votesAgainst: 3 })).passed).toBe(true);
    expect(judgeCase(rules, votes({ votesFor: 11, votesAgainst: 4 })).passed).toBe(false);
  });

  it('keeps those who take no part in the base, or leaves them out, as the rules say', () => {
    const one = votes({ present: 13, recused: 1, recusedPresent: 1, votesFor: 12, votesAgainst: 2, valid: 14 });
    expect(caseBases(rules, one)).toEqual({ entitled: 15, present: 15, validBallots: 14 });
    const out: CaseRules = { ...rules, recusalBase: { value: 'leftOut', source } };
    expect(caseBases(out, one)).toEqual({ entitled: 14, present: 14, validBallots: 14 });
    expect(judgeCase(rules, one).sentences).toContain('01 thành viên không tham gia xét, vẫn tính vào mẫu số');
    expect(judgeCase(out, one).sentences).toContain('01 thành viên không tham gia xét, không tính vào mẫu số');
  });

  it('follows who presides only where half of the base agreed and more than half is asked', () => {
    const half = votes({ members: 8, present: 8, written: 0, votesFor: 4, votesAgainst: 4, valid: 8, chairFor: true });
    const majority = { share: fraction(1, 2), comparison: 'moreThan', base: 'entitled', source } as const;
    const chairSide = { value: 'chairSide', source } as const;
    expect(judgeCase({ ...rules, threshold: majority, tie: chairSide }, half).passed).toBe(true);
    expect(judgeCase({ ...rules, threshold: majority, tie: chairSide }, { ...half, chairFor: false }).passed).toBe(
      false,
    );
    expect(judgeCase({ ...rules, threshold: majority }, half).passed).toBe(false);
    expect(judgeCase({ ...rules, tie: chairSide }, half).passed).toBe(false);
  });

  it('refuses figures that no vote can give', () => {
    expect(() => judgeCase(rules, votes({ votesFor: 15, votesAgainst: 1 }))).toThrow(RangeError);
    expect(() => judgeCase(rules, votes({ present: 15, written: 1 }))).toThrow(RangeError);
  });

  it('never rounds: passes exactly when votes × 100 reach 80 × base', () => {
    const any = fc
      .integer({ min: 1, max: 60 })
      .chain((members) => fc.record({ members: fc.constant(members), votesFor: fc.integer({ min: 0, max: members }) }));
    fc.assert(
      fc.property(any, ({ members, votesFor }) => {
        const given = votes({
          members,
          present: members,
          written: 0,
          votesFor,
          votesAgainst: members - votesFor,
          valid: members,
        });
        expect(judgeCase(rules, given).passed).toBe(votesFor * 100 >= 80 * members);
      }),
    );
  });
});
