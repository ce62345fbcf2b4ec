import { titleOf } from '#src/features/scoring/commands/table-in-change.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type Answer, type Place, positionOf, questionsOf, type TableAnswer } from '#src/points/reading/answers.ts';
import { itemsOf } from '#src/points/table.ts';
import { type GivenAnswer, type ImportFacts, type TableImport, tableImport, wholeTable } from '../queries/imports.ts';

type AnswerScope = Scope<'tableImport.answer', ImportFacts>;

/** Answers one line, or one row that is no line. @param version of the answer that the form showed; 0 for none */
export function answerLine(
  scope: AnswerScope,
  input: { place: Place; answer: Answer; version: number; values(given: GivenAnswer): Record<string, string> },
): Promise<{ place: Place }> {
  return change(scope, async (tx, journal) => {
    const found = await openImport(tx, scope);
    demandPlace(found, input.place, input.answer);
    await write(tx, scope, found, input);
    await journal({
      object: { kind: 'tableImport', id: found.id },
      before: found.answers.get(input.place)?.answer ?? null,
      after: { place: input.place, ...input.answer },
    });
    return { place: input.place };
  });
}

/** Answers what is asked of the table as a whole. */
export function answerWhole(
  scope: AnswerScope,
  input: { answer: TableAnswer; version: number; values(given: GivenAnswer): Record<string, string> },
): Promise<{ place: Place }> {
  return change(scope, async (tx, journal) => {
    const found = await openImport(tx, scope);
    await write(tx, scope, found, { ...input, place: wholeTable });
    await journal({
      object: { kind: 'tableImport', id: found.id },
      before: found.answers.get(wholeTable)?.whole ?? null,
      after: { place: wholeTable, ...input.answer },
    });
    return { place: wholeTable };
  });
}

/** @throws AppError wrongPhase when it was taken over or dropped meanwhile */
export async function openImport(tx: Tx, scope: Scope<string, ImportFacts>): Promise<TableImport> {
  const found = await tableImport(tx, scope.facts.importId);
  if (!found) throw notFound();
  if (found.state !== 'open') throw wrongPhase('Bảng nhập từ tệp này đã được nhận hoặc đã bỏ.');
  return found;
}

function demandPlace({ proposal }: TableImport, place: Place, answer: Answer): void {
  const position = positionOf(place);
  const known =
    position === null
      ? answer.take === 'proposal' &&
        questionsOf(proposal.table, proposal.readings).some((each) => each.place === place)
      : position < [...itemsOf(proposal.table.items)].length;
  if (!known) throw notFound();
}

async function write(
  tx: Tx,
  scope: AnswerScope,
  found: TableImport,
  input: {
    place: Place;
    answer: Answer | TableAnswer;
    version: number;
    values(given: GivenAnswer): Record<string, string>;
  },
): Promise<void> {
  const { place, answer, version } = input;
  const given = found.answers.get(place);
  if (given && given.version !== version) {
    throw new AppError('conflict', 'Có người vừa trả lời dòng này trước bạn.', {
      conflict: { values: input.values(given), version: given.version, who: given.who },
    });
  }
  const row = {
    answer: JSON.stringify(answer),
    answered_by: scope.actor?.accountId ?? null,
    answered_name: titleOf(scope.actor) ?? '',
    answered_at: scope.now,
    version: (given?.version ?? 0) + 1,
  };
  await tx.db
    .insertInto('table_import_answer')
    .values({ tenant_id: tx.tenantId, import_id: found.id, place, ...row })
    .onConflict((on) => on.columns(['tenant_id', 'import_id', 'place']).doUpdateSet(row))
    .execute();
  await tx.db
    .updateTable('table_import')
    .set({ version: found.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', found.id)
    .execute();
}
