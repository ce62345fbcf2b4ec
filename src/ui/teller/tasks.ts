import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import { accepted, type Outcome } from '#src/ballot/outcome.ts';
import type { Powers } from '#src/ballot/powers.ts';
import type { SignedMessage, TrusteePublicKey } from '#src/ballot/records.ts';
import type { Contribution } from '#src/ballot/trustees/contributions.ts';
import {
  type CheckedKey,
  certificateOf,
  certificatesOf,
  checkedKey,
  contributionOf,
  isOwnSeed,
  rehearsalPart,
  verificationOf,
} from './own-key.ts';
import type { CeremonyParts, OwnSeed, VoteParts } from './parts.ts';
import { ArchiveGuard, type GuardNews, publicCredentials, wordsOfElection } from './vote-work.ts';

type Keys = { parts: CeremonyParts; own: OwnSeed; confirmed: string | null };

/** Everything that takes long, by name: what goes in, what comes out. Runs beside the page. */
export interface TellerTasks {
  certificate(asked: Omit<Keys, 'confirmed'>): SignedMessage;
  isOwnSeed(asked: Omit<Keys, 'confirmed'>): boolean;
  certificateWords(asked: Omit<Keys, 'confirmed'>): Outcome<{ fingerprint: string; words: string[] }, string>;
  contribution(asked: Keys & { confirmed: string }): Outcome<Contribution, string>;
  verification(asked: Omit<Keys, 'confirmed'>): Outcome<TrusteePublicKey, string>;
  /** Puts the keys together and compares. */
  check(asked: Keys): Outcome<true, string>;
  rehearse(asked: Keys): Outcome<string, string>;
  credentials(asked: { slips: readonly string[]; uuid: string }): string[];
  electionWords(asked: Keys & { vote: VoteParts }): Outcome<{ fingerprint: string; words: string[] }, string>;
  guard(asked: Keys & { vote: VoteParts; archive: ArrayBuffer; words: string }): Promise<Outcome<GuardNews, string>>;
  /** Of the archive that the guard has looked at; null when it allowed nothing. */
  decrypt(asked: Record<string, never>): string | null;
}

export type TaskName = keyof TellerTasks;
export type Asked<N extends TaskName> = Parameters<TellerTasks[N]>[0];
export type Answered<N extends TaskName> = Awaited<ReturnType<TellerTasks[N]>>;

export interface TaskProgress {
  readonly done: number;
  readonly of: number;
}

/** @param onProgress of what is asked at the moment */
export function tellerTasks(powers: Powers, onProgress: (progress: TaskProgress) => void): TellerTasks {
  let guard: ArchiveGuard | null = null;
  const keyOf = ({ parts, own, confirmed }: Keys) => checkedKey(powers, parts, own, confirmed);
  const withKey = <T>(asked: Keys, act: (key: CheckedKey) => Outcome<T, string>): Outcome<T, string> => {
    const key = keyOf(asked);
    return key.ok ? act(key.value) : key;
  };
  return {
    certificate: ({ parts, own }) => certificateOf(powers, parts, own),
    isOwnSeed: ({ parts, own }) => isOwnSeed(powers, parts, own),
    certificateWords({ parts, own }) {
      const read = certificatesOf(powers, parts, own);
      if (!read.ok) return read;
      const { fingerprint } = read.value;
      return accepted({ fingerprint, words: fingerprintWords(fingerprint) });
    },
    contribution: ({ parts, own, confirmed }) => contributionOf(powers, parts, own, confirmed),
    verification: ({ parts, own }) => verificationOf(powers, parts, own),
    check: (asked) => withKey(asked, () => accepted(true as const)),
    rehearse: ({ parts, own, confirmed }) => rehearsalPart(powers, parts, own, confirmed),
    credentials: ({ slips, uuid }) =>
      publicCredentials(powers, slips, uuid, (done) => onProgress({ done, of: slips.length })),
    electionWords: (asked) => withKey(asked, (key) => wordsOfElection(powers, asked.vote, key)),
    async guard(asked) {
      guard = null;
      const key = keyOf(asked);
      if (!key.ok) return key;
      const looking = new ArchiveGuard(powers, key.value);
      const { archive, vote, words } = asked;
      const news = await looking.look(new Uint8Array(archive), vote.expectations, words, ({ step, done, of }) => {
        if (step === 'checking') onProgress({ done, of });
      });
      guard = looking;
      return accepted(news);
    },
    decrypt: () => guard?.part() ?? null,
  };
}
