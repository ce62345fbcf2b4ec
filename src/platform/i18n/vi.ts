import { common } from './vi/common.ts';
import { conferences } from './vi/conferences.ts';
import { frame } from './vi/frame.ts';
import { scoring } from './vi/scoring.ts';

export const vi = { common, conferences, frame, scoring };
