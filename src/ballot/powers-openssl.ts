import {
  constants,
  createDiffieHellman,
  createPublicKey,
  type DiffieHellman,
  type KeyObject,
  publicEncrypt,
} from 'node:crypto';
import { fixedBase } from './fixed-base.ts';
import { g, p, q } from './group.ts';
import type { Powers } from './powers.ts';

const BYTES = 256;
/** What stands in place of an exponent that was used. */
const FORGOTTEN = Buffer.from([1]);

/** Made once: making it tests p for primality, which takes a fifth of a second. */
let exchange: DiffieHellman | undefined;

/**
 * Powers by OpenSSL: the public operation of RSA with modulus p for what is open, Diffie-Hellman for secret exponents
 * (its exponentiation is meant to be constant-time). About eight times as fast as BigInt.
 */
export const opensslPowers: Powers = {
  open: (base, exponent) => small(base, exponent) ?? raise(keyOf(exponent), base),
  openAll(bases, exponent) {
    if (exponent <= 2n) return bases.map((base) => small(base, exponent) as bigint);
    const key = keyOf(exponent);
    return bases.map((base) => raise(key, base));
  },
  secret(base, exponent) {
    if (base === 1n || exponent === 0n) return 1n;
    exchange ??= createDiffieHellman(bytesOf(p), bytesOf(g));
    exchange.setPrivateKey(bytesOf(exponent));
    const power = numberOf(exchange.computeSecret(bytesOf(base)));
    exchange.setPrivateKey(FORGOTTEN);
    return power;
  },
  fixed: (base, uses) => fixedBase(base, widthFor(uses)),
  *fixedSecret(base) {
    return (exponent) => opensslPowers.secret(base, exponent);
  },
};

/** A wider table saves multiplications and costs more to make: 42 ms at width 8, 130 at 10 and 470 at 12. */
function widthFor(uses = 1000): number {
  if (uses < 1500) return uses < 200 ? 6 : 8;
  if (uses < 8000) return 9;
  return uses < 60_000 ? 10 : 12;
}

/** Exponents for which OpenSSL makes no key, and the base that it refuses. */
function small(base: bigint, exponent: bigint): bigint | null {
  if (base === 1n || exponent === 0n) return 1n;
  if (exponent === 1n) return base;
  return exponent === 2n ? (base * base) % p : null;
}

/** Base itself may be 1: RSA takes it. */
function raise(key: KeyObject, base: bigint): bigint {
  return numberOf(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, bytesOf(base)));
}

/** The key for membership in the group, which is asked of every element. */
let membership: KeyObject | undefined;

function keyOf(exponent: bigint): KeyObject {
  if (exponent !== q) return importKey(exponent);
  membership ??= importKey(q);
  return membership;
}

/** As JWK: OpenSSL takes four times as long to read DER. */
function importKey(exponent: bigint): KeyObject {
  const hex = exponent.toString(16);
  const e = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n: MODULUS, e }, format: 'jwk' });
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(BYTES * 2, '0'), 'hex');
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

const MODULUS = bytesOf(p).toString('base64url');
