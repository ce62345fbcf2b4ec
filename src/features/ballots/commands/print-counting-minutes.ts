import { type Source, sourceWords } from '#src/law/source.ts';
import type { CountedCandidate, CountingMinutesFacts } from '#src/papers/counting-minutes.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { forbidden, notFound } from '#src/platform/errors.ts';
import { formatCount } from '#src/text/numbers.ts';
import { minutesPart } from '../../electronic-votes/queries/minutes-part.ts';
import { type BallotRecord, type BallotResult, ballotRecords } from '../queries/ballot-record.ts';
import { type BallotFacts, chosenFrom, printedOf } from '../queries.ts';
import { seesMinutes } from '../rules/shown-result.ts';
import { baseCountOf, COUNCIL, closingDifference, countersOf, headOf } from '../rules.ts';

/** The counting minutes as a PDF, from what was recorded. */
export async function printCountingMinutes(scope: Scope<'ballot.minutes', BallotFacts>): Promise<Uint8Array> {
  const ofYear = await read(scope, (tx) => ballotRecords(tx, { clusterYearId: scope.facts.clusterYearId }));
  const ballot = ofYear.find(({ id }) => id === scope.facts.ballotId);
  if (!ballot) throw notFound();
  const facts = countingMinutesFacts(ballot, ofYear, scope.services.demonstration, scope.actor);
  return renderPaper({ kind: 'countingMinutes', facts });
}

/** @throws AppError forbidden where the votes are not published and this reader neither counted nor keeps the minutes */
export function countingMinutesFacts(
  ballot: BallotRecord,
  ofYear: readonly BallotRecord[],
  demonstration: boolean,
  actor: Actor | null,
): CountingMinutesFacts {
  if (!seesMinutes(ballot, minutesReader(actor))) throw forbidden(MINUTES_WITHHELD);
  const { ruleSet, result, conference, moments } = ballot;
  if (!ruleSet || !result) throw notFound();
  const { count } = result;
  return {
    superiorBody: ballot.tenantName,
    issuingBody: ballot.clusterName,
    registration: { number: null, symbol: `BB-CTĐ${ballot.clusterCode}` },
    place: ballot.tenantPlace,
    date: conference.day,
    createdAt: moments.announced ?? moments.counted ?? '',
    synthetic: demonstration ? ['số phiếu, giờ kiểm phiếu, tên người và thể lệ bỏ phiếu.'] : [],
    conference: conference.title,
    location: conference.place,
    startedAt: moments.closed ?? '',
    endedAt: moments.counted,
    award: ballot.awardName,
    year: ballot.year,
    round: ballot.round,
    secret: ruleSet.secret.value,
    basis: basisOf(ruleSet.style.source),
    tellers: tellersOf(ballot),
    seats: ruleSet.seats.value,
    maxChoices: count.maxChoices,
    chosenFrom: chosenFrom(ballot, ofYear),
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
    absent: ballot.voters
      .filter(({ present }) => !present)
      .map(({ unitName, absenceReason }) => ({ unit: unitName, reason: absenceReason })),
    candidates: candidatesOf(result),
    threshold: ruleSet.threshold,
    baseCount: baseCountOf({ ruleSet, count }),
    tie: tieOf(ballot, result),
    incidents: incidentsOf(ballot, ofYear),
    electronic: minutesPart(ballot.way, ballot.electronic?.vote, ballot.electronic?.trackers ?? []),
    signing: signingOf(ballot),
    addressee: COUNCIL,
  };
}

const MINUTES_WITHHELD =
  'Lần bỏ phiếu này không công bố số phiếu. Biên bản kiểm phiếu chỉ tổ kiểm phiếu và cơ quan thường trực xem được.';

/** Who asks for counting minutes. */
export function minutesReader(actor: Actor | null) {
  return {
    accountId: actor?.accountId ?? null,
    standingOffice: actor?.grants.some(({ role }) => role === 'standingOffice') ?? false,
  };
}

/** The document that sets how papers are filled in, or whose assumption it is. */
function basisOf(source: Source): string {
  const words = sourceWords(source);
  return source.standing === 'assumption' ? `Thể lệ của Cụm (${words})` : words;
}

function tellersOf({ tellers }: BallotRecord): CountingMinutesFacts['tellers'] {
  const person = (teller: BallotRecord['tellers'][number]) => {
    return { name: teller.name, title: `${teller.jobTitle}, ${teller.unitName}` };
  };
  const head = headOf(tellers);
  return {
    head: head ? person(head) : { name: null, title: 'Tổ trưởng' },
    members: tellers.filter(({ isHead }) => !isHead).map(person),
    appointedBy: 'Hội nghị bầu',
  };
}

function candidatesOf({ verdict }: BallotResult): CountedCandidate[] {
  const among = (list: BallotResult['verdict']['elected'], id: string) => list.some((each) => each.candidate.id === id);
  return verdict.results.map(({ candidate, votes }) => ({
    unit: candidate.name,
    votes,
    outcome: among(verdict.elected, candidate.id)
      ? 'nominated'
      : among(verdict.tied, candidate.id)
        ? 'tied'
        : 'notNominated',
  }));
}

function signingOf({ signatures, tellers }: BallotRecord): CountingMinutesFacts['signing'] {
  const mark = signatures[0]?.hash;
  if (mark === undefined) return null;
  const nameOf = (id: string) => tellers.find(({ accountId }) => accountId === id)?.name ?? '';
  return { mark, signed: signatures.map(({ accountId, at }) => ({ name: nameOf(accountId), at })) };
}

/** A tie that is still open goes into a run-off; one that was settled is told under the incidents. */
function tieOf(ballot: BallotRecord, { verdict }: BallotResult): CountingMinutesFacts['tie'] {
  if (verdict.kind !== 'tie') return null;
  return {
    placesLeft: verdict.placesLeft,
    resolution: `Bỏ phiếu lại giữa các đơn vị bằng phiếu (vòng ${ballot.round + 1})`,
  };
}

function incidentsOf(ballot: BallotRecord, ofYear: readonly BallotRecord[]): string[] {
  const recounts = countersOf(ballot.tellers).flatMap(({ accountId, name }) => {
    const times = ballot.entered.find((entry) => entry.accountId === accountId)?.times ?? 1;
    return times > 1 ? [`${name} nhập số ${formatCount(times)} lần trước khi hai ủy viên khớp nhau`] : [];
  });
  const difference = ballot.closing && ballot.result && closingDifference(ballot.closing, ballot.result.count);
  const voided = ofYear.filter(({ award, round, state }) => {
    return award === ballot.award && round === ballot.round && state === 'voided';
  });
  return [
    ...voided.map(({ voidReason }) => `Một lần bỏ phiếu trước đã hủy. Lý do: ${voidReason ?? ''}`),
    ...recounts,
    ...(difference ? [difference] : []),
    ...(ballot.countNote === '' ? [] : [ballot.countNote]),
    ...settledTie(ballot),
  ];
}

function settledTie({ tie, result }: BallotRecord): string[] {
  if (!tie || !result) return [];
  const tied = result.counted.tied.map(({ candidate }) => candidate.name).join('; ');
  const chosen = result.counted.tied.filter(({ candidate }) => tie.chosen.includes(candidate.id));
  const names = chosen.map(({ candidate }) => candidate.name).join('; ');
  return [`Bằng phiếu: ${tied}. ${tie.decidedBy} chọn ${names} theo thể lệ. Lý do: ${tie.reason}`];
}
