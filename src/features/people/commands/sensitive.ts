import { createHash } from 'node:crypto';

/**
 * What the journal keeps of discipline and of pending matters: that something was written and the mark of what, so that
 * readers of the journal, who may not see the content, can still hold it against the record.
 */
export function markOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
