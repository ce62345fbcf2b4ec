import type { Context } from 'hono';
import type { Frame } from '#src/ui/frame.ts';
import type { Actor, Facts } from '../access/actor.ts';
import type { Services } from '../access/scope.ts';
import type { Language, Words } from '../i18n/words.ts';

/** One request, as pages see it. */
export interface Visit {
  readonly c: Context;
  readonly actor: Actor | null;
  readonly services: Services;
  readonly language: Language;
  readonly t: Words;
  readonly frame: Frame;
  readonly params: Record<string, string>;
  /** One value of the address's query, NFC, or ''. */
  query(name: string): string;
}

/** What the composition root adds: who is asking, and the frame around a page. */
export interface Visitors {
  services: Services;
  actorOf(headers: Headers): Promise<Actor | null>;
  frameOf(request: {
    c: Context;
    actor: Actor | null;
    t: Words;
    language: Language;
    facts: Facts | null;
  }): Promise<Frame>;
}

/** What a person sent and what is wrong with it; empty when a page is only opened. */
export interface Attempt {
  values: Record<string, string>;
  lists: Record<string, string[]>;
  /** Field name -> sentence. */
  errors: Record<string, string>;
  /** Somebody saved meanwhile: the values that stand now. */
  conflict: { values: Record<string, string>; version: number; who?: string } | null;
  /** True when something was sent: show `values` instead of the stored ones. */
  sent: boolean;
}

export const nothingSent: Attempt = { values: {}, lists: {}, errors: {}, conflict: null, sent: false };
