import { type BookKind, isBookKind } from '#src/papers/sheets/books.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { ownUnitOf } from '../people/access.ts';
import { runFacts } from './queries.ts';

type Params = Record<string, string>;

/** One kind of workbook, and the unit that the account imports for. */
export interface BookFacts extends Facts {
  kind: BookKind;
}

const books = async (_tx: Tx, _params: Params, { actor }: Asker): Promise<Facts> => ({
  object: { kind: 'import', id: 'all' },
  phase: 'any',
  unitId: ownUnitOf(actor),
});

const book = async (tx: Tx, params: Params, asker: Asker): Promise<BookFacts | null> => {
  const kind = params.kind ?? '';
  return isBookKind(kind) ? { ...(await books(tx, params, asker)), object: { kind: 'import', id: kind }, kind } : null;
};

const ofRun = (tx: Tx, params: Params) => runFacts(tx, params.runId ?? '');

export const listImports = access('import.list', books);
export const startImportAccess = access('import.start', book);
export const exportAccess = access('import.export', book);
export const viewRun = access('import.view', ofRun);
export const storeRunAccess = access('import.store', ofRun);
export const repeatRunAccess = access('import.repeat', ofRun);
export const withdrawRunAccess = access('import.withdraw', ofRun);
