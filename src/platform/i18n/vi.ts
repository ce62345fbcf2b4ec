import { common } from './vi/common.ts';
import { frame } from './vi/frame.ts';

export const vi = { common, frame };
