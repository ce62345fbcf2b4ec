import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Language } from '../i18n/words.ts';

export const languageCookie = 'thidua.lang';

/** Vietnamese unless the person chose English. */
export function languageOf(c: Context): Language {
  return getCookie(c, languageCookie) === 'en' ? 'en' : 'vi';
}
