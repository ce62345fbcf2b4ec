import { type Hash, leafHash } from '#src/platform/journal/merkle.ts';

/**
 * One journal entry as the database gives it back. Both instants are UTC text with six decimals of a second
 * (`2020-12-17T03:25:00.000000Z`); `before` and `after` are the text of the jsonb columns, null where the column is.
 */
export interface SealedFacts {
  readonly tenantId: string;
  readonly id: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly actorAccountId: string | null;
  readonly actorName: string;
  readonly actorRole: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/**
 * The text of an entry that is hashed, form 1. Anybody can make it again from a row of the table:
 * - one JSON object in UTF-8, without white space, its keys those of `SealedFacts` and `form`;
 * - a column that is null has no key;
 * - keys stand in the order of their UTF-16 code units, at every depth;
 * - strings are escaped as in RFC 8785 (JSON.stringify), and are not normalised;
 * - numbers inside `before` and `after` keep the digits that `jsonb::text` prints, so that no change is too small.
 */
export function canonicalEntry(facts: SealedFacts): string {
  const members: Record<string, string | null> = {
    form: quoted('thidua-journal-entry/1'),
    tenantId: quoted(facts.tenantId),
    id: quoted(facts.id),
    at: quoted(facts.at),
    recordedAt: quoted(facts.recordedAt),
    actorAccountId: quoted(facts.actorAccountId),
    actorName: quoted(facts.actorName),
    actorRole: quoted(facts.actorRole),
    action: quoted(facts.action),
    objectKind: quoted(facts.objectKind),
    objectId: quoted(facts.objectId),
    before: facts.before === null ? null : canonicalJson(facts.before),
    after: facts.after === null ? null : canonicalJson(facts.after),
    reason: quoted(facts.reason),
  };
  const present = Object.keys(members)
    .sort()
    .filter((key) => members[key] !== null)
    .map((key) => `${JSON.stringify(key)}:${members[key]}`);
  return `{${present.join(',')}}`;
}

/** The leaf of an entry: SHA-256(0x00 || canonical text in UTF-8). */
export function entryLeafHash(facts: SealedFacts): Hash {
  return leafHash(canonicalEntry(facts));
}

/**
 * The same JSON value with sorted keys and no white space; numbers keep their digits.
 * @throws SyntaxError when the text is not JSON, or a string in it holds U+0000 (which jsonb refuses too)
 */
export function canonicalJson(text: string): string {
  return write(JSON.parse(text.replace(stringOrNumber, markNumber)));
}

function quoted(value: string | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

// JSON.parse would round 0.10000000000000000001 to 0.1. U+0000 cannot stand in a jsonb string, so it marks the strings
// that carry the digits of a number through the parser.
const stringOrNumber = /"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/gs;
const mark = '\u0000';

function markNumber(token: string): string {
  if (!token.startsWith('"')) {
    JSON.parse(token);
    return `"\\u0000${token}"`;
  }
  if (token.includes('\\u0000') && (JSON.parse(token) as string).includes(mark)) {
    throw new SyntaxError('U+0000 cannot stand in a journal entry');
  }
  return token;
}

function write(value: unknown): string {
  if (typeof value === 'string') return value.startsWith(mark) ? value.slice(1) : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
