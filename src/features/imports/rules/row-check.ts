import { awardCheck } from './check-award.ts';
import type { Ground, RowCheck } from './check-ground.ts';
import { initiativeCheck } from './check-initiative.ts';
import { personCheck } from './check-person.ts';
import { ratingCheck } from './check-rating.ts';

const checks = { people: personCheck, ratings: ratingCheck, initiatives: initiativeCheck, awards: awardCheck };

/** The check of the rows of one file, in the order of the file. */
export function rowCheck(ground: Ground): RowCheck {
  return checks[ground.kind](ground);
}
