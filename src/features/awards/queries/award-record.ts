import type { RulePack } from '#src/law/pack.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { AwardEventKind, PaymentState } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { publicSentence } from '../../councils/rules/shown-outcome.ts';
import type { Publication } from '../../electronic-votes/rules.ts';
import { packOfYear } from '../../eligibility/queries/packs.ts';
import { type AwardLine, asLines, awardRows } from '../queries.ts';

export interface AwardFacts extends Facts {
  awardId: string;
  unitId: string;
}

export async function awardFacts(tx: Tx, awardId: string): Promise<AwardFacts | null> {
  const row = await tx.db
    .selectFrom('award_standing as s')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .select(['s.state', 'a.unit_id', 'a.cluster_year_id'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.award_id', '=', awardId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    object: { kind: 'award', id: awardId },
    phase: row.state,
    awardId,
    unitId: row.unit_id,
    clusterYearId: row.cluster_year_id,
  };
}

export interface AwardEvent {
  kind: AwardEventKind;
  happenedOn: Day;
  recordedAt: Date;
  recordedBy: string;
  decision: { decisionId: string; numberText: string; datedOn: Day } | null;
  reason: string | null;
  detail: Record<string, string> | null;
}

export interface PaymentRecord {
  paymentId: string;
  amount: number;
  payer: string;
  state: PaymentState;
  voucher: string | null;
  paidOn: Day | null;
  note: string | null;
  recoveryVoucher: string | null;
  recoveredOn: Day | null;
  reason: string | null;
}

export interface AwardRecord extends AwardLine {
  /** The rules that the year runs on. */
  pack: RulePack;
  multipleTenths: number;
  baseSalary: number;
  certificateRecovered: boolean;
  version: number;
  events: AwardEvent[];
  payment: PaymentRecord | null;
  /** A decision about this award that is not issued yet. */
  openChange: { decisionId: string; kind: 'correct' | 'annul' } | null;
}

/** One award with everything that happened to it, the earliest first. */
export async function awardRecord(tx: Tx, awardId: string): Promise<AwardRecord | null> {
  const [line] = await asLines(awardRows(tx).where('s.award_id', '=', awardId));
  const more = await tx.db
    .selectFrom('award_standing as s')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .select(['s.certificate_recovered', 's.version', 'a.multiple_tenths', 'a.base_salary'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.award_id', '=', awardId)
    .executeTakeFirst();
  if (!line || !more) return null;
  return {
    ...line,
    pack: (await packOfYear(tx, line.clusterYearId)).pack,
    multipleTenths: more.multiple_tenths,
    baseSalary: more.base_salary,
    certificateRecovered: more.certificate_recovered,
    version: more.version,
    events: await eventsOf(tx, awardId),
    payment: await paymentOf(tx, awardId),
    openChange: await openChangeOf(tx, awardId),
  };
}

async function eventsOf(tx: Tx, awardId: string): Promise<AwardEvent[]> {
  const rows = await tx.db
    .selectFrom('award_event as e')
    .innerJoin('account as k', (on) => on.onRef('k.tenant_id', '=', 'e.tenant_id').onRef('k.id', '=', 'e.recorded_by'))
    .leftJoin('award_decision as d', (on) =>
      on.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.id', '=', 'e.decision_id'),
    )
    .select(['e.kind', 'e.happened_on', 'e.recorded_at', 'e.reason', 'e.detail', 'k.job_title'])
    .select(['d.id as decision_id', 'd.number_text', 'd.dated_on'])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.award_id', '=', awardId)
    .orderBy('e.sequence')
    .execute();
  return rows.map(({ decision_id, number_text, dated_on, ...row }) => ({
    kind: row.kind,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    recordedBy: row.job_title,
    decision:
      decision_id && number_text && dated_on
        ? { decisionId: decision_id, numberText: number_text, datedOn: dated_on }
        : null,
    reason: row.reason,
    detail: row.detail,
  }));
}

async function paymentOf(tx: Tx, awardId: string): Promise<PaymentRecord | null> {
  const row = await tx.db
    .selectFrom('payment')
    .select(['id as paymentId', 'amount', 'payer', 'state', 'voucher', 'paid_on as paidOn', 'note'])
    .select(['recovery_voucher as recoveryVoucher', 'recovered_on as recoveredOn', 'reason'])
    .where('tenant_id', '=', tx.tenantId)
    .where('award_id', '=', awardId)
    .executeTakeFirst();
  return row ? { ...row, amount: Number(row.amount) } : null;
}

async function openChangeOf(tx: Tx, awardId: string): Promise<AwardRecord['openChange']> {
  const row = await tx.db
    .selectFrom('award_decision_item as i')
    .innerJoin('award_decision as d', (on) =>
      on.onRef('d.tenant_id', '=', 'i.tenant_id').onRef('d.id', '=', 'i.decision_id'),
    )
    .select(['d.id', 'd.kind'])
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.award_id', '=', awardId)
    .where('d.state', 'in', ['drafted', 'signed', 'numbered'])
    .executeTakeFirst();
  return row ? { decisionId: row.id, kind: row.kind as 'correct' | 'annul' } : null;
}

/** Where an award comes from, link by link. */
export interface Lineage {
  case: { caseId: string; sessionId: string; sessionTitle: string; verdict: string; heldAt: Date } | null;
  dossier: { dossierId: string; code: string | null } | null;
  nomination: { votes: number | null; baseCount: number; madeAt: Date } | null;
  ballot: { ballotId: string; awardName: string; round: number } | null;
  sheet: { sheetId: string; state: string } | null;
  covenant: { covenantId: string; year: number } | null;
  cluster: { clusterYearId: string; name: string; year: number };
}

export async function lineageOf(tx: Tx, award: AwardLine): Promise<Lineage | null> {
  const row = await tx.db
    .selectFrom('dossier as h')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'h.tenant_id').onRef('y.id', '=', 'h.cluster_year_id'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .leftJoin('council_case as c', (on) => on.onRef('c.tenant_id', '=', 'h.tenant_id').on('c.id', '=', award.caseId))
    .leftJoin('council_session as s', (on) =>
      on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.session_id'),
    )
    .leftJoin('nomination as n', (on) =>
      on.onRef('n.tenant_id', '=', 'h.tenant_id').onRef('n.id', '=', 'h.nomination_id'),
    )
    .leftJoin('ballot as b', (on) => on.onRef('b.tenant_id', '=', 'n.tenant_id').onRef('b.id', '=', 'n.ballot_id'))
    .leftJoin('score_sheet as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 'h.tenant_id')
        .onRef('m.cluster_year_id', '=', 'h.cluster_year_id')
        .onRef('m.unit_id', '=', 'h.unit_id'),
    )
    .leftJoin('covenant as g', (on) =>
      on.onRef('g.tenant_id', '=', 'h.tenant_id').onRef('g.cluster_year_id', '=', 'h.cluster_year_id'),
    )
    .select(['h.id as dossier_id', 'h.code', 'y.id as year_id', 'y.year', 'k.name as cluster'])
    .select([
      'c.id as case_id',
      's.id as session_id',
      's.title',
      's.starts_at',
      'c.verdict',
      'c.publication',
      'c.secret',
      'c.passed',
    ])
    .select(['n.votes', 'n.base_count', 'n.made_at', 'b.id as ballot_id', 'b.award_name', 'b.round'])
    .select(['m.id as sheet_id', 'm.state as sheet_state', 'g.id as covenant_id'])
    .where('h.tenant_id', '=', tx.tenantId)
    .where('h.id', '=', award.dossierId)
    .orderBy('g.id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  return {
    cluster: { clusterYearId: row.year_id, name: row.cluster, year: row.year },
    dossier: { dossierId: row.dossier_id, code: row.code },
    case:
      row.case_id && row.session_id && row.starts_at
        ? {
            caseId: row.case_id,
            sessionId: row.session_id,
            sessionTitle: row.title ?? '',
            verdict: toldVerdict(row),
            heldAt: row.starts_at,
          }
        : null,
    nomination: row.made_at ? { votes: row.votes, baseCount: row.base_count ?? 0, madeAt: row.made_at } : null,
    ballot: row.ballot_id ? { ballotId: row.ballot_id, awardName: row.award_name ?? '', round: row.round ?? 1 } : null,
    sheet: row.sheet_id ? { sheetId: row.sheet_id, state: row.sheet_state ?? '' } : null,
    covenant: row.covenant_id ? { covenantId: row.covenant_id, year: row.year } : null,
  };
}

/** The Council's sentence as it was published. */
function toldVerdict({
  verdict,
  publication,
  secret,
  passed,
}: {
  verdict: string | null;
  publication: Publication | null;
  secret: boolean | null;
  passed: boolean | null;
}): string {
  if (verdict === null) return '';
  return publicSentence(
    { publication: publication ?? 'reachedOnly', secret },
    { passed: passed ?? false, sentence: verdict },
  );
}

/** The awards of one decision, in its order. */
export function awardsOfDecision(tx: Tx, decisionId: string): Promise<AwardLine[]> {
  return asLines(awardRows(tx).where('a.decision_id', '=', decisionId).orderBy('a.ordinal'));
}
