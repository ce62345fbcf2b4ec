import type { KeptKey } from './keep.ts';
import type { CeremonyParts } from './parts.ts';

/** What the device of a teller does next with its key. */
export type KeyStage =
  /** Somebody without a key looks on. */
  | 'watching'
  | 'voided'
  /** No key was made yet. */
  | 'make'
  | 'sendCertificate'
  /** The key of this teller was made on another device. */
  | 'lost'
  | 'envelope'
  | 'others'
  /** The words of the certificates are read aloud before anything is sealed. */
  | 'words'
  | 'sendContribution'
  | 'sendVerification'
  | 'check'
  | 'rehearse'
  | 'done';

/**
 * @param kept of this browser
 * @param known `mine`: the kept seed is that of the certificate which the server has; `checked`: the common key was put
 *   together here and is the server's
 */
export function keyStage(
  { state, own, holders }: CeremonyParts,
  kept: KeptKey | null,
  known: { readonly mine: boolean; readonly checked: boolean },
): KeyStage {
  const mine = own && holders[own.position - 1];
  if (!own || !mine) return 'watching';
  if (state === 'voided') return 'voided';
  if (mine.cert === null) return kept ? 'sendCertificate' : 'make';
  if (!kept || !known.mine) return 'lost';
  if (!mine.envelope) return 'envelope';
  if (holders.some(({ cert }) => cert === null)) return 'others';
  if (mine.polynomial === null) return kept.certificates === null ? 'words' : 'sendContribution';
  if (holders.some(({ polynomial }) => polynomial === null)) return 'others';
  if (mine.verification === null) return 'sendVerification';
  if (state === 'keys') return 'others';
  if (!known.checked) return 'check';
  return own.rehearsed ? 'done' : 'rehearse';
}

const GROUP = 4;

/** 22 characters in groups of four, as they are copied and read back. */
export function seedGroups(seed: string): string[] {
  return seed.match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? [];
}

/** Two different whole groups (from 0), to be read back from the paper. */
export function askedGroups(seed: string, random: () => number = Math.random): [number, number] {
  const whole = seedGroups(seed).filter(({ length }) => length === GROUP).length;
  const first = Math.floor(random() * whole);
  const second = (first + 1 + Math.floor(random() * (whole - 1))) % whole;
  return first < second ? [first, second] : [second, first];
}
