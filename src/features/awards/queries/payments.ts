import { sql } from 'kysely';
import { isAwardCode } from '#src/law/award-code.ts';
import { type PricedAward, payments } from '#src/law/overlap.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Source } from '#src/law/source.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { PaymentState } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { packOfYear } from '../../eligibility/queries/packs.ts';

export interface PaymentFacts extends Facts {
  paymentId: string;
  awardId: string;
}

export async function paymentFacts(tx: Tx, paymentId: string): Promise<PaymentFacts | null> {
  const row = await tx.db
    .selectFrom('payment')
    .select(['state', 'award_id'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', paymentId)
    .executeTakeFirst();
  if (!row) return null;
  return { object: { kind: 'payment', id: paymentId }, phase: row.state, paymentId, awardId: row.award_id };
}

/** A payment with the rules that the year of its award runs on. */
export type PaymentOfYear = PaymentLine & { pack: RulePack };

export interface PaymentLine {
  paymentId: string;
  awardId: string;
  subjectName: string;
  award: string;
  awardName: string;
  year: number;
  decisionNumber: string;
  grantedOn: Day;
  amount: number;
  multipleTenths: number;
  baseSalary: number;
  payer: string;
  state: PaymentState;
  voucher: string | null;
  paidOn: Day | null;
  recoveryVoucher: string | null;
  recoveredOn: Day | null;
  reason: string | null;
  dueSince: Date;
}

function paymentRows(tx: Tx) {
  return tx.db
    .selectFrom('payment as p')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.award_id'))
    .innerJoin('award_standing as s', (on) =>
      on.onRef('s.tenant_id', '=', 'p.tenant_id').onRef('s.award_id', '=', 'p.award_id'),
    )
    .select(['p.id as paymentId', 'p.award_id as awardId', 's.subject_name as subjectName'])
    .select(['a.award', 'a.award_name as awardName', 'a.year', 'a.decision_number as decisionNumber'])
    .select(['a.granted_on as grantedOn', 'p.amount', 'a.multiple_tenths as multipleTenths'])
    .select(['a.base_salary as baseSalary', 'p.payer', 'p.state', 'p.voucher', 'p.paid_on as paidOn'])
    .select(['p.recovery_voucher as recoveryVoucher', 'p.recovered_on as recoveredOn', 'p.reason'])
    .select('p.due_since as dueSince')
    .where('p.tenant_id', '=', tx.tenantId);
}

const paymentsShown = 50;

/** Payments of one state, the latest first; `before` is the last line of the page before. */
export async function paymentLines(
  tx: Tx,
  state: PaymentState,
  before: { at: Date; id: string } | null,
): Promise<{ lines: PaymentLine[]; more: boolean }> {
  let query = paymentRows(tx).where('p.state', '=', state);
  if (before) query = query.where(sql<boolean>`(p.due_since, p.id) < (${before.at}, ${before.id}::uuid)`);
  const rows = await query
    .orderBy('p.due_since', 'desc')
    .orderBy('p.id', 'desc')
    .limit(paymentsShown + 1)
    .execute();
  const lines = rows.slice(0, paymentsShown).map((row) => ({ ...row, amount: Number(row.amount) }));
  return { lines, more: rows.length > paymentsShown };
}

export async function paymentLine(tx: Tx, paymentId: string): Promise<PaymentOfYear | null> {
  const row = await paymentRows(tx).select('a.cluster_year_id').where('p.id', '=', paymentId).executeTakeFirst();
  if (!row) return null;
  const { cluster_year_id, ...line } = row;
  return { ...line, amount: Number(row.amount), pack: (await packOfYear(tx, cluster_year_id)).pack };
}

/** A title of the same unit and year whose higher money stands for this one, with the rule. */
export interface HigherTitle {
  awardName: string;
  decisionNumber: string;
  grantedOn: Day;
  amount: number;
  source: Source | null;
}

type NamedTitle = PricedAward & { awardId: string; awardName: string; decisionNumber: string };

/** The higher title that pays for an award too (titles of one year: the highest alone), or null where it is paid itself. */
export async function higherTitle(tx: Tx, awardId: string): Promise<HigherTitle | null> {
  const rows = await tx.db
    .selectFrom('award as own')
    .innerJoin('award_standing as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'own.tenant_id')
        .onRef('s.unit_id', '=', 'own.unit_id')
        .onRef('s.year', '=', 'own.year'),
    )
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .select(['a.id as awardId', 'a.award', 'a.award_name as awardName', 'a.year', 'a.money'])
    .select(['a.decision_number as decisionNumber', 'a.granted_on as decidedOn', 'own.cluster_year_id as ownYearId'])
    .where('own.tenant_id', '=', tx.tenantId)
    .where('own.id', '=', awardId)
    .where('s.state', '<>', 'annulled')
    .execute();
  const titles = rows.flatMap(({ award, year, money, ...row }): NamedTitle[] =>
    isAwardCode(award) ? [{ ...row, award, fromYear: year, toYear: year, dong: Number(money) }] : [],
  );
  const [first] = rows;
  if (!first) return null;
  const { pack } = await packOfYear(tx, first.ownYearId);
  const own = payments(pack, titles).find(({ award }) => award.awardId === awardId);
  if (!own?.within) return null;
  const { awardName, decisionNumber, decidedOn, dong } = own.within;
  return { awardName, decisionNumber, grantedOn: decidedOn, amount: dong, source: own.source };
}
