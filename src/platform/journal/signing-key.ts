import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An Ed25519 public key with its name: the first 16 hexadecimal digits of SHA-256 over its SPKI DER form. */
export interface VerifyingKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;
}

/** The key that seals the journal. The private part stays inside. */
export interface SigningKey extends VerifyingKey {
  /** Ed25519 signature over the UTF-8 text, in base64. */
  sign(text: string): string;
}

/**
 * The sealing key of this installation, made at first use (PKCS #8 PEM, mode 0600). Two processes that start together
 * get the same key.
 */
export function openSigningKey(path: string): SigningKey {
  if (!existsSync(path)) makeKeyFile(path);
  return signingKeyFromPem(readFileSync(path, 'utf8'));
}

/** @throws when the PEM does not hold an Ed25519 private key */
export function signingKeyFromPem(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  return {
    ...verifyingKey(createPublicKey(privateKey)),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/** @throws when the PEM does not hold an Ed25519 key */
export function verifyingKeyFromPem(pem: string): VerifyingKey {
  return verifyingKey(createPublicKey(pem));
}

/** The public key as PEM, to be handed to those who keep checkpoints. */
export function publicKeyPem(key: VerifyingKey): string {
  return key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

function verifyingKey(publicKey: KeyObject): VerifyingKey {
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('The journal is sealed with Ed25519 keys only');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { keyId: createHash('sha256').update(der).digest('hex').slice(0, 16), publicKey };
}

function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    // A link is whole or absent and never replaces a key that another process has just made.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
