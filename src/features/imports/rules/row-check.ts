import type { Ground, RowCheck } from './check-ground.ts';

/** The check of the rows of one file, in the order of the file. Only what this kind needs is loaded. */
export async function rowCheck(ground: Ground): Promise<RowCheck> {
  switch (ground.kind) {
    case 'people':
      return (await import('./check-person.ts')).personCheck(ground);
    case 'ratings':
      return (await import('./check-rating.ts')).ratingCheck(ground);
    case 'initiatives':
      return (await import('./check-initiative.ts')).initiativeCheck(ground);
    case 'awards':
      return (await import('./check-award.ts')).awardCheck(ground);
  }
}
