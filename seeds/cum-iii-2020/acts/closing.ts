import type { Act } from '../stage.ts';

export const closingActs: Act[] = [];
