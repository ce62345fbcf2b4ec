import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeUserName, userNameProblem } from './user-name.ts';

test('một tên gõ dưới dạng nào cũng là một tên', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const name = normalizeUserName(typed);
      expect(normalizeUserName(name)).toBe(name);
      expect(normalizeUserName(` ${typed.normalize('NFD')} `)).toBe(name);
      expect(name).not.toContain('\u0000');
    }),
  );
  expect(normalizeUserName(' DKGDBĐ.ThiĐua ')).toBe('dkgdbđ.thiđua');
});

test('tên mới: chữ, số, chấm, gạch; từ 3 tới 64 ký tự', () => {
  for (const name of ['dkgdbd.thidua', 'cục_trợ-giúp', 'ab1']) expect(userNameProblem(name)).toBeNull();
  for (const name of ['', 'ab', 'a b c', 'a@b.c', 'x'.repeat(65), 'abc\u0000', 'abc\u200b']) {
    expect(userNameProblem(name)).toEqual(expect.any(String));
  }
});
