import { en } from './en.ts';
import { vi } from './vi.ts';

/** The catalogue of one language; Vietnamese is the shape, English must satisfy it. */
export type Words = typeof vi;
export type Language = 'vi' | 'en';

/** A form that carries this field is not sent: its page is shown again in the language that the field names. */
export const languageField = 'chi-doi-ngon-ngu';

const catalogues: Record<Language, Words> = { vi, en };

export function wordsOf(language: Language): Words {
  return catalogues[language];
}
