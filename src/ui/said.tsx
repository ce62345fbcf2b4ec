import type { Child } from 'hono/jsx';
import { say } from '#src/platform/i18n/say.ts';
import type { Language } from '#src/platform/i18n/words.ts';
import { useLanguage } from './frame-context.tsx';

/** Text in the reader's language: sentences of rules, forms and commands; whatever else comes back as it is. */
export function said<C extends Child>(language: Language, child: C): C {
  if (language === 'vi') return child;
  if (typeof child === 'string') return say(language, child) as C;
  return Array.isArray(child) ? (child.map((each) => said(language, each)) as C) : child;
}

/** What components show of what they are given. */
export function Said({ children }: { children?: Child }) {
  // A fragment would drop the number 0.
  return <>{typeof children === 'number' ? String(children) : said(useLanguage(), children)}</>;
}
