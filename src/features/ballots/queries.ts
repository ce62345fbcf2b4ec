import { regimeOn } from '#src/law/awards.ts';
import { candidatesOfNested, type Verdict } from '#src/law/ballot-verdict.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Candidate } from '#src/law/paper-count.ts';
import type { BallotRecord as MinutesRecord } from '#src/papers/minute-records.ts';
import type { NominationTable } from '#src/platform/database/tables/ballots.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';
import { type ClusterYearFacts, clusterYearFacts } from '../clusters/queries.ts';
import { keyStepOf, usesPapers } from '../electronic-votes/rules.ts';
import { type BallotRecord, ballotRecord, ballotRecords } from './queries/ballot-record.ts';
import type { ElectronicSituation } from './rules/electronic-act.ts';
import { type BallotSituation, tellersComplete } from './rules/next-act.ts';
import { EVERYBODY, shownResult, WITHHELD } from './rules/shown-result.ts';
import { type BallotState, baseCountOf, isAnnounced, isUnfinished, stateSentence } from './rules.ts';

export interface BallotFacts extends ClusterYearFacts {
  ballotId: string;
  conferenceId: string;
  tellerAccountIds: readonly string[];
}

/** The ballot in its cluster-year; its state is the phase. */
export async function ballotFacts(tx: Tx, ballotId: string): Promise<BallotFacts | null> {
  const row = await tx.db
    .selectFrom('ballot')
    .select(['cluster_year_id', 'conference_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ballotId)
    .executeTakeFirst();
  const year = row && (await clusterYearFacts(tx, row.cluster_year_id));
  if (!row || !year) return null;
  const tellers = await tx.db
    .selectFrom('ballot_teller')
    .select('account_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('ballot_id', '=', ballotId)
    .execute();
  return {
    ...year,
    object: { kind: 'ballot', id: ballotId },
    phase: row.state,
    ballotId,
    conferenceId: row.conference_id,
    tellerAccountIds: tellers.map(({ account_id }) => account_id),
  };
}

/** A leader whose own unit is among the tied decides nothing about them (I-17). */
export async function tieFacts(tx: Tx, ballotId: string): Promise<BallotFacts | null> {
  const facts = await ballotFacts(tx, ballotId);
  const ballot = facts && (await ballotRecord(tx, ballotId));
  if (!facts || !ballot) return facts;
  return factsOfTie(facts, ballot);
}

export function factsOfTie<F extends ClusterYearFacts>(facts: F, { result }: Pick<BallotRecord, 'result'>): F {
  const tied = (result?.verdict.tied ?? []).map(({ candidate }) => candidate.id);
  const free = (unitId: string | null | undefined) => (unitId && tied.includes(unitId) ? null : unitId);
  return { ...facts, headUnitId: free(facts.headUnitId), deputyUnitId: free(facts.deputyUnitId) };
}

/** The members of the year in their order: who stands for the first flag. */
export async function memberCandidates(tx: Tx, clusterYearId: string): Promise<Candidate[]> {
  return (await membersOfYears(tx, [clusterYearId])).map(({ id, name }) => ({ id, name }));
}

/** The members of several years, each in its order. */
export function membersOfYears(
  tx: Tx,
  clusterYearIds: readonly string[],
): Promise<(Candidate & { clusterYearId: string })[]> {
  return tx.db
    .selectFrom('membership as m')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'))
    .select(['u.id', 'u.name', 'm.cluster_year_id as clusterYearId'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', 'in', [...clusterYearIds])
    .orderBy('m.position')
    .orderBy('u.id')
    .execute();
}

/**
 * Who stands in a ballot: in a run-off those who tied, for a nested flag those elected in the first one's ballots, for
 * the first flag every member; in the order of the members. Never typed (I-3).
 */
export function candidatesOf(
  ballot: BallotRecord,
  ballotsOfYear: readonly BallotRecord[],
  members: readonly Candidate[],
): Parsed<Candidate[]> {
  const standing = standingOf(ballot, ballotsOfYear, members);
  if (!standing.ok) return standing;
  if (standing.value.length === 0) return refused('Không có đơn vị nào để đưa vào danh sách bỏ phiếu.');
  const place = (id: string) => members.findIndex((member) => member.id === id);
  return parsed(standing.value.toSorted((left, right) => place(left.id) - place(right.id)));
}

function standingOf(
  ballot: BallotRecord,
  ballotsOfYear: readonly BallotRecord[],
  members: readonly Candidate[],
): Parsed<Candidate[]> {
  if (ballot.previousId !== null) {
    const previous = ballotsOfYear.find(({ id }) => id === ballot.previousId);
    if (!previous || !isAnnounced(previous.state)) {
      return refused(`Công bố kết quả vòng ${ballot.round - 1} trước, rồi mới khóa danh sách bỏ phiếu lại.`);
    }
    return parsed((previous.result?.verdict.tied ?? []).map(({ candidate }) => candidate));
  }
  const outer = regimeOn(ballot.conference.day, ballot.pack)?.awards.find(({ code }) => code === ballot.award)?.within
    ?.award;
  if (!outer) return parsed([...members]);
  const rounds = ballotsOfYear
    .filter(({ award, state }) => award === outer && state !== 'voided')
    .toSorted((left, right) => left.round - right.round);
  const verdicts: Verdict[] = rounds.flatMap(({ state, result }) =>
    isAnnounced(state) && result ? [result.verdict] : [],
  );
  const [first, ...runoffs] = verdicts;
  if (!first || verdicts.length < rounds.length) {
    return refused('Danh sách này lấy từ kết quả bỏ phiếu Cờ của Bộ. Công bố kết quả đó trước.');
  }
  return candidatesOfNested(first, runoffs);
}

/** How far a ballot is, for its next act; no figure of a count. */
export function situationOf(ballot: BallotRecord, candidatesKnown: boolean): BallotSituation {
  return {
    state: ballot.state,
    conferenceOpen: ballot.conference.state === 'open',
    rulesComplete: ballot.ruleSet !== null,
    candidatesKnown,
    tellers: tellersComplete(ballot.tellers) ? ballot.tellers : [],
    printed: ballot.prints.length > 0,
    entered: ballot.entered.map(({ accountId }) => accountId),
    agreed: ballot.agreed,
    tieRule: ballot.ruleSet?.tieRule.value ?? null,
    signed: ballot.signatures.map(({ accountId }) => accountId),
    electronic: electronicSituation(ballot),
  };
}

function electronicSituation({ electronic, way }: BallotRecord): ElectronicSituation | null {
  if (!electronic) return null;
  const { ceremony, vote } = electronic;
  const holders = ceremony?.holders ?? [];
  return {
    papersToo: usesPapers(way),
    ceremony: ceremony?.state ?? null,
    steps: holders.map((holder) => ({
      accountId: holder.accountId,
      step: keyStepOf(holder, holders),
      rehearsed: holder.rehearsal !== null,
    })),
    slipsMade: (ceremony?.slips ?? null) !== null,
    vote: vote?.state ?? null,
    confirmed: vote?.confirmed ?? [],
    decrypted: vote?.decryptions.map(({ accountId }) => accountId) ?? [],
  };
}

export interface EligibleTeller {
  accountId: string;
  name: string;
  jobTitle: string;
  unitName: string;
}

/** Whom the meeting may elect as a teller: the accounts of the member units, in the order of the members. */
export async function eligibleTellers(tx: Tx, clusterYearId: string): Promise<EligibleTeller[]> {
  const rows = await tx.db
    .selectFrom('account as a')
    .innerJoin('membership as m', (on) =>
      on.onRef('m.tenant_id', '=', 'a.tenant_id').onRef('m.unit_id', '=', 'a.unit_id'),
    )
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.id', 'a.display_name', 'a.job_title', 'u.name as unit_name'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .where('a.disabled_at', 'is', null)
    .orderBy('m.position')
    .orderBy('a.user_name')
    .execute();
  return rows.map(({ id, display_name, job_title, unit_name }) => {
    return { accountId: id, name: display_name, jobTitle: job_title, unitName: unit_name };
  });
}

// For other rooms

/** What keeps a conference open, a sentence for each ballot that was not announced or voided. */
export async function unfinishedBallots(tx: Tx, conferenceId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ballot')
    .select(['award_name', 'round', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .orderBy('prepared_at')
    .execute();
  return rows
    .filter(({ state }) => isUnfinished(state))
    .map(({ award_name, round, state }) => {
      const again = round > 1 ? `, vòng ${round}` : '';
      return `Bỏ phiếu suy tôn ${award_name}${again} chưa xong. ${stateSentence(state)} Công bố kết quả, hoặc đề nghị cơ quan thường trực hủy.`;
    });
}

/** Places that an announced tie left open while no run-off among the tied is kept, a sentence each. */
export async function unfilledBallots(tx: Tx, conferenceId: string): Promise<string[]> {
  const ballots = await ballotRecords(tx, { conferenceId });
  const followed = (ballot: BallotRecord) =>
    ballots.some(({ previousId, state }) => previousId === ballot.id && state !== 'voided');
  return ballots
    .filter((ballot) => isAnnounced(ballot.state) && ballot.result?.verdict.kind === 'tie' && !followed(ballot))
    .map((ballot) => {
      const places = formatCount(ballot.result?.verdict.placesLeft ?? 0);
      return `${ballot.awardName}: còn ${places} chỗ do bằng phiếu, lần bỏ phiếu lại chưa lập hoặc đã hủy. Bế mạc xong không bỏ phiếu lại được nữa.`;
    });
}

export interface ConferenceBallotResult extends MinutesRecord {
  ballotId: string;
  state: BallotState;
}

/** The announced ballots of a conference as its minutes tell them, in the order in which they were announced. */
export async function ballotResultsOfConference(tx: Tx, conferenceId: string): Promise<ConferenceBallotResult[]> {
  const ballots = await ballotRecords(tx, { conferenceId });
  return ballots
    .filter(({ state }) => isAnnounced(state))
    .toSorted((left, right) => (left.moments.announced ?? '').localeCompare(right.moments.announced ?? ''))
    .flatMap((ballot) => minutesRecordOf(ballot, ballots));
}

function minutesRecordOf(ballot: BallotRecord, ballots: readonly BallotRecord[]): ConferenceBallotResult[] {
  const { result, ruleSet } = ballot;
  const shown = shownResult(ballot, EVERYBODY);
  if (!result || !ruleSet || !shown) return [];
  const { count } = result;
  return [
    {
      kind: 'ballot',
      ballotId: ballot.id,
      state: ballot.state,
      award: ballot.awardName,
      year: ballot.year,
      round: ballot.round,
      seats: ruleSet.seats.value,
      chosenFrom: chosenFrom(ballot, ballots),
      secret: ruleSet.secret.value,
      counts: {
        entitled: count.entitled,
        present: count.present,
        printed: printedOf(ballot),
        issued: count.issued,
        returned: count.returned,
        unused: count.unused,
        valid: count.valid,
        invalid: count.invalid,
      },
      verdicts: [
        ...shown.units.map(({ candidate, sentence }) => `${candidate.name}: ${sentence}`),
        ...(shown.tie ? [tieWords(ballot)] : []),
        ...(shown.figures ? [] : [WITHHELD]),
      ],
      nominees: shown.nominated.map(({ candidate, votes }) => ({ unit: candidate.name, votes })),
      base: ruleSet.threshold.base,
      baseCount: baseCountOf({ ruleSet, count }),
      thresholdSource: ruleSet.threshold.source,
      countingMinutes:
        `Biên bản kiểm phiếu suy tôn ${ballot.awardName}${ballot.round > 1 ? ` (vòng ${ballot.round})` : ''}` +
        (shown.figures ? '' : ', do tổ kiểm phiếu và cơ quan thường trực giữ'),
    },
  ];
}

/** Where the candidates of a run-off or of a nested flag come from; null where every member stands. */
export function chosenFrom(ballot: BallotRecord, ballots: readonly BallotRecord[]): string | null {
  const number = formatCount(ballot.candidates.length);
  if (ballot.previousId !== null) return `${number} đơn vị bằng phiếu ở vòng ${ballot.round - 1}`;
  if (ballot.award === 'CO_BO') return null;
  const outer = ballots.find(({ award }) => award === 'CO_BO')?.awardName ?? 'Cờ của Bộ';
  return `${number} đơn vị được suy tôn ${outer}`;
}

/** What follows a tie that the announced ballot left open. */
export function tieWords(ballot: BallotRecord): string {
  const places = formatCount(ballot.result?.verdict.placesLeft ?? 0);
  return `Còn ${places} chỗ bằng phiếu; bỏ phiếu lại giữa các đơn vị bằng phiếu`;
}

/** All papers that were printed for a ballot, reserves included; null where no printing is recorded. */
export function printedOf({ prints }: BallotRecord): number | null {
  return prints.length === 0 ? null : prints.reduce((sum, { copies }) => sum + copies, 0);
}

export type Nomination = Omit<NominationTable, 'tenant_id' | 'made_at' | 'within_award'> & { award_name: string };

/** Who is nominated in a year, by award, most votes first. A nomination is not an award (I-10). */
export async function nominations(tx: Tx, clusterYearId: string): Promise<Nomination[]> {
  return tx.db
    .selectFrom('nomination as n')
    .innerJoin('ballot as b', (on) => on.onRef('b.tenant_id', '=', 'n.tenant_id').onRef('b.id', '=', 'n.ballot_id'))
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.unit_id'))
    .select(['n.id', 'n.cluster_year_id', 'n.award', 'b.award_name', 'n.unit_id', 'n.unit_name', 'n.ballot_id'])
    .select(['n.votes', 'n.base', 'n.base_count'])
    .where('n.tenant_id', '=', tx.tenantId)
    .where('n.cluster_year_id', '=', clusterYearId)
    .orderBy('n.award')
    .orderBy('b.round')
    .orderBy('n.votes', 'desc')
    .orderBy('u.name_sort')
    .execute();
}

/** The unit that leads the cluster in a year, for the signature under its papers. */
export async function leadingUnit(tx: Tx, clusterYearId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('leadership_in_force as l')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'l.tenant_id').onRef('u.id', '=', 'l.head_unit_id'))
    .select('u.name')
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  return row?.name ?? null;
}

export interface BallotStateLine {
  ballotId: string;
  award: 'CO_BO' | 'CO_CP';
  awardName: string;
  round: number;
  state: BallotState;
}

/** How far the ballots of a year are, voided ones left out. */
export async function ballotStates(tx: Tx, clusterYearId: string): Promise<BallotStateLine[]> {
  const rows = await tx.db
    .selectFrom('ballot')
    .select(['id as ballotId', 'award', 'award_name as awardName', 'round', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('state', '<>', 'voided')
    .orderBy('award')
    .orderBy('round')
    .execute();
  return rows;
}

/** The flags that the law of the day knows, by the year's pack, and that have no live ballot yet, the outer one first. */
export function awardsWithoutBallot(day: Day, pack: RulePack, ofYear: readonly BallotRecord[]) {
  const live = ofYear.filter(({ state }) => state !== 'voided').map(({ award }) => award);
  return (regimeOn(day, pack)?.awards ?? []).filter(({ code }) => !live.includes(code));
}
