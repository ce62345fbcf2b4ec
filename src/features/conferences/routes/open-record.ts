import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type ConferenceRecord, conferenceRecord } from '../queries/conference-record.ts';
import type { ConferenceFacts } from '../queries.ts';

/** @throws AppError notFound */
export async function recordOf(tx: Tx, conferenceId: string): Promise<ConferenceRecord> {
  const record = await conferenceRecord(tx, conferenceId);
  if (!record) throw notFound();
  return record;
}

/** The record of the conference of this scope, and what else the page needs, from one snapshot. */
export function openRecord<T extends object>(
  scope: Scope<string, ConferenceFacts>,
  more: (tx: Tx, record: ConferenceRecord) => Promise<T>,
): Promise<T & { record: ConferenceRecord }> {
  return read(scope, async (tx) => {
    const record = await recordOf(tx, scope.facts.conferenceId);
    return { record, ...(await more(tx, record)) };
  });
}

/** A file with its Vietnamese name; only papers of our own are shown inside the browser. */
export function download(
  { c }: Visit,
  bytes: Uint8Array,
  mediaType: string,
  name: string,
  disposition: 'attachment' | 'inline',
): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': mediaType,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
  });
}
