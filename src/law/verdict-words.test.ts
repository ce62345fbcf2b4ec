import { describe, expect, it } from 'vitest';
import { check, regimesDiffer } from '#src/law/check.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import { conditionWords, verdictText } from '#src/law/verdict-words.ts';
import { collective, initiative, NATIONAL, person, rated, staff, won, wonIn } from './golden/subjects.ts';

const year = 2025;
const verdictOn = (award: Parameters<typeof check>[0], facts: SubjectFacts, onDate = '2026-02-01') =>
  check(award, facts, onDate, { pack: NATIONAL, achievementYear: year });
const wordsOf = (verdict: ReturnType<typeof check>, code: string) => {
  const result = verdict.conditions.find(({ condition }) => condition.code === code);
  if (!result) throw new Error(`No condition ${code}`);
  return conditionWords(result, NATIONAL);
};

describe('a condition in words', () => {
  it('is missing where something can still be won, not met where something stands against it', () => {
    const none = verdictOn('CSTDCS', person({ ratings: rated('good', year) }));
    expect(wordsOf(none, 'cstdcs-ldtt')).toMatchObject({
      outcome: 'Còn thiếu',
      found: ['Năm 2025: không có'],
      cure: 'cần thêm 1 danh hiệu, sớm nhất cho năm 2025',
    });
    const given = verdictOn('LDTT', person({ ratings: rated('good', year), awards: [won('LDTT', year)] }));
    expect(wordsOf(given, 'ldtt-mot-lan')).toMatchObject({
      outcome: 'Không đạt',
      cure: 'không xét cho năm này, sớm nhất cho năm 2026',
    });
  });

  it('says of discipline when it is over, of a collective that the year is lost', () => {
    const discipline = [
      { level: 'warning', decidedOn: '2025-03-01', decisionNumber: '7/QĐ', endedOn: '2026-03-01' } as const,
    ];
    const one = verdictOn('LDTT', person({ ratings: rated('good', year), discipline }));
    expect(wordsOf(one, 'ldtt-khong-vuong')).toMatchObject({
      outcome: 'Không đạt',
      found: ['kỷ luật cảnh cáo, ngày 01/03/2025, Quyết định số 7/QĐ; chấp hành xong ngày 01/03/2026'],
      cure: 'chờ hết thời gian bị kỷ luật, sớm nhất cho năm 2027',
    });
    const unit = collective({ ratings: rated('good', year), staff: [staff(year)], discipline });
    expect(wordsOf(verdictOn('TTLDTT', unit), 'ttldtt-ky-luat').cure).toBe(
      'không xét cho năm có kỷ luật, sớm nhất cho năm 2026',
    );
  });

  it('tells a matter that is open from one that was concluded', () => {
    const matter = { kind: 'complaint', openedOn: '2025-06-01', document: 'đơn số 3' } as const;
    const found = (closedOn: string | null, clean: boolean | null) =>
      wordsOf(
        verdictOn('LDTT', person({ ratings: rated('good', year), matters: [{ ...matter, closedOn, clean }] })),
        'ldtt-khong-vuong',
      ).found;
    expect(found(null, null)).toEqual(['Từ ngày 01/06/2025: đang xác minh đơn khiếu nại, tố cáo, đơn số 3']);
    expect(found('2025-09-01', false)).toEqual([
      'Xác minh đơn khiếu nại, tố cáo từ ngày 01/06/2025 đến 01/09/2025, kết luận chưa rõ là không vi phạm, đơn số 3',
    ]);
  });

  it('tells alternatives apart: each with its own outcome, years and what it lacks', () => {
    const facts = person({ ratings: rated('good', year), awards: wonIn('CSTD_BO', 2022, 2024) });
    const { joint, ways } = wordsOf(verdictOn('CSTDTQ', facts), 'cstdtq-hai-lan');
    expect(joint).toBe('any');
    const [adjacent, six] = ways;
    expect(adjacent).toMatchObject({
      required: 'Chiến sĩ thi đua cấp Bộ của hai năm liền nhau',
      joint: null,
      ways: [],
    });
    expect(adjacent?.found.some((line) => line.includes('2023'))).toBe(true);
    expect(six).toMatchObject({ joint: 'all', found: [], cure: null });
    const outcomes = six?.ways.map(({ outcome, found }) => [outcome, found.length > 0]);
    expect(outcomes?.map(([outcome]) => outcome)).toContain('Đạt');
    expect(outcomes?.map(([outcome]) => outcome)).toContain('Còn thiếu');
    expect(six?.ways.every(({ found, cure, outcome }) => found.length > 0 || outcome === 'Đạt' || cure !== null)).toBe(
      true,
    );
  });

  it('says what a count and a day are of', () => {
    const unit = collective({ ratings: rated('excellent', year), staff: [staff(year, { fighters: 0 })] });
    expect(wordsOf(verdictOn('TTLDXS', unit), 'ttldxs-cstdcs').found).toEqual(['0 Chiến sĩ thi đua cơ sở']);
    expect(wordsOf(verdictOn('HCLD3', unit), 'hcld3-muoi-nam').found).toEqual(['Thành lập ngày 01/01/1980']);
  });

  it('is unknown where more people hold the title than there are', () => {
    const unit = collective({ ratings: rated('good', year), staff: [staff(year, { people: 10, advanced: 11 })] });
    expect(wordsOf(verdictOn('TTLDTT', unit), 'ttldtt-ty-le')).toMatchObject({
      outcome: 'Chưa rõ',
      cure: 'cần bổ sung số liệu',
    });
  });
});

describe('a verdict for a terminal', () => {
  it('gives each condition its mark, article, what was found and what is to be done', () => {
    const facts = person({ awards: wonIn('CSTDCS', 2024, 2025), initiatives: [initiative('ministry', year)] });
    const lines = verdictText(verdictOn('CSTD_BO', facts), facts.name, NATIONAL).split('\n');
    expect(lines[0]).toBe(
      'Nguyễn Văn Mô Phỏng: Chiến sĩ thi đua Bộ, ban, ngành, tỉnh, thành tích năm 2025, xét ngày 01/02/2026',
    );
    expect(lines[1]).toBe('Kết luận: Chưa đủ điều kiện');
    expect(lines).toContain('      Năm 2023: không có');
    expect(lines).toContain('      → cần thêm 1 danh hiệu, sớm nhất cho năm 2026');
    expect(lines.some((line) => line.startsWith('      Ghi chú: Điều 22 không nói năm xét'))).toBe(true);
    expect(lines.at(-1)).toBe('Sớm nhất có thể xét cho năm 2026.');
  });

  it('shows of alternatives the one that holds', () => {
    const facts = person({ awards: wonIn('CSTDCS', 2024, 2025) });
    const lines = verdictText(verdictOn('BK_BO', facts), facts.name, NATIONAL).split('\n');
    expect(lines.some((line) => line.includes('[x] 02 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở'))).toBe(true);
    expect(lines.some((line) => line.includes('đề tài đã nghiệm thu'))).toBe(false);
  });

  it('says what the other law gives, where nobody read which one rules', () => {
    const facts = collective({ ratings: rated('good', year), staff: [staff(year, { people: 10, advanced: 6 })] });
    const verdict = check('TTLDTT', facts, '2026-11-25', {
      pack: NATIONAL,
      achievementYear: year,
      receivedOn: '2026-09-30',
    });
    expect(regimesDiffer(verdict)).toBe(true);
    expect(verdictText(verdict, facts.name, NATIONAL)).toContain('trừ khi quy định mới có lợi hơn');
    expect(regimesDiffer(verdictOn('TTLDTT', facts))).toBe(false);
  });
});
