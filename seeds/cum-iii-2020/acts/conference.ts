import type { Act } from '../stage.ts';

export const conferenceActs: Act[] = [];
