import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { AwardEventKind } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import {
  AWARD_TRANSITIONS,
  type AwardAction,
  type AwardState,
  PAYMENT_TRANSITIONS,
  type PaymentAction,
  type PaymentState,
  wordsOf,
} from '../rules.ts';

export interface HeldAward {
  awardId: string;
  state: AwardState;
  subjectName: string;
  grantedOn: Day;
  certificateNumber: string | null;
  certificateRecovered: boolean;
  events: number;
  version: number;
}

/** The standings of these awards, held until the end of the change, in the order of their ids. */
export async function heldAwards(tx: Tx, awardIds: readonly string[]): Promise<HeldAward[]> {
  if (awardIds.length === 0) return [];
  return tx.db
    .selectFrom('award_standing')
    .select(['award_id as awardId', 'state', 'subject_name as subjectName', 'granted_on as grantedOn'])
    .select(['certificate_number as certificateNumber', 'certificate_recovered as certificateRecovered'])
    .select(['events', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('award_id', 'in', [...awardIds])
    .orderBy('award_id')
    .forUpdate()
    .execute();
}

export async function heldAward(tx: Tx, awardId: string): Promise<HeldAward> {
  const [award] = await heldAwards(tx, [awardId]);
  if (!award) throw notFound();
  return award;
}

export interface Happening {
  kind: AwardEventKind;
  happenedOn: Day;
  decisionId?: string;
  reason?: string | null;
  detail?: Record<string, string> | null;
}

interface StandingChange {
  subject_name?: string;
  corrected?: boolean;
  certificate_number?: string | null;
  certificate_recovered?: boolean;
}

/**
 * Adds an event to an award and moves its standing by the table.
 * @throws AppError wrongPhase when the table does not allow the action
 */
export async function addEvent(
  tx: Tx,
  scope: Scope,
  award: HeldAward,
  action: AwardAction | null,
  happening: Happening,
  standing: StandingChange = {},
): Promise<HeldAward> {
  const by = scope.actor?.accountId;
  if (!by) throw forbidden();
  const state = action === null ? award.state : nextState(AWARD_TRANSITIONS, award.state, action);
  if (state === null) throw wrongPhase(`${award.subjectName}: việc này không làm được ở tình trạng hiện tại.`);
  const { kind, happenedOn, decisionId = null, reason = null, detail = null } = happening;
  await tx.db
    .insertInto('award_event')
    .values({
      ...{ tenant_id: tx.tenantId, id: uuidv7(scope.now.getTime()), award_id: award.awardId },
      ...{ sequence: award.events + 1, kind, happened_on: happenedOn, recorded_at: scope.now, recorded_by: by },
      ...{ decision_id: decisionId, reason, detail: detail && JSON.stringify(detail) },
    })
    .execute();
  await tx.db
    .updateTable('award_standing')
    .set({ ...standing, state, events: award.events + 1, version: award.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('award_id', '=', award.awardId)
    .execute();
  return { ...award, state, events: award.events + 1, version: award.version + 1 };
}

/** A misprinted name is put right by a decision; the entry keeps what it said, both names are found. */
export async function correctName(
  tx: Tx,
  scope: Scope,
  awardId: string,
  name: string,
  happening: Omit<Happening, 'kind'>,
) {
  const award = await heldAward(tx, awardId);
  await addEvent(
    tx,
    scope,
    award,
    'correct',
    { ...happening, kind: 'corrected', detail: { before: award.subjectName, after: name } },
    { subject_name: name, corrected: true },
  );
  await tx.db
    .insertInto('award_word')
    .values(
      wordsOf(name).map((word) => ({
        ...{ tenant_id: tx.tenantId, word, granted_on: award.grantedOn, award_id: awardId },
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Takes an award back: it stays in the register with its reason; money not paid is not paid, money paid is claimed. */
export async function annulAward(tx: Tx, scope: Scope, awardId: string, happening: Omit<Happening, 'kind'>) {
  const award = await heldAward(tx, awardId);
  await addEvent(tx, scope, award, 'annul', { ...happening, kind: 'annulled' });
  const payment = await heldPayment(tx, { awardId });
  if (!payment) return;
  const state =
    nextState(PAYMENT_TRANSITIONS, payment.state, 'cancel') ??
    nextState(PAYMENT_TRANSITIONS, payment.state, 'claimBack');
  if (state) await writePayment(tx, payment, { state, reason: happening.reason ?? 'Khen thưởng bị hủy bỏ' });
}

export interface HeldPayment {
  paymentId: string;
  awardId: string;
  state: PaymentState;
  amount: number;
  version: number;
}

export async function heldPayment(
  tx: Tx,
  by: { awardId: string } | { paymentId: string },
): Promise<HeldPayment | null> {
  const [column, value] = 'awardId' in by ? (['award_id', by.awardId] as const) : (['id', by.paymentId] as const);
  const row = await tx.db
    .selectFrom('payment')
    .select(['id as paymentId', 'award_id as awardId', 'state', 'amount', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, amount: Number(row.amount) } : null;
}

/** @throws AppError wrongPhase when the table does not allow the action */
export function paymentAfter(payment: HeldPayment, action: PaymentAction): PaymentState {
  const next = nextState(PAYMENT_TRANSITIONS, payment.state, action);
  if (next === null) throw wrongPhase('Khoản tiền này vừa được người khác ghi. Mở lại trang để xem tình trạng.');
  return next;
}

interface PaymentChange {
  state: PaymentState;
  voucher?: string;
  paid_on?: Day;
  paid_by?: string;
  note?: string | null;
  recovery_voucher?: string;
  recovered_on?: Day;
  reason?: string;
}

export async function writePayment(tx: Tx, payment: HeldPayment, change: PaymentChange): Promise<void> {
  await tx.db
    .updateTable('payment')
    .set({ ...change, version: payment.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', payment.paymentId)
    .execute();
}
