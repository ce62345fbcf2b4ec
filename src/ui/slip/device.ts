import type { Choices } from '#src/ballot/choices.ts';
import { readCredential } from '#src/ballot/credentials.ts';
import type { MadeBallot } from '#src/ballot/make-ballot.ts';
import type { Box, BoxAnswer } from './box.ts';
import { begin, type Course, type Deed, type Event, next, type Sealed, type Vote } from './course.ts';
import { clearKept, placeOf, readKept, type Shelf, writeKept } from './kept.ts';

/** Encrypts on this device; `words` are the eight of the election's fingerprint. */
export interface BallotMaker {
  prepare(electionText: string): Promise<void>;
  make(
    asked: { electionText: string; vote: Vote; credential: string; chosen: Choices },
    onProgress: (percent: number) => void,
  ): Promise<{ made: MadeBallot; words: readonly string[] } | { fault: string }>;
}

export interface DeviceParts {
  readonly ceremonyId: string;
  readonly box: Box;
  readonly maker: BallotMaker;
  readonly shelf: Shelf;
  /** Called after every step. */
  readonly show: (course: Course) => void;
  /** Puts the slip into the address, or takes it out (null): it never leaves the device from there. */
  readonly address: (credential: string | null) => void;
}

/** Runs the course: does its deeds, one of a kind at a time, and brings back what came of them. */
export class SlipDevice {
  private course = begin;
  private readonly parts: DeviceParts;
  private readonly timers = new Map<'votes' | 'ballot', ReturnType<typeof setTimeout>>();
  private readonly elections = new Map<string, Promise<string>>();
  private slip: { credential: string; place: string } | null = null;
  /** Of the slip in use: what comes back for an earlier one is dropped. */
  private round = 0;

  constructor(parts: DeviceParts) {
    this.parts = parts;
  }

  /** @param fragment what stood after # in the address */
  start(fragment: string): void {
    if (fragment === '') this.take({ type: 'slipFaulty', fault: null });
    else this.readSlip(decoded(fragment));
  }

  take(event: Event): void {
    const { course, deeds } = next(this.course, event);
    const moved = course !== this.course;
    this.course = course;
    for (const deed of deeds) this.does(deed);
    if (moved) this.parts.show(course);
    if (moved && course.step.at === 'choose') this.prepare(course.step.vote.id);
  }

  private does(deed: Deed): void {
    const { box } = this.parts;
    switch (deed.do) {
      case 'readSlip':
        this.readSlip(deed.typed);
        break;
      case 'readVotes':
        this.later('votes', deed.inMs, () => this.readVotes());
        break;
      case 'encrypt':
        void this.encrypt(deed.vote, deed.chosen);
        break;
      case 'keep':
        this.keep(deed.sealed);
        break;
      case 'send':
        this.later('ballot', deed.inMs, () => this.tell(box.cast(deed.sealed.voteId, deed.sealed.ballot), 'counted'));
        break;
      case 'ask':
        this.later('ballot', deed.inMs, () => this.ask(deed.sealed));
        break;
      case 'open':
        void this.tell(box.open(deed.voteId, deed.made.ballot, deed.made.opening), 'spoiled');
        break;
      case 'keepReceipt':
      case 'drop':
        this.keep(null);
        break;
      case 'forget':
        this.forget();
        break;
    }
  }

  private forget(): void {
    this.round += 1;
    this.slip = null;
    for (const timer of this.timers.values()) clearTimeout(timer);
    clearKept(this.parts.shelf);
    this.parts.address(null);
  }

  private readSlip(typed: string): void {
    const read = readCredential(typed);
    if (!read.ok) {
      this.take({ type: 'slipFaulty', fault: read.code });
      return;
    }
    const { ceremonyId, shelf, address } = this.parts;
    this.round += 1;
    this.slip = { credential: read.value, place: placeOf(ceremonyId, read.value) };
    address(read.value);
    this.take({ type: 'slipRead', ...readKept(shelf, this.slip.place) });
  }

  private keep(sealed: Sealed | null): void {
    if (this.slip) writeKept(this.parts.shelf, this.slip.place, { sealed, receipts: this.course.receipts });
  }

  /** One timer of a kind: asking again at once takes the place of asking later. */
  private later(kind: 'votes' | 'ballot', ms: number, act: () => Promise<void>): void {
    clearTimeout(this.timers.get(kind));
    this.timers.set(
      kind,
      setTimeout(() => void act(), ms),
    );
  }

  private async readVotes(): Promise<void> {
    const back = this.comesBack();
    await this.parts.box.votes().then(
      (votes) => back({ type: 'votesRead', votes }),
      () => back({ type: 'votesUnreachable' }),
    );
  }

  private async tell(answer: Promise<BoxAnswer>, taken: 'counted' | 'spoiled'): Promise<void> {
    const back = this.comesBack();
    await answer.then(
      (said) => back(said.taken ? { type: taken, tracker: said.tracker } : { type: 'said', ...said }),
      () => back({ type: 'unanswered' }),
    );
  }

  private async ask({ voteId, tracker }: Sealed): Promise<void> {
    const back = this.comesBack();
    await this.parts.box.isCounted(voteId, tracker).then(
      (counted) => back(counted ? { type: 'counted', tracker } : { type: 'notCounted' }),
      () => back({ type: 'unanswered' }),
    );
  }

  private async encrypt(vote: Vote, chosen: Choices): Promise<void> {
    const back = this.comesBack();
    const credential = this.slip?.credential ?? '';
    const electionText = await this.election(vote.id).catch(() => null);
    if (electionText === null) return back({ type: 'electionUnreachable' });
    const asked = { electionText, vote, credential, chosen };
    try {
      const found = await this.parts.maker.make(asked, (percent) => back({ type: 'encrypting', percent }));
      back('fault' in found ? { type: 'notMade', said: found.fault } : { type: 'made', ...found });
    } catch (error) {
      // Nothing was made and nothing was sent: better said than waited for.
      back({ type: 'notMade', said: String(error) });
    }
  }

  /** While somebody chooses, so that encrypting needs no network and less time. */
  private prepare(voteId: string): void {
    this.election(voteId)
      .then((text) => this.parts.maker.prepare(text))
      .catch(() => undefined);
  }

  private election(voteId: string): Promise<string> {
    const known = this.elections.get(voteId) ?? this.parts.box.election(voteId);
    this.elections.set(voteId, known);
    known.catch(() => this.elections.delete(voteId));
    return known;
  }

  /** Events of this slip only: after a change of hands nothing of before comes through. */
  private comesBack(): (event: Event) => void {
    const { round } = this;
    return (event) => {
      if (round === this.round) this.take(event);
    };
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
