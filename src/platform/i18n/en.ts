import { common } from './en/common.ts';
import { conferences } from './en/conferences.ts';
import { frame } from './en/frame.ts';
import { scoring } from './en/scoring.ts';
import type { Words } from './words.ts';

export const en: Words = { common, conferences, frame, scoring };
