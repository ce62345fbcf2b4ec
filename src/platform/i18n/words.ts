import { en } from './en.ts';
import { vi } from './vi.ts';

/** The catalogue of one language; Vietnamese is the shape, English must satisfy it. */
export type Words = typeof vi;
export type Language = 'vi' | 'en';

const catalogues: Record<Language, Words> = { vi, en };

export function wordsOf(language: Language): Words {
  return catalogues[language];
}
