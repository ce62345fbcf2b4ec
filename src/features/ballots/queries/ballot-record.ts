import type { FlagCode } from '#src/law/awards.ts';
import { openable, type RuleSet, type RuleSetDraft } from '#src/law/ballot-rules.ts';
import { type Verdict, verdict } from '#src/law/ballot-verdict.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Candidate, Count } from '#src/law/paper-count.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf, type Instant } from '#src/text/day.ts';
import type { Publication, Way } from '../../electronic-votes/rules.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';
import { sumOfCounts } from '../rules/electronic-count.ts';
import { type BallotState, isCounted, standingVerdict, type TellerPlace } from '../rules.ts';
import { agreementOf, type CountEntry, countEntries, latestEntryRows } from './count-entries.ts';
import { type ElectronicPart, electronicParts, slipCount } from './electronic-parts.ts';
import { rulesOf } from './rule-rows.ts';

export interface Teller extends TellerPlace {
  name: string;
  jobTitle: string;
  unitName: string;
}

/** A member of the year as the electorate was frozen. */
export interface Voter {
  unitId: string;
  unitName: string;
  present: boolean;
  delegateName: string | null;
  delegateTitle: string | null;
  absenceReason: string | null;
}

export interface Printing {
  copies: number;
  format: 'a5' | 'a4TwoUp';
  at: Instant;
}

/** The papers that the tellers told the chair at the closing. */
export interface ClosingPapers {
  issued: number;
  unused: number;
  exchanged: number;
}

/** A confirmed count with its verdict. */
export interface BallotResult {
  count: Count;
  /** As counted. */
  counted: Verdict;
  /** As it stands: with the choice that settled its tie. */
  verdict: Verdict;
}

export interface BallotRecord {
  id: string;
  clusterYearId: string;
  clusterName: string;
  clusterCode: string;
  year: number;
  tenantName: string;
  tenantPlace: string;
  conference: ConferenceOfBallot;
  /** The rules that the year runs on. */
  pack: RulePack;
  award: FlagCode;
  awardName: string;
  round: number;
  previousId: string | null;
  state: BallotState;
  version: number;
  moments: Record<
    'prepared' | 'frozen' | 'opened' | 'closed' | 'counted' | 'announced' | 'minuted' | 'voided',
    Instant | null
  >;
  rules: RuleSetDraft;
  /** Null while a rule is unset. */
  ruleSet: RuleSet | null;
  tellers: Teller[];
  voters: Voter[];
  /** In the order of the members; empty before the electorate is frozen. */
  candidates: Candidate[];
  /** Papers of the lists that are frozen now; those of lists that were taken back do not count. */
  prints: Printing[];
  closing: ClosingPapers | null;
  /** Who has entered a count, how often and when last: no figure. */
  entered: { accountId: string; times: number; at: Instant }[];
  /** Whether both entries agree and reconcile; null before both are in. */
  agreed: boolean | null;
  countNote: string;
  /** Null until the count is confirmed. */
  result: BallotResult | null;
  tie: { at: Instant; decidedBy: string; reason: string; chosen: string[] } | null;
  signatures: { accountId: string; at: Instant; hash: string }[];
  voidReason: string | null;
  /** On paper, on slips, or each voter either way. */
  way: Way;
  /** What of an electronic count is published. */
  publication: Publication;
  /** Whether a slip may vote again; its last ballot counts. */
  revote: boolean;
  /** Keys and vote of a ballot with slips; null on paper. */
  electronic: ElectronicPart | null;
}

export interface ConferenceOfBallot {
  id: string;
  title: string;
  day: Day;
  place: string;
  state: 'planned' | 'open' | 'closed';
}

export type BallotFilter =
  | { ids: readonly string[] }
  | { conferenceId: string }
  | { clusterYearId: string }
  | { clusterYearIds: readonly string[] };

/** One ballot with everything that is recorded of it. */
export async function ballotRecord(tx: Tx, ballotId: string): Promise<BallotRecord | null> {
  return (await ballotRecords(tx, { ids: [ballotId] }))[0] ?? null;
}

/** Ballots in the order of their preparation, voided ones too. */
export async function ballotRecords(tx: Tx, filter: BallotFilter): Promise<BallotRecord[]> {
  const rows = await ballotRows(tx, filter);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const parts = await partsOf(tx, ids);
  const electronic = await electronicParts(tx, rows);
  const packs = await yearPacks(
    tx,
    rows.map(({ cluster_year_id }) => cluster_year_id),
  );
  return rows.map((row) => ({
    ...assemble(row, ofOne(parts, row.id), electronic.get(row.id) ?? null),
    pack: packs.of(row.cluster_year_id),
  }));
}

type BallotRow = Awaited<ReturnType<typeof ballotRows>>[number];

function ballotRows(tx: Tx, filter: BallotFilter) {
  let query = tx.db
    .selectFrom('ballot as b')
    .innerJoin('conference as c', (on) =>
      on.onRef('c.tenant_id', '=', 'b.tenant_id').onRef('c.id', '=', 'b.conference_id'),
    )
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'b.tenant_id').onRef('y.id', '=', 'b.cluster_year_id'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'b.tenant_id')
    .selectAll('b')
    .select(['c.title', 'c.starts_at', 'c.place', 'c.state as conference_state', 'y.year'])
    .select(['k.name as cluster_name', 'k.code as cluster_code', 't.name as tenant_name', 't.place as tenant_place'])
    .where('b.tenant_id', '=', tx.tenantId);
  if ('ids' in filter) query = query.where('b.id', 'in', [...filter.ids]);
  else if ('conferenceId' in filter) query = query.where('b.conference_id', '=', filter.conferenceId);
  else if ('clusterYearIds' in filter) query = query.where('b.cluster_year_id', 'in', [...filter.clusterYearIds]);
  else query = query.where('b.cluster_year_id', '=', filter.clusterYearId);
  return query.orderBy('b.prepared_at').orderBy('b.award').orderBy('b.round').orderBy('b.id').execute();
}

async function partsOf(tx: Tx, ids: readonly string[]) {
  const where = { tenant: tx.tenantId, ids: [...ids] };
  return {
    rules: await tx.db
      .selectFrom('ballot_rule')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .execute(),
    tellers: await tx.db
      .selectFrom('ballot_teller')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .orderBy('position')
      .execute(),
    voters: await tx.db
      .selectFrom('ballot_voter')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .orderBy('position')
      .execute(),
    candidates: await tx.db
      .selectFrom('ballot_candidate')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .orderBy('position')
      .execute(),
    prints: await tx.db
      .selectFrom('ballot_print')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .orderBy('id')
      .execute(),
    choices: await tx.db
      .selectFrom('ballot_tie_choice')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .execute(),
    signatures: await tx.db
      .selectFrom('ballot_signature')
      .selectAll()
      .where('tenant_id', '=', where.tenant)
      .where('ballot_id', 'in', where.ids)
      .orderBy('signed_at')
      .execute(),
    entries: await latestEntryRows(tx, ids),
  };
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

function ofOne(parts: Parts, ballotId: string): Parts {
  const own = <T extends { ballot_id: string }>(rows: T[]) => rows.filter((row) => row.ballot_id === ballotId);
  return {
    rules: own(parts.rules),
    tellers: own(parts.tellers),
    voters: own(parts.voters),
    candidates: own(parts.candidates),
    prints: own(parts.prints),
    choices: own(parts.choices),
    signatures: own(parts.signatures),
    entries: own(parts.entries),
  };
}

function assemble(row: BallotRow, parts: Parts, electronic: ElectronicPart | null): Omit<BallotRecord, 'pack'> {
  const rules = rulesOf(row.award, parts.rules);
  const opened = openable(rules);
  const ruleSet = opened.open ? opened.ruleSet : null;
  const tellers = parts.tellers.map((teller) => ({
    accountId: teller.account_id,
    isHead: teller.is_head,
    name: teller.name,
    jobTitle: teller.job_title,
    unitName: teller.unit_name,
  }));
  const voters = parts.voters.map(voterOf);
  const candidates = parts.candidates.map(({ unit_id, name }) => ({ id: unit_id, name }));
  const entries = countEntries({ id: row.id, tellers, voters, candidates, rules }, parts.entries);
  const chosen = parts.choices.map(({ unit_id }) => unit_id);
  return {
    id: row.id,
    clusterYearId: row.cluster_year_id,
    clusterName: row.cluster_name,
    clusterCode: row.cluster_code,
    year: row.year,
    tenantName: row.tenant_name,
    tenantPlace: row.tenant_place,
    conference: {
      id: row.conference_id,
      title: row.title,
      day: dayOf(row.starts_at.toISOString()),
      place: row.place,
      state: row.conference_state,
    },
    award: row.award,
    awardName: row.award_name,
    round: row.round,
    previousId: row.previous_id,
    state: row.state,
    version: row.version,
    moments: momentsOf(row),
    rules,
    ruleSet,
    tellers,
    voters,
    candidates,
    prints: printsOf(row, parts),
    closing:
      row.closing_issued === null
        ? null
        : { issued: row.closing_issued, unused: row.closing_unused ?? 0, exchanged: row.closing_exchanged ?? 0 },
    entered: entries.map(({ accountId, sequence, at }) => ({ accountId, times: sequence, at })),
    agreed: agreementOf(tellers, entries, candidates),
    countNote: row.count_note,
    result: resultOf(row, ruleSet, { candidates, voters }, { entries, electronic }, chosen),
    tie: row.tie_settled_at && {
      at: row.tie_settled_at.toISOString(),
      decidedBy: row.tie_decided_by ?? '',
      reason: row.tie_reason ?? '',
      chosen,
    },
    signatures: parts.signatures.map(({ account_id, signed_at, content_hash }) => ({
      accountId: account_id,
      at: signed_at.toISOString(),
      hash: content_hash,
    })),
    voidReason: row.void_reason,
    way: row.way,
    publication: row.publication,
    revote: row.revote,
    electronic,
  };
}

function printsOf({ frozen_at }: BallotRow, { prints }: Parts): Printing[] {
  return prints
    .filter(({ printed_at }) => frozen_at !== null && printed_at >= frozen_at)
    .map(({ copies, format, printed_at }) => ({ copies, format, at: printed_at.toISOString() }));
}

function voterOf(voter: Parts['voters'][number]): Voter {
  return {
    unitId: voter.unit_id,
    unitName: voter.unit_name,
    present: voter.present,
    delegateName: voter.delegate_name,
    delegateTitle: voter.delegate_title,
    absenceReason: voter.absence_reason,
  };
}

function momentsOf(row: BallotRow): BallotRecord['moments'] {
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    prepared: instant(row.prepared_at),
    frozen: instant(row.frozen_at),
    opened: instant(row.opened_at),
    closed: instant(row.closed_at),
    counted: instant(row.counted_at),
    announced: instant(row.announced_at),
    minuted: instant(row.minuted_at),
    voided: instant(row.voided_at),
  };
}

function resultOf(
  row: BallotRow,
  ruleSet: RuleSet | null,
  { candidates, voters }: { candidates: readonly Candidate[]; voters: readonly Voter[] },
  { entries, electronic }: { entries: readonly CountEntry[]; electronic: ElectronicPart | null },
  chosen: readonly string[],
): BallotResult | null {
  if (!isCounted(row.state) || !ruleSet) return null;
  const papers = entries.find(({ id }) => id === row.first_entry_id)?.count ?? null;
  const bases = basesOf(ruleSet, { candidates, voters });
  const slips = electronic && slipCount(electronic, bases, candidates);
  const count = wholeCount(row.way, papers, slips);
  if (!count) return null;
  const counted = verdict(ruleSet, count, candidates);
  if (counted.kind === 'blocked') throw new Error(`ballot ${row.id} was confirmed on a count that does not reconcile`);
  return { count, counted, verdict: standingVerdict(counted, chosen) };
}

/** What every count of a ballot is held against. */
export function basesOf(
  ruleSet: RuleSet,
  { candidates, voters }: { candidates: readonly Candidate[]; voters: readonly Voter[] },
) {
  return {
    entitled: voters.length,
    present: voters.filter(({ present }) => present).length,
    maxChoices: Math.min(ruleSet.seats.value, candidates.length),
  };
}

/** The count of a ballot by its way; null while a part of it is missing. */
export function wholeCount(way: Way, papers: Count | null, slips: Count | null): Count | null {
  if (way === 'paper') return papers;
  if (way === 'electronic') return slips;
  return papers && slips ? sumOfCounts(papers, slips) : null;
}
