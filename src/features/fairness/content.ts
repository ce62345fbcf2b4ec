import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { Figures } from './figures.ts';

/** The text that is kept at the announcement: JSON with sorted keys and no white space. */
export function figuresContent(figures: Figures): string {
  return canonicalJson(JSON.stringify(figures));
}

/** The mark of a content: SHA-256, hexadecimal. */
export function contentMark(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
