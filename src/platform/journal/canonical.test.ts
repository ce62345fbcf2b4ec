import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEntry, canonicalJson, type SealedFacts } from './canonical.ts';

const jsonValue = fc
  .jsonValue({ noUnicodeString: false })
  .filter((value) => !JSON.stringify(value).includes('\\u0000'));

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversedKeys(member)]),
  );
}

const entry: SealedFacts = {
  tenantId: '01766d00-0000-7000-8000-000000000001',
  id: '01766d00-0000-7000-8000-000000000002',
  at: '2020-12-17T03:25:00.000000Z',
  recordedAt: '2026-11-24T09:00:00.123456Z',
  actorAccountId: null,
  actorName: 'Chủ trì hội nghị',
  actorRole: 'clusterHead',
  action: 'closeBallot',
  objectKind: 'ballot',
  objectId: 'co-bo-2020',
  before: null,
  after: '{"votes": 11, "share": 0.10}',
  reason: null,
};

describe('canonical JSON', () => {
  it('depends on neither the order of keys nor white space, and keeps the value', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = canonicalJson(JSON.stringify(value));
        expect(canonicalJson(JSON.stringify(reversedKeys(value), null, 2))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(text)).toBe(text);
      }),
    );
  });

  it('keeps the digits of numbers, however many', () => {
    expect(canonicalJson('[1, 1.0, -0, 0.10000000000000000001, 12345678901234567890, 1e3]')).toBe(
      '[1,1.0,-0,0.10000000000000000001,12345678901234567890,1e3]',
    );
    expect(canonicalJson('{"1": "2", "a": ["-3", -3]}')).toBe('{"1":"2","a":["-3",-3]}');
  });

  it('sorts keys by UTF-16 code units and leaves letters as they are', () => {
    expect(canonicalJson('{"đ":1,"d":2,"Đ":3,"a\\u0301":4,"\\u00e1":5}')).toBe('{"a\u0301":4,"d":2,"á":5,"Đ":3,"đ":1}');
  });

  it('keeps a member called __proto__', () => {
    expect(canonicalJson('{"b":1,"__proto__":{"a":2}}')).toBe('{"__proto__":{"a":2},"b":1}');
  });

  it('refuses what is not JSON and a string with U+0000', () => {
    for (const text of ['{', '[01]', '[1.]', '{"a":-}', '"\\u0000" ', '{"\\u00001":2}']) {
      expect(() => canonicalJson(text), text).toThrow(SyntaxError);
    }
    expect(canonicalJson('"\\\\u0000"')).toBe('"\\\\u0000"');
  });

  it('reads long strings', () => {
    const long = JSON.stringify('"\\đ'.repeat(300_000));
    expect(canonicalJson(long)).toBe(long);
  });
});

describe('canonical entry', () => {
  it('is the documented text', () => {
    expect(canonicalEntry(entry)).toBe(
      '{"action":"closeBallot","actorName":"Chủ trì hội nghị","actorRole":"clusterHead",' +
        '"after":{"share":0.10,"votes":11},"at":"2020-12-17T03:25:00.000000Z","form":"thidua-journal-entry/1",' +
        '"id":"01766d00-0000-7000-8000-000000000002","objectId":"co-bo-2020","objectKind":"ballot",' +
        '"recordedAt":"2026-11-24T09:00:00.123456Z","tenantId":"01766d00-0000-7000-8000-000000000001"}',
    );
  });

  it('changes with every field, and tells a missing value from JSON null', () => {
    const variants = (Object.keys(entry) as (keyof SealedFacts)[]).map((key) =>
      canonicalEntry({ ...entry, [key]: key === 'before' || key === 'after' ? 'null' : 'khác' }),
    );
    expect(new Set([...variants, canonicalEntry(entry)]).size).toBe(Object.keys(entry).length + 1);
  });
});
