import { accounts } from './vi/accounts.ts';
import { archive } from './vi/archive.ts';
import { awards } from './vi/awards.ts';
import { ballotLimits } from './vi/ballot-limits.ts';
import { ballotSlip } from './vi/ballot-slip.ts';
import { ballots } from './vi/ballots.ts';
import { certificates } from './vi/certificates.ts';
import { clusters } from './vi/clusters.ts';
import { common } from './vi/common.ts';
import { conferences } from './vi/conferences.ts';
import { councils } from './vi/councils.ts';
import { covenants } from './vi/covenants.ts';
import { crossReviews } from './vi/cross-reviews.ts';
import { dossiers } from './vi/dossiers.ts';
import { eligibility } from './vi/eligibility.ts';
import { fairness } from './vi/fairness.ts';
import { frame } from './vi/frame.ts';
import { imports } from './vi/imports.ts';
import { journal } from './vi/journal.ts';
import { matrix } from './vi/matrix.ts';
import { meetings } from './vi/meetings.ts';
import { movements } from './vi/movements.ts';
import { myWork } from './vi/my-work.ts';
import { organisations } from './vi/organisations.ts';
import { people } from './vi/people.ts';
import { personalRegistrations } from './vi/personal-registrations.ts';
import { plans } from './vi/plans.ts';
import { reports } from './vi/reports.ts';
import { scoreTables } from './vi/score-tables.ts';
import { scoring } from './vi/scoring.ts';
import { selfScore } from './vi/self-score.ts';
import { start } from './vi/start.ts';
import { tellers } from './vi/tellers.ts';

export const vi = {
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
