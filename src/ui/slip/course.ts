import type { Choices } from '#src/ballot/choices.ts';
import type { MadeBallot } from '#src/ballot/make-ballot.ts';
import type { Question } from '#src/ballot/records.ts';

// What a delegate's device knows and does, without a page and without a network: events in, steps and deeds out.

/** A vote in which this slip is good. */
export interface Vote {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
  /** Another ballot of the same slip may replace this one until the close. */
  readonly revote: boolean;
}

/** An encrypted ballot that was to be cast; neither choices nor randomness. */
export interface Sealed {
  readonly voteId: string;
  readonly title: string;
  readonly ballot: string;
  readonly tracker: string;
}

export interface Receipt {
  readonly voteId: string;
  readonly title: string;
  readonly tracker: string;
}

export interface Place {
  readonly question: number;
  readonly answer: number;
}

/** Why the box did not take a ballot; what the server said is kept beside it. */
export type Refusal = 'closed' | 'slip' | 'revote' | 'spoiled' | 'other';

export type Step =
  | { readonly at: 'starting' }
  /** The slip is not known: its characters are typed. `fault` of what was typed or scanned last. */
  | { readonly at: 'slip'; readonly fault: string | null }
  | { readonly at: 'votes'; readonly loaded: boolean }
  | {
      readonly at: 'choose';
      readonly vote: Vote;
      readonly chosen: Choices;
      /** The answer that was one too many. */
      readonly refused: Place | null;
      /** The first question with too few, once somebody wanted to go on. */
      readonly tooFew: number | null;
    }
  | {
      readonly at: 'review';
      readonly vote: Vote;
      readonly chosen: Choices;
      /** The election could not be fetched: nothing was encrypted yet. */
      readonly failed: boolean;
    }
  | { readonly at: 'encrypting'; readonly vote: Vote; readonly chosen: Choices; readonly percent: number }
  | { readonly at: 'decide'; readonly vote: Vote; readonly made: MadeBallot; readonly words: readonly string[] }
  /** The opening is on its way: from here on this ballot is never cast. */
  | { readonly at: 'opening'; readonly vote: Vote; readonly made: MadeBallot; readonly failed: boolean }
  | { readonly at: 'opened'; readonly vote: Vote; readonly tracker: string }
  | {
      readonly at: 'sending';
      readonly sealed: Sealed;
      readonly tries: number;
      /** The server did not answer so far: not counted as far as anybody knows. */
      readonly unanswered: boolean;
      /** The box said no: whether it holds the ballot from an earlier try is asked before that is believed. */
      readonly doubt: { readonly why: Refusal; readonly said: string } | null;
    }
  | { readonly at: 'refused'; readonly voteId: string; readonly why: Refusal; readonly said: string }
  | { readonly at: 'receipt'; readonly receipt: Receipt };

export interface Course {
  readonly step: Step;
  readonly votes: readonly Vote[];
  readonly receipts: readonly Receipt[];
  /** The last reading of the votes failed. */
  readonly unreachable: boolean;
}

export type Deed =
  | { readonly do: 'readVotes'; readonly inMs: number }
  | { readonly do: 'readSlip'; readonly typed: string }
  | { readonly do: 'encrypt'; readonly vote: Vote; readonly chosen: Choices }
  | { readonly do: 'keep'; readonly sealed: Sealed }
  | { readonly do: 'send'; readonly sealed: Sealed; readonly inMs: number }
  | { readonly do: 'ask'; readonly sealed: Sealed; readonly inMs: number }
  | { readonly do: 'open'; readonly voteId: string; readonly made: MadeBallot }
  /** Drops the kept ballot; its tracker stays as the receipt. */
  | { readonly do: 'keepReceipt'; readonly receipt: Receipt }
  | { readonly do: 'drop' }
  | { readonly do: 'forget' };

export type Event =
  | { readonly type: 'slipRead'; readonly sealed: Sealed | null; readonly receipts: readonly Receipt[] }
  | { readonly type: 'slipFaulty'; readonly fault: string | null }
  | { readonly type: 'slipTyped'; readonly typed: string }
  | { readonly type: 'votesRead'; readonly votes: readonly Vote[] }
  | { readonly type: 'votesUnreachable' }
  | { readonly type: 'voteTaken'; readonly voteId: string }
  | { readonly type: 'ticked'; readonly place: Place; readonly on: boolean }
  | { readonly type: 'reviewAsked' }
  | { readonly type: 'changeAsked' }
  | { readonly type: 'encryptAsked' }
  | { readonly type: 'encrypting'; readonly percent: number }
  | { readonly type: 'made'; readonly made: MadeBallot; readonly words: readonly string[] }
  | { readonly type: 'electionUnreachable' }
  /** The election that came is not the one of the list, or cannot be read. */
  | { readonly type: 'notMade'; readonly said: string }
  | { readonly type: 'castAsked' }
  | { readonly type: 'checkAsked' }
  | { readonly type: 'spoiled' }
  | { readonly type: 'counted'; readonly tracker: string }
  | { readonly type: 'notCounted' }
  | { readonly type: 'said'; readonly why: Refusal; readonly said: string }
  | { readonly type: 'unanswered' }
  | { readonly type: 'again' }
  | { readonly type: 'online' }
  | { readonly type: 'finished' };

export interface Next {
  readonly course: Course;
  readonly deeds: readonly Deed[];
}

export const begin: Course = { step: { at: 'starting' }, votes: [], receipts: [], unreachable: false };

const POLL_MS = 5_000;
const LONGEST_WAIT_MS = 15_000;

/** What follows; an event that does not fit the step (a second tap, a late answer) changes nothing. */
export function next(course: Course, event: Event): Next {
  const { step } = course;
  switch (event.type) {
    case 'slipTyped':
      return step.at === 'slip' ? { course, deeds: [{ do: 'readSlip', typed: event.typed }] } : stay(course);
    case 'slipFaulty':
      return go(course, { at: 'slip', fault: event.fault });
    case 'slipRead':
      return slipRead(course, event.sealed, event.receipts);
    case 'votesRead':
      return votesRead({ ...course, votes: event.votes, unreachable: false });
    case 'votesUnreachable':
      return { course: { ...course, unreachable: true }, deeds: waits(course) ? [pollLater] : [] };
    case 'voteTaken':
      return voteTaken(course, event.voteId);
    case 'finished':
      return { course: { ...begin, step: { at: 'slip', fault: null } }, deeds: [{ do: 'forget' }] };
    case 'online':
      return awaited(course) ?? stay(course);
    case 'again':
      return awaited(course) ?? again(course);
    default:
      return withStep(course, event);
  }
}

const stay = (course: Course): Next => ({ course, deeds: [] });
const go = (course: Course, step: Step, ...deeds: Deed[]): Next => ({ course: { ...course, step }, deeds });
const pollLater: Deed = { do: 'readVotes', inMs: POLL_MS };
const pollNow: Deed = { do: 'readVotes', inMs: 0 };

/** Where the device looks again and again which votes are open. */
function waits({ step }: Course): boolean {
  return step.at === 'votes' || step.at === 'receipt';
}

function slipRead(course: Course, sealed: Sealed | null, receipts: readonly Receipt[]): Next {
  if (course.step.at !== 'starting' && course.step.at !== 'slip') return stay(course);
  const known = { ...course, receipts };
  return sealed ? sends(known, sealed) : go(known, { at: 'votes', loaded: false }, pollNow);
}

/** The one open vote is entered by itself; with a receipt of it, the receipt is shown. */
function votesRead(course: Course): Next {
  const { step, votes, receipts } = course;
  if (step.at === 'receipt') return { course, deeds: [pollLater] };
  if (step.at !== 'votes') return stay(course);
  const [only, another] = votes;
  const last = receipts.at(-1);
  if (only && !another) {
    const receipt = receiptOf(course, only.id);
    return receipt ? go(course, { at: 'receipt', receipt }, pollLater) : go(course, choosing(only));
  }
  if (!only && last) return go(course, { at: 'receipt', receipt: last }, pollLater);
  return go(course, { at: 'votes', loaded: true }, pollLater);
}

const receiptOf = ({ receipts }: Course, voteId: string) => receipts.find((each) => each.voteId === voteId);

function voteTaken(course: Course, voteId: string): Next {
  const { step } = course;
  if (step.at !== 'votes' && step.at !== 'receipt' && step.at !== 'opened' && step.at !== 'refused')
    return stay(course);
  const vote = course.votes.find(({ id }) => id === voteId);
  if (!vote) return go(course, { at: 'votes', loaded: false }, pollNow);
  const receipt = receiptOf(course, voteId);
  // From its own receipt: to vote again.
  const replaces = step.at === 'receipt' && step.receipt.voteId === voteId;
  if (receipt && !(replaces && vote.revote)) return go(course, { at: 'receipt', receipt }, pollLater);
  return go(course, choosing(vote));
}

function choosing(vote: Vote): Step {
  const chosen = vote.questions.map(({ answers }) => answers.map(() => 0));
  return { at: 'choose', vote, chosen, refused: null, tooFew: null };
}

/** What was waited for is tried at once; null where nothing is. */
function awaited(course: Course): Next | null {
  const { step } = course;
  if (step.at === 'sending' && step.unanswered) return tries(course, step, 0);
  if (step.at === 'opening' && step.failed) {
    const { vote, made } = step;
    return go(course, { ...step, failed: false }, { do: 'open', voteId: vote.id, made });
  }
  return waits(course) ? { course, deeds: [pollNow] } : null;
}

/** After a check or a refusal. */
function again(course: Course): Next {
  const { step } = course;
  if (step.at === 'opened') return go(course, choosing(step.vote));
  return step.at === 'refused' ? go(course, { at: 'votes', loaded: false }, pollNow) : stay(course);
}

function withStep(course: Course, event: Event): Next {
  const { step } = course;
  switch (step.at) {
    case 'choose':
      return choose(course, step, event);
    case 'review':
      return review(course, step, event);
    case 'encrypting':
      return encrypting(course, step, event);
    case 'decide':
      return decide(course, step, event);
    case 'opening':
      return opening(course, step, event);
    case 'sending':
      return sending(course, step, event);
    default:
      return stay(course);
  }
}

type At<A extends Step['at']> = Extract<Step, { at: A }>;

function choose(course: Course, step: At<'choose'>, event: Event): Next {
  const { vote, chosen } = step;
  if (event.type === 'ticked') {
    const { question, answer } = event.place;
    const asked = vote.questions[question];
    const row = chosen[question];
    if (!asked || !row || answer < 0 || answer >= row.length) return stay(course);
    const one = asked.max === 1;
    const others = one && event.on ? 0 : row.reduce((sum, m, at) => sum + (at === answer ? 0 : m), 0);
    if (event.on && others + 1 > asked.max) return go(course, { ...step, refused: event.place });
    const changed = row.map((m, at) => (at === answer ? Number(event.on) : one && event.on ? 0 : m));
    const rows = chosen.map((each, at) => (at === question ? changed : each));
    return go(course, { ...step, chosen: rows, refused: null, tooFew: null });
  }
  if (event.type !== 'reviewAsked') return stay(course);
  const tooFew = vote.questions.findIndex(({ min }, at) => sumOf(chosen[at]) < min);
  return tooFew < 0
    ? go(course, { at: 'review', vote, chosen, failed: false })
    : go(course, { ...step, refused: null, tooFew });
}

const sumOf = (row: readonly number[] | undefined) => (row ?? []).reduce((sum, m) => sum + m, 0);

function review(course: Course, { vote, chosen }: At<'review'>, event: Event): Next {
  if (event.type === 'changeAsked') return go(course, { at: 'choose', vote, chosen, refused: null, tooFew: null });
  if (event.type !== 'encryptAsked') return stay(course);
  return go(course, { at: 'encrypting', vote, chosen, percent: 0 }, { do: 'encrypt', vote, chosen });
}

function encrypting(course: Course, step: At<'encrypting'>, event: Event): Next {
  const { vote, chosen } = step;
  if (event.type === 'electionUnreachable') return go(course, { at: 'review', vote, chosen, failed: true });
  if (event.type === 'encrypting') return go(course, { ...step, percent: event.percent });
  // From here on the choices are in the opening only, and that in memory only.
  if (event.type === 'made') return go(course, { at: 'decide', vote, made: event.made, words: event.words });
  if (event.type === 'notMade') return refuse(course, vote.id, 'other', event.said);
  return stay(course);
}

function decide(course: Course, { vote, made }: At<'decide'>, event: Event): Next {
  if (event.type === 'checkAsked')
    return go(course, { at: 'opening', vote, made, failed: false }, { do: 'open', voteId: vote.id, made });
  if (event.type !== 'castAsked') return stay(course);
  const sealed = { voteId: vote.id, title: vote.title, ballot: made.ballot, tracker: made.tracker };
  const sent = sends(course, sealed);
  return { course: sent.course, deeds: [{ do: 'keep', sealed }, ...sent.deeds] };
}

function opening(course: Course, step: At<'opening'>, event: Event): Next {
  const { vote, made } = step;
  if (event.type === 'spoiled') return go(course, { at: 'opened', vote, tracker: made.tracker });
  if (event.type === 'unanswered') return go(course, { ...step, failed: true });
  if (event.type === 'said') return refuse(course, vote.id, event.why, event.said);
  return stay(course);
}

function sends(course: Course, sealed: Sealed): Next {
  return go(
    course,
    { at: 'sending', sealed, tries: 1, unanswered: false, doubt: null },
    { do: 'send', sealed, inMs: 0 },
  );
}

/** The same ballot once more: the box answers the same, however often it came. */
function tries(course: Course, step: At<'sending'>, inMs: number): Next {
  const { sealed, doubt } = step;
  const deed: Deed = doubt ? { do: 'ask', sealed, inMs } : { do: 'send', sealed, inMs };
  return go(course, { ...step, tries: step.tries + 1 }, deed);
}

function sending(course: Course, step: At<'sending'>, event: Event): Next {
  const { sealed, doubt } = step;
  if (event.type === 'counted') return counted(course, sealed, event.tracker);
  if (event.type === 'unanswered')
    return tries(course, { ...step, unanswered: true }, Math.min(1000 * 2 ** step.tries, LONGEST_WAIT_MS));
  if (event.type === 'said') {
    const asks = { ...step, doubt: { why: event.why, said: event.said } };
    return go(course, asks, { do: 'ask', sealed, inMs: 0 });
  }
  if (event.type === 'notCounted' && doubt) return refuse(course, sealed.voteId, doubt.why, doubt.said);
  return stay(course);
}

/** An answer about another ballot than the one sent is no answer. */
function counted(course: Course, { voteId, title, tracker }: Sealed, answered: string): Next {
  if (answered !== tracker) return refuse(course, voteId, 'other', '');
  const receipt = { voteId, title, tracker };
  const receipts = [...course.receipts.filter((each) => each.voteId !== voteId), receipt];
  return go({ ...course, receipts }, { at: 'receipt', receipt }, { do: 'keepReceipt', receipt }, pollNow);
}

function refuse(course: Course, voteId: string, why: Refusal, said: string): Next {
  return go(course, { at: 'refused', voteId, why, said }, { do: 'drop' });
}
