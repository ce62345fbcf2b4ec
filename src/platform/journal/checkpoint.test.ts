import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Checkpoint,
  checkpointText,
  checkSignature,
  formatCheckpoint,
  parseCheckpoints,
  signCheckpoint,
} from './checkpoint.ts';
import { openSigningKey, publicKeyPem, signingKeyFromPem, verifyingKeyFromPem } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = openSigningKey(join(folder, 'data', 'journal.key'));
const point: Checkpoint = {
  tenantId: '01766d00-0000-7000-8000-000000000001',
  size: 8171,
  rootHash: 'b7e240c19f6ad385'.repeat(4),
  signedAt: '2020-12-17T03:00:00.000Z',
  number: 419,
};
const signed = signCheckpoint(point, key);

describe('checkpoint', () => {
  it('is signed over the documented text', () => {
    expect(checkpointText(point)).toBe(
      `thidua-journal\n${point.tenantId}\n8171\n${point.rootHash}\n2020-12-17T03:00:00.000Z\n419\n`,
    );
    expect(checkSignature(signed, [key])).toBe('valid');
    expect(checkSignature(signed, [verifyingKeyFromPem(publicKeyPem(key))])).toBe('valid');
  });

  it('is refused when anything in it was changed', () => {
    const changes: Partial<Checkpoint>[] = [
      { tenantId: '01766d00-0000-7000-8000-000000000002' },
      { size: 8170 },
      { rootHash: 'c'.repeat(64) },
      { signedAt: '2020-12-17T03:00:00.001Z' },
      { number: 420 },
    ];
    for (const change of changes) expect(checkSignature({ ...signed, ...change }, [key])).toBe('invalid');
    expect(checkSignature({ ...signed, signature: 'không phải chữ ký' }, [key])).toBe('invalid');
    expect(checkSignature({ ...signed, signature: '' }, [key])).toBe('invalid');
  });

  it('says when the key is not known', () => {
    const other = openSigningKey(join(folder, 'other.key'));
    expect(checkSignature(signed, [other])).toBe('unknownKey');
    expect(checkSignature(signed, [other, key])).toBe('valid');
    expect(checkSignature({ ...signed, keyId: other.keyId }, [other])).toBe('invalid');
  });

  it('comes back from a file, also several at once and after mail changed its line ends', () => {
    const text = formatCheckpoint(signed);
    expect(parseCheckpoints(text)).toEqual([signed]);
    const next = signCheckpoint({ ...point, size: 8214, number: 420 }, key);
    const mailed = `\uFEFF\r\n${text}\n${formatCheckpoint(next)}`.replace(/\n/g, '  \r\n').replace('\uFEFF', '');
    expect(parseCheckpoints(mailed)).toEqual([signed, next]);
  });

  it('is not read from anything else', () => {
    const text = formatCheckpoint(signed);
    for (const broken of ['', 'thidua-journal', text.slice(0, -20), text.replace('8171', '-1'), `${text}thêm`]) {
      expect(() => parseCheckpoints(broken), broken).toThrow(/không phải điểm niêm phong/);
    }
  });
});

describe('signing key', () => {
  it('is made once, for its owner only, and leaves no draft behind', () => {
    expect(openSigningKey(join(folder, 'data', 'journal.key')).keyId).toBe(key.keyId);
    expect(statSync(join(folder, 'data', 'journal.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['journal.key']);
  });

  it('may only be an Ed25519 key', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => signingKeyFromPem(pem)).toThrow(/Ed25519/);
    expect(() => signingKeyFromPem('không phải khóa')).toThrow();
  });
});
