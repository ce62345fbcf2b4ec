import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { listPayments, payPrizeAccess, recoverMoneyAccess, viewPayment } from '../access.ts';
import { payPrize, recoverMoney } from '../commands/pay-prize.ts';
import { PaymentPage, PaymentsPage, paymentViews } from '../pages/payments-page.tsx';
import { higherTitle, type PaymentFacts, paymentLine, paymentLines } from '../queries/payments.ts';
import * as schema from '../schema.ts';
import { pageAfter } from './decision-routes.tsx';

/** Prize money: what is due, what was paid, what must come back. */
export function paymentRoutes(http: FeatureRoutes): void {
  http.page(paths.payments(), listPayments, async (scope, visit) => {
    const state = paymentViews.find((each) => each === visit.query('tinh-trang')) ?? 'due';
    const { lines, more } = await read(scope, (tx) => paymentLines(tx, state, pageAfter(visit)));
    const last = lines.at(-1);
    const older =
      more && last
        ? `${paths.payments()}?tinh-trang=${state}&sau=${last.dueSince.toISOString()}.${last.paymentId}`
        : null;
    const mayPay = visit.actor?.grants.some(({ role }) => role === 'payer') ?? false;
    return <PaymentsPage visit={visit} state={state} lines={lines} older={older} mayPay={mayPay} />;
  });
  http.page(paths.payment(), viewPayment, (scope, visit) => showPayment(scope, visit, nothingSent));
  http.form(paths.payPrize(), payPrizeAccess, {
    schema: schema.voucherForm,
    show: (scope, visit, attempt) => showPayment(scope, visit, attempt),
    run: async (scope, input) => {
      await payPrize(scope, input);
      return paths.payments();
    },
  });
  http.form(paths.recoverMoney(), recoverMoneyAccess, {
    schema: schema.voucherForm,
    show: (scope, visit, attempt) => showPayment(scope, visit, attempt),
    run: async (scope, input) => {
      await recoverMoney(scope, input);
      return `${paths.payments()}?tinh-trang=recovered`;
    },
  });
}

async function showPayment(scope: Scope<string, PaymentFacts>, visit: Visit, attempt: Attempt) {
  const { line, higher } = await read(scope, async (tx) => ({
    line: await paymentLine(tx, scope.facts.paymentId),
    higher: await higherTitle(tx, scope.facts.awardId),
  }));
  if (!line) throw notFound();
  const act = payPrizeAccess.allows(visit.actor, scope.facts)
    ? 'pay'
    : recoverMoneyAccess.allows(visit.actor, scope.facts)
      ? 'recover'
      : null;
  return <PaymentPage visit={visit} line={line} higher={higher} act={act} today={scope.today} attempt={attempt} />;
}
