import { fold } from '#src/text/fold.ts';

/** The key under which codes are the same code: "a7.6", "a.7.6", "A7.6" and "a. 7.6." are one. */
export function codeKey(code: string): string {
  return fold(code)
    .replaceAll(' ', '')
    .replace(/\.+$/, '')
    .replace(/(^|[^\p{L}])(\p{L}+)\.(?=\d)/gu, '$1$2');
}
