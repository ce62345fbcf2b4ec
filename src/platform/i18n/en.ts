import { ballots } from './en/ballots.ts';
import { clusters } from './en/clusters.ts';
import { common } from './en/common.ts';
import { conferences } from './en/conferences.ts';
import { covenants } from './en/covenants.ts';
import { frame } from './en/frame.ts';
import { movements } from './en/movements.ts';
import { myWork } from './en/my-work.ts';
import { organisations } from './en/organisations.ts';
import { scoring } from './en/scoring.ts';
import type { Words } from './words.ts';

export const en: Words = {
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
