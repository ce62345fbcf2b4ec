// What an election archive holds, as JSON writes it: every element and scalar is canonical decimal text. Sections 4.3-4.19
// of the Belenios specification 2.0 (protocol version 1, homomorphic questions without blank).

export interface ProofRecord {
  readonly challenge: string;
  readonly response: string;
}

export interface CiphertextRecord {
  readonly alpha: string;
  readonly beta: string;
}

/** Choose `min` to `max` of the answers. */
export interface Question {
  readonly answers: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly question: string;
}

export interface ElectionRecord {
  readonly version: 1;
  readonly description: string;
  readonly name: string;
  readonly group: string;
  readonly public_key: string;
  readonly questions: readonly Question[];
  readonly uuid: string;
  readonly administrator?: string;
  readonly credential_authority?: string;
}

export interface AnswerRecord {
  readonly choices: readonly CiphertextRecord[];
  readonly individual_proofs: readonly (readonly ProofRecord[])[];
  readonly overall_proof: readonly ProofRecord[];
}

/** The order of the members is part of the form: a ballot in another order is refused. */
export interface BallotRecord {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: string;
  readonly answers: readonly AnswerRecord[];
  readonly signature: { readonly hash: string; readonly proof: ProofRecord };
}

/** Signed with the key of a trustee's certificate. */
export interface SignedMessage {
  readonly message: string;
  readonly signature: ProofRecord;
}

export interface TrusteePublicKey {
  readonly pok: ProofRecord;
  readonly public_key: string;
  /** By the key of the certificate over the public key; of version 3.0, ignored by 2.0. */
  readonly signature?: ProofRecord;
}

export interface PedersenRecord {
  readonly threshold: number;
  readonly certs: readonly SignedMessage[];
  readonly coefexps: readonly SignedMessage[];
  /** Of version 3.0, ignored by 2.0. */
  readonly signatures?: readonly ProofRecord[];
  readonly verification_keys: readonly TrusteePublicKey[];
}

export type TrusteesRecord = readonly (readonly ['Single', TrusteePublicKey] | readonly ['Pedersen', PedersenRecord])[];

export type EncryptedTally = readonly (readonly CiphertextRecord[])[];

export interface SizedTally {
  readonly num_tallied: number;
  readonly total_weight: number;
  readonly encrypted_tally: string;
}

export interface PartialDecryption {
  readonly decryption_factors: readonly (readonly string[])[];
  readonly decryption_proofs: readonly (readonly ProofRecord[])[];
}

/** `owner`: 1-based over all trustees, in their order. */
export interface OwnedPartialDecryption {
  readonly owner: number;
  readonly payload: string;
}

export interface ElectionResult {
  readonly result: readonly (readonly number[])[];
}

export type EventType = 'Setup' | 'Ballot' | 'EndBallots' | 'EncryptedTally' | 'PartialDecryption' | 'Result';

export interface EventRecord {
  readonly parent?: string;
  readonly height: number;
  readonly type: EventType;
  readonly payload?: string;
}
