import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts } from '../queries.ts';
import { type ItemKey, touchesReport } from '../rules/items.ts';
import { remarkableItems } from '../rules/obstacles.ts';
import { demandSeen, dossierInChange, writeDossier } from './dossier-in-change.ts';

export interface ReturnInput {
  remarks: readonly { item: ItemKey; remark: string }[];
  dueOn: Day;
  version: number;
}

/**
 * Sends the dossier back with a remark for each item; only those can be changed until the day given. A new round begins
 * with the answers of the last one; what was sent stays as it was.
 */
export function returnDossier(
  scope: Scope<'dossier.return', DossierFacts>,
  input: ReturnInput,
): Promise<{ round: number }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await dossierInChange(tx, scope, 'return');
    demandSeen(record, input.version);
    const items = remarkableItems(record.law.parts);
    const remarks = input.remarks.filter(({ item }) => items.includes(item));
    if (remarks.length === 0) throw invalid({ '': 'Ghi ý kiến cho ít nhất một mục cần bổ sung.' });
    if (input.dueOn <= scope.today) {
      throw invalid({ dueOn: `Hạn bổ sung phải sau ngày ${formatDay(scope.today)}.` });
    }
    await tx.db
      .insertInto('dossier_remark')
      .values(
        remarks.map(({ item, remark }) => ({
          tenant_id: tx.tenantId,
          dossier_id: record.id,
          round: record.round,
          item,
          remark,
          deadline: input.dueOn,
          returned_by: scope.actor?.accountId ?? null,
          returned_at: scope.now,
        })),
      )
      .execute();
    const round = record.round + 1;
    await beginRound(tx, record, round, touchesReport(remarks));
    await writeDossier(tx, record, {
      state: next,
      round,
      appraisal_due_on: null,
      received_at: null,
      supplement_due_on: input.dueOn,
    });
    await journal({
      object: scope.facts.object,
      before: { state: record.state, round: record.round },
      after: { state: next, round, remarks, dueOn: input.dueOn },
    });
    return { round };
  });
}

/** The signature goes on with a report that the return does not touch: its head need not sign it again. */
async function beginRound(tx: Tx, record: DossierRecord, round: number, reportOpen: boolean): Promise<void> {
  const own = { tenant_id: tx.tenantId, dossier_id: record.id, round };
  const answers = [...record.answers].map(([question, { text, savedAt, savedBy }]) => {
    return { ...own, question, answer: text, saved_at: savedAt, saved_by: savedBy };
  });
  if (answers.length > 0) await tx.db.insertInto('dossier_answer').values(answers).execute();
  if (reportOpen) return;
  const signature = await tx.db
    .selectFrom('dossier_signature')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', record.id)
    .where('round', '=', record.round)
    .executeTakeFirst();
  if (signature)
    await tx.db
      .insertInto('dossier_signature')
      .values({ ...signature, round })
      .execute();
}
