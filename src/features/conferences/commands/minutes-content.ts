import { createHash } from 'node:crypto';
import type { ConferenceMinutesFacts } from '#src/papers/conference-minutes.ts';
import { momentCell, momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { Instant } from '#src/text/day.ts';
import type { MinutesSection } from '../rules/minutes.ts';

/** What secretary and chair sign: the whole text with its letterhead and what the members answered. */
export interface AgreedContent {
  form: 'thidua-conference-minutes/1';
  /** Version of the draft that was agreed. */
  number: number;
  head: PaperFacts;
  conference: string;
  sections: MinutesSection[];
  agreement: string | null;
  ending: string;
  secretary: PaperPerson;
  chair: PaperPerson;
}

export function agreedContent(
  facts: ConferenceMinutesFacts,
  { number, sections, agreement }: { number: number; sections: MinutesSection[]; agreement: string | null },
): AgreedContent {
  const { superiorBody, issuingBody, registration, place, date, createdAt, synthetic } = facts;
  return {
    form: 'thidua-conference-minutes/1',
    number,
    head: { superiorBody, issuingBody, registration, place, date, createdAt, synthetic },
    conference: facts.conference,
    sections,
    agreement,
    ending: `Hội nghị kết thúc vào ${momentWords(facts.endedAt)}./.`,
    secretary: facts.secretary,
    chair: facts.chair,
  };
}

/** The text that is kept and marked: JSON with sorted keys. */
export function writeContent(content: AgreedContent): string {
  return canonicalJson(JSON.stringify(content));
}

export function readContent(text: string): AgreedContent {
  return JSON.parse(text) as AgreedContent;
}

/** SHA-256 of the content, hexadecimal: stands beside each signature. */
export function contentMark(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function signedMoment(at: Instant): string {
  return momentCell(at);
}
