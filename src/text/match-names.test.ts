import { describe, expect, it } from 'vitest';
import { matchNames, namesWithin } from '#src/text/match-names.ts';

const members = [
  'Tổng cục Thi hành án dân sự',
  'Cục Hộ tịch, quốc tịch, chứng thực',
  'Cục Bồi thường nhà nước',
  'Cục Kiểm tra văn bản quy phạm pháp luật',
  'Cục Đăng ký quốc gia giao dịch bảo đảm',
  'Cục Trợ giúp pháp lý',
  'Cục Con nuôi',
  'Cục Bổ trợ Tư pháp',
  'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
  'Trung tâm Lý lịch tư pháp quốc gia',
  'Vụ Phổ biến giáo dục pháp luật',
];
const self = (name: string) => [name];

describe('matchNames', () => {
  it('matches on the folded key and keeps the printed form', () => {
    expect(matchNames(['Tổng Cục Thi hành án dân sự', 'Vụ Phổ biến, giáo dục pháp luật'], members, self)).toEqual([
      { kind: 'one', printed: 'Tổng Cục Thi hành án dân sự', item: members[0] },
      { kind: 'one', printed: 'Vụ Phổ biến, giáo dục pháp luật', item: members[10] },
    ]);
  });

  it('knows an item by each of its names', () => {
    const awards = [{ code: 'CO_CP', names: ['Cờ thi đua của Chính phủ', 'Cờ thi đua Chính phủ'] }];
    const [match] = matchNames(['“Cờ thi đua Chính phủ”'], awards, (award) => award.names);
    expect(match).toMatchObject({ kind: 'one', item: { code: 'CO_CP' } });
  });

  it('says when no item or several items bear the name', () => {
    expect(matchNames(['Cục Công tác phía Nam', ' '], members, self).map((match) => match.kind)).toEqual([
      'none',
      'none',
    ]);
    expect(matchNames(['cuc ma'], ['Cục Má', 'Cục Mạ'], self)).toEqual([
      { kind: 'several', printed: 'cuc ma', items: ['Cục Má', 'Cục Mạ'] },
    ]);
    expect(matchNames(['CỤC MẠ'], ['Cục Má', 'Cục Mạ'], self)).toEqual([
      { kind: 'one', printed: 'CỤC MẠ', item: 'Cục Mạ' },
    ]);
  });
});

describe('namesWithin', () => {
  it('finds the eleven members in a list that mixes commas and semicolons', () => {
    const sentence =
      'có 11 thành viên gồm: Tổng cục Thi hành án dân sự; Cục Hộ tịch, quốc tịch, chứng thực; Cục Bồi thường nhà nước; ' +
      'Cục Kiểm tra văn bản quy phạm pháp luật; Cục Đăng ký quốc gia giao dịch bảo đảm; Cục Trợ giúp pháp lý, ' +
      'Cục Con nuôi, Cục Bổ trợ Tư pháp; Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật, ' +
      'Trung tâm Lý lịch tư pháp quốc gia, Vụ Phổ biến giáo dục pháp luật.';
    expect(namesWithin(sentence, members, self)).toEqual(members);
  });

  it('does not count a name inside a longer one', () => {
    expect(namesWithin('Cụm thi đua số III họp', ['Cụm thi đua số I', 'Cụm thi đua số III'], self)).toEqual([
      'Cụm thi đua số III',
    ]);
    expect(namesWithin('Hội đồng Thi đua ngành', ['Thi đua', 'Hội đồng Thi đua'], self)).toEqual(['Hội đồng Thi đua']);
  });
});
