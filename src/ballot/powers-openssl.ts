import {
  constants,
  createDiffieHellman,
  createPublicKey,
  type DiffieHellman,
  type KeyObject,
  publicEncrypt,
} from 'node:crypto';
import { fixedBase } from './fixed-base.ts';
import { g, p } from './group.ts';
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
  fixed: (base) => fixedBase(base, 8),
  *fixedSecret(base) {
    return (exponent) => opensslPowers.secret(base, exponent);
  },
};

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

function keyOf(exponent: bigint): KeyObject {
  return createPublicKey({ key: pkcs1(exponent), format: 'der', type: 'pkcs1' });
}

/** SEQUENCE { INTEGER p, INTEGER exponent }. */
function pkcs1(exponent: bigint): Buffer {
  const e = integer(exponent);
  const length = MODULUS.length + e.length;
  return Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 0xff]), MODULUS, e]);
}

function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  const bytes = Buffer.from(Number.parseInt(even.slice(0, 2), 16) >= 0x80 ? `00${even}` : even, 'hex');
  const head = bytes.length < 0x80 ? [0x02, bytes.length] : [0x02, 0x82, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(BYTES * 2, '0'), 'hex');
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

const MODULUS = integer(p);
