import type { LaunchPlanRoundTable } from '#src/platform/database/tables/plans.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { PlanRecord } from '../queries/plan-record.ts';

type RoundChange = Partial<Pick<LaunchPlanRoundTable, 'comment_until' | 'closed_at' | 'withdrawn_at'>>;

/** Changes the round of now. */
export async function writeRound(tx: Tx, record: PlanRecord, values: RoundChange): Promise<void> {
  await tx.db
    .updateTable('launch_plan_round')
    .set(values)
    .where('tenant_id', '=', tx.tenantId)
    .where('plan_id', '=', record.id)
    .where('round', '=', record.round)
    .execute();
}
