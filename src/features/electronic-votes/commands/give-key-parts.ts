import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import type { SignedMessage, TrusteePublicKey } from '#src/ballot/records.ts';
import { assembleTrustees, readPublicKey } from '#src/ballot/trustees/assemble.ts';
import { type Certificates, readCertificate, readCertificates } from '#src/ballot/trustees/certificates.ts';
import { type Contribution, readCommitment, readCommitments } from '#src/ballot/trustees/contributions.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { CeremonyRecord, KeyHolder } from '../queries/ceremony-record.ts';
import type { CeremonyFacts } from '../queries/facts.ts';
import type { CeremonyState } from '../rules.ts';
import { ceremonyAfter, demandCeremony, heldCeremony, holderOf, writeCeremony, writeHolder } from './in-change.ts';

type KeyScope = Scope<'keyCeremony.makeKey', CeremonyFacts>;
type Part = 'cert' | 'polynomial' | 'verification';

/** The certificate that this teller's device made. */
export function postCert(scope: KeyScope, { cert }: { cert: SignedMessage }): Promise<{ state: CeremonyState }> {
  return take(scope, 'cert', cert, async (tx, ceremony, own) => {
    const read = readCertificate(opensslPowers, sizeOf(ceremony), own.position, cert);
    if (!read.ok) throw refusedPart(read.code);
    const certs = withOwn(ceremony, 'cert', own, cert);
    if (!certs.includes(null)) {
      const all = readCertificates(opensslPowers, sizeOf(ceremony), certs);
      if (!all.ok) throw refusedPart(all.code);
    }
    await writeHolder(tx, ceremony, own.accountId, { cert: JSON.stringify(cert) });
    return null;
  });
}

/** Commitments of this teller's polynomial and the shares sealed for each of the tellers. */
export function postPolynomial(
  scope: KeyScope,
  { polynomial }: { polynomial: Contribution },
): Promise<{ state: CeremonyState }> {
  return take(scope, 'polynomial', polynomial, async (tx, ceremony, own) => {
    if (polynomial.shares.length !== ceremony.holders.length) throw refusedPart('contribution.shape');
    const read = readCommitment(opensslPowers, certificatesOf(ceremony), own.position, polynomial);
    if (!read.ok) throw refusedPart(read.code);
    await writeHolder(tx, ceremony, own.accountId, { polynomial: JSON.stringify(polynomial) });
    return null;
  });
}

/** The public half of this teller's share of the common key; the last one completes the keys. */
export function postVerification(
  scope: KeyScope,
  { verification }: { verification: TrusteePublicKey },
): Promise<{ state: CeremonyState }> {
  return take(scope, 'verification', verification, async (tx, ceremony, own) => {
    const polynomials = ceremony.holders.map(({ polynomial }) => polynomial);
    if (polynomials.includes(null)) throw wrongPhase('Chưa đủ phần của các ủy viên khác. Chờ mọi người gửi xong.');
    const certificates = certificatesOf(ceremony);
    const commitments = readCommitments(opensslPowers, certificates, polynomials);
    if (!commitments.ok) throw refusedPart(commitments.code);
    const read = readPublicKey(opensslPowers, certificates, commitments.value, own.position, verification);
    if (!read.ok) throw refusedPart(read.code);
    await writeHolder(tx, ceremony, own.accountId, { verification: JSON.stringify(verification) });
    const keys = withOwn(ceremony, 'verification', own, verification);
    return keys.includes(null) ? null : complete(tx, ceremony, certificates, polynomials, keys);
  });
}

async function complete(
  tx: Tx,
  ceremony: CeremonyRecord,
  certificates: Certificates,
  polynomials: readonly unknown[],
  keys: readonly unknown[],
): Promise<CeremonyState> {
  const made = assembleTrustees(opensslPowers, certificates, polynomials, keys);
  if (!made.ok) throw refusedPart(made.code);
  const state = ceremonyAfter(ceremony, 'complete');
  const { text, publicKey } = made.value;
  await writeCeremony(tx, ceremony, { state, trustees: text, public_key: publicKey.toString() });
  return state;
}

/** One part of a key, once: the same part again is answered alike, another one in its place is refused. */
function take(
  scope: KeyScope,
  part: Part,
  value: unknown,
  act: (tx: Tx, ceremony: CeremonyRecord, own: KeyHolder) => Promise<CeremonyState | null>,
): Promise<{ state: CeremonyState }> {
  return change(scope, async (tx, journal) => {
    const ceremony = await heldCeremony(tx, scope.facts.ceremonyId);
    const own = holderOf(ceremony, scope.actor?.accountId);
    const stored = own[part];
    const object = scope.facts.object;
    if (stored !== null) {
      if (!sameValue(stored, value)) {
        throw new AppError(
          'conflict',
          'Phần này của khóa đã gửi từ một máy khác hoặc một khóa khác. Dùng máy đã tạo khóa.',
        );
      }
      await journal({ object, after: { part, position: own.position, repeated: true } });
      return { state: ceremony.state };
    }
    demandCeremony(ceremony, 'keys');
    const completed = await act(tx, ceremony, own);
    const state = completed ?? ceremony.state;
    await journal({
      object,
      before: { state: ceremony.state },
      after: { state, part, position: own.position, value },
    });
    return { state };
  });
}

/** The database keeps an object's members in an order of its own. */
function sameValue(left: unknown, right: unknown): boolean {
  return sorted(left) === sorted(right);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

function sizeOf({ uuid, threshold, holders }: CeremonyRecord) {
  return { uuid, threshold, size: holders.length };
}

/** @throws AppError wrongPhase while a certificate is missing */
function certificatesOf(ceremony: CeremonyRecord): Certificates {
  const certs = ceremony.holders.map(({ cert }) => cert);
  if (certs.includes(null)) throw wrongPhase('Chưa đủ chứng thư của các ủy viên khác. Chờ mọi người gửi xong.');
  const read = readCertificates(opensslPowers, sizeOf(ceremony), certs);
  if (!read.ok) throw refusedPart(read.code);
  return read.value;
}

function withOwn(ceremony: CeremonyRecord, part: Part, own: KeyHolder, value: unknown): unknown[] {
  return ceremony.holders.map((each) => (each.position === own.position ? value : each[part]));
}

function refusedPart(code: string) {
  return invalid(
    { '': code },
    `Phần khóa gửi lên không đúng (${code}). Tạo lại trên máy này; nếu vẫn sai, hủy bộ khóa.`,
  );
}
