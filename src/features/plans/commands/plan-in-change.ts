import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { LaunchPlanTable } from '#src/platform/database/tables/plans.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { currentVersion, type PlanRecord, type PlanVersion, planRecord, writable } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import type { Paragraph } from '../rules/outline.ts';
import { PLAN_TRANSITIONS, type PlanAction, type PlanState, planSentences } from '../rules.ts';

export type PlanScope = Scope<string, PlanFacts>;

/** The plan, held until the end of the change. */
export async function heldPlan(tx: Tx, scope: PlanScope): Promise<PlanRecord> {
  const record = await planRecord(tx, scope.facts.planId, true);
  if (!record) throw notFound();
  return record;
}

/** @throws AppError wrongPhase when the act is not possible any more */
export async function planInChange(
  tx: Tx,
  scope: PlanScope,
  act: PlanAction,
): Promise<{ record: PlanRecord; next: PlanState }> {
  const record = await heldPlan(tx, scope);
  const next = nextState(PLAN_TRANSITIONS, record.state, act);
  if (!next) throw wrongPhase(`${planSentences[record.state]} Mở lại trang để xem việc làm được lúc này.`);
  return { record, next };
}

/** The plan and the version that is written in. @throws AppError wrongPhase when it was sent meanwhile */
export async function versionInChange(tx: Tx, scope: PlanScope): Promise<{ record: PlanRecord; version: PlanVersion }> {
  const record = await heldPlan(tx, scope);
  if (!writable(record)) {
    throw wrongPhase(`${planSentences[record.state]} Bản đã gửi giữ nguyên; lập bản mới rồi sửa.`);
  }
  return { record, version: currentVersion(record) };
}

/** @throws AppError notFound, or conflict when somebody saved the paragraph meanwhile */
export function paragraphIn(
  { record, version }: { record: PlanRecord; version: PlanVersion },
  sent: { paragraphId: string; version: number },
): Paragraph {
  const paragraph = version.all.find(({ paragraphId }) => paragraphId === sent.paragraphId);
  if (!paragraph) throw notFound();
  if (paragraph.version === sent.version) return paragraph;
  throw new AppError('conflict', 'Có người vừa lưu đoạn này trước bạn.', {
    conflict: {
      values: { words: paragraph.words, reason: paragraph.reason },
      version: paragraph.version,
      who: record.savedBy,
    },
  });
}

type PlanChange = Partial<
  Pick<LaunchPlanTable, 'state' | 'number' | 'signed_on' | 'issuer' | 'signer_title' | 'signer_name' | 'issued_at'> & {
    round: number;
    current_version: number;
  }
>;

/** Writes the plan's own row: its state, and who saved last. */
export async function writePlan(tx: Tx, scope: PlanScope, record: PlanRecord, values: PlanChange = {}): Promise<void> {
  await tx.db
    .updateTable('launch_plan')
    .set({ ...values, version: record.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', record.id)
    .execute();
}

export async function freezeVersion(tx: Tx, scope: PlanScope, record: PlanRecord): Promise<void> {
  await tx.db
    .updateTable('launch_plan_version')
    .set({ frozen_at: scope.now })
    .where('tenant_id', '=', tx.tenantId)
    .where('plan_id', '=', record.id)
    .where('number', '=', record.currentVersion)
    .where('frozen_at', 'is', null)
    .execute();
}

/** Copies what stands into the next version, reasons left behind. @returns its number */
export async function copyVersion(tx: Tx, scope: PlanScope, record: PlanRecord): Promise<number> {
  const number = record.currentVersion + 1;
  await tx.db
    .insertInto('launch_plan_version')
    .values({
      tenant_id: tx.tenantId,
      plan_id: record.id,
      number,
      written_at: scope.now,
      written_by: titleOf(scope.actor),
      frozen_at: null,
    })
    .execute();
  const standing = currentVersion(record).paragraphs;
  await tx.db
    .insertInto('launch_plan_paragraph')
    .values(
      standing.map(({ paragraphId, kind, words }, index) => ({
        tenant_id: tx.tenantId,
        plan_id: record.id,
        number,
        paragraph_id: paragraphId,
        position: index + 1,
        kind,
        words,
      })),
    )
    .execute();
  return number;
}
