import { accounts } from './en/accounts.ts';
import { ballots } from './en/ballots.ts';
import { clusters } from './en/clusters.ts';
import { common } from './en/common.ts';
import { conferences } from './en/conferences.ts';
import { covenants } from './en/covenants.ts';
import { frame } from './en/frame.ts';
import { journal } from './en/journal.ts';
import { matrix } from './en/matrix.ts';
import { movements } from './en/movements.ts';
import { myWork } from './en/my-work.ts';
import { organisations } from './en/organisations.ts';
import { scoring } from './en/scoring.ts';
import { start } from './en/start.ts';
import type { Words } from './words.ts';

export const en: Words = {
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
