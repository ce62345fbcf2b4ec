import { sql } from 'kysely';
import type { FlagCode } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Authority, DecisionKind, DecisionState, SignedConcern } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { caseFiguresArePublished } from '../../councils/rules/shown-outcome.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';
import type { Answered, OpenCase } from '../rules/fall-back.ts';

export interface DecisionFacts extends Facts {
  decisionId: string;
  kind: DecisionKind;
  authority: Authority;
}

export async function decisionFacts(tx: Tx, decisionId: string): Promise<DecisionFacts | null> {
  const row = await tx.db
    .selectFrom('award_decision')
    .select(['kind', 'authority', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', decisionId)
    .executeTakeFirst();
  if (!row) return null;
  const { kind, authority, state } = row;
  return { object: { kind: 'awardDecision', id: decisionId }, phase: state, decisionId, kind, authority };
}

/** A recommended case that no issued decision has ended yet. */
export interface WaitingCase extends OpenCase {
  dossierId: string;
  dossierCode: string;
  clusterYearId: string;
  /** The rules that the year runs on. */
  pack: RulePack;
  clusterName: string;
  awardName: string;
  /** Null where only reached or not reached is published. */
  votesFor: number | null;
  baseCount: number;
  sessionTitle: string;
}

/**
 * Years of achievement with recommended cases that no decision has ended, the earliest first: what a higher authority
 * answers late belongs to a year that is over while the next one is already before the Council.
 */
export async function openYears(tx: Tx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('council_case as c')
    .innerJoin('dossier as h', (on) => on.onRef('h.tenant_id', '=', 'c.tenant_id').onRef('h.id', '=', 'c.dossier_id'))
    .leftJoin('award_case_outcome as o', (on) =>
      on.onRef('o.tenant_id', '=', 'c.tenant_id').onRef('o.case_id', '=', 'c.id'),
    )
    .select('c.year')
    .distinct()
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.state', '=', 'recommended')
    .where('h.state', '<>', 'archived')
    .where('o.case_id', 'is', null)
    .orderBy('c.year')
    .execute();
  return rows.map(({ year }) => year);
}

/**
 * The open cases of years of achievement, over all clusters, by year, cluster and unit. The minutes of
 * the Council are signed: without them nothing goes before the Minister. A dossier that was closed is none of them.
 */
export async function waitingCases(tx: Tx, ...years: number[]): Promise<WaitingCase[]> {
  if (years.length === 0) return [];
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .innerJoin('council_case as c', (on) =>
      on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.cluster_year_id', '=', 'y.id'),
    )
    .innerJoin('council_session as s', (on) =>
      on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.session_id'),
    )
    .innerJoin('dossier as h', (on) => on.onRef('h.tenant_id', '=', 'c.tenant_id').onRef('h.id', '=', 'c.dossier_id'))
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'))
    .leftJoin('award_case_outcome as o', (on) =>
      on.onRef('o.tenant_id', '=', 'c.tenant_id').onRef('o.case_id', '=', 'c.id'),
    )
    .leftJoin('award_submission_item as i', (on) =>
      on.onRef('i.tenant_id', '=', 'c.tenant_id').onRef('i.case_id', '=', 'c.id'),
    )
    .leftJoin('award_submission as b', (on) =>
      on.onRef('b.tenant_id', '=', 'i.tenant_id').onRef('b.id', '=', 'i.submission_id'),
    )
    .select(['c.id as caseId', 'c.dossier_id as dossierId', 'c.dossier_code as dossierCode', 'c.award'])
    .select(['c.award_name as awardName', 'c.unit_id as unitId', 'c.unit_name as unitName', 'c.year'])
    .select(['y.id as clusterYearId', 'k.name as clusterName', 's.title as sessionTitle'])
    .select([
      'c.votes_for',
      'c.base_count',
      'c.publication',
      'c.secret',
      'b.id as submission_id',
      'b.number as submission_number',
    ])
    .select((eb) =>
      eb
        .selectFrom('award_decision_item as e')
        .innerJoin('award_decision as d', (on) =>
          on.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.id', '=', 'e.decision_id'),
        )
        .select('d.id')
        .whereRef('e.tenant_id', '=', 'c.tenant_id')
        .whereRef('e.case_id', '=', 'c.id')
        .where('d.kind', '=', 'grant')
        .where('d.state', 'in', ['drafted', 'signed', 'numbered'])
        .limit(1)
        .as('inDecisionId'),
    )
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.year', 'in', years)
    .where('c.state', '=', 'recommended')
    .where('s.state', '=', 'minuted')
    .where('h.state', '<>', 'archived')
    .where('o.case_id', 'is', null)
    .orderBy('y.year')
    .orderBy('k.code')
    .orderBy('u.name_sort')
    .orderBy('c.award')
    .orderBy('c.id')
    .execute();
  const packs = await yearPacks(
    tx,
    rows.map(({ clusterYearId }) => clusterYearId),
  );
  return rows.map(({ submission_id, submission_number, votes_for, base_count, publication, secret, ...row }) => ({
    ...row,
    pack: packs.of(row.clusterYearId),
    votesFor: caseFiguresArePublished({ publication, secret }) ? (votes_for ?? 0) : null,
    baseCount: base_count ?? 0,
    submission: submission_id && submission_number ? { id: submission_id, number: submission_number } : null,
  }));
}

/** How the cases of these years that are no longer open ended. */
export async function answeredCases(tx: Tx, ...years: number[]): Promise<Answered[]> {
  if (years.length === 0) return [];
  return tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('council_case as c', (on) =>
      on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.cluster_year_id', '=', 'y.id'),
    )
    .innerJoin('award_case_outcome as o', (on) =>
      on.onRef('o.tenant_id', '=', 'c.tenant_id').onRef('o.case_id', '=', 'c.id'),
    )
    .select(['c.unit_id as unitId', 'c.year', 'c.award', 'o.outcome'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.year', 'in', years)
    .execute();
}

/** Collectives of the whole ministry that the Council recommended for a flag in a year, decided on or not. */
export async function recommendedUnits(tx: Tx, award: FlagCode, year: number): Promise<number> {
  const row = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('council_case as c', (on) =>
      on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.cluster_year_id', '=', 'y.id'),
    )
    .select((agg) => agg.fn.count<number>('c.unit_id').distinct().as('units'))
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.year', '=', year)
    .where('c.award', '=', award)
    .where('c.state', '=', 'recommended')
    .executeTakeFirstOrThrow();
  return Number(row.units);
}

/** Collectives of the ministry that were sent up for a flag in a year. */
export async function submittedUnits(tx: Tx, award: FlagCode, year: number): Promise<number> {
  const row = await tx.db
    .selectFrom('award_submission as s')
    .innerJoin('award_submission_item as i', (on) =>
      on.onRef('i.tenant_id', '=', 's.tenant_id').onRef('i.submission_id', '=', 's.id'),
    )
    .select((agg) => agg.fn.count<number>('i.unit_id').distinct().as('units'))
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.award', '=', award)
    .where('s.award_year', '=', year)
    .executeTakeFirstOrThrow();
  return Number(row.units);
}

export interface DecisionLine {
  decisionId: string;
  kind: DecisionKind;
  authority: Authority;
  state: DecisionState;
  awardName: string;
  year: number;
  subject: string;
  issuer: string;
  numberText: string | null;
  datedOn: Day | null;
  draftedAt: Date;
  items: number;
}

const linesShown = 25;

/** Decisions, the latest draft first; `before` is the last line of the page before. */
export async function decisionLines(
  tx: Tx,
  before: { at: Date; id: string } | null,
): Promise<{ lines: DecisionLine[]; more: boolean }> {
  let query = tx.db
    .selectFrom('award_decision as d')
    .select(['d.id as decisionId', 'd.kind', 'd.authority', 'd.state', 'd.award_name as awardName'])
    .select(['d.award_year as year', 'd.subject', 'd.issuer', 'd.number_text as numberText'])
    .select(['d.dated_on as datedOn', 'd.drafted_at as draftedAt'])
    .select((eb) =>
      eb
        .selectFrom('award_decision_item as i')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .whereRef('i.tenant_id', '=', 'd.tenant_id')
        .whereRef('i.decision_id', '=', 'd.id')
        .as('items'),
    )
    .where('d.tenant_id', '=', tx.tenantId);
  if (before) query = query.where(sql<boolean>`(d.drafted_at, d.id) < (${before.at}, ${before.id}::uuid)`);
  const rows = await query
    .orderBy('d.drafted_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(linesShown + 1)
    .execute();
  return {
    lines: rows.slice(0, linesShown).map((row) => ({ ...row, items: Number(row.items ?? 0) })),
    more: rows.length > linesShown,
  };
}

export interface DecisionItem {
  ordinal: number;
  caseId: string;
  dossierId: string;
  unitId: string;
  clusterYearId: string;
  /** The rules that the year runs on. */
  pack: RulePack;
  subjectName: string;
  award: FlagCode;
  awardName: string;
  year: number;
  /** Of a correction or annulment: the award that it is about. */
  awardId: string | null;
  previousName: string | null;
}

export interface DecisionRecord extends Omit<DecisionLine, 'items'> {
  award: FlagCode;
  symbol: string;
  number: number | null;
  submissionId: string | null;
  target: { decisionId: string; numberText: string; datedOn: Day; subject: string } | null;
  causeCode: string | null;
  cause: string | null;
  signedAt: Date | null;
  signerName: string | null;
  signerTitle: string | null;
  contentHash: string | null;
  /** What stood against an entry when it was signed; null where nothing did. */
  concerns: SignedConcern[] | null;
  concernsReason: string | null;
  numberedAt: Date | null;
  issuedAt: Date | null;
  withdrawReason: string | null;
  file: { id: string; sha256: string; name: string; mediaType: string } | null;
  synthetic: boolean;
  version: number;
  tenantName: string;
  tenantPlace: string;
  items: DecisionItem[];
  leftOut: { caseId: string; unitId: string; subjectName: string; held: boolean; reason: string }[];
}

/** One decision with its list, who was left out of it and why. */
export async function decisionRecord(tx: Tx, decisionId: string): Promise<DecisionRecord | null> {
  const row = await tx.db
    .selectFrom('award_decision as d')
    .innerJoin('tenant as n', 'n.id', 'd.tenant_id')
    .leftJoin('award_decision as t', (on) =>
      on.onRef('t.tenant_id', '=', 'd.tenant_id').onRef('t.id', '=', 'd.target_id'),
    )
    .leftJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'd.tenant_id').onRef('f.id', '=', 'd.file_id'))
    .select(['d.id as decisionId', 'd.kind', 'd.authority', 'd.state', 'd.award', 'd.award_name as awardName'])
    .select(['d.award_year as year', 'd.subject', 'd.issuer', 'd.symbol', 'd.number', 'd.number_text as numberText'])
    .select(['d.dated_on as datedOn', 'd.drafted_at as draftedAt', 'd.submission_id as submissionId'])
    .select(['t.id as target_id', 't.number_text as target_number', 't.dated_on as target_day'])
    .select(['t.subject as target_subject', 'd.cause_code as causeCode', 'd.cause', 'd.signed_at as signedAt'])
    .select(['d.signer_name as signerName', 'd.signer_title as signerTitle', 'd.content_hash as contentHash'])
    .select(['d.numbered_at as numberedAt', 'd.issued_at as issuedAt', 'd.withdraw_reason as withdrawReason'])
    .select(['d.concerns', 'd.concerns_reason as concernsReason'])
    .select(['f.id as file_id', 'f.sha256', 'f.name as file_name', 'f.media_type', 'd.synthetic', 'd.version'])
    .select(['n.name as tenantName', 'n.place as tenantPlace'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.id', '=', decisionId)
    .executeTakeFirst();
  if (!row) return null;
  const { target_id, target_number, target_day, target_subject, file_id, sha256, file_name, media_type, ...decision } =
    row;
  return {
    ...decision,
    award: decision.award as FlagCode,
    target:
      target_id && target_number && target_day
        ? { decisionId: target_id, numberText: target_number, datedOn: target_day, subject: target_subject ?? '' }
        : null,
    file: file_id ? { id: file_id, sha256: sha256 ?? '', name: file_name ?? '', mediaType: media_type ?? '' } : null,
    items: await itemsOf(tx, decisionId),
    leftOut: await tx.db
      .selectFrom('award_decision_left_out')
      .select(['case_id as caseId', 'unit_id as unitId', 'subject_name as subjectName', 'held', 'reason'])
      .where('tenant_id', '=', tx.tenantId)
      .where('decision_id', '=', decisionId)
      .orderBy('held')
      .orderBy('subject_name')
      .execute(),
  };
}

async function itemsOf(tx: Tx, decisionId: string): Promise<DecisionItem[]> {
  const rows = await tx.db
    .selectFrom('award_decision_item')
    .select(['ordinal', 'case_id as caseId', 'dossier_id as dossierId', 'unit_id as unitId'])
    .select(['cluster_year_id as clusterYearId', 'subject_name as subjectName', 'award', 'award_name as awardName'])
    .select(['award_year as year', 'award_id as awardId', 'previous_name as previousName'])
    .where('tenant_id', '=', tx.tenantId)
    .where('decision_id', '=', decisionId)
    .orderBy('ordinal')
    .execute();
  const packs = await yearPacks(
    tx,
    rows.map(({ clusterYearId }) => clusterYearId),
  );
  return rows.map((row) => ({ ...row, award: row.award as FlagCode, pack: packs.of(row.clusterYearId) }));
}

/** The next free number of a series in a year. */
export async function nextNumber(tx: Tx, symbol: string, year: number): Promise<number> {
  const row = await tx.db
    .selectFrom('award_decision')
    .select('number')
    .where('tenant_id', '=', tx.tenantId)
    .where('symbol', '=', symbol)
    .where('number_year', '=', year)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

export async function numberTaken(tx: Tx, symbol: string, year: number, number: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom('award_decision')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('symbol', '=', symbol)
    .where('number_year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

/** The body that issues here: its name, its place and the symbol of its decisions. */
export async function issuingBody(tx: Tx): Promise<{ name: string; place: string; symbol: string }> {
  const row = await tx.db
    .selectFrom('tenant')
    .select(['name', 'place', 'code'])
    .where('id', '=', tx.tenantId)
    .executeTakeFirstOrThrow();
  return { name: row.name, place: row.place, symbol: `QĐ-${row.code}` };
}
