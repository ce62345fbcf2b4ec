import { common } from './en/common.ts';
import { frame } from './en/frame.ts';
import type { Words } from './words.ts';

export const en: Words = { common, frame };
