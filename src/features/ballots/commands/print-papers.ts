import type { PaperBallotFacts } from '#src/papers/paper-ballot.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type BallotRecord, ballotRecord } from '../queries/ballot-record.ts';
import type { BallotFacts } from '../queries.ts';
import { maxChoicesOf } from '../rules.ts';

/** The papers of the last recorded printing as a PDF: any two are alike, none carries a number or a mark. */
export async function printPapers(scope: Scope<'ballot.print', BallotFacts>): Promise<Uint8Array> {
  const ballot = await read(scope, (tx) => ballotRecord(tx, scope.facts.ballotId));
  if (!ballot) throw notFound();
  return renderPaper({ kind: 'paperBallot', facts: paperBallotFacts(ballot, scope.services.demonstration) });
}

export function paperBallotFacts(ballot: BallotRecord, demonstration: boolean): PaperBallotFacts {
  const { ruleSet } = ballot;
  const printing = ballot.prints.at(-1);
  if (!ruleSet || !printing) throw wrongPhase('Ghi số phiếu in rồi mới tải phiếu.');
  return {
    superiorBody: ballot.tenantName,
    issuingBody: ballot.clusterName,
    place: ballot.tenantPlace,
    date: ballot.conference.day,
    createdAt: printing.at,
    synthetic: demonstration ? ['phiếu dùng cho dữ liệu minh họa.'] : [],
    award: ballot.awardName,
    year: ballot.year,
    round: ballot.round,
    maxChoices: maxChoicesOf(ruleSet, ballot.candidates),
    candidates: ballot.candidates.map(({ name }) => name),
    secret: ruleSet.secret.value,
    selfVote: ruleSet.selfVote.value,
    invalidReasons: { reasons: [...ruleSet.invalidReasons.value], source: ruleSet.invalidReasons.source },
    stampOf: 'đơn vị Trưởng Cụm',
    copies: printing.copies,
    format: printing.format,
  };
}
