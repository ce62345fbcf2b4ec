import { clusters } from './vi/clusters.ts';
import { common } from './vi/common.ts';
import { conferences } from './vi/conferences.ts';
import { frame } from './vi/frame.ts';
import { myWork } from './vi/my-work.ts';
import { organisations } from './vi/organisations.ts';
import { scoring } from './vi/scoring.ts';

export const vi = { clusters, common, conferences, frame, myWork, organisations, scoring };
