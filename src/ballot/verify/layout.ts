import { EVENT_TYPES, isEventType, type ReadEvent, readEvent } from '../archive/events.ts';
import { type ArchiveRecord, readRecords, type Sha256, textOf } from '../archive/read.ts';
import type { ArchiveSource } from '../archive/source.ts';
import { hexDigest } from '../hashes.ts';
import type { EventType } from '../records.ts';
import { BallotBox } from './ballot-box.ts';
import type { Findings } from './findings.ts';
import { base64OfHex } from './tracker.ts';

/** How far an election went, by its events. */
export type Phase = 'empty' | 'voting' | 'closed' | 'tallied' | 'finished';

/** A small record that is kept as text. */
export interface KeptRecord {
  readonly record: number;
  readonly hash: string;
  readonly text: string;
}

export interface Setup {
  readonly election: KeptRecord;
  readonly trustees: KeptRecord;
  readonly credentials: KeptRecord;
}

/** An archive without its ballots, whose places alone are kept: what remains is small, whatever the number of ballots. */
export interface Layout {
  phase: Phase;
  timestamp: number | null;
  records: number;
  events: number;
  setup: Setup | null;
  readonly box: BallotBox;
  /** [tally, its sized record] */
  tally: readonly [KeptRecord, KeptRecord] | null;
  /** [partial decryption, whose] of each event */
  readonly decryptions: (readonly [KeptRecord, KeptRecord])[];
  result: KeptRecord | null;
  /** Hash of the last event of each type: heads of the chain at those moments. */
  readonly heads: Partial<Record<EventType, string>>;
  head: string | null;
}

const AFTER: Record<Phase, readonly EventType[]> = {
  empty: ['Setup'],
  voting: ['Ballot', 'EndBallots'],
  closed: ['EncryptedTally'],
  tallied: ['PartialDecryption', 'Result'],
  finished: [],
};
const LEADS_TO: Record<EventType, Phase> = {
  Setup: 'voting',
  Ballot: 'voting',
  EndBallots: 'closed',
  EncryptedTally: 'tallied',
  PartialDecryption: 'tallied',
  Result: 'finished',
};
const PHASES: readonly Phase[] = ['empty', 'voting', 'closed', 'tallied', 'finished'];

/** Checks A1, A2 and A3: container, chain of events, grammar. Reads on after a fault, so that all are reported. */
export async function readLayout(
  source: ArchiveSource,
  findings: Findings,
  { sha256 = hexDigest, onRead }: { sha256?: Sha256; onRead?: (bytes: number) => void } = {},
): Promise<Layout> {
  findings.ran('A1', 'A2', 'A3');
  const reader = new LayoutReader(findings);
  const records = readRecords(source, ({ fault, record }) => findings.fail(fault, { record }), sha256);
  for await (const record of records) {
    reader.take(record);
    onRead?.(record.offset + record.size);
  }
  return reader.end();
}

/** What stands between two events. */
interface Waiting extends KeptRecord {
  readonly offset: number;
  readonly size: number;
}

class LayoutReader {
  private waiting: Waiting[] = [];
  private readonly layout: Layout = {
    phase: 'empty',
    timestamp: null,
    records: 0,
    events: 0,
    setup: null,
    box: new BallotBox(),
    tally: null,
    decryptions: [],
    result: null,
    heads: {},
    head: null,
  };
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  take({ kind, at, hash, bytes, offset, size, timestamp }: ArchiveRecord): void {
    this.layout.records = at + 1;
    if (kind === 'first') {
      this.layout.timestamp = timestamp;
      return;
    }
    const text = textOf(bytes);
    if (text === null) this.findings.fail('A1.form', { record: at }, { what: 'UTF-8' });
    if (kind === 'event') this.takeEvent(at, hash, text);
    else this.waiting.push({ record: at, hash, text: text ?? '', offset, size });
  }

  end(): Layout {
    for (const { record } of this.waiting) this.findings.fail('A1.unreferenced', { record });
    if (this.layout.phase === 'empty') this.findings.fail('A3.nothing');
    return this.layout;
  }

  private takeEvent(record: number, hash: string, text: string | null): void {
    const { layout, findings } = this;
    const event = readEvent(text);
    const place = { record, event: layout.events };
    if (event) this.checkLinks(event, place);
    else findings.fail('A2.form', place);
    if (event && isEventType(event.type)) {
      this.checkOrder(event.type, place);
      this.takeContent(event.type, event.payload, place);
      layout.heads[event.type] = hash;
    } else if (event) findings.fail('A3.type', place, { type: event.type });
    layout.head = hash;
    layout.events += 1;
    this.waiting = [];
  }

  private checkLinks(event: ReadEvent, place: { record: number; event: number }): void {
    const expected = this.layout.events;
    if (event.height !== expected) this.findings.fail('A2.height', place, { found: event.height, expected });
    if (event.parent !== this.layout.head) this.findings.fail('A2.parent', place);
    if (isEventType(event.type) && EVENT_TYPES[event.type] !== (event.payload !== null))
      this.findings.fail('A2.payload', place, { type: event.type });
  }

  private checkOrder(type: EventType, place: { record: number; event: number }): void {
    const { layout, findings } = this;
    const late = type === 'Ballot' && PHASES.indexOf(layout.phase) > PHASES.indexOf('voting');
    const early = type === 'Result' && layout.decryptions.length === 0;
    if (late) findings.fail('A3.late-ballot', place);
    else if (early || !AFTER[layout.phase].includes(type))
      findings.fail('A3.order', place, { type, phase: layout.phase });
    const next = LEADS_TO[type];
    if (PHASES.indexOf(next) > PHASES.indexOf(layout.phase)) layout.phase = next;
  }

  /** Finds the records of an event among those before it; what it does not need is unreferenced. */
  private takeContent(type: EventType, payload: string | null, place: { record: number; event: number }): void {
    const { layout, findings, waiting } = this;
    const missing = () => findings.fail('A1.missing', place);
    const last = waiting.find(({ hash }) => hash === payload);
    const used: (Waiting | undefined)[] = [last];
    if (payload !== null && !last && type !== 'Ballot') missing();
    if (type === 'Ballot') {
      if (payload !== null && layout.box.has(payload))
        findings.fail('C3.identical', { ...place, tracker: base64OfHex(payload) });
      else if (payload !== null && !last) missing();
      if (last) layout.box.add({ ...last, event: place.event, late: layout.phase !== 'voting' });
    } else if (last) {
      const needed = this.referred(type, last);
      if (needed === null) findings.fail('A1.form', { record: last.record }, { what: type });
      const found = (needed ?? []).map((hash) => waiting.find((each) => each.hash === hash));
      if (found.includes(undefined)) missing();
      used.unshift(...found);
      const whole = used.filter((each) => each !== undefined);
      if (needed !== null && whole.length === used.length) this.keep(type, whole);
    }
    for (const each of waiting) if (!used.includes(each)) findings.fail('A1.unreferenced', { record: each.record });
    const order = used.filter((each) => each !== undefined).map(({ record }) => record);
    if (order.some((record, at) => at > 0 && record <= (order[at - 1] as number))) findings.fail('A1.order', place);
  }

  private keep(type: EventType, records: Waiting[]): void {
    const { layout } = this;
    const [first, second, third] = records.map(({ record, hash, text }) => ({ record, hash, text }));
    if (type === 'Setup' && first && second && third && !layout.setup) {
      layout.setup = { election: first, trustees: second, credentials: third };
      layout.box.expect(third.text);
    }
    if (type === 'EncryptedTally' && first && second) layout.tally ??= [first, second];
    if (type === 'PartialDecryption' && first && second) layout.decryptions.push([first, second]);
    if (type === 'Result' && first) layout.result ??= first;
  }

  /** @returns what the content of an event refers to, in the order of the file; null when it is not in the form */
  private referred(type: EventType, { text }: Waiting): string[] | null {
    if (type === 'Setup') return hashesIn(text, ['election', 'trustees', 'credentials'], SETUP);
    if (type === 'EncryptedTally') return hashesIn(text, ['encrypted_tally'], SIZED);
    if (type === 'PartialDecryption') return hashesIn(text, ['payload'], OWNED);
    return [];
  }
}

const SETUP = /^\{"election":"[0-9a-f]{64}","trustees":"[0-9a-f]{64}","credentials":"[0-9a-f]{64}"\}$/;
const SIZED = /^\{"num_tallied":\d{1,9},"total_weight":\d{1,9},"encrypted_tally":"[0-9a-f]{64}"\}$/;
const OWNED = /^\{"owner":\d{1,9},"payload":"[0-9a-f]{64}"\}$/;

function hashesIn(text: string, members: readonly string[], form: RegExp): string[] | null {
  if (!form.test(text)) return null;
  const value = JSON.parse(text) as Record<string, string>;
  return JSON.stringify(value) === text ? members.map((member) => value[member] as string) : null;
}
