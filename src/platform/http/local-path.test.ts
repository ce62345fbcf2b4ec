import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
  it.each(['/', '/viec', '/nam/1/cham-diem?trang=2#muc', '/huong-dan/chuyên-viên'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '',
    'viec',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/viec\u0000',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example/viec',
    'javascript:alert(1)',
    ' /viec',
    `/${'a'.repeat(2000)}`,
  ])('refuses %j', (path) => {
    expect(localPath(path)).toBeNull();
  });

  it('never leaves the origin, whatever is typed', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '\t', '\n', 'a', 'evil.example', 'http');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          const path = localPath(typed);
          if (path === null) return;
          const url = new URL(path, 'http://localhost');
          expect(url.origin).toBe('http://localhost');
          expect(url.href.slice('http://localhost'.length)).not.toMatch(/^\/\//);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
