import { ballots } from './vi/ballots.ts';
import { clusters } from './vi/clusters.ts';
import { common } from './vi/common.ts';
import { conferences } from './vi/conferences.ts';
import { covenants } from './vi/covenants.ts';
import { frame } from './vi/frame.ts';
import { movements } from './vi/movements.ts';
import { myWork } from './vi/my-work.ts';
import { organisations } from './vi/organisations.ts';
import { scoring } from './vi/scoring.ts';

export const vi = {
  ballots,
  clusters,
  common,
  conferences,
  covenants,
  frame,
  movements,
  myWork,
  organisations,
  scoring,
};
