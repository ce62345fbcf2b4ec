import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ArchiveParts,
  archiveOf,
  bytesOf,
  type ForgedEvent,
  partsOf,
  recordsOf,
  reheaded,
} from '#tests/factories/forged-archives.ts';
import {
  question,
  type SimulatedElection,
  type SimulatedVoter,
  simulateElection,
} from '#tests/factories/simulated-election.ts';
import { bytesSource } from '../archive/source.ts';
import type { ArchiveRecord } from '../archive/write.ts';
import { g, multiply, p } from '../group.ts';
import { base64Digest, hexDigest } from '../hashes.ts';
import { opensslPowers } from '../powers-openssl.ts';
import { proofRecord, proveKnowledge } from '../proofs.ts';
import type { BallotRecord, ElectionRecord, EventType, PartialDecryption, PedersenRecord } from '../records.ts';
import { Findings } from './findings.ts';
import { guardDecryption } from './guard-decryption.ts';
import { readLayout } from './layout.ts';
import type { Expectations, VerificationReport } from './report.ts';
import { FINDING_CODES, type FindingCode } from './sentences.ts';
import { verifyArchive } from './verify-archive.ts';

// Consistent forgeries: whoever holds the archive can link, name and refer to everything anew; voters can sign anew.

let played: SimulatedElection;
let whole: Uint8Array;
let parts: ArchiveParts;
const seen = new Set<string>();

/** What certificates and commitments say. */
interface Message {
  readonly context: object;
  readonly encryption: string;
  readonly coefexps: readonly string[];
}

beforeAll(async () => {
  played = simulateElection({ seed: 'forgeries', voters: 4, questions: [question(3, 0, 2)] });
  whole = new Uint8Array(played.bytes());
  parts = await partsOf(whole);
});

async function found(bytes: Uint8Array, expectations: Expectations = {}): Promise<FindingCode[]> {
  const report = await verifyArchive(bytes, { powers: opensslPowers, expectations });
  return noted(report);
}

function noted({ failures, verdict }: VerificationReport): FindingCode[] {
  for (const { code, vi, en } of failures) {
    seen.add(code);
    expect(`${vi}${en}`).not.toMatch(/[{}]/);
  }
  expect(verdict).toBe(failures.length > 0 ? 'refused' : verdict);
  return [...new Set(failures.map(({ code }) => code))].sort();
}

const upTo = (type: EventType, source = parts): ArchiveParts => {
  const end = source.events.findLastIndex((event) => event.type === type);
  return { ...source, events: source.events.slice(0, end + 1) };
};

const withEvent = (type: EventType, change: (event: ForgedEvent) => ForgedEvent, source = parts): ArchiveParts => {
  const at = source.events.findIndex((event) => event.type === type);
  return { ...source, events: source.events.with(at, change(source.events[at] as ForgedEvent)) };
};

const withData = (type: EventType, at: number, change: (text: string) => string, source = parts): ArchiveParts =>
  withEvent(type, ({ data }) => ({ type, data: data.with(at, change(data[at] as string)) }), source);

/** Setup alone, with its three texts changed. */
function setup(change: {
  election?: (e: ElectionRecord) => object;
  trustees?: (t: PedersenRecord) => object;
  credentials?: (c: string[]) => unknown;
}) {
  return withEvent(
    'Setup',
    ({ type, data }) => {
      const [election = '', trustees = '', credentials = ''] = data;
      const [[kind, pedersen]] = JSON.parse(trustees) as [[string, PedersenRecord]];
      const texts = [
        JSON.stringify(change.election?.(JSON.parse(election)) ?? JSON.parse(election)),
        JSON.stringify([[kind, change.trustees?.(pedersen) ?? pedersen]]),
        JSON.stringify(change.credentials?.(JSON.parse(credentials)) ?? JSON.parse(credentials)),
      ];
      const [e, t, c] = texts.map((text) => hexDigest(text));
      return { type, data: [...texts, JSON.stringify({ election: e, trustees: t, credentials: c })] };
    },
    upTo('Setup'),
  );
}

/** The first ballot alone, changed; signed anew by its voter unless told otherwise. */
function ballot(change: (ballot: BallotRecord) => unknown, { sign = true } = {}): ArchiveParts {
  const { events } = upTo('Setup');
  const first = played.casts[0] as SimulatedElection['casts'][number];
  const { secret } = played.voters[first.voter] as SimulatedVoter;
  const changed = change(JSON.parse(first.made.ballot)) as BallotRecord;
  const text = sign ? signed(changed, secret) : JSON.stringify(changed);
  return { ...parts, events: [...events, { type: 'Ballot', data: [text] }] };
}

function signed({ signature: _, ...unsigned }: BallotRecord, secret: bigint): string {
  const hash = base64Digest(JSON.stringify(unsigned));
  const proof = proofRecord(proveKnowledge(opensslPowers, secret, `sig|${hash}|`));
  return JSON.stringify({ ...unsigned, signature: { hash, proof } });
}

const outside = (text: string) => String(p - BigInt(text));
const bumped = (text: string) => String(BigInt(text) - 1n);

/** The records as they stand, one of them changed, without naming or linking anything anew. */
async function records(change: (all: ArchiveRecord[]) => ArchiveRecord[]): Promise<Uint8Array> {
  return bytesOf(change(await recordsOf(whole)), played.timestamp);
}

/** The last event of the records written anew by hand. */
async function lastEvent(change: (text: string) => string): Promise<Uint8Array> {
  return records((all) => {
    const content = change(all.at(-1)?.content ?? '');
    return [...all.slice(0, -1), { name: `${hexDigest(content)}.event.json`, content }];
  });
}

describe('the base', () => {
  it('is accepted, also when it is taken apart and put together', async () => {
    expect(await found(whole)).toEqual([]);
    expect(archiveOf(parts)).toEqual(whole);
  });
});

describe('A1: container', () => {
  const cases: [string, FindingCode[], () => Uint8Array | Promise<Uint8Array>][] = [
    ['nothing', ['A1.empty', 'A3.nothing'], () => new Uint8Array(0)],
    ['cut off', ['A1.truncated', 'A1.unreferenced'], () => whole.subarray(0, whole.length - 100)],
    ['a trailer of zeros', ['A1.trailer'], () => new Uint8Array([...whole, ...new Uint8Array(1024)])],
    ['another mode in a header', ['A1.header', 'A3.nothing'], () => whole.with(1024 + 103, 0x35)],
    [
      'a record too large',
      ['A1.size', 'A3.nothing'],
      () => {
        const first = whole.slice(0, 1024);
        const huge = reheaded(new Uint8Array([...first, ...whole.subarray(1024)]), 1024, {});
        return withSize(huge, 1024, 0o7777777777);
      },
    ],
    [
      'a name that is not the hash',
      ['A1.name'],
      () => {
        return reheaded(whole, 1024, { name: `${'0'.repeat(64)}.data.json` });
      },
    ],
    ['something in the padding', ['A1.padding'], () => whole.with(1023, 1)],
    ['another time in one header', ['A1.timestamp'], () => reheaded(whole, 1024, { timestamp: 1 })],
    [
      'a first record of version 2',
      ['A1.first', 'A3.nothing'],
      () => {
        return records((all) => [{ name: 'BELENIOS', content: '{"version":2,"timestamp":"1"}' }, ...all.slice(1)]);
      },
    ],
    [
      'a record twice',
      ['A1.repeated', 'A1.unreferenced'],
      () => {
        return records((all) => [...all.slice(0, 2), all[1] as ArchiveRecord, ...all.slice(2)]);
      },
    ],
    [
      'a record that nothing refers to',
      ['A1.unreferenced'],
      () => {
        const stray = { name: `${hexDigest('{}')}.data.json`, content: '{}' };
        return records((all) => [...all.slice(0, 6), stray, ...all.slice(6)]);
      },
    ],
    [
      'a ballot taken out',
      ['A1.missing', 'D1.number', 'D1.tally', 'D1.weight'],
      () => {
        return records((all) => all.toSpliced(6, 1));
      },
    ],
    [
      'election and trustees exchanged',
      ['A1.order'],
      () => {
        return records((all) => [all[0], all[2], all[1], ...all.slice(3)] as ArchiveRecord[]);
      },
    ],
    [
      'a space in a reference',
      ['A1.form', 'A1.unreferenced'],
      () => archiveOf(withData('Setup', 3, (text) => `${text} `, upTo('Setup'))),
    ],
  ];
  it.each(cases)('%s', async (_, expected, make) => {
    expect(await found(await make())).toEqual(expected);
  });
});

function withSize(bytes: Uint8Array, offset: number, size: number): Uint8Array {
  const changed = bytes.slice();
  changed.set(new TextEncoder().encode(size.toString(8).padStart(11, '0')), offset + 124);
  const sum = changed
    .subarray(offset, offset + 512)
    .reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  changed.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), offset + 148);
  return changed;
}

describe('any byte', () => {
  it('changed, is noticed by container and chain alone', async () => {
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const findings = new Findings();
        await readLayout(bytesSource(whole.with(at, (whole[at] as number) ^ change)), findings);
        expect(findings.failures).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A2: chain of events', () => {
  it.each<[string, FindingCode[], (text: string) => string]>([
    ['a space', ['A2.form'], (text) => text.replace(',', ', ')],
    ['another height', ['A2.height'], (text) => text.replace(/"height":\d+/, '"height":99')],
    [
      'another parent',
      ['A2.parent'],
      (text) => text.replace(/"parent":"./, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
    ],
    ['an unknown type', ['A3.type'], (text) => text.replace('"Result"', '"Shuffle"')],
  ])('%s', async (_, expected, change) => {
    expect(await found(await lastEvent(change))).toEqual(expected);
  });

  it('content where none may be', async () => {
    const { events } = upTo('Ballot');
    const forged = { ...parts, events: [...events, { type: 'EndBallots' as const, data: ['{}'] }] };
    expect(await found(archiveOf(forged))).toEqual(['A2.payload']);
  });
});

describe('A3: grammar', () => {
  const without = (type: EventType) => ({ ...parts, events: parts.events.filter((event) => event.type !== type) });
  const again = (type: EventType) => {
    const at = parts.events.findIndex((event) => event.type === type);
    return { ...parts, events: parts.events.toSpliced(at + 1, 0, parts.events[at] as ForgedEvent) };
  };
  it.each<[string, FindingCode[], () => ArchiveParts]>([
    ['end of voting missing', ['A3.order'], () => without('EndBallots')],
    ['end of voting twice', ['A3.order'], () => again('EndBallots')],
    ['set up twice', ['A1.repeated', 'A3.order'], () => again('Setup')],
    ['result without a decryption', ['A3.order', 'D2.few'], () => without('PartialDecryption')],
    ['result twice', ['A1.repeated', 'A3.order'], () => again('Result')],
    ['no tally', ['A3.order'], () => without('EncryptedTally')],
    ['no set-up', ['A3.order'], () => without('Setup')],
    ['the same ballot again, in time', ['A1.repeated', 'C3.identical'], () => again('Ballot')],
    [
      'another ballot after the end',
      ['A3.late-ballot', 'D1.number', 'D1.tally', 'D1.weight'],
      () => {
        const at = parts.events.findLastIndex(({ type }) => type === 'Ballot');
        const [last] = parts.events.slice(at) as [ForgedEvent];
        const end = parts.events[at + 1] as ForgedEvent;
        return { ...parts, events: [...parts.events.slice(0, at), end, last, ...parts.events.slice(at + 2)] };
      },
    ],
  ])('%s', async (_, expected, forge) => {
    expect(await found(archiveOf(forge()))).toEqual(expected);
  });
});

describe('B1: election', () => {
  const first = (change: object) => (e: ElectionRecord) => ({ ...e, questions: [{ ...e.questions[0], ...change }] });
  it.each<[string, FindingCode[], (election: ElectionRecord) => object]>([
    ['version 2', ['B1.version'], (e) => ({ ...e, version: 2 })],
    ['another group', ['B1.group'], (e) => ({ ...e, group: 'RFC-3526-2048' })],
    ['Ed25519', ['B1.ed25519'], (e) => ({ ...e, group: 'Ed25519' })],
    ['a strange identifier', ['B1.uuid'], (e) => ({ ...e, uuid: 'l0OI' })],
    ['a member that nobody knows', ['B1.form'], (e) => ({ ...e, blank: true })],
    ['least above most', ['B1.question'], first({ min: 3, max: 2 })],
    ['most above the answers', ['B1.question'], first({ max: 4 })],
    ['blank votes', ['B1.kind'], first({ blank: true })],
    ['a key of 1', ['B1.key'], (e) => ({ ...e, public_key: '1' })],
    [
      'a key outside of the group',
      ['B2.public-key', 'C1.public-key'],
      (e) => ({ ...e, public_key: outside(e.public_key) }),
    ],
    ['another key', ['B2.public-key'], (e) => ({ ...e, public_key: String(multiply(BigInt(e.public_key), g)) })],
  ])('%s', async (_, expected, change) => {
    expect(await found(archiveOf(setup({ election: change })))).toEqual(expected);
  });

  it('another election than the expected', async () => {
    expect(await found(whole, { uuid: '11111111111111', fingerprint: 'x' })).toEqual([
      'B1.fingerprint',
      'B1.other-election',
    ]);
  });

  it('a member that stands twice', async () => {
    const forged = withEvent(
      'Setup',
      ({ type, data: [election = '', trustees = '', credentials = ''] }) => {
        const text = `{"name":"x",${election.slice(1)}`;
        const [e, t, c] = [text, trustees, credentials].map((each) => hexDigest(each));
        return {
          type,
          data: [text, trustees, credentials, JSON.stringify({ election: e, trustees: t, credentials: c })],
        };
      },
      upTo('Setup'),
    );
    expect(await found(archiveOf(forged))).toEqual(['B1.form']);
  });
});

describe('B2: trustees', () => {
  const at0 = <T>(list: readonly T[], change: (each: T) => unknown) => [change(list[0] as T), ...list.slice(1)];
  const response = <T extends { signature: { response: string } }>(each: T) => ({
    ...each,
    signature: { ...each.signature, response: bumped(each.signature.response) },
  });
  const message =
    <T extends { message: string }>(change: (m: Message) => unknown) =>
    (each: T) => ({
      ...each,
      message: JSON.stringify(change(JSON.parse(each.message))),
    });
  it.each<[string, FindingCode[], (trustees: PedersenRecord) => object]>([
    ['signature of a certificate', ['B2.agreement', 'B2.cert'], (t) => ({ ...t, certs: at0(t.certs, response) })],
    [
      'context of a certificate',
      ['B2.agreement', 'B2.cert', 'B2.context'],
      (t) => ({
        ...t,
        certs: at0(
          t.certs,
          message((m) => ({ ...m, context: { ...m.context, index: 2 } })),
        ),
      }),
    ],
    [
      'key of a certificate outside of the group',
      ['B2.agreement', 'B2.cert', 'C1.certificate'],
      (t) => ({
        ...t,
        certs: at0(
          t.certs,
          message((m) => ({ ...m, encryption: outside(m.encryption) })),
        ),
      }),
    ],
    [
      'one certificate for two',
      ['B2.agreement', 'B2.coefexps', 'B2.context', 'B2.key-signature', 'B2.repeated'],
      (t) => ({ ...t, certs: [t.certs[0], t.certs[0], t.certs[2]] }),
    ],
    ['signature of commitments', ['B2.coefexps'], (t) => ({ ...t, coefexps: at0(t.coefexps, response) })],
    [
      'a commitment more than the threshold',
      ['B2.agreement', 'B2.coefexps', 'B2.consistency', 'B2.threshold'],
      (t) => ({
        ...t,
        coefexps: at0(
          t.coefexps,
          message((m) => ({ coefexps: [...m.coefexps, m.coefexps[0]] })),
        ),
      }),
    ],
    [
      'a commitment outside of the group',
      ['B2.agreement', 'B2.coefexps', 'B2.consistency', 'B2.public-key', 'C1.commitment'],
      (t) => ({
        ...t,
        coefexps: at0(
          t.coefexps,
          message((m) => ({ coefexps: [outside(m.coefexps[0] as string), ...m.coefexps.slice(1)] })),
        ),
      }),
    ],
    ['another threshold', ['B2.context', 'B2.threshold'], (t) => ({ ...t, threshold: 3 })],
    [
      'agreement to the certificates',
      ['B2.agreement'],
      (t) => ({ ...t, signatures: at0(t.signatures ?? [], (s) => ({ ...s, response: bumped(s.response) })) }),
    ],
    [
      'proof of possession',
      ['B2.possession'],
      (t) => ({
        ...t,
        verification_keys: at0(t.verification_keys, (k) => ({
          ...k,
          pok: { ...k.pok, response: bumped(k.pok.response) },
        })),
      }),
    ],
    [
      'signature of a verification key',
      ['B2.key-signature'],
      (t) => ({
        ...t,
        verification_keys: at0(t.verification_keys, (k) => ({
          ...k,
          signature: { ...k.signature, response: bumped(k.signature?.response ?? '1') },
        })),
      }),
    ],
    [
      'verification keys exchanged, without signatures',
      ['B2.consistency'],
      (t) => ({
        ...t,
        verification_keys: [1, 0, 2].map((at) => ({
          pok: t.verification_keys[at]?.pok,
          public_key: t.verification_keys[at]?.public_key,
        })),
      }),
    ],
    [
      'a verification key outside of the group',
      ['B2.consistency', 'B2.key-signature', 'B2.possession', 'C1.trustee-key'],
      (t) => ({
        ...t,
        verification_keys: at0(t.verification_keys, (k) => ({ ...k, public_key: outside(k.public_key) })),
      }),
    ],
    [
      'a number that is not canonical',
      ['B2.form', 'C1.number'],
      (t) => ({ ...t, verification_keys: at0(t.verification_keys, (k) => ({ ...k, public_key: `0${k.public_key}` })) }),
    ],
    ['a member that nobody knows', ['B2.form'], (t) => ({ ...t, extra: 1 })],
  ])('%s', async (_, expected, change) => {
    expect(await found(archiveOf(setup({ trustees: change })))).toEqual(expected);
  });
});

describe('B3 and C1: credentials', () => {
  it.each<[string, FindingCode[], (credentials: string[]) => unknown]>([
    ['no list', ['B3.form'], () => ({})],
    ['twice', ['B3.repeated'], (all) => [...all, all[0]]],
    ['one', ['B3.one'], (all) => ['1', ...all]],
    ['weights beside it', ['C1.number'], (all) => [`${all[0]},2`, ...all.slice(1)]],
    ['outside of the group', ['C1.credential'], (all) => [outside(all[0] as string), ...all.slice(1)]],
  ])('%s', async (_, expected, change) => {
    expect(await found(archiveOf(setup({ credentials: change })))).toEqual(expected);
  });

  it('more or fewer than the electorate', async () => {
    expect(await found(whole, { electorate: 5 })).toEqual(['B3.count']);
  });
});

describe('C1, C2 and C3: ballots', () => {
  const answer = (b: BallotRecord, change: (a: BallotRecord['answers'][number]) => unknown) => ({
    ...b,
    answers: b.answers.map((each, at) => (at === 0 ? change(each) : each)),
  });
  it.each<[string, FindingCode[], (b: BallotRecord) => unknown]>([
    ['signed anew, nothing else', [], (b) => b],
    ['members in another order', ['C2.form'], ({ election_uuid, ...b }) => ({ ...b, election_uuid })],
    ['another election', ['C2.uuid'], (b) => ({ ...b, election_uuid: '11111111111111' })],
    ['another description', ['C2.election'], (b) => ({ ...b, election_hash: base64Digest('x') })],
    ['a question more', ['C2.shape'], (b) => ({ ...b, answers: [...b.answers, ...b.answers] })],
    ['a choice fewer', ['C2.shape'], (b) => answer(b, (a) => ({ ...a, choices: a.choices.slice(1) }))],
    [
      'proofs of choices exchanged',
      ['C2.individual'],
      (b) => answer(b, (a) => ({ ...a, individual_proofs: [1, 0, 2].map((at) => a.individual_proofs[at]) })),
    ],
    [
      'proof of the sum',
      ['C2.overall'],
      (b) => answer(b, (a) => ({ ...a, overall_proof: [...a.overall_proof].reverse() })),
    ],
    [
      'a number that is not canonical',
      ['C1.number'],
      (b) =>
        answer(b, (a) => ({
          ...a,
          overall_proof: a.overall_proof.map((each) => ({ ...each, response: `0${each.response}` })),
        })),
    ],
  ])('%s', async (_, expected, change) => {
    expect(await found(archiveOf(ballot(change)))).toEqual(expected);
  });

  it('a ciphertext outside of the group', async () => {
    const forged = ballot((b) =>
      answer(b, (a) => ({ ...a, choices: a.choices.map((each) => ({ ...each, alpha: outside(each.alpha) })) })),
    );
    expect(await found(archiveOf(forged))).toContain('C1.ciphertext');
  });

  it('the signature of another ballot, or a wrong one', async () => {
    const other = JSON.parse(played.casts[1]?.made.ballot ?? '') as BallotRecord;
    const taken = ballot((b) => ({ ...b, signature: { ...b.signature, hash: other.signature.hash } }), { sign: false });
    expect(await found(archiveOf(taken))).toEqual(['C2.hash', 'C2.signature']);
    const proof = (b: BallotRecord) => ({ ...b.signature.proof, response: bumped(b.signature.proof.response) });
    const wrong = ballot((b) => ({ ...b, signature: { ...b.signature, proof: proof(b) } }), { sign: false });
    expect(await found(archiveOf(wrong))).toEqual(['C2.signature']);
  });

  it('a credential that is not on the list', async () => {
    const taken = JSON.parse(played.casts[0]?.made.ballot ?? '').credential as string;
    const forged = withEvent(
      'Setup',
      () => setup({ credentials: (all) => all.filter((each) => each !== taken) }).events[0] as ForgedEvent,
      upTo('Ballot'),
    );
    expect(await found(archiveOf(forged))).toEqual(['C2.credential']);
  });

  it('a vote again where the rules allow none', async () => {
    const casts = [0, 0].map((voter, at) => ({ voter, choices: [[at, 0, 0]] }));
    const twice = simulateElection({ seed: 'again', voters: 1, questions: [question(3, 0, 2)], casts });
    const bytes = new Uint8Array(twice.bytes());
    expect(await found(bytes)).toEqual([]);
    expect(await found(bytes, { revotes: false })).toEqual(['C3.revote']);
  });
});

describe('D1: tally', () => {
  const firstBeta =
    (change: (beta: string) => string) =>
    ([choices = []]: { alpha: string; beta: string }[][]) => [
      choices.map((each, at) => (at === 0 ? { ...each, beta: change(each.beta) } : each)),
    ];
  const tallied = (change: (tally: { alpha: string; beta: string }[][]) => unknown, size: object = {}) =>
    withEvent(
      'EncryptedTally',
      ({ type, data: [text = '', sized = ''] }) => {
        const changed = JSON.stringify(change(JSON.parse(text)));
        return {
          type,
          data: [changed, JSON.stringify({ ...JSON.parse(sized), encrypted_tally: hexDigest(changed), ...size })],
        };
      },
      upTo('EncryptedTally'),
    );
  it.each<[string, FindingCode[], () => ArchiveParts]>([
    ['another number', ['D1.number'], () => tallied((t) => t, { num_tallied: 3 })],
    ['another weight', ['D1.weight'], () => tallied((t) => t, { total_weight: 3 })],
    ['a vote added', ['D1.tally'], () => tallied(firstBeta((beta) => String(multiply(BigInt(beta), g))))],
    ['outside of the group', ['C1.tally', 'D1.tally'], () => tallied(firstBeta(outside))],
    ['no list', ['D1.form'], () => tallied(() => ({}))],
    [
      'a ballot left out of the box',
      ['D1.number', 'D1.tally', 'D1.weight'],
      () => ({ ...upTo('EncryptedTally'), events: upTo('EncryptedTally').events.toSpliced(1, 1) }),
    ],
  ])('%s', async (_, expected, forge) => {
    expect(await found(archiveOf(forge()))).toEqual(expected);
  });
});

describe('D2 and D3: decryptions and result', () => {
  const decryption = (change: (d: PartialDecryption) => unknown, owner?: number) =>
    withEvent(
      'PartialDecryption',
      ({ type, data: [text = '', owned = ''] }) => {
        const changed = JSON.stringify(change(JSON.parse(text)));
        return {
          type,
          data: [changed, JSON.stringify({ owner: owner ?? JSON.parse(owned).owner, payload: hexDigest(changed) })],
        };
      },
      upTo('PartialDecryption'),
    );
  const result = (numbers: unknown) => withData('Result', 0, () => JSON.stringify({ result: numbers }));
  const sums = () => played.sums[0] as readonly number[];
  it.each<[string, FindingCode[], () => ArchiveParts]>([
    ['owner out of range', ['D2.owner'], () => decryption((d) => d, 4)],
    ['owner twice', ['D2.repeated'], () => decryption((d) => d, 2)],
    [
      'a proof',
      ['D2.proof'],
      () => decryption((d) => ({ ...d, decryption_proofs: [[...(d.decryption_proofs[0] ?? [])].reverse()] })),
    ],
    [
      'a factor outside of the group',
      ['C1.factor', 'D2.proof'],
      () =>
        decryption((d) => ({
          ...d,
          decryption_factors: [
            [outside(d.decryption_factors[0]?.[0] ?? '1'), ...(d.decryption_factors[0] ?? []).slice(1)],
          ],
        })),
    ],
    [
      'a factor fewer',
      ['D2.form'],
      () => decryption((d) => ({ ...d, decryption_factors: [(d.decryption_factors[0] ?? []).slice(1)] })),
    ],
    [
      'one decryption too few',
      ['D2.few'],
      () => ({
        ...parts,
        events: parts.events.toSpliced(
          parts.events.findIndex(({ type }) => type === 'PartialDecryption'),
          1,
        ),
      }),
    ],
    ['no numbers', ['D3.form'], () => result('x')],
    ['more than voters', ['D3.range', 'D3.sum'], () => result([[9, 9, 9]])],
    [
      'another number',
      ['D3.result'],
      () => result([[sums()[0] === 0 ? 1 : (sums()[0] as number) - 1, ...sums().slice(1)]]),
    ],
  ])('%s', async (_, expected, forge) => {
    const codes = await found(archiveOf(forge()));
    for (const code of expected) expect(codes).toContain(code);
    expect(codes.filter((code) => !expected.includes(code) && !['D2.proof', 'D3.result'].includes(code))).toEqual([]);
  });
});

describe('E1 to E3: what is on paper', () => {
  it('accepts what agrees, in capitals too', async () => {
    const { heads } = await verifyArchive(whole, { powers: opensslPowers });
    const agreed = { voters: 4, electorate: 4, minimumVoters: 4, revotes: false };
    expect(await found(whole, { ...agreed, head: heads.endBallots?.toUpperCase() })).toEqual([]);
    expect(await found(whole, { ...agreed, head: heads.encryptedTally ?? '' })).toEqual([]);
  });

  it('refuses what does not', async () => {
    const { heads } = await verifyArchive(whole, { powers: opensslPowers });
    expect(await found(whole, { head: heads.setup ?? '' })).toEqual(['E1.head']);
    expect(await found(whole, { voters: 5 })).toEqual(['E2.voters']);
    expect(await found(whole, { minimumVoters: 5 })).toEqual(['E3.minimum']);
  });
});

describe('guard of a decryption', () => {
  const guard = async (bytes: Uint8Array, change: object = {}) => {
    const { heads } = await verifyArchive(bytes, { powers: opensslPowers });
    const { fingerprint, record } = played.election;
    const expectations = {
      uuid: record.uuid,
      fingerprint,
      head: heads.encryptedTally ?? '',
      voters: 4,
      minimumVoters: 4,
      ...change,
    };
    return guardDecryption(bytes, expectations, { powers: opensslPowers });
  };

  it('lets a teller decrypt what is whole, also after another', async () => {
    expect(await guard(archiveOf(upTo('EncryptedTally')))).toMatchObject({ allowed: true, reasons: [] });
    expect(await guard(archiveOf(upTo('PartialDecryption')))).toMatchObject({ allowed: true });
  });

  it('refuses one that is not closed, finished, too small or another', async () => {
    expect((await guard(archiveOf(upTo('EndBallots')))).reasons).toContain('state');
    expect(await guard(whole)).toMatchObject({ allowed: false, reasons: ['state'] });
    expect(await guard(archiveOf(upTo('EncryptedTally')), { voters: 5 })).toMatchObject({ reasons: ['refused'] });
    expect(await guard(archiveOf(upTo('EncryptedTally')), { minimumVoters: 20 })).toMatchObject({
      reasons: ['refused'],
    });
    expect(await guard(archiveOf(upTo('EncryptedTally')), { head: '0'.repeat(64) })).toMatchObject({
      reasons: ['refused'],
    });
  });

  it('refuses when something that it must know is left out', async () => {
    const tallied = archiveOf(upTo('EncryptedTally'));
    for (const name of ['uuid', 'fingerprint', 'head', 'voters', 'minimumVoters'])
      expect(await guard(tallied, { [name]: undefined })).toMatchObject({ allowed: false, reasons: ['unchecked'] });
  });

  it('refuses a copy of a ballot after the end, which would open one vote', async () => {
    const { events } = upTo('EndBallots');
    const forged = archiveOf({
      ...parts,
      events: [...events, events[1] as ForgedEvent, ...upTo('EncryptedTally').events.slice(-1)],
    });
    const { allowed, failures } = await guard(forged);
    expect(allowed).toBe(false);
    expect(failures.map(({ code }) => code)).toEqual(expect.arrayContaining(['A3.late-ballot', 'C3.identical']));
  });
});

describe('the set of codes', () => {
  it('has each been found by a forgery above', () => {
    const spared = ['D1.hash', 'E3.unanimous'];
    expect(FINDING_CODES.filter((code) => !seen.has(code) && !spared.includes(code))).toEqual([]);
  });
});
