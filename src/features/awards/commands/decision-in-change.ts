import { createHash } from 'node:crypto';
import type { Updateable } from 'kysely';
import { nextState } from '#src/features/state-table.ts';
import type { FlagCode } from '#src/law/awards.ts';
import { type Competence, competentFor } from '#src/law/competence.ts';
import { oneFlagOn } from '#src/law/one-flag.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tables } from '#src/platform/database/tables.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { Day } from '#src/text/day.ts';
import { saidAlike } from '../../eligibility/queries/packs.ts';
import {
  answeredCases,
  type DecisionFacts,
  type DecisionRecord,
  decisionRecord,
  waitingCases,
} from '../queries/decisions.ts';
import { sortCases } from '../rules/fall-back.ts';
import { DECISION_TRANSITIONS, type DecisionAction, type DecisionState, decisionStateSentence } from '../rules.ts';

/** The decision as it stands now, held until the end of the change: two who act on it meet here. */
export async function heldDecision(tx: Tx, scope: Scope<string, DecisionFacts>): Promise<DecisionRecord> {
  return holdDecision(tx, scope.facts.decisionId);
}

export async function holdDecision(tx: Tx, decisionId: string): Promise<DecisionRecord> {
  await tx.db
    .selectFrom('award_decision')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', decisionId)
    .forUpdate()
    .execute();
  const decision = await decisionRecord(tx, decisionId);
  if (!decision) throw notFound();
  return decision;
}

/** @throws AppError wrongPhase when the action is not in the table for this state */
export function stateAfter(decision: DecisionRecord, action: DecisionAction): DecisionState {
  const next = nextState(DECISION_TRANSITIONS, decision.state, action);
  if (next === null) {
    throw wrongPhase(`${decisionStateSentence(decision.state)} Việc này không làm được nữa; mở lại trang để xem.`);
  }
  return next;
}

type Change = Omit<Updateable<Tables['award_decision']>, 'tenant_id' | 'id' | 'version'>;

export async function writeDecision(tx: Tx, decision: DecisionRecord, change: Change): Promise<void> {
  await tx.db
    .updateTable('award_decision')
    .set({ ...change, version: decision.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', decision.decisionId)
    .execute();
}

/**
 * SHA-256 of what is signed: kind, list, causes, and what stood against it where it was signed over, as JSON with sorted
 * keys. The registry adds number and day.
 */
export function contentMark(decision: DecisionRecord): string {
  const content = canonicalJson(
    JSON.stringify({
      form: 'thidua-award-decision/1',
      decisionId: decision.decisionId,
      kind: decision.kind,
      award: decision.award,
      awardName: decision.awardName,
      year: decision.year,
      subject: decision.subject,
      issuer: decision.issuer,
      target: decision.target?.decisionId ?? null,
      causeCode: decision.causeCode,
      cause: decision.cause,
      items: decision.items.map(({ ordinal, caseId, unitId, subjectName, awardId, previousName }) => ({
        ordinal,
        caseId,
        unitId,
        subjectName,
        awardId,
        previousName,
      })),
      leftOut: decision.leftOut
        .map(({ caseId, held, reason }) => ({ caseId, held, reason }))
        .toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1)),
      ...(decision.concerns ? { concerns: decision.concerns, concernsReason: decision.concernsReason } : {}),
    }),
  );
  return createHash('sha256').update(content).digest('hex');
}

/** @throws AppError wrongPhase when what stands now is not what was signed */
export function demandSignedContent(decision: DecisionRecord): void {
  if (contentMark(decision) !== decision.contentHash) {
    throw wrongPhase('Nội dung không còn đúng như khi ký. Rút quyết định này và lập dự thảo mới.');
  }
}

/** @throws AppError wrongPhase unless this authority decides on the award on that day (I-10), by every pack concerned */
export function demandCompetence(
  decision: Pick<DecisionRecord, 'award' | 'awardName' | 'authority'>,
  day: Day,
  packs: readonly RulePack[],
): void {
  const competence = competenceOn(decision.award, day, packs);
  if (competence?.authority === decision.authority) return;
  throw wrongPhase(
    competence
      ? `${decision.awardName} do ${competence.decider.text} quyết định vào ngày này.`
      : `Chưa có quy định về thẩm quyền tặng ${decision.awardName} vào ngày này. Báo cơ quan thường trực bổ sung.`,
  );
}

/**
 * Who decides on an award, by the packs of the years concerned.
 * @throws AppError wrongPhase where these packs differ
 */
export function competenceOn(award: FlagCode, day: Day, packs: readonly RulePack[]): Competence | null {
  return saidAlike(packs, 'thẩm quyền quyết định', (pack) => competentFor(award, day, pack));
}

/** @throws AppError wrongPhase when the rule of one flag on that day keeps somebody out who is in the list (I-6) */
export async function demandStillReady(tx: Tx, decision: DecisionRecord, day: Day): Promise<void> {
  const open = (await waitingCases(tx, decision.year)).map((each) =>
    each.inDecisionId === decision.decisionId ? { ...each, inDecisionId: null } : each,
  );
  const answered = await answeredCases(tx, decision.year);
  const { ready } = sortCases(decision.award, open, answered, ({ pack }) => oneFlagOn(day, pack));
  const lost = decision.items.filter(({ caseId }) => !ready.some((each) => each.caseId === caseId));
  if (lost.length === 0) return;
  const names = lost.map(({ subjectName }) => subjectName).join('; ');
  throw wrongPhase(`${names}: không còn đủ điều kiện có tên trong quyết định này. Rút và lập lại dự thảo.`);
}

/** @throws AppError invalid when this paper of another body is recorded already */
export async function demandNewPaper(
  tx: Tx,
  { issuer, number, datedOn }: { issuer: string; number: string; datedOn: Day },
): Promise<void> {
  const known = await tx.db
    .selectFrom('award_decision')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('authority', '=', 'government')
    .where('issuer', '=', issuer)
    .where('number_text', '=', number)
    .where('dated_on', '=', datedOn)
    .executeTakeFirst();
  if (known) throw invalid({ number: 'Văn bản số này, ngày này đã ghi rồi.' });
}
