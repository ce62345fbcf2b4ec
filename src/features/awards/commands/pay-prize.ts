import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, notFound } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import { higherTitle, type PaymentFacts } from '../queries/payments.ts';
import { addEvent, type HeldPayment, heldAward, heldPayment, paymentAfter, writePayment } from './change-award.ts';

export interface VoucherInput {
  voucher: string;
  happenedOn: Day;
  note: string | null;
}

/**
 * The payer confirms that the prize money was paid, with the voucher. Where a higher title of the year pays for this one
 * too, the note says why it was paid all the same (I-16).
 */
export function payPrize(
  scope: Scope<'payment.pay', PaymentFacts>,
  input: VoucherInput,
): Promise<{ paymentId: string }> {
  return record(scope, input, 'pay', async (payment, by) => ({
    happening: { kind: 'paid' as const, happenedOn: input.happenedOn, detail: { amount: String(payment.amount) } },
    written: { voucher: input.voucher, paid_on: input.happenedOn, paid_by: by, note: input.note },
  }));
}

/** The payer confirms that money of an annulled award came back. */
export function recoverMoney(
  scope: Scope<'payment.recover', PaymentFacts>,
  input: VoucherInput,
): Promise<{ paymentId: string }> {
  return record(scope, input, 'recover', async (payment) => ({
    happening: {
      kind: 'moneyRecovered' as const,
      happenedOn: input.happenedOn,
      detail: { amount: String(payment.amount) },
    },
    written: { recovery_voucher: input.voucher, recovered_on: input.happenedOn },
  }));
}

type Written = Omit<Parameters<typeof writePayment>[2], 'state'>;
type Recording = { happening: Parameters<typeof addEvent>[4]; written: Written };

function record(
  scope: Scope<string, PaymentFacts>,
  input: VoucherInput,
  action: 'pay' | 'recover',
  recording: (payment: HeldPayment, by: string) => Promise<Recording>,
): Promise<{ paymentId: string }> {
  return change(scope, async (tx, journal) => {
    const by = scope.actor?.accountId;
    if (!by) throw forbidden();
    const award = await heldAward(tx, scope.facts.awardId);
    const payment = await heldPayment(tx, { paymentId: scope.facts.paymentId });
    if (!payment) throw notFound();
    const state = paymentAfter(payment, action);
    if (input.happenedOn > scope.today) throw invalid({ happenedOn: 'Ghi ngày đã chi, không sau hôm nay.' });
    if (input.happenedOn < award.grantedOn) throw invalid({ happenedOn: 'Ngày không trước ngày quyết định tặng.' });
    const higher = action === 'pay' ? await higherTitle(tx, award.awardId) : null;
    if (higher && !input.note)
      throw invalid({ note: 'Ghi lý do vẫn chi, vì danh hiệu cao hơn cùng năm đã có tiền thưởng.' });
    const { happening, written } = await recording(payment, by);
    await writePayment(tx, payment, { state, ...written });
    await addEvent(tx, scope, award, null, happening);
    await journal({
      object: scope.facts.object,
      before: { state: payment.state },
      after: { state, amount: payment.amount, ...input },
    });
    return { paymentId: payment.paymentId };
  });
}
