import { hasMembers, isCount, isObject, parseStrict } from '../archive/strict-json.ts';
import { GROUP_NAME, multiply, productOf, readElement } from '../group.ts';
import { isMember } from '../powers.ts';
import { type ElectionKey, knowledgeHolds, type Proof } from '../proofs.ts';
import type { SignedMessage } from '../records.ts';
import type { Findings } from './findings.ts';
import type { KeptRecord } from './layout.ts';
import { readAll, readElements, readProof } from './numbers.ts';

/** Whose partial decryptions are combined: all of a single trustee, `threshold` of a group. Owners count from 1 over all. */
export interface TrusteeGroup {
  readonly kind: 'Single' | 'Pedersen';
  /** Owner number of the first. */
  readonly first: number;
  readonly threshold: number;
  /** Public key of each trustee's share. */
  readonly keys: readonly bigint[];
}

/** Sections 4.5 to 4.7, check B2. @returns null when the list cannot be used */
export function checkTrustees(
  { text, record }: KeptRecord,
  key: ElectionKey,
  findings: Findings,
): readonly TrusteeGroup[] | null {
  findings.ran('B2');
  const parsed = parseStrict(text);
  const kinds = typeof parsed === 'object' ? parsed.value : null;
  if (!Array.isArray(kinds) || kinds.length === 0) {
    findings.fail('B2.form', { record });
    return null;
  }
  const groups: TrusteeGroup[] = [];
  const parts: bigint[] = [];
  let first = 1;
  for (const kind of kinds) {
    const check = new TrusteesCheck(key, findings, record, first);
    const read = Array.isArray(kind) && kind.length === 2 ? check.read(kind[0], kind[1]) : null;
    if (!read) {
      findings.fail('B2.form', { record, trustee: first });
      return null;
    }
    groups.push(read.group);
    parts.push(read.part);
    first += read.group.keys.length;
  }
  if (productOf(parts) !== key.y) findings.fail('B2.public-key', { record });
  return groups;
}

interface ReadGroup {
  readonly group: TrusteeGroup;
  /** Their part of the public key of the election. */
  readonly part: bigint;
}

interface Certificate {
  /** As it stands in the file, its members in the order of the form. */
  readonly record: SignedMessage;
  readonly verification: bigint;
}

class TrusteesCheck {
  private readonly key: ElectionKey;
  private readonly findings: Findings;
  private readonly record: number;
  private readonly first: number;

  constructor(key: ElectionKey, findings: Findings, record: number, first: number) {
    this.key = key;
    this.findings = findings;
    this.record = record;
    this.first = first;
  }

  read(kind: unknown, value: unknown): ReadGroup | null {
    if (kind === 'Single') return this.readSingle(value);
    return kind === 'Pedersen' ? this.readPedersen(value) : null;
  }

  private readSingle(value: unknown): ReadGroup | null {
    if (!hasMembers(value, ['pok', 'public_key'])) return null;
    const publicKey = this.verificationKey(value, 0);
    if (publicKey === null) return null;
    return { group: { kind: 'Single', first: this.first, threshold: 1, keys: [publicKey] }, part: publicKey };
  }

  private readPedersen(value: unknown): ReadGroup | null {
    if (!hasMembers(value, ['threshold', 'certs', 'coefexps', 'signatures?', 'verification_keys'])) return null;
    const { threshold, certs, coefexps, signatures, verification_keys: keys } = value;
    if (!(isCount(threshold) && Array.isArray(certs) && Array.isArray(coefexps) && Array.isArray(keys))) return null;
    const size = certs.length;
    if (size === 0 || size > 100 || coefexps.length !== size || keys.length !== size) return null;
    if (threshold < 1 || threshold > size) this.fail('B2.threshold', 0);
    const certificates = certs.map((cert, at) => this.certificate(cert, at, size, threshold));
    if (certificates.some((each) => each === null)) return null;
    const all = certificates as Certificate[];
    if (new Set(all.map(({ verification }) => verification)).size < size) this.fail('B2.repeated', 0);
    const commitments = coefexps.map((each, at) => this.commitments(each, all[at] as Certificate, at, threshold));
    if (commitments.some((each) => each === null)) return null;
    if (signatures !== undefined && !this.agreement(signatures, all, commitments as bigint[][])) return null;
    const publicKeys = keys.map((each, at) => this.share(each, all[at] as Certificate, at, commitments as bigint[][]));
    if (publicKeys.some((each) => each === null)) return null;
    return {
      group: { kind: 'Pedersen', first: this.first, threshold, keys: publicKeys as bigint[] },
      part: productOf((commitments as bigint[][]).map(([constant]) => constant as bigint)),
    };
  }

  /** A certificate that its own verification key signs; since 3.0 it says for which key generation. */
  private certificate(cert: unknown, at: number, size: number, threshold: number): Certificate | null {
    const signed = readSigned(cert);
    const keys = signed && membersOf(signed.message);
    if (!hasMembers(keys, ['context?', 'verification', 'encryption'])) return null;
    const [verification, encryption] = [readElement(keys.verification), readElement(keys.encryption)];
    if (!signed || verification === null || encryption === null) return this.number(at, 'certificate');
    for (const element of [verification, encryption]) if (!this.isMember(element)) this.fail('C1.certificate', at);
    if (keys.context !== undefined) {
      const context = { group: GROUP_NAME, size, threshold, index: at + 1 };
      if (JSON.stringify(keys.context) !== JSON.stringify(context)) this.fail('B2.context', at);
    }
    if (verification === 1n || !this.signed(signed.message, signed.signature, verification)) this.fail('B2.cert', at);
    return { record: recordOf(signed), verification };
  }

  private commitments(value: unknown, by: Certificate, at: number, threshold: number): bigint[] | null {
    const signed = readSigned(value);
    const message = signed && membersOf(signed.message);
    if (!signed || !hasMembers(message, ['coefexps'])) return null;
    const elements = readElements(message.coefexps);
    if (!elements) return this.number(at, 'coefexps');
    if (elements.length !== threshold) this.fail('B2.threshold', at);
    if (elements.length === 0) return null;
    for (const element of elements) if (!this.isMember(element)) this.fail('C1.commitment', at);
    if (!this.signed(signed.message, signed.signature, by.verification)) this.fail('B2.coefexps', at);
    return elements;
  }

  /** Of version 3.0: every trustee signs all certificates and its own commitments. */
  private agreement(value: unknown, certificates: readonly Certificate[], commitments: readonly bigint[][]): boolean {
    const signatures = readAll(value, readProof);
    if (signatures?.length !== certificates.length) return false;
    for (const [at, { verification }] of certificates.entries()) {
      const message = JSON.stringify({
        certs: certificates.map((each) => each.record),
        coefexps: (commitments[at] as bigint[]).map(String),
      });
      if (!this.signed(`certs_sig|${message}`, signatures[at] as Proof, verification)) this.fail('B2.agreement', at);
    }
    return true;
  }

  /** The key of a share: what the commitments of all say it must be. */
  private share(value: unknown, by: Certificate, at: number, commitments: readonly bigint[][]): bigint | null {
    if (!hasMembers(value, ['pok', 'public_key', 'signature?'])) return null;
    const publicKey = this.verificationKey(value, at);
    if (publicKey === null) return null;
    const degree = Math.max(...commitments.map(({ length }) => length));
    const sums = Array.from({ length: degree }, (_, power) => productOf(commitments.map((each) => each[power] ?? 1n)));
    // Horner in the exponent: the number of the trustee is small.
    const expected = sums.reduceRight(
      (product, sum) => multiply(this.key.powers.open(product, BigInt(at + 1)), sum),
      1n,
    );
    if (expected !== publicKey) this.fail('B2.consistency', at);
    if (value.signature !== undefined) {
      const signature = readProof(value.signature);
      if (!signature) return this.number(at, 'signature');
      if (!this.signed(String(value.public_key), signature, by.verification)) this.fail('B2.key-signature', at);
    }
    return publicKey;
  }

  private verificationKey(value: Record<string, unknown>, at: number): bigint | null {
    const [publicKey, pok] = [readElement(value.public_key), readProof(value.pok)];
    if (publicKey === null || pok === null) return this.number(at, 'public_key');
    if (!this.isMember(publicKey)) this.fail('C1.trustee-key', at);
    const { powers, gPower } = this.key;
    if (!knowledgeHolds(powers, gPower, publicKey, `pok|${GROUP_NAME}|${publicKey}|`, pok))
      this.fail('B2.possession', at);
    return publicKey;
  }

  private signed(message: string, signature: Proof, by: bigint): boolean {
    return knowledgeHolds(this.key.powers, this.key.gPower, by, `sigmsg|${message}|`, signature);
  }

  private isMember(element: bigint): boolean {
    return isMember(this.key.powers, element);
  }

  private number(at: number, what: string): null {
    this.findings.fail('C1.number', { record: this.record, trustee: this.first + at }, { what });
    return null;
  }

  private fail(code: Parameters<Findings['fail']>[0], at: number): void {
    this.findings.fail(code, { record: this.record, trustee: this.first + at });
  }
}

function readSigned(value: unknown): { message: string; signature: Proof } | null {
  if (!hasMembers(value, ['message', 'signature']) || typeof value.message !== 'string') return null;
  const signature = readProof(value.signature);
  return signature && { message: value.message, signature };
}

function recordOf({
  message,
  signature: { challenge, response },
}: {
  message: string;
  signature: Proof;
}): SignedMessage {
  return { message, signature: { challenge: String(challenge), response: String(response) } };
}

function membersOf(message: string): Record<string, unknown> | null {
  const parsed = parseStrict(message);
  return typeof parsed === 'object' && isObject(parsed.value) ? parsed.value : null;
}
