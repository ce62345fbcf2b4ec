import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../i18n/words.ts';
import { localPath } from './local-path.ts';

const languageCookie = 'thidua.lang';
const aYear = 365 * 24 * 60 * 60;

/** Vietnamese unless the person chose English. */
export function languageOf(c: Context): Language {
  return getCookie(c, languageCookie) === 'en' ? 'en' : 'vi';
}

/** Keeps a person's choice in their browser. @returns the language that the text names */
export function keepLanguage(c: Context, chosen: string): Language {
  const language = chosen === 'en' ? 'en' : 'vi';
  setCookie(c, languageCookie, language, {
    path: '/',
    maxAge: aYear,
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
  });
  return language;
}

/**
 * The address under which the page at hand can be opened again: its own, or for the answer to a form that of the page
 * that the form stood on.
 */
export function pagePath(c: Context): string {
  const { pathname, search, host } = new URL(c.req.url);
  if (c.req.method === 'GET') return pathname + search;
  const referer = c.req.header('referer');
  const from = referer && URL.canParse(referer) ? new URL(referer) : null;
  return (from?.host === host && localPath(from.pathname + from.search)) || '/';
}
