import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MadeBallot } from '#src/ballot/make-ballot.ts';
import type { Box, BoxAnswer } from './box.ts';
import type { Course, Vote } from './course.ts';
import { type BallotMaker, SlipDevice } from './device.ts';
import { placeOf, type Shelf } from './kept.ts';

const credential = credentialOf('11111111111111');
const vote: Vote = {
  id: 'v1',
  title: 'Cờ thi đua',
  questions: [{ question: 'Chọn', answers: ['A', 'B'], min: 1, max: 2 }],
  revote: true,
};

/** Fourteen digits of base 58 with their check character: N = 0 gives 53. */
function credentialOf(digits: string): string {
  return `${digits}v`.replace(/(.{3})(?=.)/gu, '$1-');
}

class Memory implements Shelf {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (at: number) => [...this.kept.keys()][at] ?? null;
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, text: string) => void this.kept.set(name, text);
  removeItem = (name: string) => void this.kept.delete(name);
}

/** A box that can lose the answer, or the ballot, on the way. */
class FakeBox implements Box {
  open_ = true;
  way: 'whole' | 'answerLost' | 'ballotLost' = 'whole';
  readonly cast_: string[] = [];
  readonly spoiled: string[] = [];
  votes = async () => {
    if (this.way === 'ballotLost') throw new Error('no network');
    return this.open_ ? [vote] : [];
  };
  election = async () => '{}';
  async cast(_voteId: string, ballot: string): Promise<BoxAnswer> {
    if (this.way === 'ballotLost') throw new Error('no network');
    if (!this.open_ && !this.cast_.includes(ballot)) return { taken: false, why: 'closed', said: 'Đã đóng.' };
    if (!this.cast_.includes(ballot)) this.cast_.push(ballot);
    if (this.way === 'answerLost') throw new Error('no answer');
    return { taken: true, tracker: `t:${ballot}` };
  }
  isCounted = async (_voteId: string, tracker: string) => this.cast_.some((ballot) => `t:${ballot}` === tracker);
  async open(_voteId: string, ballot: string): Promise<BoxAnswer> {
    this.spoiled.push(ballot);
    return { taken: true, tracker: `t:${ballot}` };
  }
}

let ballots = 0;
const maker: BallotMaker = {
  prepare: async () => {},
  async make({ chosen }) {
    ballots += 1;
    const made: MadeBallot = {
      ballot: `b${ballots}`,
      tracker: `t:b${ballots}`,
      opening: { answers: [{ choices: chosen[0] ?? [], r: ['7'] }] },
    };
    return { made, words: [] };
  },
};

let shelf: Memory;
let box: FakeBox;
let address: string | null;

/** The page as it is opened or loaded again on the same device. */
function opens(fragment = credential) {
  let course: Course | null = null;
  const parts = {
    ceremonyId: 'c1',
    box,
    maker,
    shelf,
    show: (shown: Course) => {
      course = shown;
    },
    address: (slip: string | null) => {
      address = slip;
    },
  };
  const device = new SlipDevice(parts);
  device.start(fragment);
  const at = () => (course as Course | null)?.step;
  const comesTo = (step: string) => vi.waitFor(() => expect(at()?.at).toBe(step), { timeout: 5_000, interval: 5 });
  return { device, at, comesTo };
}

async function decides(page: ReturnType<typeof opens>) {
  await page.comesTo('choose');
  page.device.take({ type: 'ticked', place: { question: 0, answer: 1 }, on: true });
  page.device.take({ type: 'reviewAsked' });
  page.device.take({ type: 'encryptAsked' });
  await page.comesTo('decide');
}

beforeEach(() => {
  shelf = new Memory();
  box = new FakeBox();
  address = null;
});

describe('a device', () => {
  it('casts, keeps the tracker and nothing of the choices, and shows the receipt after a reload', async () => {
    const page = opens();
    await decides(page);
    page.device.take({ type: 'castAsked' });
    page.device.take({ type: 'castAsked' });
    await page.comesTo('receipt');
    expect(box.cast_).toHaveLength(1);
    const kept = shelf.getItem(placeOf('c1', credential)) ?? '';
    expect(JSON.parse(kept)).toEqual({
      sealed: null,
      receipts: [{ voteId: 'v1', title: 'Cờ thi đua', tracker: `t:${box.cast_[0]}` }],
    });
    expect([...shelf.kept].join()).not.toContain(credential);
    const again = opens();
    await again.comesTo('receipt');
  });

  it('whose answer was lost sends the same ballot after a reload: counted once', async () => {
    box.way = 'answerLost';
    const page = opens();
    await decides(page);
    page.device.take({ type: 'castAsked' });
    await vi.waitFor(() => expect(page.at()).toMatchObject({ at: 'sending', unanswered: true }));
    const kept = JSON.parse(shelf.getItem(placeOf('c1', credential)) ?? '');
    expect(Object.keys(kept.sealed).sort()).toEqual(['ballot', 'title', 'tracker', 'voteId']);
    box.way = 'whole';
    box.open_ = false;
    const again = opens();
    await again.comesTo('receipt');
    expect(box.cast_).toHaveLength(1);
    page.device.take({ type: 'finished' });
  });

  it('offline until the close learns that its ballot is not counted', async () => {
    const page = opens();
    await decides(page);
    box.way = 'ballotLost';
    page.device.take({ type: 'castAsked' });
    await vi.waitFor(() => expect(page.at()).toMatchObject({ at: 'sending', unanswered: true }));
    box.way = 'whole';
    box.open_ = false;
    page.device.take({ type: 'online' });
    await page.comesTo('refused');
    expect(page.at()).toMatchObject({ why: 'closed', said: 'Đã đóng.' });
    expect(JSON.parse(shelf.getItem(placeOf('c1', credential)) ?? '').sealed).toBeNull();
  });

  it('checks by opening, keeps nothing of it, and makes another ballot to cast', async () => {
    const page = opens();
    await decides(page);
    page.device.take({ type: 'checkAsked' });
    await page.comesTo('opened');
    expect(shelf.kept.size).toBe(0);
    page.device.take({ type: 'again' });
    await decides(page);
    page.device.take({ type: 'castAsked' });
    await page.comesTo('receipt');
    expect(box.cast_).toHaveLength(1);
    expect(box.spoiled).not.toContain(box.cast_[0]);
  });

  it('that cannot encrypt says so instead of waiting', async () => {
    const made = maker.make;
    const failing = vi.spyOn(maker, 'make').mockRejectedValueOnce(new Error('no random numbers'));
    const page = opens();
    await page.comesTo('choose');
    page.device.take({ type: 'ticked', place: { question: 0, answer: 1 }, on: true });
    page.device.take({ type: 'reviewAsked' });
    page.device.take({ type: 'encryptAsked' });
    await page.comesTo('refused');
    expect(page.at()).toMatchObject({ why: 'other', said: 'Error: no random numbers' });
    failing.mockRestore();
    expect(maker.make).toBe(made);
    expect(box.cast_).toHaveLength(0);
  });

  it('finds typing errors and takes the slip from what is typed', async () => {
    const page = opens('');
    expect(page.at()).toEqual({ at: 'slip', fault: null });
    page.device.take({ type: 'slipTyped', typed: `${credential.slice(0, -1)}w` });
    expect(page.at()).toEqual({ at: 'slip', fault: 'credential.check' });
    page.device.take({ type: 'slipTyped', typed: credential.replaceAll('-', ' ') });
    await page.comesTo('choose');
    expect(address).toBe(credential);
  });

  it('handed on forgets slip, ballot and trackers, and late answers of before', async () => {
    const page = opens();
    await decides(page);
    page.device.take({ type: 'castAsked' });
    page.device.take({ type: 'finished' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(page.at()).toEqual({ at: 'slip', fault: null });
    expect(shelf.kept.size).toBe(0);
    expect(address).toBeNull();
  });
});
