import { regimeOn } from '#src/law/awards.ts';
import { standingWords } from '#src/law/source.ts';
import type { NominatedFlag, NominationListFacts } from '#src/papers/nomination-list.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { daySentence } from '#src/text/day.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { type BallotRecord, ballotRecords } from '../queries/ballot-record.ts';
import { chosenFrom, leadingUnit } from '../queries.ts';
import { EVERYBODY, figuresArePublished, shownResult } from '../rules/shown-result.ts';
import { baseCountOf, COUNCIL, isAnnounced } from '../rules.ts';

/** The list that the cluster sends to the Council, from the announced verdicts. */
export async function printNominations(scope: Scope<'nomination.view', ClusterYearFacts>): Promise<Uint8Array> {
  const { clusterYearId } = scope.facts;
  const { ballots, leader } = await read(scope, async (tx) => ({
    ballots: await ballotRecords(tx, { clusterYearId }),
    leader: await leadingUnit(tx, clusterYearId),
  }));
  const facts = nominationListFacts(ballots, leader, scope.services.demonstration);
  return renderPaper({ kind: 'nominationList', facts });
}

/** @throws AppError wrongPhase while no result of the year is announced */
export function nominationListFacts(
  ballots: readonly BallotRecord[],
  leader: string | null,
  demonstration: boolean,
): NominationListFacts {
  const announced = ballots
    .filter(({ state, result }) => isAnnounced(state) && result !== null)
    .toSorted((left, right) => left.award.localeCompare(right.award) || left.round - right.round);
  const last = announced.toSorted((left, right) => momentOf(left).localeCompare(momentOf(right))).at(-1);
  if (!last) throw wrongPhase('Chưa công bố kết quả suy tôn nào của năm này.');
  const { conference, clusterName } = last;
  const regime = regimeOn(conference.day, last.pack);
  return {
    superiorBody: last.tenantName,
    issuingBody: clusterName,
    registration: { number: null, symbol: `DS-CTĐ${last.clusterCode}` },
    place: last.tenantPlace,
    date: conference.day,
    createdAt: momentOf(last),
    synthetic: demonstration ? ['số phiếu và thể lệ bỏ phiếu.'] : [],
    addressee: COUNCIL,
    year: last.year,
    conference: conference.title,
    conferenceDay: conference.day,
    grounds: [
      ...(regime ? [`Căn cứ ${regime.name} (${standingWords(regime.source.standing)})`] : []),
      `Căn cứ kết quả bỏ phiếu tại ${conference.title}, ${daySentence(conference.day)}`,
    ],
    flags: announced.map((ballot) => flagOf(ballot, ballots)),
    attachments: announced.filter(figuresArePublished).map(minutesName),
    signatory: { onBehalfOf: clusterName, title: 'Trưởng Cụm', unit: leader, name: null },
    recipients: ['Như trên', 'Vụ Thi đua - Khen thưởng', 'Các đơn vị thành viên Cụm', `Lưu: ${clusterName}`],
  };
}

const momentOf = ({ moments }: BallotRecord) => moments.announced ?? '';
const roundWords = ({ round }: BallotRecord) => (round > 1 ? ` (vòng ${round})` : '');
const minutesName = (ballot: BallotRecord) => `Biên bản kiểm phiếu suy tôn ${ballot.awardName}${roundWords(ballot)}`;

function flagOf(ballot: BallotRecord, ballots: readonly BallotRecord[]): NominatedFlag {
  const { ruleSet, result } = ballot;
  const shown = shownResult(ballot, EVERYBODY);
  if (!ruleSet || !result || !shown) throw new Error(`ballot ${ballot.id} has no result`);
  return {
    award: `${ballot.awardName}${roundWords(ballot)}`,
    base: ruleSet.threshold.base,
    baseCount: baseCountOf({ ruleSet, count: result.count }),
    chosenFrom: chosenFrom(ballot, ballots),
    nominees: shown.nominated.map(({ candidate, votes }) => ({ unit: candidate.name, votes })),
    countingMinutes: shown.figures ? 'Biên bản kiểm phiếu kèm theo' : 'Biên bản kiểm phiếu do tổ kiểm phiếu giữ',
    source: ruleSet.threshold.source,
  };
}
