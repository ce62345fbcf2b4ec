import { describe, expect, it } from 'vitest';
import { checkQuorum, openable, type RuleSet, type RuleSetDraft } from '#src/law/ballot-rules.ts';
import { type Comparison, fraction } from '#src/law/fraction.ts';
import { assumedBy } from '#src/law/source.ts';
import type { Base, Threshold } from '#src/law/threshold.ts';

const source = assumedBy('Trưởng Cụm');

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

describe('openable', () => {
  const unset: RuleSetDraft = {
    award: 'CO_BO',
    seats: null,
    style: null,
    secret: null,
    threshold: null,
    quorum: null,
    selfVote: null,
    tieRule: null,
    invalidReasons: null,
  };

  it('opens on a complete set', () => expect(openable(rules(4))).toEqual({ open: true, ruleSet: rules(4) }));

  it('names every rule that is unset', () => {
    const opened = openable(unset);
    const fields = opened.open ? [] : opened.faults.map(({ field }) => field);
    expect(fields).toEqual(Object.keys(unset).filter((field) => field !== 'award'));
  });

  it('refuses while any single rule is unset', () => {
    const complete = rules(4);
    for (const field of Object.keys(unset)) {
      if (field === 'award') continue;
      const opened = openable({ ...complete, [field]: null });
      expect(opened.open ? [] : opened.faults).toMatchObject([{ field, message: expect.stringContaining('chưa đặt') }]);
    }
  });

  it.each<Partial<RuleSetDraft>>([
    { seats: { value: 0, source } },
    { seats: { value: 1.5, source } },
    { invalidReasons: { value: [' '], source } },
    { secret: { value: true, source: assumedBy('') } },
    { secret: { value: true, source: { article: 'Điều 1', document: '', standing: 'read' } } },
    { quorum: mark(2, 3, 'present') },
    { threshold: { ...mark(1, 2), share: { num: 3, den: 2 } } },
  ])('refuses the unfit rule %j', (unfit) => expect(openable({ ...rules(4), ...unfit }).open).toBe(false));

  it('counts the quorum on the entitled', () => {
    expect(checkQuorum(mark(2, 3), 11, 8)).toEqual({
      met: true,
      sentence: 'Đủ điều kiện họp: có mặt 8/11, cần 8/11',
    });
    expect(checkQuorum(mark(2, 3), 11, 7).met).toBe(false);
  });
});
