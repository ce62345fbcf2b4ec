import type { FlagCode } from '#src/law/awards.ts';
import { flagNameOn, oneFlagOn } from '#src/law/one-flag.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { change, type JournalNote } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { saidAlike } from '../../eligibility/queries/packs.ts';
import {
  answeredCases,
  type DecisionFacts,
  type DecisionRecord,
  issuingBody,
  type WaitingCase,
  waitingCases,
} from '../queries/decisions.ts';
import { choiceFaults, heldWords, higherFlagName, type Sorted, sortCases } from '../rules/fall-back.ts';
import { packsOf } from '../rules/law-of-list.ts';
import { competenceOn, heldDecision, stateAfter, writeDecision } from './decision-in-change.ts';

export interface DraftInput {
  award: FlagCode;
  /** Year of the achievement. */
  year: number;
  /** Cases that get the award. */
  caseIds: string[];
  /** For each ready case that is left out, why. */
  reasons: Record<string, string>;
}

/**
 * Drafts a decision of the Minister from the cases that the Council recommended and that the rule of one flag lets
 * through. Who is left out stands in the draft with the reason.
 */
export function draftDecision(
  scope: Scope<'decision.draft', Facts>,
  input: DraftInput,
): Promise<{ decisionId: string }> {
  return change(scope, async (tx, journal) => {
    const { actor, now, today } = scope;
    if (!actor) throw forbidden();
    const open = await waitingCases(tx, input.year);
    const packs = packsOf(open.filter(({ caseId }) => input.caseIds.includes(caseId)));
    const competence = competenceOn(input.award, today, packs);
    if (!competence) throw wrongPhase('Chưa có quy định về thẩm quyền vào ngày này.');
    const name = saidAlike(packs, 'tên danh hiệu', (pack) => flagNameOn(today, input.award, pack));
    if (competence.authority !== 'minister') {
      throw wrongPhase(
        `${name} do ${competence.decider.text} quyết định: ghi việc trình và kết quả, không lập dự thảo.`,
      );
    }
    const decisionId = uuidv7(now.getTime());
    const sorted = await sortedFor(tx, input, null, today);
    const { symbol } = await issuingBody(tx);
    await tx.db
      .insertInto('award_decision')
      .values({
        ...{ tenant_id: tx.tenantId, id: decisionId, kind: 'grant', authority: 'minister', state: 'drafted' },
        ...{ award: input.award, award_name: name, award_year: input.year, issuer: competence.decider.text },
        ...{ subject: `Về việc tặng “${name}” năm ${input.year}`, symbol, number: null, number_year: null },
        ...{ number_text: null, dated_on: null, submission_id: null, target_id: null, cause_code: null },
        ...{ cause: null, drafted_at: now, drafted_by: actor.accountId, signed_at: null, signed_by: null },
        ...{ signer_name: null, signer_title: null, content_hash: null, numbered_at: null, issued_at: null },
        ...{ closed_at: null, withdraw_reason: null, file_id: null, synthetic: scope.services.demonstration },
      })
      .execute();
    await writeList(tx, decisionId, input, name, { sorted, today });
    await journal(noteOf(decisionId, null, input, sorted));
    return { decisionId };
  });
}

/** Chooses anew while nobody has signed. */
export function editDecision(
  scope: Scope<'decision.edit', DecisionFacts>,
  input: Omit<DraftInput, 'award' | 'year'> & { version: number },
): Promise<{ decisionId: string }> {
  return change(scope, async (tx, journal) => {
    const decision = await heldDecision(tx, scope);
    const state = stateAfter(decision, 'edit');
    if (decision.kind !== 'grant') throw wrongPhase('Chỉ sửa được danh sách của quyết định tặng.');
    demandVersion(decision, input.version);
    const chosen = { ...input, award: decision.award, year: decision.year };
    const sorted = await sortedFor(tx, chosen, decision.decisionId, scope.today);
    await removeList(tx, decision.decisionId);
    await writeList(tx, decision.decisionId, chosen, decision.awardName, { sorted, today: scope.today });
    await writeDecision(tx, decision, { state });
    const before = decision.items.map(({ subjectName }) => subjectName);
    await journal(noteOf(decision.decisionId, before, chosen, sorted));
    return { decisionId: decision.decisionId };
  });
}

function demandVersion({ version, items }: DecisionRecord, sent: number): void {
  if (version === sent) return;
  throw new AppError('conflict', 'Dự thảo vừa được người khác sửa. Xem lại danh sách rồi lưu.', {
    conflict: { version, values: { caseIds: items.map(({ subjectName }) => subjectName).join('; ') } },
  });
}

type SortedCases = Sorted<WaitingCase>;

/** @throws AppError invalid with a sentence at every field */
async function sortedFor(tx: Tx, input: DraftInput, decisionId: string | null, today: Day): Promise<SortedCases> {
  const open = (await waitingCases(tx, input.year)).map((each) =>
    decisionId !== null && each.inDecisionId === decisionId ? { ...each, inDecisionId: null } : each,
  );
  const answered = await answeredCases(tx, input.year);
  const sorted = sortCases(input.award, open, answered, ({ pack }) => oneFlagOn(today, pack));
  const faults = choiceFaults(sorted, input.caseIds, input.reasons);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  return sorted;
}

async function removeList(tx: Tx, decisionId: string): Promise<void> {
  for (const table of ['award_decision_item', 'award_decision_left_out'] as const) {
    await tx.db.deleteFrom(table).where('tenant_id', '=', tx.tenantId).where('decision_id', '=', decisionId).execute();
  }
}

async function writeList(
  tx: Tx,
  decisionId: string,
  input: DraftInput,
  name: string,
  { sorted, today }: { sorted: SortedCases; today: Day },
) {
  const listed = sorted.ready.filter(({ caseId }) => input.caseIds.includes(caseId));
  await tx.db
    .insertInto('award_decision_item')
    .values(
      listed.map((each, index) => ({
        ...{ tenant_id: tx.tenantId, decision_id: decisionId, ordinal: index + 1, case_id: each.caseId },
        ...{ dossier_id: each.dossierId, unit_id: each.unitId, cluster_year_id: each.clusterYearId },
        ...{ subject_name: each.unitName, award: each.award, award_name: name, award_year: each.year },
        ...{ award_id: null, previous_name: null },
      })),
    )
    .execute();
  const leftOut = [
    ...sorted.ready
      .filter(({ caseId }) => !input.caseIds.includes(caseId))
      .map((each) => ({ each, held: false, reason: input.reasons[each.caseId] ?? '' })),
    ...sorted.held.map((each) => ({ each, held: true, reason: heldWords(each.by, higherName(each, today)) })),
  ];
  if (leftOut.length === 0) return;
  await tx.db
    .insertInto('award_decision_left_out')
    .values(
      leftOut.map(({ each, held, reason }) => ({
        ...{ tenant_id: tx.tenantId, decision_id: decisionId, case_id: each.caseId, unit_id: each.unitId },
        ...{ subject_name: each.unitName, held, reason },
      })),
    )
    .execute();
}

/** The higher flag's name under the regime of the year of achievement. */
function higherName({ year, pack }: WaitingCase, today: Day): string {
  return higherFlagName(pack, today, `${year}-12-31`);
}

function noteOf(decisionId: string, before: string[] | null, input: DraftInput, sorted: SortedCases): JournalNote {
  const listed = sorted.ready.filter(({ caseId }) => input.caseIds.includes(caseId));
  return {
    object: { kind: 'awardDecision', id: decisionId },
    before: before && { list: before },
    after: {
      award: input.award,
      year: input.year,
      list: listed.map(({ unitName }) => unitName),
      leftOut: sorted.ready
        .filter(({ caseId }) => !input.caseIds.includes(caseId))
        .map(({ caseId, unitName }) => ({ unitName, reason: input.reasons[caseId] ?? '' })),
      held: sorted.held.map(({ unitName, by }) => ({ unitName, ...by })),
    },
  };
}
