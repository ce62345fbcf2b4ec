import type { Act } from '../../stage.ts';

/** Simulated throughout: nothing of it is published. */
export const councilsActs: Act[] = [];
