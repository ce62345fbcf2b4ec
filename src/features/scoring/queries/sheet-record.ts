import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Confirmation } from '../confirmations.ts';
import type { Line, Lines, Opinion, SheetState } from '../rules.ts';
import { confirmationsOf } from './confirmations.ts';
import { criteriaOfTable, type StoredTable, scoreTableOf, type TableCriterion } from './score-table.ts';

/** Last legal day for the head's signature, from the steps of the year; null when none is set. */
export async function selfScoreDeadline(tx: Tx, clusterYearId: string): Promise<Day | null> {
  const step = await tx.db
    .selectFrom('year_step as y')
    .select('y.ends_on')
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.cluster_year_id', '=', clusterYearId)
    .where('y.code', '=', 'selfScore')
    .executeTakeFirst();
  return step?.ends_on ?? null;
}

export interface StoredEvidence {
  id: string;
  /** The line that it was added to, and all lines that it stands for, that one first. */
  code: string;
  codes: string[];
  round: number;
  fileName: string | null;
  sha256: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
  summary: string;
}

/** One sheet with its three records side by side. Maps go from the code of the criterion. */
export interface SheetRecord {
  sheetId: string;
  clusterYearId: string;
  year: number;
  yearClosed: boolean;
  unitId: string;
  unitName: string;
  state: SheetState;
  round: number;
  signedRound: number;
  version: number;
  savedAt: Date | null;
  savedBy: string | null;
  reviewedAt: Date | null;
  respondedAt: Date | null;
  finalAt: Date | null;
  table: StoredTable;
  criteria: TableCriterion[];
  /** The round that the unit writes, and the one that the head signed last. */
  self: Lines;
  signed: Lines;
  signatures: { round: number; name: string; title: string; at: Date; hash: string; content: string }[];
  verified: Lines;
  opinions: Map<string, Opinion>;
  agreed: Lines;
  evidence: StoredEvidence[];
  reviewers: { accountId: string; name: string; title: string; unitId: string | null; unitName: string | null }[];
  /** How often it was sent back, and what the last time. */
  returns: number;
  returned: Map<string, { remark: string; deadline: Day }>;
  /** Code -> the signed round in which the line was sent back last. */
  returnedRounds: Map<string, number>;
  /** What was ever confirmed against a rule of the table, in the order in which it was said. */
  confirmations: Confirmation[];
  /** Day on which the head may sign last: of the return, else of the year's step. */
  deadline: Day | null;
}

/** @param lock holds the sheet until the transaction ends: two people at one sheet come one after the other */
export async function sheetRecord(tx: Tx, sheetId: string, lock = false): Promise<SheetRecord | null> {
  let head = tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 's.tenant_id').onRef('y.id', '=', 's.cluster_year_id'),
    )
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .selectAll('s')
    .select(['y.year', 'y.state as year_state', 'u.name as unit_name'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.id', '=', sheetId);
  if (lock) head = head.forUpdate('s');
  const sheet = await head.executeTakeFirst();
  const table = sheet && (await scoreTableOf(tx, sheet.cluster_year_id));
  if (!table) return null;
  const criteria = criteriaOfTable(table);
  const codes = new Map(criteria.map(({ id, code }) => [id, code]));
  const codeOf = (criterionId: string) => codes.get(criterionId) ?? '';
  const self = await selfLines(tx, sheetId, [sheet.round, sheet.signed_round], codeOf);
  const { number: returns, returned, returnedRounds } = await latestReturn(tx, sheetId, codeOf);
  const returnDeadline = sheet.state === 'returned' ? ([...returned.values()][0]?.deadline ?? null) : null;
  return {
    sheetId,
    clusterYearId: sheet.cluster_year_id,
    year: sheet.year,
    yearClosed: sheet.year_state === 'closed',
    unitId: sheet.unit_id,
    unitName: sheet.unit_name,
    state: sheet.state,
    round: sheet.round,
    signedRound: sheet.signed_round,
    version: sheet.version,
    savedAt: sheet.saved_at,
    savedBy: sheet.saved_by,
    reviewedAt: sheet.reviewed_at,
    respondedAt: sheet.responded_at,
    finalAt: sheet.final_at,
    table,
    criteria,
    self: self.get(sheet.round) ?? new Map(),
    signed: self.get(sheet.signed_round) ?? new Map(),
    signatures: await signaturesOf(tx, sheetId),
    verified: await verifiedLines(tx, sheetId, sheet.signed_round, codeOf),
    opinions: await opinionLines(tx, sheetId, codeOf),
    agreed: await agreedLinesOf(tx, sheetId, codeOf),
    evidence: await evidenceOf(tx, sheetId, codeOf),
    reviewers: await reviewersOf(tx, sheetId),
    returns,
    returned,
    returnedRounds,
    confirmations: await confirmationsOf(tx, sheetId),
    deadline: returnDeadline ?? (await selfScoreDeadline(tx, sheet.cluster_year_id)),
  };
}

type CodeOf = (criterionId: string) => string;

async function selfLines(
  tx: Tx,
  sheetId: string,
  rounds: number[],
  codeOf: CodeOf,
): Promise<Map<number, Map<string, Line>>> {
  const rows = await tx.db
    .selectFrom('self_score_line as l')
    .selectAll()
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.sheet_id', '=', sheetId)
    .where('l.round', 'in', rounds)
    .execute();
  const byRound = new Map<number, Map<string, Line>>();
  for (const row of rows) {
    const lines = byRound.get(row.round) ?? new Map<string, Line>();
    byRound.set(
      row.round,
      lines.set(codeOf(row.criterion_id), { points: row.points, words: row.explanation, facts: row.facts }),
    );
  }
  return byRound;
}

async function latestReturn(tx: Tx, sheetId: string, codeOf: CodeOf) {
  const rows = await tx.db
    .selectFrom('sheet_return as r')
    .selectAll()
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.sheet_id', '=', sheetId)
    .orderBy('r.number', 'desc')
    .execute();
  const number = rows[0]?.number ?? 0;
  const lines = rows.filter((row) => row.number === number);
  const returnedRounds = new Map(rows.toReversed().map((row) => [codeOf(row.criterion_id), row.round]));
  return {
    number,
    returnedRounds,
    returned: new Map(lines.map((row) => [codeOf(row.criterion_id), { remark: row.remark, deadline: row.deadline }])),
  };
}

async function signaturesOf(tx: Tx, sheetId: string): Promise<SheetRecord['signatures']> {
  return tx.db
    .selectFrom('self_score_signature as s')
    .select(['s.round', 's.signer_name as name', 's.signer_title as title', 's.signed_at as at'])
    .select(['s.content_hash as hash', 's.content'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.sheet_id', '=', sheetId)
    .orderBy('s.round')
    .execute();
}

async function verifiedLines(tx: Tx, sheetId: string, round: number, codeOf: CodeOf): Promise<Map<string, Line>> {
  const rows = await tx.db
    .selectFrom('verified_line as l')
    .select(['l.criterion_id', 'l.points', 'l.reason', 'l.facts'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.sheet_id', '=', sheetId)
    .where('l.round', '=', round)
    .execute();
  return new Map(
    rows.map((row) => [codeOf(row.criterion_id), { points: row.points, words: row.reason, facts: row.facts }]),
  );
}

async function opinionLines(tx: Tx, sheetId: string, codeOf: CodeOf): Promise<Map<string, Opinion>> {
  const rows = await tx.db
    .selectFrom('opinion_line as l')
    .select(['l.criterion_id', 'l.agreed', 'l.words'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.sheet_id', '=', sheetId)
    .execute();
  return new Map(rows.map((row) => [codeOf(row.criterion_id), { agreed: row.agreed, words: row.words }]));
}

async function agreedLinesOf(tx: Tx, sheetId: string, codeOf: CodeOf): Promise<Map<string, Line>> {
  const rows = await tx.db
    .selectFrom('agreed_line as l')
    .select(['l.criterion_id', 'l.points', 'l.reason', 'l.facts'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.sheet_id', '=', sheetId)
    .execute();
  return new Map(
    rows.map((row) => [codeOf(row.criterion_id), { points: row.points, words: row.reason, facts: row.facts }]),
  );
}

async function evidenceOf(tx: Tx, sheetId: string, codeOf: CodeOf): Promise<StoredEvidence[]> {
  const rows = await tx.db
    .selectFrom('score_evidence as e')
    .leftJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'e.tenant_id').onRef('f.id', '=', 'e.file_id'))
    .select(['e.id', 'e.criterion_id', 'e.round', 'e.document_number', 'e.document_date', 'e.summary'])
    .select(['f.name', 'f.sha256'])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.sheet_id', '=', sheetId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.added_at')
    .orderBy('e.id')
    .execute();
  const shared = await tx.db
    .selectFrom('score_evidence_line as l')
    .innerJoin('score_evidence as e', (on) =>
      on.onRef('e.tenant_id', '=', 'l.tenant_id').onRef('e.id', '=', 'l.evidence_id'),
    )
    .innerJoin('score_criterion as c', (on) =>
      on.onRef('c.tenant_id', '=', 'l.tenant_id').onRef('c.id', '=', 'l.criterion_id'),
    )
    .select(['l.evidence_id', 'l.criterion_id'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('e.sheet_id', '=', sheetId)
    .orderBy('c.position')
    .execute();
  const more = new Map<string, string[]>();
  for (const line of shared) more.set(line.evidence_id, [...(more.get(line.evidence_id) ?? []), line.criterion_id]);
  return rows.map((row) => ({
    id: row.id,
    code: codeOf(row.criterion_id),
    codes: [row.criterion_id, ...(more.get(row.id) ?? [])].map(codeOf),
    round: row.round,
    fileName: row.name,
    sha256: row.sha256,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    summary: row.summary,
  }));
}

/** One evidence file of a sheet, also a removed one; null for a mere document reference. */
export async function evidenceFile(tx: Tx, sheetId: string, evidenceId: string) {
  const row = await tx.db
    .selectFrom('score_evidence as e')
    .innerJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'e.tenant_id').onRef('f.id', '=', 'e.file_id'))
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.id', '=', 'e.sheet_id'))
    .select(['e.round', 's.state', 's.signed_round as signedRound', 'f.sha256', 'f.name', 'f.media_type as mediaType'])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.sheet_id', '=', sheetId)
    .where('e.id', '=', evidenceId)
    .executeTakeFirst();
  return row ?? null;
}

async function reviewersOf(tx: Tx, sheetId: string): Promise<SheetRecord['reviewers']> {
  return tx.db
    .selectFrom('sheet_reviewer as r')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.account_id'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['a.id as accountId', 'a.display_name as name', 'a.job_title as title'])
    .select(['r.unit_id as unitId', 'u.name as unitName'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.sheet_id', '=', sheetId)
    .orderBy('a.user_name')
    .execute();
}
