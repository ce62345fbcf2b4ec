import { describe, expect, it } from 'vitest';
import { literalsOf, vietnameseLiterals } from '#tests/vietnamese-literals.ts';
import { messages } from './en/messages.ts';
import { say } from './say.ts';

describe('a sentence of the program', () => {
  it('is said as it is in Vietnamese, by its translation in English', () => {
    expect(say('vi', 'Ghi họ và tên.')).toBe('Ghi họ và tên.');
    expect(say('en', 'Ghi họ và tên.')).toBe('Write the full name.');
  });

  it('keeps what was put in, translated where it is a sentence itself', () => {
    expect(say('en', 'Ngày kết thúc phải từ 04/12/2020 trở đi.')).toBe('The last day must be 04/12/2020 or later.');
    expect(say('en', 'Chưa ký được. Mục 3.2 chưa ghi điểm.')).toBe(
      'It cannot be signed yet. Line 3.2 has no score yet.',
    );
    expect(say('en', 'Thứ Năm, 17/12/2020')).toBe('Thursday, 17/12/2020');
  });

  it('is found among several, and beside facts', () => {
    expect(
      say('en', 'cần thêm 2 danh hiệu, sớm nhất cho năm 2022; hoặc cần thêm 1 danh hiệu, sớm nhất cho năm 2021'),
    ).toBe('titles missing: 2, for 2022 at the earliest; or titles missing: 1, for 2021 at the earliest');
    expect(say('en', 'Ghi lý do. Ghi họ và tên.')).toBe('Write the reason. Write the full name.');
    expect(say('en', 'Cụm thi đua số III · Thứ Tư, 02/12/2020')).toBe('Cụm thi đua số III · Wednesday, 02/12/2020');
  });

  it('leaves names and what people typed alone', () => {
    for (const typed of [
      'Cục Con nuôi',
      'Cụm thi đua số III',
      'Kế hoạch 5 năm',
      'Vũ Thị Lan',
      'Hội nghị năm 2020',
      '',
    ]) {
      expect(say('en', typed)).toBe(typed);
    }
  });
});

describe('the catalogue of sentences', () => {
  it('has English for every Vietnamese sentence of rules, forms, commands and the law', () => {
    const missing = vietnameseLiterals().filter(({ sentence }) => messages[sentence] === undefined);
    const byFile = new Map<string, string[]>();
    for (const { file, sentence } of missing) byFile.set(file, [...(byFile.get(file) ?? []), sentence]);
    expect(Object.fromEntries(byFile)).toEqual({});
  });

  it('puts in the same values on both sides', () => {
    const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
    const wrong = Object.entries(messages).filter(
      ([key, english]) => String(placeholders(key)) !== String(placeholders(english)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the sentences in source', () => {
  it('are read from strings and templates, also one inside another, not from comments', () => {
    const source = `
      import { x } from './đường.ts';
      // Ghi chú
      const a = 'Một';
      const b = \`Hai \${x({ y: \`Ba \${1}\` })} bốn \${z}.\`;
      const c = /Năm{1}/.test(a) ? \`Sáu\` : 7 / 2;
      const d = { article: 'Điều 1', title: 'Bảy' };`;
    expect(literalsOf(source)).toEqual(['./đường.ts', 'Một', 'Ba {0}', 'Hai {0} bốn {1}.', 'Sáu', 'Bảy']);
  });
});
