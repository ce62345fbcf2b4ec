import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Receipt, Sealed } from './course.ts';

/** What survives a reload: the encrypted ballot until it is counted, and trackers. Never a choice, never the slip. */
export interface Kept {
  readonly sealed: Sealed | null;
  readonly receipts: readonly Receipt[];
}

/** The part of `Storage` that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'the-bo-phieu.';
const nothing: Kept = { sealed: null, receipts: [] };

/** Of one slip: whoever uses the same device after has another slip, and with it another place on the shelf. */
export function placeOf(ceremonyId: string, credential: string): string {
  return `${PREFIX}${bytesToHex(sha256(utf8ToBytes(`${ceremonyId}|${credential}`))).slice(0, 24)}`;
}

export function readKept(shelf: Shelf, place: string): Kept {
  try {
    const kept = JSON.parse(shelf.getItem(place) ?? 'null');
    const receipts = Array.isArray(kept?.receipts) ? kept.receipts.filter(isReceipt) : [];
    return { sealed: isReceipt(kept?.sealed) && isText(kept.sealed.ballot) ? kept.sealed : null, receipts };
  } catch {
    return nothing;
  }
}

/** A full or forbidden shelf stops nothing: then only a reload loses what was not yet counted. */
export function writeKept(shelf: Shelf, place: string, { sealed, receipts }: Kept): void {
  const kept = {
    sealed: sealed && {
      voteId: sealed.voteId,
      title: sealed.title,
      ballot: sealed.ballot,
      tracker: sealed.tracker,
    },
    receipts: receipts.map(({ voteId, title, tracker }) => ({ voteId, title, tracker })),
  };
  try {
    shelf.setItem(place, JSON.stringify(kept));
  } catch {
    // private windows of some browsers
  }
}

/** Everything of every slip on this device. */
export function clearKept(shelf: Shelf): void {
  try {
    const places = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
    for (const place of places) if (place.startsWith(PREFIX)) shelf.removeItem(place);
  } catch {
    // nothing could be kept either
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isReceipt = (value: unknown): value is Receipt => {
  const { voteId, title, tracker } = (value ?? {}) as Record<string, unknown>;
  return isText(voteId) && isText(title) && isText(tracker);
};
