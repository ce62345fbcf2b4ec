import { expect, test } from 'vitest';
import { fold } from '#src/text/fold.ts';
import { fingerprintWords, WORDS } from './fingerprint-words.ts';

test('256 words, all different without their marks too', () => {
  expect(WORDS).toHaveLength(256);
  expect(new Set(WORDS.map((word) => fold(word))).size).toBe(256);
  expect(WORDS.every((word) => /^\p{L}{1,7}$/u.test(word))).toBe(true);
});

test('eight words of a text: the same ones for ever, others for another text', () => {
  expect(fingerprintWords('cuộc bỏ phiếu')).toHaveLength(8);
  expect(fingerprintWords('cuộc bỏ phiếu')).toMatchInlineSnapshot(`
    [
      "thỏ",
      "mật",
      "gió",
      "nhẹ",
      "diều",
      "sen",
      "năm",
      "khoai",
    ]
  `);
  expect(fingerprintWords('cuộc bỏ phiếu ')).not.toEqual(fingerprintWords('cuộc bỏ phiếu'));
});
