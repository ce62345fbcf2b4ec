import type { Version } from './ground.ts';

export type CertificateState = 'made' | 'conferred' | 'replaced';
/** Lost or damaged, or printed with what was corrected since. */
export type ReplacementKind = 'reissue' | 'exchange';

/** A certificate as it was printed. */
export interface CertificateTable {
  tenant_id: string;
  id: string;
  award_id: string;
  series_year: number;
  serial: number;
  number: string;
  /** Twelve characters of the alphabet without O, I, 0 and 1. */
  check_code: string;
  /** What the QR code says. */
  check_address: string;
  state: CertificateState;
  subject_name: string;
  award_name: string;
  year: number;
  issuer: string;
  decision_number: string;
  decision_day: string;
  /** Số sổ vàng. */
  ordinal: number;
  achievement: string;
  place: string;
  certificate_day: string;
  signer_title: string;
  signer_name: string;
  made_at: Date;
  made_by: string;
  conferred_on: string | null;
  conferred_to: string | null;
  replaces_id: string | null;
  replaced_on: string | null;
  replaced_kind: ReplacementKind | null;
  replaced_reason: string | null;
  synthetic: boolean;
  version: Version;
}

/** A view: awards that are published, with what the public may know of them. */
export interface PublicAwardView {
  tenant_id: string;
  award_id: string;
  subject_name: string;
  unit_name: string;
  award: string;
  award_name: string;
  year: number;
  granted_on: string;
  ordinal: number;
  decision_id: string;
  decision_number: string;
  issuer: string;
  annulled: boolean;
  annulled_by: string | null;
  annulled_on: string | null;
  reissued_on: string | null;
  synthetic: boolean;
}

/** A view: decisions of which a published award speaks. */
export interface PublicDecisionView {
  tenant_id: string;
  decision_id: string;
  kind: 'grant' | 'correct' | 'annul';
  state: 'issued' | 'corrected' | 'annulled';
  number_text: string;
  dated_on: string;
  issuer: string;
  award_name: string;
  award_year: number;
  synthetic: boolean;
}

export interface PublicCertificateView {
  tenant_id: string;
  award_id: string;
  number: string;
  check_code: string;
  replaced: boolean;
  replaced_on: string | null;
  replaced_kind: ReplacementKind | null;
  /** Number of the certificate that stands for this one now. */
  replaced_by: string | null;
}

export interface CertificateTables {
  certificate: CertificateTable;
  public_award: PublicAwardView;
  public_decision: PublicDecisionView;
  public_certificate: PublicCertificateView;
}
