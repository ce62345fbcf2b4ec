import { verify } from 'node:crypto';
import { AppError } from '#src/platform/errors.ts';
import type { SigningKey, VerifyingKey } from '#src/platform/journal/signing-key.ts';

/** What a checkpoint says: the first `size` leaves of this tenant's journal have this root. */
export interface Checkpoint {
  readonly tenantId: string;
  readonly size: number;
  /** SHA-256 in hexadecimal, 64 digits. */
  readonly rootHash: string;
  /** UTC, milliseconds: `2020-12-17T03:00:00.000Z`. */
  readonly signedAt: string;
  /** 1, 2, 3 … without a gap, so that a checkpoint taken out of the row is missed. */
  readonly number: number;
}

export interface SignedCheckpoint extends Checkpoint {
  readonly keyId: string;
  /** Ed25519 over `checkpointText`, base64. */
  readonly signature: string;
}

/** The text that is signed: six lines, each ended by a line feed. */
export function checkpointText(point: Checkpoint): string {
  return `${header}\n${point.tenantId}\n${point.size}\n${point.rootHash}\n${point.signedAt}\n${point.number}\n`;
}

export function signCheckpoint(point: Checkpoint, key: SigningKey): SignedCheckpoint {
  return { ...point, keyId: key.keyId, signature: key.sign(checkpointText(point)) };
}

/** `unknownKey`: none of these keys has the name that the checkpoint gives. */
export function checkSignature(
  point: SignedCheckpoint,
  keys: readonly VerifyingKey[],
): 'valid' | 'invalid' | 'unknownKey' {
  const key = keys.find((candidate) => candidate.keyId === point.keyId);
  if (!key) return 'unknownKey';
  const signature = Buffer.from(point.signature, 'base64');
  return verify(null, Buffer.from(checkpointText(point)), key.publicKey, signature) ? 'valid' : 'invalid';
}

/** The form that is kept outside: the signed text, an empty line, `ed25519 <key> <signature>`. */
export function formatCheckpoint(point: SignedCheckpoint): string {
  return `${checkpointText(point)}\ned25519 ${point.keyId} ${point.signature}\n`;
}

/**
 * Reads one or more kept checkpoints; line ends and blank lines may have changed on the way through mail.
 * @throws AppError malformed, when a part is not a checkpoint or there is none
 */
export function parseCheckpoints(text: string): SignedCheckpoint[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const points: SignedCheckpoint[] = [];
  for (let first = 0; first < lines.length; first += 7) points.push(parseLines(lines.slice(first, first + 7)));
  if (points.length === 0) throw notACheckpoint();
  return points;
}

function parseLines(lines: string[]): SignedCheckpoint {
  const found = shape.exec(lines.join('\n'))?.groups;
  if (!found) throw notACheckpoint();
  return {
    tenantId: found.tenantId as string,
    size: Number(found.size),
    rootHash: found.rootHash as string,
    signedAt: found.signedAt as string,
    number: Number(found.number),
    keyId: found.keyId as string,
    signature: found.signature as string,
  };
}

const header = 'thidua-journal';
const shape = new RegExp(
  [
    `^${header}`,
    '(?<tenantId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
    '(?<size>[1-9]\\d{0,14})',
    '(?<rootHash>[0-9a-f]{64})',
    '(?<signedAt>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z)',
    '(?<number>[1-9]\\d{0,9})',
    'ed25519 (?<keyId>[0-9a-f]{16}) (?<signature>[A-Za-z0-9+/]{86}==)$',
  ].join('\n'),
);

function notACheckpoint(): AppError {
  return new AppError(
    'malformed',
    'Nội dung này không phải điểm niêm phong của nhật ký: cần đủ sáu dòng và dòng chữ ký, đúng như khi được cấp.',
  );
}
