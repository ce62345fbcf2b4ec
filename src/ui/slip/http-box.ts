import type { Box, BoxAnswer } from './box.ts';
import type { Refusal, Vote } from './course.ts';

/** Addresses of the box; `:voteId` stands for the vote. */
export interface BoxAddresses {
  readonly votes: string;
  readonly cast: string;
  readonly spoil: string;
}

/** So long a device waits for an answer before it counts as none. */
const PATIENCE_MS = 20_000;

/** What the box's reasons mean to a delegate. */
const reasons: Readonly<Record<string, Refusal>> = {
  notVoting: 'closed',
  notOfThisVote: 'slip',
  voted: 'revote',
  spoiled: 'spoiled',
};

/** The box behind the server's addresses. No cookie goes along: nothing of an account stands beside a ballot. */
export function httpBox(addresses: BoxAddresses): Box {
  const of = (address: string, voteId: string) => address.replace(':voteId', voteId);
  const elections = new Map<string, string>();
  return {
    async votes() {
      const { votes } = (await (await answered(addresses.votes)).json()) as { votes: SentVote[] };
      const open = votes.filter(({ state }) => state === 'voting');
      for (const { voteId, election } of open) elections.set(voteId, election);
      return open.map(({ voteId, name, questions, revote }) => ({ id: voteId, title: name, questions, revote }));
    },
    async election(voteId) {
      const text = elections.get(voteId);
      if (text === undefined) throw new Error('the election has not come yet');
      return text;
    },
    async isCounted(voteId, tracker) {
      const address = `${of(addresses.cast, voteId)}?ma=${encodeURIComponent(tracker)}`;
      const { counted } = (await (await answered(address)).json()) as { counted: boolean };
      return counted === true;
    },
    cast: (voteId, ballot) => cast(of(addresses.cast, voteId), ballot),
    open: (voteId, ballot, opening) => open(of(addresses.spoil, voteId), { ballot, opening }),
  };
}

async function answered(address: string, init: RequestInit = {}): Promise<Response> {
  const answer = await ask(address, init);
  if (!answer.ok) throw new Error(`no answer to use: ${answer.status}`);
  return answer;
}

function ask(address: string, init: RequestInit): Promise<Response> {
  return fetch(address, {
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...init,
  });
}

interface SentVote {
  readonly voteId: string;
  readonly state: string;
  /** election.json, byte for byte. */
  readonly election: string;
  readonly name: string;
  readonly questions: Vote['questions'];
  readonly revote: boolean;
}

interface Said {
  readonly counted?: unknown;
  readonly tracker?: unknown;
  readonly reason?: unknown;
  readonly error?: unknown;
  readonly message?: unknown;
}

/** Counted or not counted is only what the box says in so many words; a proxy, a fault, a limit are no answer. */
async function cast(address: string, ballot: string): Promise<BoxAnswer> {
  const { said, status } = await post(address, { ballot });
  if (said.counted === true && typeof said.tracker === 'string') return { taken: true, tracker: said.tracker };
  if (said.counted !== false) throw new Error(`no answer to use: ${status}`);
  return { taken: false, why: reasons[String(said.reason)] ?? 'other', said: sentence(said) };
}

async function open(address: string, body: unknown): Promise<BoxAnswer> {
  const { said, status } = await post(address, body);
  if (status < 300 && typeof said.tracker === 'string') return { taken: true, tracker: said.tracker };
  if (status < 400 || status >= 500 || typeof said.error !== 'string') throw new Error(`no answer to use: ${status}`);
  return { taken: false, why: said.error === 'wrongPhase' ? 'closed' : 'other', said: sentence(said) };
}

const sentence = ({ message }: Said) => (typeof message === 'string' ? message : '');

async function post(address: string, body: unknown): Promise<{ said: Said; status: number }> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
  return { said: (await answer.json()) as Said, status: answer.status };
}
