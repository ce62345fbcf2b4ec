/** A refusal in the server's own sentence; `sentence` is empty when nothing answered. */
export class Refused extends Error {
  readonly status: number;
  readonly sentence: string;

  constructor(status: number, sentence: string) {
    super(sentence || `no answer: ${status}`);
    this.status = status;
    this.sentence = sentence;
  }
}

const PATIENCE_MS = 30_000;

/** JSON that a teller's page reads. @throws Refused */
export async function getJson<T>(address: string): Promise<T> {
  return (await (await asked(address, { headers: { accept: 'application/json' } })).json()) as T;
}

export async function getBytes(address: string): Promise<ArrayBuffer> {
  return (await asked(address, {})).arrayBuffer();
}

/** Sends what a device has made; the same submission again gets the first answer. @throws Refused */
export async function postJson<T>(address: string, body: unknown, submission = submissionId()): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-submission': submission,
  };
  return (await (await asked(address, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T;
}

async function asked(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS), ...init }).catch(
    () => null,
  );
  if (answer?.ok) return answer;
  const said = ((await answer?.json().catch(() => null)) ?? null) as { message?: unknown } | null;
  throw new Refused(answer?.status ?? 0, typeof said?.message === 'string' ? said.message : '');
}

/** A random UUID, also where the page has no secure context and `crypto.randomUUID` is missing. */
export function submissionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
