import { wordsOf } from '#src/features/awards/rules.ts';
import { competentFor } from '#src/law/competence.ts';
import { rulePack } from '#src/law/packs.ts';
import { prizeMoney } from '#src/law/prize-money.ts';
import { inTransaction, type Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { type MadeCase, recommendedCases } from './councils.ts';
import type { World } from './world.ts';

export interface MadeAward extends MadeCase {
  awardId: string;
  decisionId: string;
  /** As it stands on the paper. */
  decisionNumber: string;
  ordinal: number;
  money: number;
  certificateNumber: string | null;
}

interface Wanted {
  /** Which of the recommended cases are granted; all four ministry flags and no Government flag unless given. */
  cases?: readonly MadeCase[];
  state?: 'granted' | 'published' | 'conferred';
  grantedOn?: string;
}

/** Awards of one issued decision of the Minister, written as the commands write them. Synthetic. */
export async function issuedAwards(world: World, wanted: Wanted = {}): Promise<MadeAward[]> {
  const cases = wanted.cases ?? (await recommendedCases(world)).filter(({ award }) => award === 'CO_BO');
  const by = {
    office: (await world.as('vu.tdkt')).accountId,
    signatory: (await world.as('botruong')).accountId,
    registry: (await world.as('vanthu')).accountId,
  };
  return inTransaction(world.services.database, world.tenantId, (tx) => issue(tx, world, cases, by, wanted));
}

type By = { office: string; signatory: string; registry: string };

async function issue(tx: Tx, world: World, cases: readonly MadeCase[], by: By, wanted: Wanted): Promise<MadeAward[]> {
  const { db, tenantId: tenant_id } = tx;
  const { state = 'published', grantedOn = '2021-02-09' } = wanted;
  const at = new Date(`${grantedOn}T10:00:00+07:00`);
  const decisionId = uuidv7();
  const number = 101;
  const decisionNumber = `${number}/QĐ-BTP`;
  const awardName = 'Cờ thi đua ngành Tư pháp';
  await db
    .insertInto('award_decision')
    .values({
      ...{ tenant_id, id: decisionId, kind: 'grant', authority: 'minister', state: 'issued', award: 'CO_BO' },
      ...{ award_name: awardName, award_year: 2020, subject: `Về việc tặng “${awardName}” năm 2020` },
      ...{ issuer: competentFor('CO_BO', grantedOn, rulePack())?.decider.text ?? '', symbol: 'QĐ-BTP', number },
      ...{ number_year: Number(grantedOn.slice(0, 4)), number_text: decisionNumber, dated_on: grantedOn },
      ...{ submission_id: null, target_id: null, cause_code: null, cause: null, drafted_at: at, numbered_at: at },
      ...{ drafted_by: by.office, signed_at: at, signed_by: by.signatory, signer_name: null, issued_at: at },
      ...{ signer_title: 'Bộ trưởng', content_hash: '0'.repeat(64), closed_at: null, withdraw_reason: null },
      ...{ file_id: null, synthetic: true },
    })
    .execute();
  const made: MadeAward[] = [];
  for (const [index, each] of cases.entries()) {
    const money = prizeMoney(each.award, grantedOn, rulePack());
    const entry = {
      ...each,
      ...{ awardId: uuidv7(), decisionId, decisionNumber, ordinal: index + 1, money: money?.dong ?? 0 },
      certificateNumber: state === 'conferred' ? `GCN-${index + 1}` : null,
    };
    const listed = {
      ...{ tenant_id, decision_id: decisionId, ordinal: entry.ordinal, case_id: each.caseId },
      ...{ dossier_id: each.dossierId, unit_id: each.unitId, cluster_year_id: world.year2020 },
      ...{ subject_name: each.unitName, award: each.award, award_name: awardName },
    };
    await db
      .insertInto('award_decision_item')
      .values({ ...listed, award_year: 2020, award_id: null, previous_name: null })
      .execute();
    await db
      .insertInto('award')
      .values({
        ...listed,
        ...{ id: entry.awardId, subject_kind: 'collective', subject_fold: fold(each.unitName), year: 2020 },
        ...{ authority: 'minister', issuer: 'Bộ trưởng Bộ Tư pháp', decision_number: decisionNumber },
        ...{ granted_on: grantedOn, money: entry.money, multiple_tenths: money?.multiple.tenths ?? 0 },
        ...{ base_salary: money?.salary.dong ?? 1, recorded_at: at, synthetic: true },
      })
      .execute();
    await stand(tx, entry, { state, grantedOn, at, by: by.registry });
    made.push(entry);
  }
  return made;
}

type Standing = { state: 'granted' | 'published' | 'conferred'; grantedOn: string; at: Date; by: string };

async function stand({ db, tenantId: tenant_id }: Tx, entry: MadeAward, { state, grantedOn, at, by }: Standing) {
  const kinds = (['granted', 'published', 'conferred'] as const).slice(
    0,
    { granted: 1, published: 2, conferred: 3 }[state],
  );
  await db
    .insertInto('award_event')
    .values(
      kinds.map((kind, index) => ({
        ...{ tenant_id, id: uuidv7(), award_id: entry.awardId, sequence: index + 1, kind, happened_on: grantedOn },
        ...{ recorded_at: at, recorded_by: by, decision_id: kind === 'granted' ? entry.decisionId : null },
        ...{ reason: null, detail: null },
      })),
    )
    .execute();
  await db
    .insertInto('award_standing')
    .values({
      ...{ tenant_id, award_id: entry.awardId, state, subject_name: entry.unitName, corrected: false },
      ...{ certificate_number: entry.certificateNumber, certificate_recovered: false, unit_id: entry.unitId },
      ...{ award: entry.award, year: 2020, granted_on: grantedOn, events: kinds.length },
    })
    .execute();
  await db
    .insertInto('award_word')
    .values(
      wordsOf(entry.unitName).map((word) => ({ tenant_id, word, granted_on: grantedOn, award_id: entry.awardId })),
    )
    .execute();
  await db
    .insertInto('award_case_outcome')
    .values({
      ...{ tenant_id, case_id: entry.caseId, outcome: 'granted', decision_id: entry.decisionId, reason: null },
      decided_at: at,
    })
    .execute();
  await db
    .insertInto('payment')
    .values({
      ...{ tenant_id, id: uuidv7(), award_id: entry.awardId, amount: entry.money, state: 'due', due_since: at },
      ...{ payer: 'Bộ Tư pháp', voucher: null, paid_on: null, paid_by: null, note: null, reason: null },
      ...{ recovery_voucher: null, recovered_on: null },
    })
    .execute();
}
