import type { Paper } from '#src/papers/paper.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { countingMinutesFacts } from '../../ballots/commands/print-counting-minutes.ts';
import { ballotRecords } from '../../ballots/queries/ballot-record.ts';
import { leadingUnit } from '../../ballots/queries.ts';
import { printMinutesOf } from '../../conferences/commands/print-minutes.ts';
import { dossierRecord } from '../queries/dossier-record.ts';
import { reportedFacts } from '../queries/known-facts.ts';
import type { DossierFacts } from '../queries.ts';
import { appraisalFacts, type Printing, receiptFacts, reportFacts, submissionFacts } from './paper-facts.ts';
import { recordReading } from './record-reading.ts';

type ReadScope = Scope<'dossier.readFile', DossierFacts>;

export type DossierPaper = 'submission' | 'report' | 'receipt' | 'appraisal' | 'countingMinutes';

/** The minutes of the conference that reviewed the nominees, as a part of the dossier. */
export async function printReviewMinutes(scope: ReadScope): Promise<Uint8Array> {
  const record = await read(scope, (tx) => dossierRecord(tx, scope.facts.dossierId));
  if (!record) throw notFound();
  await recordReading(scope, 'reviewMinutes');
  return printMinutesOf(scope, record.nominated.conferenceId);
}

/** A paper of the dossier as a PDF, from what is recorded. The reading goes into the journal first. */
export async function printDossierPaper(scope: ReadScope, paper: DossierPaper): Promise<Uint8Array> {
  const made = await read(scope, (tx) => paperOf(tx, scope, paper));
  await recordReading(scope, paper);
  return renderPaper(made);
}

async function paperOf(tx: Tx, scope: ReadScope, paper: DossierPaper): Promise<Paper> {
  const record = await dossierRecord(tx, scope.facts.dossierId);
  if (!record) throw notFound();
  const { demonstration } = scope.services;
  const leader = await leadingUnit(tx, record.clusterYearId);
  const printing: Printing = { leader, demonstration, now: scope.now.toISOString() };
  switch (paper) {
    case 'submission':
      return { kind: 'dossierSubmission', facts: submissionFacts(record, printing) };
    case 'report':
      return { kind: 'achievementReport', facts: reportFacts(record, await reportedFacts(tx, record), printing) };
    case 'receipt':
      return { kind: 'dossierReceipt', facts: receiptFacts(record, printing) };
    case 'appraisal':
      return { kind: 'appraisalSheet', facts: appraisalFacts(record, printing) };
    case 'countingMinutes': {
      const ofYear = await ballotRecords(tx, { clusterYearId: record.clusterYearId });
      const ballot = ofYear.find(({ id }) => id === record.nominated.ballotId);
      if (!ballot) throw notFound();
      return { kind: 'countingMinutes', facts: countingMinutesFacts(ballot, ofYear, demonstration, scope.actor) };
    }
  }
}
