import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadeBallot } from '#src/ballot/make-ballot.ts';
import { begin, type Course, type Event, next, type Sealed, type Vote } from './course.ts';

const vote: Vote = {
  id: 'v1',
  title: 'Cờ thi đua',
  questions: [{ question: 'Chọn', answers: ['A', 'B', 'C', 'D'], min: 1, max: 2 }],
  revote: true,
};
const another: Vote = { ...vote, id: 'v2', title: 'Bằng khen', revote: false };
const made: MadeBallot = { ballot: '{"b":1}', tracker: 'T1', opening: { answers: [{ choices: [1, 0, 0, 0], r: [] }] } };
const sealed: Sealed = { voteId: 'v1', title: 'Cờ thi đua', ballot: '{"b":1}', tracker: 'T1' };
const place = (answer: number) => ({ question: 0, answer });

/** Plays events one after the other. */
function play(events: readonly Event[], from: Course = begin) {
  let course = from;
  const deeds: string[] = [];
  for (const event of events) {
    const followed = next(course, event);
    course = followed.course;
    deeds.push(...followed.deeds.map((deed) => deed.do));
  }
  return { course, deeds };
}

const toChoose: Event[] = [
  { type: 'slipRead', sealed: null, receipts: [] },
  { type: 'votesRead', votes: [vote] },
];
const toDecide: Event[] = [
  ...toChoose,
  { type: 'ticked', place: place(0), on: true },
  { type: 'reviewAsked' },
  { type: 'encryptAsked' },
  { type: 'made', made, words: [] },
];

describe('from the slip to the vote', () => {
  it('waits while nothing is open and enters the only open vote', () => {
    const waiting = play([
      { type: 'slipRead', sealed: null, receipts: [] },
      { type: 'votesRead', votes: [] },
    ]);
    expect(waiting.course.step).toEqual({ at: 'votes', loaded: true });
    expect(waiting.deeds).toEqual(['readVotes', 'readVotes']);
    expect(play([{ type: 'votesRead', votes: [vote] }], waiting.course).course.step.at).toBe('choose');
  });

  it('lets choose between several, and does not leave a choice begun when another opens', () => {
    const several = play([
      { type: 'slipRead', sealed: null, receipts: [] },
      { type: 'votesRead', votes: [vote, another] },
    ]);
    expect(several.course.step.at).toBe('votes');
    const begun = play(
      [
        { type: 'voteTaken', voteId: 'v2' },
        { type: 'ticked', place: place(1), on: true },
      ],
      several.course,
    );
    const later = play([{ type: 'votesRead', votes: [vote] }], begun.course);
    expect(later.course.step).toBe(begun.course.step);
  });

  it('keeps looking when the network fails', () => {
    const lost = play([{ type: 'slipRead', sealed: null, receipts: [] }, { type: 'votesUnreachable' }]);
    expect(lost.course.unreachable).toBe(true);
    expect(lost.deeds).toEqual(['readVotes', 'readVotes']);
  });

  it('asks for the characters of a slip that is not known or mistyped', () => {
    const asked = play([{ type: 'slipFaulty', fault: 'credential.check' }]);
    expect(asked.course.step).toEqual({ at: 'slip', fault: 'credential.check' });
    expect(play([{ type: 'slipTyped', typed: 'abc' }], asked.course).deeds).toEqual(['readSlip']);
  });
});

describe('choosing', () => {
  it('refuses the one too many at its place and keeps the others', () => {
    const two = play([
      ...toChoose,
      { type: 'ticked', place: place(0), on: true },
      { type: 'ticked', place: place(2), on: true },
    ]);
    const third = play([{ type: 'ticked', place: place(3), on: true }], two.course);
    expect(third.course.step).toMatchObject({ chosen: [[1, 0, 1, 0]], refused: place(3) });
    const changed = play(
      [
        { type: 'ticked', place: place(0), on: false },
        { type: 'ticked', place: place(3), on: true },
      ],
      third.course,
    );
    expect(changed.course.step).toMatchObject({ chosen: [[0, 0, 1, 1]], refused: null });
  });

  it('says where too few were chosen, and goes on with fewer than the maximum', () => {
    expect(play([...toChoose, { type: 'reviewAsked' }]).course.step).toMatchObject({ at: 'choose', tooFew: 0 });
    const one = play([...toChoose, { type: 'ticked', place: place(1), on: true }, { type: 'reviewAsked' }]);
    expect(one.course.step).toMatchObject({ at: 'review', chosen: [[0, 1, 0, 0]] });
    expect(play([{ type: 'changeAsked' }], one.course).course.step).toMatchObject({
      at: 'choose',
      chosen: [[0, 1, 0, 0]],
    });
  });

  it('moves the choice where only one may be chosen', () => {
    const opinion = {
      ...vote,
      questions: [{ question: 'Ý kiến', answers: ['Đồng ý', 'Không', 'Khác'], min: 1, max: 1 }],
    };
    const moved = play([
      { type: 'slipRead', sealed: null, receipts: [] },
      { type: 'votesRead', votes: [opinion] },
      { type: 'ticked', place: place(0), on: true },
      { type: 'ticked', place: place(2), on: true },
    ]);
    expect(moved.course.step).toMatchObject({ chosen: [[0, 0, 1]], refused: null });
  });
});

describe('encrypting', () => {
  it('happens once for two taps, and once more after the network failed', () => {
    const review: Event[] = [...toChoose, { type: 'ticked', place: place(0), on: true }, { type: 'reviewAsked' }];
    const twice = play([...review, { type: 'encryptAsked' }, { type: 'encryptAsked' }]);
    expect(twice.deeds.filter((deed) => deed === 'encrypt')).toHaveLength(1);
    const failed = play([{ type: 'electionUnreachable' }], twice.course);
    expect(failed.course.step).toMatchObject({ at: 'review', failed: true, chosen: [[1, 0, 0, 0]] });
    expect(play([{ type: 'encryptAsked' }], failed.course).deeds).toEqual(['encrypt']);
  });

  it('leaves no choice in the steps that follow but in the opening', () => {
    const { course } = play(toDecide);
    expect(Object.keys(course.step).sort()).toEqual(['at', 'made', 'vote', 'words']);
  });
});

describe('casting', () => {
  const sent = play([...toDecide, { type: 'castAsked' }, { type: 'castAsked' }, { type: 'checkAsked' }]);

  it('keeps the encrypted ballot first and sends it once for many taps', () => {
    expect(sent.deeds.filter((deed) => deed === 'keep' || deed === 'send' || deed === 'open')).toEqual([
      'keep',
      'send',
    ]);
    expect(JSON.stringify(sent.course)).not.toContain('choices');
  });

  it('ends with the receipt of the very ballot', () => {
    const counted = play([{ type: 'counted', tracker: 'T1' }], sent.course);
    expect(counted.course.step).toEqual({
      at: 'receipt',
      receipt: { voteId: 'v1', title: 'Cờ thi đua', tracker: 'T1' },
    });
    expect(counted.deeds).toContain('keepReceipt');
    expect(play([{ type: 'counted', tracker: 'other' }], sent.course).course.step).toMatchObject({ at: 'refused' });
  });

  it('sends the same ballot again without an answer, waiting longer each time, at once when told or online', () => {
    let course = sent.course;
    const waits: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      const followed = next(course, { type: 'unanswered' });
      course = followed.course;
      for (const deed of followed.deeds) if (deed.do === 'send') waits.push(deed.inMs);
    }
    expect(waits).toEqual([2000, 4000, 8000, 15_000, 15_000]);
    expect(next(course, { type: 'online' }).deeds).toMatchObject([
      { do: 'send', sealed: { ballot: made.ballot }, inMs: 0 },
    ]);
    expect(next(course, { type: 'again' }).deeds).toMatchObject([{ do: 'send', inMs: 0 }]);
  });

  it('after a refusal asks by the tracker before it says not counted', () => {
    const told = play([{ type: 'said', why: 'closed', said: 'Đã đóng.' }], sent.course);
    expect(told.deeds).toEqual(['ask']);
    expect(play([{ type: 'counted', tracker: 'T1' }], told.course).course.step.at).toBe('receipt');
    const lost = play([{ type: 'unanswered' }], told.course);
    expect(lost.deeds).toEqual(['ask']);
    const not = play([{ type: 'notCounted' }], lost.course);
    expect(not.course.step).toEqual({ at: 'refused', voteId: 'v1', why: 'closed', said: 'Đã đóng.' });
    expect(not.deeds).toEqual(['drop']);
  });

  it('goes on after a reload with the ballot that was kept', () => {
    const again = play([{ type: 'slipRead', sealed, receipts: [] }]);
    expect(again.course.step).toMatchObject({ at: 'sending', sealed });
    expect(again.deeds).toEqual(['send']);
  });

  it('shows the receipt again, votes again only where the rules allow, and goes on to the next vote', () => {
    const receipt = { voteId: 'v2', title: 'Bằng khen', tracker: 'T2' };
    const shown = play([
      { type: 'slipRead', sealed: null, receipts: [receipt] },
      { type: 'votesRead', votes: [another] },
    ]);
    expect(shown.course.step).toMatchObject({ at: 'receipt', receipt });
    expect(play([{ type: 'voteTaken', voteId: 'v2' }], shown.course).course.step.at).toBe('receipt');
    const opened = play([{ type: 'votesRead', votes: [vote, another] }], shown.course);
    expect(play([{ type: 'voteTaken', voteId: 'v1' }], opened.course).course.step.at).toBe('choose');
    const counted = play([{ type: 'counted', tracker: 'T1' }], sent.course);
    expect(play([{ type: 'voteTaken', voteId: 'v1' }], counted.course).course.step.at).toBe('choose');
  });

  it('clears everything for the next person', () => {
    const cleared = play([{ type: 'counted', tracker: 'T1' }, { type: 'finished' }], sent.course);
    expect(cleared.course).toEqual({ ...begin, step: { at: 'slip', fault: null } });
    expect(cleared.deeds).toContain('forget');
  });
});

describe('checking', () => {
  it('an opened ballot is never cast, whatever follows', () => {
    const opening = play([...toDecide, { type: 'checkAsked' }]);
    expect(opening.deeds).toContain('open');
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Event>(...anything), { maxLength: 8 }), (events) => {
        let course = opening.course;
        for (const event of events) {
          const followed = next(course, event);
          course = followed.course;
          if (event.type === 'made') return;
          for (const deed of followed.deeds) expect(deed.do).not.toBe('send');
        }
      }),
    );
  });

  it('chooses again from nothing afterwards', () => {
    const checked = play([...toDecide, { type: 'checkAsked' }, { type: 'spoiled' }]);
    expect(checked.course.step).toEqual({ at: 'opened', vote, tracker: 'T1' });
    expect(play([{ type: 'again' }], checked.course).course.step).toMatchObject({
      at: 'choose',
      chosen: [[0, 0, 0, 0]],
    });
  });

  it('stays where it is when the network comes and goes', () => {
    const checked = play([...toDecide, { type: 'checkAsked' }, { type: 'spoiled' }]);
    expect(play([{ type: 'online' }], checked.course)).toEqual({ course: checked.course, deeds: [] });
  });

  it('tries the opening again when nothing answered', () => {
    const failed = play([...toDecide, { type: 'checkAsked' }, { type: 'unanswered' }]);
    expect(failed.course.step).toMatchObject({ at: 'opening', failed: true });
    expect(play([{ type: 'again' }], failed.course).deeds).toEqual(['open']);
  });
});

const anything: Event[] = [
  { type: 'castAsked' },
  { type: 'checkAsked' },
  { type: 'again' },
  { type: 'online' },
  { type: 'unanswered' },
  { type: 'spoiled' },
  { type: 'counted', tracker: 'T1' },
  { type: 'notCounted' },
  { type: 'reviewAsked' },
  { type: 'encryptAsked' },
  { type: 'ticked', place: place(1), on: true },
  { type: 'voteTaken', voteId: 'v1' },
  { type: 'votesRead', votes: [vote] },
];

it('a deed of sending is only ever done for a ballot that was kept or cast', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Event>(...toDecide, ...anything), { maxLength: 30 }), (events) => {
      let course = begin;
      let cast = false;
      for (const event of events) {
        const decided = course.step.at === 'decide';
        const followed = next(course, event);
        course = followed.course;
        if (decided && event.type === 'castAsked') cast = true;
        for (const deed of followed.deeds) if (deed.do === 'send') expect(cast).toBe(true);
      }
    }),
  );
});
