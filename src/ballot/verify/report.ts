import type { Question } from '../records.ts';
import type { Check, CheckState, Finding } from './findings.ts';
import type { Phase } from './layout.ts';

/** What is known from elsewhere and must agree; what is left out is not compared. */
export interface Expectations {
  readonly uuid?: string;
  /** φ as published before the opening: base64 of SHA-256, without padding. */
  readonly fingerprint?: string;
  /** Hash of the head of the chain as printed and signed before decryption, hexadecimal. */
  readonly head?: string;
  /** Signatures on the paper roll: as many voters must have a ballot. */
  readonly voters?: number;
  /** People on the roll: as many credentials there must be. */
  readonly electorate?: number;
  /** Fewer ballots than this may not be opened. */
  readonly minimumVoters?: number;
  /** Whether the rules allow to vote again; yes unless it is false. */
  readonly revotes?: boolean;
}

/** Plain JSON. */
export interface VerificationReport {
  /** `unfinished`: nothing is wrong so far, and there is no result yet. Only `accepted` is a valid result. */
  readonly verdict: 'accepted' | 'refused' | 'unfinished';
  readonly state: Phase;
  readonly election: {
    readonly uuid: string;
    readonly name: string;
    readonly description: string;
    readonly fingerprint: string;
    readonly questions: readonly Question[];
  } | null;
  readonly figures: {
    readonly records: number;
    readonly events: number;
    readonly credentials: number;
    readonly ballots: number;
    /** Credentials with a ballot. */
    readonly voters: number;
    /** Ballots that a later one of the same credential replaced. */
    readonly replaced: number;
    readonly trustees: number;
    /** Partial decryptions that are needed. */
    readonly threshold: number;
    readonly decryptions: number;
  };
  /** Hash of the event at each moment: `last` is the head of the whole chain. */
  readonly heads: {
    readonly setup: string | null;
    readonly endBallots: string | null;
    readonly encryptedTally: string | null;
    readonly last: string | null;
  };
  /** Of all ballots, in their order. */
  readonly trackers: readonly string[];
  /** Only of an accepted archive. */
  readonly result: readonly (readonly number[])[] | null;
  readonly checks: Readonly<Record<Check, CheckState>>;
  readonly failures: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export interface Progress {
  readonly step: 'reading' | 'checking';
  readonly done: number;
  readonly of: number;
}
