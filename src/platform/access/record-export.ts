import { change } from './change.ts';
import type { Scope } from './scope.ts';

/** What left the house: which list, and what it was narrowed to. */
export interface Export {
  object: { kind: string; id: string };
  rows: number;
  about?: Record<string, string | number | null>;
}

/** Writes into the journal that a list of people goes out as a file. Before the file goes: no entry, no file. */
export function recordExport(scope: Scope, { object, rows, about = {} }: Export): Promise<void> {
  return change(scope, (_tx, journal) => journal({ object, after: { exported: { rows, ...about } } }));
}
