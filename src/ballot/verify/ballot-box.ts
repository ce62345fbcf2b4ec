import { base64OfHex } from './tracker.ts';

/** Where a ballot stands in the file; its bytes are read again when it is checked. */
export interface BallotPlace {
  readonly record: number;
  readonly event: number;
  readonly offset: number;
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Place in the list of credentials; negative when it is not there. */
  readonly credential: number;
  /** After the end of voting: checked, never counted. */
  readonly late: boolean;
}

const CREDENTIAL = /^\{"election_uuid":"[^"\\]*","election_hash":"[^"\\]*","credential":"([^"\\]+)"/;

/** The ballots of an archive in their order, and whose they are. */
export class BallotBox {
  readonly ballots: BallotPlace[] = [];
  /** From the list, as text; empty when the list cannot be read. */
  credentials: readonly string[] = [];
  private readonly placeOf = new Map<string, number>();
  private readonly unknown = new Map<string, number>();
  private readonly hashes = new Set<string>();

  /** The list comes before the first ballot. */
  expect(list: string): void {
    let value: unknown = null;
    try {
      value = JSON.parse(list);
    } catch {}
    if (!Array.isArray(value)) return;
    this.credentials = value.map((each) => (typeof each === 'string' ? each : ''));
    for (const [at, credential] of this.credentials.entries()) this.placeOf.set(credential, at);
  }

  has(hash: string): boolean {
    return this.hashes.has(hash);
  }

  add(ballot: {
    record: number;
    event: number;
    offset: number;
    size: number;
    hash: string;
    text: string;
    late: boolean;
  }) {
    const { text, ...place } = ballot;
    this.hashes.add(ballot.hash);
    const credential = CREDENTIAL.exec(text.slice(0, 2000))?.[1] ?? '';
    this.ballots.push({ ...place, credential: this.placeOf.get(credential) ?? this.unknownPlace(credential) });
  }

  /** The ballots of one credential that is not on the list count as one voter: negative places, one each. */
  private unknownPlace(credential: string): number {
    const known = this.unknown.get(credential);
    if (known !== undefined) return known;
    const place = -1 - this.unknown.size;
    // A copy: a part of a string would keep the whole alive.
    this.unknown.set(credential.split('').join(''), place);
    return place;
  }

  /** The last ballot of each credential that was cast in time: what is counted. */
  counted(): Set<BallotPlace> {
    const last = new Map<number, BallotPlace>();
    for (const ballot of this.ballots) if (!ballot.late) last.set(ballot.credential, ballot);
    return new Set(last.values());
  }

  trackers(): string[] {
    return this.ballots.map(({ hash }) => base64OfHex(hash));
  }
}
