import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolLines, toolMade } from '#tests/vectors/ballot-vectors.ts';
import { credentialSecret, newCredential, newUuid, publicCredential, readCredential } from './credentials.ts';
import { q } from './group.ts';
import { opensslPowers } from './powers-openssl.ts';

describe('credentials', () => {
  test('the secret credentials of the tool give its public list', () => {
    const uuid = toolMade('UUID').trim();
    const secrets = toolLines('private_creds.txt').map((line) => line.split(' ')[1] as string);
    const published = JSON.parse(toolMade('public_creds.json')) as string[];
    const ours = secrets.map((text) => {
      expect(readCredential(text)).toEqual({ ok: true, value: text });
      return publicCredential(opensslPowers, credentialSecret(text, uuid)).toString();
    });
    expect(new Set(ours)).toEqual(new Set(published));
    expect(ours).toHaveLength(11);
  });

  test('the derivation is PBKDF2 of the printed form', () => {
    const [credential, uuid] = [newCredential(), newUuid()];
    const expected = BigInt(`0x${pbkdf2Sync(credential, uuid, 1000, 32, 'sha256').toString('hex')}`) % q;
    expect(credentialSecret(credential, uuid)).toBe(expected);
  });

  test('new ones have the printed form and are read with and without dashes and spaces', () => {
    fc.assert(
      fc.property(
        fc.constant(null).map(() => newCredential()),
        (credential) => {
          expect(credential).toMatch(/^[1-9A-HJ-NP-Za-km-z]{3}(-[1-9A-HJ-NP-Za-km-z]{3}){4}$/);
          for (const typed of [
            credential,
            ` ${credential.replaceAll('-', ' ')} `,
            credential.replaceAll('-', ''),
            credential.replaceAll('-', '–'),
          ])
            expect(readCredential(typed)).toEqual({ ok: true, value: credential });
        },
      ),
    );
  });

  test('a wrong length, a character outside of base 58 and a mistyped character are told apart', () => {
    const credential = 'gEw-bma-o9m-cBh-Rz3';
    expect(readCredential(credential.slice(0, -1))).toEqual({ ok: false, code: 'credential.length' });
    expect(readCredential('gEw-bma-o0m-cBh-Rz3')).toEqual({ ok: false, code: 'credential.characters' });
    expect(readCredential('gEw-bma-o9m-cBh-Rz4')).toEqual({ ok: false, code: 'credential.check' });
    expect(readCredential('gEw-bma-9om-cBh-Rz3')).toEqual({ ok: false, code: 'credential.check' });
    expect(readCredential('')).toEqual({ ok: false, code: 'credential.length' });
  });

  test('identifiers of elections are 14 digits of base 58', () => {
    expect(newUuid()).toMatch(/^[1-9A-HJ-NP-Za-km-z]{14}$/);
    expect(newUuid()).not.toBe(newUuid());
  });
});
