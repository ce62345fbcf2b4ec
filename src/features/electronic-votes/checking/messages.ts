import type { Question } from '#src/ballot/records.ts';

/** What a ballot is held against. */
export interface CheckedElection {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly questions: readonly Question[];
  /** y, decimal. */
  readonly publicKey: string;
}

export interface CheckOrder {
  readonly id: number;
  readonly election: CheckedElection;
  readonly text: string;
}

export interface CheckAnswer {
  readonly id: number;
  /** Codes of the verifier; empty for a ballot that holds. */
  readonly faults: readonly string[];
  /** The ballot's public credential; null where it cannot be read. */
  readonly credential: string | null;
}
