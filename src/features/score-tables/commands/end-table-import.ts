import { draftTable, titleOf } from '#src/features/scoring/commands/table-in-change.ts';
import { writeContent } from '#src/features/scoring/commands/write-content.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import type { ImportFacts, TableImport } from '../queries/imports.ts';
import { answeredTable, openCount } from '../rules.ts';
import { openImport } from './answer-line.ts';
import { setOrigin } from './set-origin.ts';

type TakeScope = Scope<'tableImport.take', ImportFacts>;

/**
 * Makes what was read and answered the draft table of the year.
 * @param input.version of the proposal as its page showed it
 * @throws AppError invalid while something that is asked is open; conflict when answers changed since
 */
export function takeTableImport(
  scope: TakeScope,
  input: { version: number | null },
): Promise<{ tableId: string; lines: number }> {
  return change(scope, async (tx, journal) => {
    const found = await openImport(tx, scope);
    const open = openCount(found.proposal, found.answers);
    if (open > 0) throw invalid({ '': `Còn ${open} chỗ phải trả lời rồi mới nhận bảng.` });
    if (input.version !== found.version) {
      throw new AppError('conflict', 'Câu trả lời vừa thay đổi từ khi bạn mở trang. Xem lại rồi nhận bảng.', {
        conflict: { values: {}, version: found.version },
      });
    }
    const table = await draftTable(tx, scope);
    const content = answeredTable(found.proposal, found.answers);
    await writeContent(tx, scope, table, content);
    await setOrigin(tx, table.id, found.id);
    await end(tx, scope, found, 'taken');
    await journal({
      object: { kind: 'tableImport', id: found.id },
      before: { state: 'open', table: table.content },
      after: { state: 'taken', tableId: table.id, answers: [...found.answers.values()], sha256: found.sha256 },
    });
    return { tableId: table.id, lines: found.rows.length };
  });
}

/** Puts a proposal away; its file and what was answered stay on record. */
export function dropTableImport(scope: TakeScope): Promise<{ importId: string }> {
  return change(scope, async (tx, journal) => {
    const found = await openImport(tx, scope);
    await end(tx, scope, found, 'dropped');
    await journal({
      object: { kind: 'tableImport', id: found.id },
      before: { state: 'open' },
      after: { state: 'dropped' },
    });
    return { importId: found.id };
  });
}

async function end(tx: Tx, scope: TakeScope, { id, version }: TableImport, state: 'taken' | 'dropped'): Promise<void> {
  await tx.db
    .updateTable('table_import')
    .set({
      state,
      ended_at: scope.now,
      ended_by: scope.actor?.accountId ?? null,
      ended_name: titleOf(scope.actor) ?? '',
      version: version + 1,
    })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute();
}
