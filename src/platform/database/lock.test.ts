import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the lock of the embedded database', () => {
  it('is refused while a living process holds it', () => {
    const path = join(folder, 'a.lock');
    writeFileSync(path, String(process.ppid));
    expect(() => takeLock(path)).toThrow(/tiến trình/);
  });

  it('is taken over from a dead process, and given back', () => {
    const path = join(folder, 'b.lock');
    writeFileSync(path, '999999999');
    takeLock(path)();
    takeLock(path)();
  });

  it('stands whole or not at all, and leaves nothing beside itself', () => {
    const path = join(folder, 'c.lock');
    writeFileSync(path, '999999999');
    const release = takeLock(path);
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
    expect(readdirSync(folder).filter((name) => name.startsWith('c.lock'))).toEqual(['c.lock']);
    release();
    expect(readdirSync(folder).filter((name) => name.startsWith('c.lock'))).toEqual([]);
  });
});
