import type { Selectable } from 'kysely';
import type { FlagCode } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Base } from '#src/law/threshold.ts';
import type { CouncilCaseTable } from '#src/platform/database/tables/councils.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Instant } from '#src/text/day.ts';
import type { VoteRecord } from '../../electronic-votes/queries/vote-record.ts';
import { trackersOfPublished, voteRecords } from '../../electronic-votes/queries/vote-record.ts';
import type { Publication, Way } from '../../electronic-votes/rules.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';
import type { CaseState, Vote, VoterStatus } from '../rules.ts';

export interface Recusal {
  accountId: string;
  reason: string;
  at: Instant;
  /** Declared by the member, or recorded by the secretary. */
  own: boolean;
}

/** The latest written opinion of a member. What it says is for its author and the count. */
export interface Opinion {
  accountId: string;
  sequence: number;
  vote: Vote;
  channel: 'own' | 'paper';
  paperNumber: string | null;
  paperDay: string | null;
  fileId: string | null;
  at: Instant;
}

export interface Voter {
  accountId: string;
  status: VoterStatus;
}

export interface GivenVote {
  accountId: string;
  vote: Vote;
  channel: 'own' | 'hand';
  at: Instant;
}

export interface Closing {
  issued: number;
  unused: number;
  exchanged: number;
}

/** The latest figures of one teller. */
export interface EntryRow {
  id: string;
  accountId: string;
  sequence: number;
  at: Instant;
  issued: number;
  returned: number;
  unused: number;
  exchanged: number;
  valid: number;
  invalid: number;
  votesFor: number;
  votesAgainst: number;
}

/** A counted vote: exact figures, the base, the sentence for the minutes. */
export interface CaseOutcome {
  votesFor: number;
  votesAgainst: number;
  members: number;
  present: number;
  recused: number;
  written: number;
  base: Base;
  baseCount: number;
  minimum: number;
  passed: boolean;
  sentence: string;
}

export interface CaseRecord {
  id: string;
  sessionId: string;
  dossierId: string;
  dossierCode: string;
  clusterYearId: string;
  year: number;
  /** The rules that the year runs on. */
  pack: RulePack;
  award: FlagCode;
  awardName: string;
  unitId: string;
  unitName: string;
  position: number;
  state: CaseState;
  round: number;
  /** How a secret vote is taken; never both ways, since so few would give their votes away. */
  way: Way;
  publication: Publication;
  revote: boolean;
  /** The electronic vote that was not voided. */
  electronic: VoteRecord | null;
  /** For the minutes; empty before the chair has concluded. */
  trackers: readonly string[];
  /** Null before the vote opened. */
  secret: boolean | null;
  openedAt: Instant | null;
  votingClosedAt: Instant | null;
  closing: Closing | null;
  countNote: string;
  firstEntryId: string | null;
  /** Null until the vote is counted. */
  outcome: CaseOutcome | null;
  decidedAt: Instant | null;
  withdrawnReason: string | null;
  version: number;
  recusals: Recusal[];
  opinions: Opinion[];
  /** Of this round; empty before the vote opened. */
  voters: Voter[];
  /** Of this round; no secret vote ever stands here. */
  votes: GivenVote[];
  takebacks: { round: number; reason: string; at: Instant }[];
  /** Of this round. */
  entries: EntryRow[];
}

/** The cases of these sessions in the order of their lists, withdrawn ones too. */
export async function caseRecords(tx: Tx, sessionIds: readonly string[]): Promise<CaseRecord[]> {
  if (sessionIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('council_case')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('session_id', 'in', [...sessionIds])
    .orderBy('session_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const parts = await partsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const packs = await yearPacks(
    tx,
    rows.map(({ cluster_year_id }) => cluster_year_id),
  );
  return rows.map((row) => ({ ...assemble(row, parts), pack: packs.of(row.cluster_year_id) }));
}

async function partsOf(tx: Tx, ids: string[]) {
  const { db, tenantId } = tx;
  const electronic = (await voteRecords(tx, { caseIds: ids })).filter(({ state }) => state !== 'voided');
  return {
    electronic,
    trackers: await trackersOfPublished(tx, electronic),
    recusals: await db
      .selectFrom('council_recusal')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .orderBy('declared_at')
      .execute(),
    opinions: await db
      .selectFrom('council_opinion')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .orderBy('sequence', 'desc')
      .execute(),
    voters: await db
      .selectFrom('council_voter')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .orderBy('position')
      .execute(),
    votes: await db
      .selectFrom('council_vote')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .orderBy('recorded_at')
      .execute(),
    takebacks: await db
      .selectFrom('council_takeback')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .orderBy('round')
      .execute(),
    entries: await db
      .selectFrom('council_entry')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .orderBy('sequence', 'desc')
      .execute(),
  };
}

type Parts = Awaited<ReturnType<typeof partsOf>>;
type Row = Selectable<CouncilCaseTable>;

/** The first of each account in rows that are sorted by descending sequence. */
function latest<T extends { account_id: string }>(rows: readonly T[]): T[] {
  return rows.filter((row, at) => rows.findIndex(({ account_id }) => account_id === row.account_id) === at);
}

function assemble(row: Row, parts: Parts): Omit<CaseRecord, 'pack'> {
  const own = <T extends { case_id: string }>(rows: T[]) => rows.filter(({ case_id }) => case_id === row.id);
  const now = <T extends { case_id: string; round: number }>(rows: T[]) =>
    own(rows).filter(({ round }) => round === row.round);
  const electronic = parts.electronic.find(({ caseId }) => caseId === row.id) ?? null;
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: row.id,
    sessionId: row.session_id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    clusterYearId: row.cluster_year_id,
    year: row.year,
    award: row.award,
    awardName: row.award_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    position: row.position,
    state: row.state,
    round: row.round,
    way: row.way,
    publication: row.publication,
    revote: row.revote,
    electronic,
    trackers: parts.trackers.get(electronic?.id ?? '') ?? [],
    secret: row.secret,
    openedAt: instant(row.opened_at),
    votingClosedAt: instant(row.voting_closed_at),
    closing:
      row.closing_issued === null
        ? null
        : {
            issued: row.closing_issued,
            unused: row.closing_unused ?? 0,
            exchanged: row.closing_exchanged ?? 0,
          },
    countNote: row.count_note,
    firstEntryId: row.first_entry_id,
    outcome: outcomeOf(row),
    decidedAt: instant(row.decided_at),
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
    recusals: own(parts.recusals).map(({ account_id, reason, declared_at, recorded_by }) => ({
      accountId: account_id,
      reason,
      at: declared_at.toISOString(),
      own: recorded_by === account_id,
    })),
    opinions: latest(own(parts.opinions)).map((each) => ({
      accountId: each.account_id,
      sequence: each.sequence,
      vote: each.vote,
      channel: each.channel,
      paperNumber: each.paper_number,
      paperDay: each.paper_day,
      fileId: each.file_id,
      at: each.recorded_at.toISOString(),
    })),
    voters: now(parts.voters).map(({ account_id, status }) => ({ accountId: account_id, status })),
    votes: now(parts.votes).map(({ account_id, vote, channel, recorded_at }) => ({
      accountId: account_id,
      vote,
      channel,
      at: recorded_at.toISOString(),
    })),
    takebacks: own(parts.takebacks).map(({ round, reason, taken_at }) => ({
      round,
      reason,
      at: taken_at.toISOString(),
    })),
    entries: latest(now(parts.entries)).map((each) => ({
      id: each.id,
      accountId: each.account_id,
      sequence: each.sequence,
      at: each.entered_at.toISOString(),
      issued: each.issued,
      returned: each.returned,
      unused: each.unused,
      exchanged: each.exchanged,
      valid: each.valid,
      invalid: each.invalid,
      votesFor: each.votes_for,
      votesAgainst: each.votes_against,
    })),
  };
}

function outcomeOf(row: Row): CaseOutcome | null {
  if (row.verdict === null || row.base === null) return null;
  return {
    votesFor: row.votes_for ?? 0,
    votesAgainst: row.votes_against ?? 0,
    members: row.members ?? 0,
    present: row.present ?? 0,
    recused: row.recused ?? 0,
    written: row.written ?? 0,
    base: row.base,
    baseCount: row.base_count ?? 0,
    minimum: row.minimum ?? 0,
    passed: row.passed ?? false,
    sentence: row.verdict,
  };
}
