import { accounts } from './vi/accounts.ts';
import { ballots } from './vi/ballots.ts';
import { clusters } from './vi/clusters.ts';
import { common } from './vi/common.ts';
import { conferences } from './vi/conferences.ts';
import { covenants } from './vi/covenants.ts';
import { frame } from './vi/frame.ts';
import { journal } from './vi/journal.ts';
import { matrix } from './vi/matrix.ts';
import { movements } from './vi/movements.ts';
import { myWork } from './vi/my-work.ts';
import { organisations } from './vi/organisations.ts';
import { scoring } from './vi/scoring.ts';
import { start } from './vi/start.ts';

export const vi = {
  accounts,
  ballots,
  clusters,
  common,
  conferences,
  covenants,
  frame,
  journal,
  matrix,
  movements,
  myWork,
  organisations,
  scoring,
  start,
};
