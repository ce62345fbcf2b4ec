import type { Rehearsal } from '#src/ballot/rehearsal.ts';

/** What the device of a teller reads of its ceremony: public parts only. */
export interface CeremonyParts {
  readonly ceremonyId: string;
  readonly state: string;
  readonly uuid: string;
  readonly size: number;
  readonly threshold: number;
  readonly own: {
    readonly position: number;
    readonly isHead: boolean;
    readonly step: 'cert' | 'polynomial' | 'verification' | 'wait' | 'done';
    readonly envelope: boolean;
    readonly rehearsed: boolean;
  } | null;
  readonly holders: readonly {
    readonly position: number;
    readonly cert: unknown;
    readonly polynomial: unknown;
    readonly verification: unknown;
    readonly envelope: boolean;
    readonly rehearsed: boolean;
  }[];
  readonly trustees: string | null;
  readonly publicKey: string | null;
  readonly rehearsal: Rehearsal | null;
  readonly slips: { readonly batch: number; readonly count: number } | null;
}

/** What the device of a teller reads of a vote. */
export interface VoteParts {
  readonly voteId: string;
  readonly ceremonyId: string;
  readonly state: string;
  readonly uuid: string;
  readonly election: string;
  readonly fingerprint: string;
  readonly slips: { readonly batch: number; readonly count: number } | null;
  readonly tellers: readonly {
    readonly position: number;
    readonly confirmedWords: boolean;
    readonly decrypted: boolean;
  }[];
  readonly own: { readonly position: number; readonly isHead: boolean } | null;
  readonly expectations: {
    readonly uuid: string;
    readonly fingerprint: string;
    readonly head: string | null;
    readonly voters: number | null;
    readonly electorate: number | null;
    readonly minimumVoters: number;
    readonly revotes: boolean;
  };
}

/** Place (from 1) and seed of one device. */
export interface OwnSeed {
  readonly index: number;
  readonly seed: string;
}
