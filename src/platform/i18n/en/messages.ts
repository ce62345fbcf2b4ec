import { accounts } from './messages/accounts.ts';
import { archive } from './messages/archive.ts';
import { awards } from './messages/awards.ts';
import { ballotWays } from './messages/ballot-ways.ts';
import { ballots } from './messages/ballots.ts';
import { clusters } from './messages/clusters.ts';
import { conferences } from './messages/conferences.ts';
import { councils } from './messages/councils.ts';
import { covenants } from './messages/covenants.ts';
import { crossReviews } from './messages/cross-reviews.ts';
import { dossiers } from './messages/dossiers.ts';
import { electronicVotes } from './messages/electronic-votes.ts';
import { eligibility } from './messages/eligibility.ts';
import { imports } from './messages/imports.ts';
import { law } from './messages/law.ts';
import { movements } from './messages/movements.ts';
import { organisations } from './messages/organisations.ts';
import { people } from './messages/people.ts';
import { personalRegistrations } from './messages/personal-registrations.ts';
import { plans } from './messages/plans.ts';
import { points } from './messages/points.ts';
import { reports } from './messages/reports.ts';
import { scoreTables } from './messages/score-tables.ts';
import { scoring } from './messages/scoring.ts';
import { selfScore } from './messages/self-score.ts';
import { text } from './messages/text.ts';
import { verdicts } from './messages/verdicts.ts';

/**
 * What rules, forms and commands say, by the Vietnamese sentence. `{0}`, `{1}` stand for what is put in, in the order
 * of the Vietnamese sentence. One file per room.
 */
export const messages: Readonly<Record<string, string>> = {
  ...text,
  ...points,
  ...law,
  ...verdicts,
  ...accounts,
  ...organisations,
  ...clusters,
  ...movements,
  ...covenants,
  ...scoreTables,
  ...scoring,
  ...crossReviews,
  ...selfScore,
  ...conferences,
  ...ballots,
  ...ballotWays,
  ...personalRegistrations,
  ...people,
  ...plans,
  ...reports,
  ...dossiers,
  ...electronicVotes,
  ...eligibility,
  ...councils,
  ...awards,
  ...archive,
  ...imports,
};
