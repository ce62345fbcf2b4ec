import { prizeMoney } from '#src/law/prize-money.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Authority } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { type DecisionItem, issuingBody } from '../queries/decisions.ts';
import { wordsOf } from '../rules.ts';

/** A decision in force, as the register needs it. */
export interface Granting {
  decisionId: string;
  authority: Authority;
  issuer: string;
  numberText: string;
  datedOn: Day;
  items: readonly DecisionItem[];
}

/**
 * Enters every award of an issued decision: the entry, its first event, its words, its money and the end of its case.
 * The only writer of the register (I-10, I-21).
 * @returns the ids by ordinal
 */
export async function registerAwards(tx: Tx, scope: Scope, granting: Granting): Promise<string[]> {
  const by = scope.actor?.accountId;
  if (!by) throw forbidden();
  const body = await issuingBody(tx);
  const made = granting.items.map((item) => {
    const money = prizeMoney(item.award, granting.datedOn, item.pack);
    if (!money) throw wrongPhase(`Chưa có mức tiền thưởng của ${item.awardName} vào ngày này.`);
    return { id: uuidv7(scope.now.getTime()), item, money };
  });
  if (made.length === 0) return [];
  const tenant_id = tx.tenantId;
  const granted_on = granting.datedOn;
  await tx.db
    .insertInto('award')
    .values(
      made.map(({ id, item, money }) => ({
        ...{ tenant_id, id, decision_id: granting.decisionId, ordinal: item.ordinal, case_id: item.caseId },
        ...{ dossier_id: item.dossierId, unit_id: item.unitId, cluster_year_id: item.clusterYearId },
        ...{
          subject_kind: 'collective' as const,
          subject_name: item.subjectName,
          subject_fold: fold(item.subjectName),
        },
        ...{ award: item.award, award_name: item.awardName, year: item.year, authority: granting.authority },
        ...{ issuer: granting.issuer, decision_number: granting.numberText, granted_on, money: money.dong },
        ...{ multiple_tenths: money.multiple.tenths, base_salary: money.salary.dong },
        ...{ recorded_at: scope.now, synthetic: scope.services.demonstration },
      })),
    )
    .execute();
  await tx.db
    .insertInto('award_event')
    .values(
      made.map(({ id }) => ({
        ...{ tenant_id, id: uuidv7(scope.now.getTime()), award_id: id, sequence: 1, kind: 'granted' as const },
        ...{ happened_on: granted_on, recorded_at: scope.now, recorded_by: by },
        ...{ decision_id: granting.decisionId, reason: null, detail: null },
      })),
    )
    .execute();
  await tx.db
    .insertInto('award_standing')
    .values(
      made.map(({ id, item }) => ({
        ...{ tenant_id, award_id: id, state: 'granted' as const, subject_name: item.subjectName, corrected: false },
        ...{ certificate_number: null, certificate_recovered: false, unit_id: item.unitId, award: item.award },
        ...{ year: item.year, granted_on, events: 1 },
      })),
    )
    .execute();
  await tx.db
    .insertInto('award_word')
    .values(
      made.flatMap(({ id, item }) =>
        wordsOf(item.subjectName).map((word) => ({ tenant_id, word, granted_on, award_id: id })),
      ),
    )
    .execute();
  await tx.db
    .insertInto('payment')
    .values(
      made.map(({ id, money }) => ({
        ...{ tenant_id, id: uuidv7(scope.now.getTime()), award_id: id, amount: money.dong, payer: body.name },
        ...{ state: 'due' as const, due_since: scope.now, voucher: null, paid_on: null, paid_by: null, note: null },
        ...{ recovery_voucher: null, recovered_on: null, reason: null },
      })),
    )
    .execute();
  await endCases(
    tx,
    scope,
    granting.decisionId,
    made.map(({ item }) => ({ caseId: item.caseId, outcome: 'granted' })),
  );
  return made.map(({ id }) => id);
}

export interface Ending {
  caseId: string;
  outcome: 'granted' | 'refused' | 'replaced';
  reason?: string | null;
}

/** Says once how recommended cases ended. */
export async function endCases(tx: Tx, scope: Scope, decisionId: string, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return;
  await tx.db
    .insertInto('award_case_outcome')
    .values(
      endings.map(({ caseId, outcome, reason = null }) => ({
        ...{ tenant_id: tx.tenantId, case_id: caseId, outcome, decision_id: decisionId, reason },
        decided_at: scope.now,
      })),
    )
    .execute();
}
