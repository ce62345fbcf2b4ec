import { normaliseLine } from '#src/text/normalise.ts';

const DASHES = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u00AB\u00BB]/g;
const SINGLE_QUOTES = /[\u2018-\u201B]/g;

/**
 * The key under which Vietnamese text is searched and compared: lower case, no marks, đ as d, every dash and run of
 * white space as one space, curly quotes as straight ones. Folding a key gives the key again.
 * "Tổng Cục" and "tổng cục" meet; so do "Thi đua - Khen thưởng" and "Thi đua khen thưởng".
 */
export function fold(text: string): string {
  return normaliseLine(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(DASHES, ' ')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
