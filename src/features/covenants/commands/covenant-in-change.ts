import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type CovenantRecord, covenantRecord } from '../queries/covenant-record.ts';
import type { CovenantFacts } from '../queries.ts';
import { COVENANT_TRANSITIONS, type CovenantAction, type CovenantState, covenantSentences } from '../rules.ts';

type CovenantScope = Scope<string, CovenantFacts>;

/**
 * The covenant held until the end of the change.
 * @param act null: only the text of a draft is written
 * @throws AppError wrongPhase when the act is not possible any more
 */
export async function covenantInChange(
  tx: Tx,
  scope: CovenantScope,
  act: CovenantAction | null,
): Promise<{ record: CovenantRecord; next: CovenantState }> {
  const record = await covenantRecord(tx, scope.facts.covenantId, true);
  if (!record) throw notFound();
  const next =
    act === null ? (record.state === 'draft' ? 'draft' : null) : nextState(COVENANT_TRANSITIONS, record.state, act);
  if (!next) throw wrongPhase(`${covenantSentences[record.state]} Mở lại trang để xem tình trạng hiện nay.`);
  return { record, next };
}

/** @throws AppError conflict when the text changed since the form was opened; null: no form */
export function demandTextSeen(record: CovenantRecord, version: number | null): void {
  if (version === null || version === record.version) return;
  throw new AppError('conflict', 'Có người vừa lưu giao ước này trước bạn.', {
    conflict: {
      values: { grounds: record.grounds, commitments: record.commitments },
      version: record.version,
      who: record.savedBy,
    },
  });
}
