import type { EventRecord, EventType } from '../records.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Whether an event has content. */
export const EVENT_TYPES: Readonly<Record<EventType, boolean>> = {
  Setup: true,
  Ballot: true,
  EndBallots: false,
  EncryptedTally: true,
  PartialDecryption: true,
  Result: true,
};

/** What an event of any type looks like, before its type is looked at. */
export interface ReadEvent {
  readonly parent: string | null;
  readonly height: number;
  readonly type: string;
  readonly payload: string | null;
}

/** @returns null unless the text is byte for byte what its own values give */
export function readEvent(text: string | null): ReadEvent | null {
  let event: Partial<EventRecord> | null;
  try {
    event = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  const { parent, height, type, payload } = event ?? {};
  if (!(Number.isSafeInteger(height) && (height as number) >= 0 && typeof type === 'string')) return null;
  for (const hash of [parent, payload])
    if (hash !== undefined && !(typeof hash === 'string' && HASH.test(hash))) return null;
  if (JSON.stringify({ parent, height, type, payload }) !== text) return null;
  return { parent: parent ?? null, height: height as number, type, payload: payload ?? null };
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_TYPES, type);
}
