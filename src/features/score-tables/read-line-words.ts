import { codeKey } from '#src/points/code-key.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import type { LineWords } from '#src/points/with-words.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { Faults } from './form-faults.ts';

const CODE = /^[\p{L}\d][\p{L}\d.()]{0,39}$/u;
const longest = 20_000;

/** What the form of a line of a draft table shows for its code and its words. */
export const wordValues = ({ code, text }: LineWords): Record<string, string> => ({ code, text });

/** Code and words as they were typed, every fault at once; what the form does not hold stays. */
export function readLineWords(
  fields: Record<string, string>,
  before: Item,
  table: ScoreTable,
): { words: LineWords; faults: Record<string, string> } {
  const form = new Faults(fields);
  const code = fields.code === undefined ? before.code : normaliseLine(fields.code);
  const typed = fields.text === undefined ? before.text : normaliseText(fields.text);
  const text = typed === normaliseText(before.text) ? before.text : typed;
  if (code !== before.code && !CODE.test(code)) {
    form.say('code', 'Ghi mã bằng chữ, số và dấu chấm, nhiều nhất 40 ký tự, ví dụ 1.1.');
  }
  const taken = [...itemsOf(table.items)].find((item) => item !== before && codeKey(item.code) === codeKey(code));
  if (taken) form.say('code', `Mã ${code} đã dùng cho “${taken.text}”. Chọn mã khác.`);
  if (text === '') form.say('text', 'Ghi lời của mục.');
  if (text.length > longest) form.say('text', 'Lời quá dài: nhiều nhất 20.000 ký tự.');
  return { words: { code, text }, faults: form.found };
}
