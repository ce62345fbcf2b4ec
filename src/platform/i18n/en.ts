import { accounts } from './en/accounts.ts';
import { archive } from './en/archive.ts';
import { awards } from './en/awards.ts';
import { ballotLimits } from './en/ballot-limits.ts';
import { ballotSlip } from './en/ballot-slip.ts';
import { ballots } from './en/ballots.ts';
import { certificates } from './en/certificates.ts';
import { clusters } from './en/clusters.ts';
import { common } from './en/common.ts';
import { conferences } from './en/conferences.ts';
import { councils } from './en/councils.ts';
import { covenants } from './en/covenants.ts';
import { crossReviews } from './en/cross-reviews.ts';
import { dossiers } from './en/dossiers.ts';
import { eligibility } from './en/eligibility.ts';
import { fairness } from './en/fairness.ts';
import { frame } from './en/frame.ts';
import { imports } from './en/imports.ts';
import { journal } from './en/journal.ts';
import { matrix } from './en/matrix.ts';
import { meetings } from './en/meetings.ts';
import { movements } from './en/movements.ts';
import { myWork } from './en/my-work.ts';
import { organisations } from './en/organisations.ts';
import { people } from './en/people.ts';
import { personalRegistrations } from './en/personal-registrations.ts';
import { plans } from './en/plans.ts';
import { reports } from './en/reports.ts';
import { scoreTables } from './en/score-tables.ts';
import { scoring } from './en/scoring.ts';
import { selfScore } from './en/self-score.ts';
import { start } from './en/start.ts';
import { tellers } from './en/tellers.ts';
import type { Words } from './words.ts';

export const en: Words = {
  accounts,
  archive,
  awards,
  ballotLimits,
  ballotSlip,
  ballots,
  certificates,
  clusters,
  common,
  conferences,
  councils,
  covenants,
  crossReviews,
  dossiers,
  eligibility,
  fairness,
  frame,
  imports,
  journal,
  matrix,
  meetings,
  movements,
  myWork,
  organisations,
  personalRegistrations,
  people,
  plans,
  reports,
  scoreTables,
  scoring,
  selfScore,
  start,
  tellers,
};
