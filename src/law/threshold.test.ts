import { describe, expect, it } from 'vitest';
import { type Comparison, fraction } from '#src/law/fraction.ts';
import { assumedBy, isNamed, sourceWords } from '#src/law/source.ts';
import { assess, type Base, requiredShareWords, type Threshold } from '#src/law/threshold.ts';

const threshold = (
  num: number,
  den: number,
  base: Base = 'entitled',
  comparison: Comparison = 'atLeast',
): Threshold => ({
  share: fraction(num, den),
  comparison,
  base,
  source: assumedBy('Trưởng Cụm'),
});
const counts = { entitled: 11, present: 9, validBallots: 8 };
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('assess', () => {
  it.each([
    [10, 90, 'Đồng ý 10/11 thành viên có quyền bỏ phiếu (90,9 %), yêu cầu từ 90 %: đạt'],
    [9, 90, 'Đồng ý 9/11 thành viên có quyền bỏ phiếu (81,8 %), yêu cầu từ 90 %: không đạt'],
    [9, 80, 'Đồng ý 9/11 thành viên có quyền bỏ phiếu (81,8 %), yêu cầu từ 80 %: đạt'],
    [8, 80, 'Đồng ý 8/11 thành viên có quyền bỏ phiếu (72,7 %), yêu cầu từ 80 %: không đạt'],
  ])('%i votes at %i %% of the entitled', (votes, percent, sentence) => {
    expect(plain(assess(votes, counts, threshold(percent, 100)).sentence)).toBe(sentence);
  });

  it('carries its base and the count used', () => {
    const bases: Base[] = ['entitled', 'present', 'validBallots'];
    const assessments = bases.map((base) => assess(8, counts, threshold(90, 100, base)));
    expect(assessments.map(({ baseCount, passed }) => [baseCount, passed])).toEqual([
      [11, false],
      [9, false],
      [8, true],
    ]);
    expect(assessments.map(({ sentence }) => plain(sentence).split(',')[0])).toEqual([
      'Đồng ý 8/11 thành viên có quyền bỏ phiếu (72',
      'Đồng ý 8/9 thành viên có mặt (88',
      'Đồng ý 8/8 phiếu hợp lệ (100 %)',
    ]);
  });

  it('fails on an empty base without a share to show', () => {
    const { sentence, passed } = assess(
      0,
      { entitled: 11, present: 0, validBallots: 0 },
      threshold(1, 2, 'validBallots'),
    );
    expect(passed).toBe(false);
    expect(plain(sentence)).toBe('Đồng ý 0/0 phiếu hợp lệ, yêu cầu từ 50 %: không đạt');
  });
});

describe('words of a rule', () => {
  it.each([
    [threshold(9, 10), 'từ 90 %'],
    [threshold(2, 3), 'từ 2/3'],
    [threshold(1, 2, 'entitled', 'moreThan'), 'quá nửa'],
    [threshold(50, 100, 'entitled', 'moreThan'), 'quá nửa'],
    [threshold(2, 3, 'entitled', 'moreThan'), 'quá 2/3'],
  ])('writes the share of %j', (rule, words) => expect(plain(requiredShareWords(rule))).toBe(words));

  it('shows the standing of a source', () => {
    const regulation = {
      article: 'Mục bỏ phiếu',
      document: 'Quy chế hoạt động của Cụm',
      standing: 'unverified',
    } as const;
    expect(sourceWords(regulation)).toBe('Mục bỏ phiếu Quy chế hoạt động của Cụm (chưa đối chiếu bản gốc)');
    expect(sourceWords(assumedBy('Trưởng Cụm'))).toBe('giả định, do Trưởng Cụm quyết định');
    expect([regulation, assumedBy('Trưởng Cụm'), assumedBy(' '), { ...regulation, document: '' }].map(isNamed)).toEqual(
      [true, true, false, false],
    );
  });
});
