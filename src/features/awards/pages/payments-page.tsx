import { payerOn } from '#src/law/competence.ts';
import { rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Views } from '#src/ui/views.tsx';
import type { HigherTitle, PaymentLine, PaymentOfYear } from '../queries/payments.ts';
import type { PaymentState } from '../rules.ts';
import { computedWords, MoneySources, PaymentStatus, SourceCitation } from './award-words.tsx';
import { AwardsFrame } from './awards-frame.tsx';

export const paymentViews: readonly PaymentState[] = ['due', 'recoverable', 'paid', 'recovered', 'cancelled'];

interface Props {
  visit: Visit;
  state: PaymentState;
  lines: PaymentLine[];
  older: string | null;
  mayPay: boolean;
}

/** Prize money by where it stands: what is due first. */
export function PaymentsPage({ visit, state, lines, older, mayPay }: Props) {
  const payer = payerOn(legalDay(visit.services.clock.now()), rulePack());
  const t = visit.t.awards.payments;
  return (
    <Layout frame={visit.frame} title={t.title} current="decisions">
      <PageHead title={t.title} facts={t.facts} />
      <Views
        label={t.views}
        views={paymentViews.map((each) => ({
          label: visit.t.awards.paymentStates[each],
          href: `${paths.payments()}?tinh-trang=${each}`,
          current: each === state,
        }))}
      />
      {lines.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <Lines visit={visit} lines={lines} mayPay={mayPay} />
      )}
      {older && (
        <p>
          <a href={older}>{t.older}</a>
        </p>
      )}
      {payer && (
        <p class="nho">
          {t.law}: {payer.words.minister}; {payer.words.government} <SourceCitation source={payer.source} />
        </p>
      )}
    </Layout>
  );
}

function Lines({ visit, lines, mayPay }: { visit: Visit; lines: PaymentLine[]; mayPay: boolean }) {
  const t = visit.t.awards.payments;
  const { columns } = t;
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { label: columns.unit },
        { label: columns.award },
        { label: columns.amount, number: true, width: 150 },
        { label: columns.state, width: 220 },
      ]}
    >
      {lines.map((line) => (
        <Row>
          <RowHead>
            <a href={paths.award(line.awardId)}>{line.subjectName}</a>
          </RowHead>
          <Cell label={columns.award}>
            <div>
              {line.awardName}, {line.year}
              <div class="mo nho">{visit.t.awards.numberAndDay(line.decisionNumber, formatDay(line.grantedOn))}</div>
            </div>
          </Cell>
          <Cell label={columns.amount} number>
            <div>
              {formatWhole(line.amount)}
              <div class="mo nho">{computedWords(visit, line)}</div>
            </div>
          </Cell>
          <Cell label={columns.state}>
            <div>
              <State visit={visit} line={line} mayPay={mayPay} />
            </div>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function State({ visit, line, mayPay }: { visit: Visit; line: PaymentLine; mayPay: boolean }) {
  const t = visit.t.awards.payments;
  if (mayPay && line.state === 'due') {
    return (
      <Button small kind="secondary" href={paths.payment(line.paymentId)} about={line.subjectName}>
        {t.pay}
      </Button>
    );
  }
  if (mayPay && line.state === 'recoverable') {
    return (
      <Button small kind="secondary" href={paths.payment(line.paymentId)} about={line.subjectName}>
        {t.recover}
      </Button>
    );
  }
  return (
    <>
      <PaymentStatus visit={visit} state={line.state} />
      {line.voucher && line.paidOn && <div class="mo nho">{t.paid(line.voucher, formatDay(line.paidOn))}</div>}
      {line.recoveryVoucher && line.recoveredOn && (
        <div class="mo nho">{t.paid(line.recoveryVoucher, formatDay(line.recoveredOn))}</div>
      )}
      {line.reason && <div class="mo nho">{line.reason}</div>}
    </>
  );
}

interface PaymentProps {
  visit: Visit;
  line: PaymentOfYear;
  /** The title of the same year whose money stands for this one. */
  higher: HigherTitle | null;
  /** What the payer may record now. */
  act: 'pay' | 'recover' | null;
  today: string;
  attempt: Attempt;
}

/** One payment: what it is for, how it was computed, and for the payer the voucher of what was paid or came back. */
export function PaymentPage({ visit, line, higher, act, today, attempt }: PaymentProps) {
  const t = visit.t.awards.payments;
  const title = `${t.title}: ${line.subjectName}`;
  const vouchers = [
    ...(line.voucher && line.paidOn ? [{ key: t.voucher, value: t.paid(line.voucher, formatDay(line.paidOn)) }] : []),
    ...(line.recoveryVoucher && line.recoveredOn
      ? [{ key: t.recover, value: t.paid(line.recoveryVoucher, formatDay(line.recoveredOn)) }]
      : []),
  ];
  return (
    <AwardsFrame visit={visit} title={title} of="payments" failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={<PaymentStatus visit={visit} state={line.state} />} />
      <ErrorSummary errors={attempt.errors} />
      <SummaryList
        facts={[
          { key: t.columns.award, value: <a href={paths.award(line.awardId)}>{`${line.awardName}, ${line.year}`}</a> },
          { key: visit.t.awards.award.decision, value: `${line.decisionNumber}, ${formatDay(line.grantedOn)}` },
          { key: t.columns.amount, value: <b>{formatWhole(line.amount)}</b> },
          {
            key: t.columns.computed,
            value: (
              <>
                {computedWords(visit, line)}
                <MoneySources award={line.award} grantedOn={line.grantedOn} pack={line.pack} />
              </>
            ),
          },
          { key: visit.t.awards.award.payer, value: line.payer },
          ...vouchers,
        ]}
      />
      {higher && line.state === 'due' && <HigherNotice visit={visit} higher={higher} />}
      {act && <VoucherForm visit={visit} line={line} higher={higher} act={act} today={today} attempt={attempt} />}
    </AwardsFrame>
  );
}

function HigherNotice({ visit, higher }: { visit: Visit; higher: HigherTitle }) {
  const t = visit.t.awards.payments;
  const decision = visit.t.awards.numberAndDay(higher.decisionNumber, formatDay(higher.grantedOn));
  return (
    <Notice kind="luu-y" title={t.higherTitle(higher.awardName)}>
      <p>{t.higher(decision, formatWhole(higher.amount))}</p>
      {higher.source && (
        <p class="nho">
          <SourceCitation source={higher.source} />
        </p>
      )}
    </Notice>
  );
}

function VoucherForm({ visit, line, act, today, attempt }: PaymentProps) {
  const t = visit.t.awards.payments;
  return (
    <section class="hep">
      <h2>{act === 'pay' ? t.payTitle : t.recoverTitle}</h2>
      <p>{t.payWhat}</p>
      <Form action={act === 'pay' ? paths.payPrize(line.paymentId) : paths.recoverMoney(line.paymentId)} guarded>
        <TextField
          name="voucher"
          label={t.voucher}
          value={attempt.values.voucher}
          error={attempt.errors.voucher}
          width="ma"
        />
        <DateField
          name="happenedOn"
          label={act === 'pay' ? t.day : t.recoveryDay}
          value={attempt.values.happenedOn ?? formatDay(today)}
          error={attempt.errors.happenedOn}
        />
        <TextField name="note" label={t.note} value={attempt.values.note} error={attempt.errors.note} />
        <ButtonGroup>
          <Button>{act === 'pay' ? t.pay : t.recover}</Button>
          <a href={paths.payments()}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </section>
  );
}
